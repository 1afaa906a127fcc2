"""Shows in a name which words were typed."""

import re
from functools import lru_cache

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from foods.words import beginnings, query_words

register = template.Library()


@register.filter
def marked(name: str, typed: str) -> SafeString:
    """Return `name` with the beginnings of words that were typed in `<mark>`."""
    # Every second piece is what was typed.
    pieces: list[str] = [escape(piece) for piece in typed_beginnings(typed).split(name)]
    pieces[1::2] = [f"<mark>{piece}</mark>" for piece in pieces[1::2]]
    return SafeString("".join(pieces))


@lru_cache(maxsize=64)
def typed_beginnings(typed: str) -> re.Pattern[str]:
    """Return what finds beginnings of the typed words in a name, the longest first; the same for a page."""
    starts = [re.escape(start) for word in query_words(typed) for start in {word, *beginnings(word)}]
    longest_first = "|".join(sorted(starts, key=len, reverse=True))
    return re.compile(rf"\b({longest_first})" if starts else r"(?!)()", re.IGNORECASE)
