"""What a reader keeps of the articles: the taps beside one, and the list "Your reading". Private."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRedirect

from tracker.articles.library import bare_articles, find_manuscript
from tracker.articles.manuscripts import Manuscript
from tracker.articles.models import ArticleMark, Tap
from tracker.articles.your_reading import your_reading
from tracker.people.requests import AccountRequest
from tracker.people.views.settings import back

# As forms name them.
TAPS = {tap.value: tap for tap in Tap}


def manuscript_or_404(slug: str) -> Manuscript:
    """Return the article of an address as written: its figures, which ask the database, are not filled in."""
    found = find_manuscript(slug)
    if found is None:
        raise Http404
    return found


@require_GET
@cache_control(private=True)
def list_marks(request: AccountRequest) -> HttpResponse:
    """Show what was saved for later, and what was read."""
    marks = ArticleMark.objects.of(request.user)
    context = {"section": "learn", "reading": your_reading(bare_articles(), marks)}
    return render(request, "articles/list_marks.html", context)


@login_not_required
@require_POST
def mark(request: AccountRequest, slug: str) -> HttpResponse:
    """Do what was tapped and show the buttons as they are now; a tap nobody knows changes nothing.

    Whoever was signed out meanwhile signs in and is back at the article.
    """
    manuscript_or_404(slug)
    if not request.user.is_authenticated:
        sign_in = redirect_to_login(reverse("articles:show_article", args=[slug]))
        return HttpResponseClientRedirect(sign_in.url) if request.htmx else sign_in
    tap = TAPS.get(request.POST.get("mark", ""))
    if tap is not None:
        ArticleMark.objects.tap(tap, request.user, slug, now())
    return (
        buttons(request, slug)
        if request.htmx
        else back(request, reverse("insights:show_beside", args=[slug]))
    )


def buttons(request: AccountRequest, slug: str) -> HttpResponse:
    """Show the buttons of one article, which lead without htmx to where those before them led."""
    marked = ArticleMark.objects.mark_of(request.user, slug)
    context = {"mark": marked, "next": request.POST.get("next", "")}
    return render(request, "articles/_marks.html", context)
