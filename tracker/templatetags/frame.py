"""Parts of a page that are the same for everybody: rendered once a process and language."""

from datetime import date
from functools import cache, lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def navigation(section: str) -> SafeString:
    """Return the navigation with the open section marked."""
    return rendered("components/_navigation.html", section, get_language())


@register.simple_tag
def page_assets() -> SafeString:
    """Return the links to style sheet, scripts and icon."""
    return rendered("components/_assets.html", "", get_language())


@register.simple_tag
def page_foot() -> SafeString:
    """Return the foot every page has."""
    return rendered("components/_foot.html", "", get_language())


@cache
def rendered(name: str, section: str, language: str | None) -> SafeString:
    """Return a template that depends on the section and the language only."""
    return render_to_string(name, {"section": section})


@register.simple_tag
def ruler_scale(ruler: Any) -> SafeString:
    """Return ticks and numbers of a ruler: drawn alike for everybody whose scale is as long."""
    return drawn_scale(ruler.ticks, ruler.numbers)


@lru_cache(maxsize=256)
def drawn_scale(ticks: tuple[Any, ...], numbers: tuple[Any, ...]) -> SafeString:
    """Return the drawing of these ticks and numbers."""
    return render_to_string("insights/_ruler_scale.html", {"ticks": ticks, "numbers": numbers})


@register.filter
def day_name(day: date) -> str:
    """Print a date as people say it: Thursday 19 November."""
    return said(day, get_language())


@lru_cache(maxsize=1024)
def said(day: date, language: str | None) -> str:
    """Return the date in words; a page says the same few dates many times."""
    return date_format(day, "l j F")
