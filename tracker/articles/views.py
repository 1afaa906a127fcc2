"""Learn: the list, an article, and the page that says when to see a doctor. Public."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracker.articles.checks import review_due
from tracker.articles.library import all_articles, article_readings, page_reading, related_readings
from tracker.care.red_flags import CRISIS_LINE, EMERGENCY, LATER_LEVELS


@login_not_required
@require_safe
def list_articles(request: HttpRequest) -> HttpResponse:
    """Show everything there is to read, the doctor page first."""
    readings = [page_reading("when-to-see-a-doctor"), *article_readings(), page_reading("reference-values")]
    return render(request, "articles/list_articles.html", {"section": "learn", "readings": readings})


@login_not_required
@require_safe
def show_article(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one article with its red-flag box, sources and what to read next."""
    article = next((article for article in all_articles() if article.slug == slug), None)
    if article is None:
        raise Http404
    context = {
        "section": "learn",
        "article": article,
        "review_due": review_due(article.reviewed),
        "emergency": EMERGENCY,
        "crisis_line": CRISIS_LINE,
        "later_levels": LATER_LEVELS,
        "related": related_readings(article),
    }
    return render(request, "articles/show_article.html", context)


@login_not_required
@require_safe
def show_doctor(request: HttpRequest) -> HttpResponse:
    """Show the four levels of red flags, with the emergency number of the person's country where known."""
    emergency_number = getattr(getattr(request, "person", None), "emergency_number", "")
    context = {
        "section": "learn",
        "emergency": EMERGENCY,
        "crisis_line": CRISIS_LINE,
        "later_levels": LATER_LEVELS,
        "emergency_number": emergency_number,
    }
    return render(request, "articles/show_doctor.html", context)
