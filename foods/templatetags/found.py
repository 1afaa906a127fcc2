"""Shows in a name which words were typed."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from foods.words import beginnings, query_words

register = template.Library()


@register.filter
def marked(name: str, typed: str) -> SafeString:
    """Return `name` with the beginnings of words that were typed in `<mark>`."""
    starts = [re.escape(start) for word in query_words(typed) for start in {word, *beginnings(word)}]
    if not starts:
        return format_html("{}", name)
    longest_first = "|".join(sorted(starts, key=len, reverse=True))
    pieces = re.split(rf"\b({longest_first})", name, flags=re.IGNORECASE)
    # Every second piece is what was typed.
    marks = (
        ("<mark>", piece, "</mark>") if place % 2 else ("", piece, "") for place, piece in enumerate(pieces)
    )
    return format_html_join("", "{}{}{}", ((SafeString(a), text, SafeString(b)) for a, text, b in marks))
