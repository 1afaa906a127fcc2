"""Icons as inline SVG, drawn once a process: the lucide package copies an element tree at each call."""

from functools import cache

from django import template
from django.utils.safestring import SafeString
from lucide.templatetags.lucide import lucide

register = template.Library()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """Return the lucide icon `name`, hidden from screen readers: words always stand beside it."""
    drawn = lucide(str(name), size=20, stroke_width="1.75", **{"class": "icon", "aria-hidden": "true"})
    return SafeString(drawn)
