"""Beside an article: "Your last 7 days", a part of its page for htmx and a page of its own without."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from tracker.articles.manuscripts import Manuscript
from tracker.articles.marking import manuscript_or_404
from tracker.articles.models import ArticleMark
from tracker.insights.beside.page import beside_page
from tracker.people.requests import AccountRequest, local_today
from tracker.symptoms.flagging import standing_flags
from tracker.symptoms.views.advice_first import SHOWN, advice_first


@login_not_required
@require_safe
@vary_on_headers("HX-Request")
@cache_control(private=True, no_store=True)
def show_beside(request: AccountRequest, slug: str) -> HttpResponse:
    """Show the days to whom they belong. The article asks for them without knowing who reads.

    So a visitor's article gets nothing to put into it, and a visitor who follows the link signs in.
    """
    if not request.user.is_authenticated:
        return HttpResponse(status=204) if request.htmx else redirect_to_login(request.get_full_path())
    article = manuscript_or_404(slug)
    return show_part(request, article) if request.htmx else show_page(request, article=article)


def show_part(request: AccountRequest, article: Manuscript) -> HttpResponse:
    """Show the panel alone; under a red flag its advice stands in the place of the days."""
    steps_away = request.person.has_standing_flag and SHOWN not in request.GET
    context = advised(request, article) if steps_away else shown(request, article)
    mark = ArticleMark.objects.mark_of(request.user, article.slug)
    return render(request, "insights/beside/_panel.html", {**context, "mark": mark})


@advice_first(gettext_lazy("Your last 7 days"), section="learn")
def show_page(request: AccountRequest, article: Manuscript) -> HttpResponse:
    """Show them as a page; while a red flag stands its advice comes first."""
    mark = ArticleMark.objects.mark_of(request.user, article.slug)
    context = {**shown(request, article), "mark": mark, "section": "learn"}
    return render(request, "insights/beside/show_beside.html", context)


def advised(request: AccountRequest, article: Manuscript) -> dict[str, object]:
    """Return what stands in the place of the days: the most urgent advice."""
    return {"article": article, "steps_away": True, "flag": next(iter(standing_flags(request.person)), None)}


def shown(request: AccountRequest, article: Manuscript) -> dict[str, object]:
    """Return what the templates of the days need."""
    kept = urlencode({SHOWN: 1}) if SHOWN in request.GET else ""
    return {"article": article, "page": beside_page(request.person, article, local_today(request), kept)}
