"""Learn: the list, an article, glossary, claims, and the page that says when to see a doctor. Public."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps.views import sitemap
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from tracker.articles.articles import Article
from tracker.articles.claim_lines import cited_works, claim_lines, verdict_counts
from tracker.articles.claims import claim_table
from tracker.articles.contents import by_letter, contents
from tracker.articles.glossary import glossary
from tracker.articles.grade_meanings import explained_grades
from tracker.articles.library import bare_articles, find_article, page_reading, related_readings
from tracker.articles.reviews import reviewed_article, reviewed_claims, reviewed_glossary
from tracker.articles.same_for_everybody import reading_page, same_for_everybody
from tracker.articles.shelves import shelves
from tracker.articles.sitemaps import LearnSitemap
from tracker.articles.structured_data import structured_data
from tracker.care.red_flags import CRISIS_LINE, EMERGENCY, LATER_LEVELS

RED_FLAGS = {"emergency": EMERGENCY, "crisis_line": CRISIS_LINE, "later_levels": LATER_LEVELS}
LOOKED_UP = ("reference-values", "glossary", "claims")


@same_for_everybody
def list_articles(request: HttpRequest) -> HttpResponse:
    """Show everything there is to read, the doctor page first, then topic by topic."""
    context = {
        "doctor": page_reading("when-to-see-a-doctor"),
        "shelves": shelves(bare_articles()),
        "looked_up": [page_reading(name) for name in LOOKED_UP],
    }
    return reading_page(request, "articles/list_articles.html", context)


@same_for_everybody
def show_article(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one article with its red-flag box, sources and what to read next; at most 2 queries."""
    article = find_article(slug)
    if article is None:
        raise Http404
    return reading_page(request, "articles/show_article.html", article_context(request, article))


def article_context(request: HttpRequest, article: Article) -> dict[str, object]:
    """Return what the page of an article is made of."""
    return {
        **RED_FLAGS,
        "article": article,
        "contents": list(contents(article)),
        "grades": explained_grades(),
        "review": reviewed_article(article),
        "related": related_readings(article),
        "structured_data": structured_data(article, request.build_absolute_uri(request.path)),
    }


@same_for_everybody
def show_glossary(request: HttpRequest) -> HttpResponse:
    """Show every term under its letter."""
    context = {
        "page": page_reading("glossary"),
        "review": reviewed_glossary(),
        "glossary": glossary(),
        "letters": by_letter(glossary().terms),
        "references": glossary().references,
        "grades": explained_grades(),
    }
    return reading_page(request, "articles/show_glossary.html", context)


@same_for_everybody
def show_claims(request: HttpRequest) -> HttpResponse:
    """Show what is often said beside what is known of it."""
    table = claim_table()
    context = {
        "page": page_reading("claims"),
        "review": reviewed_claims(),
        "table": table,
        "counts": verdict_counts(table.claims),
        "lines": claim_lines(table.claims, bare_articles()),
        "references": cited_works(table.claims),
        "grades": explained_grades(),
    }
    return reading_page(request, "articles/show_claims.html", context)


@same_for_everybody
def show_sitemap(request: HttpRequest) -> HttpResponse:
    """Name the public pages to search engines."""
    return sitemap(request, {"learn": LearnSitemap})


@login_not_required
@require_safe
@cache_control(private=True)
def show_doctor(request: HttpRequest) -> HttpResponse:
    """Show the four levels of red flags, with the emergency number of the person's country where known.

    The one page of Learn that differs from reader to reader: a number to call goes before a cache.
    """
    emergency_number = getattr(getattr(request, "person", None), "emergency_number", "")
    context = {**RED_FLAGS, "section": "learn", "emergency_number": emergency_number}
    return render(request, "articles/show_doctor.html", context)
