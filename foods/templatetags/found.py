"""Lists of found foods, and which of their words were typed."""

import re
from collections.abc import Sequence
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from foods.search.found_foods import FoundFood
from foods.words import beginnings, query_words

register = template.Library()


@register.simple_tag
def found_list(hits: Sequence[FoundFood], words: str, target: str = "", part: str = "") -> SafeString:
    """Return the list of foods; with a `target`, htmx puts the `part` of what a hit leads to there."""
    return rendered(get_language(), tuple(hits), words, target, part)


@lru_cache(maxsize=256)
def rendered(
    _language: str | None, hits: tuple[FoundFood, ...], words: str, target: str, part: str
) -> SafeString:
    """Return a list that has everything it prints in its arguments: the same few come with each letter."""
    context = {"hits": hits, "words": words, "target": target, "part": part}
    return render_to_string("foods/_found.html", context)


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
    starts = {start for word in query_words(typed) for start in {word, *beginnings(word)}}
    starts |= {f"{start}es" for start in starts if start.endswith("i")}
    longest_first = "|".join(sorted(map(re.escape, starts), key=len, reverse=True))
    return re.compile(rf"\b({longest_first})" if starts else r"(?!)()", re.IGNORECASE)
