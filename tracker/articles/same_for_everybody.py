"""Pages that are the same bytes for everybody: who reads about a symptom is nobody's business."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

# Five minutes: long enough for going back and forth between articles without asking, short enough that a
# corrected sentence, a corrected food value or a new style sheet is there while somebody still reads.
KEPT_SECONDS = 300

View = Callable[..., HttpResponse]


def same_for_everybody(view: View) -> View:
    """Open a page to everybody and let anybody on the way keep it; its ETag is made of its content."""
    kept = conditional_page(cache_control(public=True, max_age=KEPT_SECONDS)(view))
    return login_not_required(require_safe(kept))


def reading_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Render a page of Learn without the request: what a template cannot see it cannot depend on.

    Only the address goes in, without its query, for the link that says which address is the page's own.
    """
    canonical = request.build_absolute_uri(request.path)
    return HttpResponse(render_to_string(template, {"canonical": canonical, **context}))
