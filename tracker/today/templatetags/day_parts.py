"""Parts of the page of a day that are the same for everybody, rendered once a process and language."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from tracker.templatetags.frame import rendered

register = template.Library()


@register.simple_tag
def answers(status: str | None) -> SafeString:
    """Return the question how complete a day is, with its answer pressed."""
    return rendered("today/_answers.html", status or "", get_language())


@register.simple_tag
def answers_of_open_day() -> SafeString:
    """Return the buttons under the question about an unanswered day."""
    return rendered("today/_answers_of_open_day.html", "", get_language())
