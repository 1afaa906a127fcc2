"""Quiet links beside figures and notes to where they are explained, written once a process and language."""

from collections.abc import Sequence
from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.passages import PASSAGES

register = template.Library()


@register.simple_tag
def why(name: str) -> SafeString:
    """Return "Why this number?" beside a figure; which figure, who hears the page is told too."""
    return asked(name, get_language())


@register.simple_tag
def known(name: str) -> SafeString:
    """Return "What is known" at the end of a note; about what, who hears the page is told too."""
    return told(name, get_language())


@register.simple_tag
def passage(name: str) -> SafeString:
    """Return a link in the words of its passage, for a list of things to read."""
    return named(name, get_language())


@register.inclusion_tag("components/_read_about.html")
def read_about(kinds: Sequence[str]) -> dict[str, list[str]]:
    """Return one line of links about those kinds of symptoms that there is something to read about."""
    return {"names": [kind for kind in kinds if kind in PASSAGES]}


@register.filter
def has_passage(name: str) -> bool:
    """Whether there is something to read about a kind of symptom or stressor."""
    return name in PASSAGES


@cache
def asked(name: str, language: str | None) -> SafeString:
    """Return the link of a figure in one language."""
    return link(name, _("Why this number?"))


@cache
def told(name: str, language: str | None) -> SafeString:
    """Return the link of a note in one language."""
    return link(name, _("What is known"))


@cache
def named(name: str, language: str | None) -> SafeString:
    """Return the link in the passage's own words in one language."""
    place = PASSAGES[name]
    return format_html('<a class="why" href="{}">{}</a>', place.address, place.about)


def link(name: str, words: str) -> SafeString:
    """Return a link of general words, and behind them, for who does not see where it stands, about what."""
    place = PASSAGES[name]
    written = '<a class="why nowrap" href="{}">{}<span class="visually-hidden"> {}</span></a>'
    return format_html(written, place.address, words, place.about)
