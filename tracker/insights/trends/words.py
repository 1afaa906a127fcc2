"""What bars are called, and what their strips hold, in words: for their links and for the table."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from tracker.insights.names import within
from tracker.insights.trends.trend import Cell, Form, Strip, Trend, Unit
from tracker.symptoms.models import SymptomDay
from tracker.templatetags.amounts import quantity
from tracker.templatetags.frame import day_name

# Between the name of a bar and what it holds, and between its parts: trends.js takes them apart again.
NAMED, PARTS = ": ", ", "
ONE_DECIMAL = Decimal("0.1")
# The words of each strip's cells, in the order of the strips.
Said = list[list[str]]


def bar_names(trend: Trend) -> list[str]:
    """Return how each bar is called: "Wednesday 18 November", "9 to 15 November", "November 2026"."""
    if trend.unit == Unit.DAY:
        return [day_name(bar.first) for bar in trend.bars]
    if trend.unit == Unit.MONTH:
        return [month_name(bar.first.replace(day=1), get_language()) for bar in trend.bars]
    return [days_name(bar.first, bar.last) for bar in trend.bars]


def days_name(first: date, last: date) -> str:
    """Return some days as people say them: "9 to 15 November 2026"."""
    if first == last:
        return last_name(last, get_language())
    pattern = "j" if (first.year, first.month) == (last.year, last.month) else "j F"
    if first.year != last.year:
        pattern = "j F Y"
    began, ended = first_name(first, pattern, get_language()), last_name(last, get_language())
    return _("%(first)s to %(last)s") % {"first": began, "last": ended}


@lru_cache(maxsize=2048)
def first_name(day: date, pattern: str, language: str | None) -> str:
    """Return a first day; a diary has the same ones on every page."""
    return date_format(day, pattern)


@lru_cache(maxsize=2048)
def last_name(day: date, language: str | None) -> str:
    """Return a last day with its year."""
    return date_format(day, "j F Y")


@lru_cache(maxsize=512)
def month_name(first: date, language: str | None) -> str:
    """Return a month with its year."""
    return date_format(first, "F Y")


def bar_sentences(names: Sequence[str], intakes: Sequence[str], trend: Trend, said: Said) -> list[str]:
    """Return each bar in a full sentence, the name of its link; `said` are the words of the strips."""
    beside = list(zip(*map(named_words, trend.strips, said), strict=True)) or [()] * len(intakes)
    return [
        PARTS.join((f"{name}{NAMED}{intake}", *filter(None, parts)))
        for name, intake, parts in zip(names, intakes, beside, strict=True)
    ]


def said_words(strips: Sequence[Strip]) -> Said:
    """Return the words of every cell, by strip; blank where nobody answered."""
    return [[cell_words(strip, cell) for cell in strip.cells] for strip in strips]


def named_words(strip: Strip, said: Sequence[str]) -> list[str]:
    """Return them as they stand within a sentence: "slept 5.8 h", "twitches often"."""
    named = _("slept %(said)s") if strip.key == "sleep" else _("%(name)s %(said)s")
    name = within(strip.name)
    return [words and named % {"name": name, "said": words} for words in said]


def cell_words(strip: Strip, cell: Cell) -> str:
    """Say one answer, or the mean of several: "often", "6 of 10", "at least 180 mg", "yes on 3 of 7 days"."""
    if cell.value is None:
        return ""
    if strip.form == Form.TICKS:
        return yes_words(cell)
    if strip.is_symptom and cell.days == 1:
        return frequency_words(int(cell.value), get_language())
    value = in_tenths(cell.value, get_language())
    if strip.key == "sleep":
        return _("%(hours)s h") % {"hours": value}
    if strip.form != Form.BARS:
        return _("%(value)s of %(most)s") % {"value": value, "most": in_tenths(strip.highest, get_language())}
    return amount_words(value, strip.unit, is_at_least=cell.is_at_least)


@lru_cache(maxsize=8)
def frequency_words(frequency: int, language: str | None) -> str:
    """Say how often a symptom was there; a page says it for hundreds of days."""
    return within(SymptomDay.Frequency(frequency).label)


@lru_cache(maxsize=4096)
def in_tenths(value: Decimal, language: str | None) -> str:
    """Print a number with at most one decimal; a page prints the same ones many times."""
    return quantity(value.quantize(ONE_DECIMAL, ROUND_HALF_UP))


def yes_words(cell: Cell) -> str:
    """Say yes or no of a day, or on how many days yes was said."""
    if cell.days == 1:
        return _("yes") if cell.value else _("no")
    yes = int(((cell.value or Decimal(0)) * cell.days).to_integral_value(ROUND_HALF_UP))
    said = ngettext("yes on %(yes)d of %(days)d day", "yes on %(yes)d of %(days)d days", cell.days)
    return said % {"yes": yes, "days": cell.days}


def amount_words(value: str, unit: str, *, is_at_least: bool) -> str:
    """Say an amount in its unit."""
    said = _("%(value)s %(unit)s") % {"value": value, "unit": unit} if unit else value
    return _("at least %(amount)s") % {"amount": said} if is_at_least else said
