"""Where the magnesium of a range of days comes from."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from tracker.insights.eaten.export import sources_csv
from tracker.insights.eaten.page import SHOWN, TOP, foods_to_link, sources_page, top_foods
from tracker.insights.eaten.reading import foods_with_pages, ranked_between
from tracker.insights.trends.addresses import joined
from tracker.insights.trends.asked import span_asked
from tracker.insights.trends.ranges import ranges_of
from tracker.people.requests import AccountRequest
from tracker.symptoms.views.advice_first import advice_first

# In the address: the few foods alone, for the side of Trends.
PART, TOP_PART = "part", "top"
# In the address once somebody asked for all lines.
ALL = "all"


@require_GET
def show_sources(request: AccountRequest) -> HttpResponse:
    """Show a range ranked, or to htmx the few foods beside the chart of Trends."""
    if request.htmx and request.GET.get(PART) == TOP_PART:
        return show_top(request)
    return show_rankings(request)


@advice_first(gettext_lazy("Where it comes from"), section="trends")
def show_rankings(request: AccountRequest) -> HttpResponse:
    """Show all rankings of a range."""
    ranges = ranges_of(*span_asked(request), request.GET)
    found = ranked_between(request.person, ranges.span)
    is_all = ALL in request.GET
    linked = foods_with_pages(request.user, foods_to_link(found, None if is_all else SHOWN))
    page = sources_page(found, linked=linked, is_all=is_all)
    all_query = joined(ranges.query, urlencode({ALL: 1}))
    context = {"page": page, "ranges": ranges, "all_query": all_query, "section": "trends"}
    return render(request, "insights/eaten/show_sources.html", context)


def show_top(request: AccountRequest) -> HttpResponse:
    """Return the first few foods alone."""
    span, _form = span_asked(request)
    found = ranked_between(request.person, span)
    linked = foods_with_pages(request.user, foods_to_link(found, TOP))
    return render(request, "insights/eaten/_top.html", {"top": top_foods(found, linked), "span": span})


@require_GET
def export_sources(request: AccountRequest) -> HttpResponse:
    """Send the rankings of a range as CSV."""
    span, _form = span_asked(request)
    name = f"magnesium-sources-{span.first}-{span.last}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    lines = sources_csv(ranked_between(request.person, span))
    return HttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)
