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
from tracker.templatetags.amounts import quantity, rounded
from tracker.templatetags.frame import said as said_day

# Between the name of a bar and what it holds, and between its parts: trends.js takes them apart again.
NAMED, PARTS = ": ", ", "
ONE_DECIMAL = Decimal("0.1")
# The words of each strip's cells, in the order of the strips.
Said = list[list[str]]


def bar_names(trend: Trend) -> list[str]:
    """Return how each bar is called: "Wednesday 18 November", "9 to 15 November", "November 2026"."""
    language = get_language()
    if trend.unit == Unit.DAY:
        return [said_day(bar.first, language) for bar in trend.bars]
    if trend.unit == Unit.MONTH:
        return [month_name(bar.first.replace(day=1), language) for bar in trend.bars]
    return [said_days(bar.first, bar.last, language) for bar in trend.bars]


def days_name(first: date, last: date) -> str:
    """Return some days as people say them: "9 to 15 November 2026"."""
    return said_days(first, last, get_language())


@lru_cache(maxsize=2048)
def said_days(first: date, last: date, language: str | None) -> str:
    """Return them in words; a diary has the same weeks on every page."""
    ended = date_format(last, "j F Y")
    if first == last:
        return ended
    pattern = "j" if (first.year, first.month) == (last.year, last.month) else "j F"
    if first.year != last.year:
        pattern = "j F Y"
    return _("%(first)s to %(last)s") % {"first": date_format(first, pattern), "last": ended}


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
    return [words_of(strip) for strip in strips]


def named_words(strip: Strip, said: Sequence[str]) -> list[str]:
    """Return them as they stand within a sentence: "slept 5.8 h", "twitches often"."""
    named = _("slept %(said)s") if strip.key == "sleep" else _("%(name)s %(said)s")
    name = within(strip.name)
    return [words and named % {"name": name, "said": words} for words in said]


def words_of(strip: Strip) -> list[str]:
    """Say each answer, or the mean of several: "often", "6 of 10", "at least 180 mg", "yes on 3 of 7 days".

    A page has hundreds of them: the phrase of a strip is looked up once.
    """
    language, phrase, at_least = get_language(), phrase_of(strip), _("at least %(amount)s")
    printed_value = as_amount if strip.form == Form.BARS else in_tenths
    given = {"most": in_tenths(strip.highest, language), "unit": strip.unit}

    def words(cell: Cell) -> str:
        if cell.value is None:
            return ""
        if strip.form == Form.TICKS:
            return yes_words(cell.value, cell.days, language)
        if strip.is_symptom and cell.days == 1:
            return frequency_words(int(cell.value), language)
        amount = phrase % {"value": printed_value(cell.value, language), **given}
        return at_least % {"amount": amount} if cell.is_at_least else amount

    return [words(cell) for cell in strip.cells]


def phrase_of(strip: Strip) -> str:
    """Return how a number of a strip is said."""
    if strip.key == "sleep":
        return _("%(value)s h")
    if strip.form != Form.BARS:
        return _("%(value)s of %(most)s")
    return _("%(value)s %(unit)s") if strip.unit else "%(value)s"


@lru_cache(maxsize=8)
def frequency_words(frequency: int, language: str | None) -> str:
    """Say how often a symptom was there; a page says it for hundreds of days."""
    return within(SymptomDay.Frequency(frequency).label)


@lru_cache(maxsize=4096)
def in_tenths(value: Decimal, language: str | None) -> str:
    """Print a number with at most one decimal; a page prints the same ones many times."""
    return quantity(value.quantize(ONE_DECIMAL, ROUND_HALF_UP))


@lru_cache(maxsize=4096)
def as_amount(value: Decimal, language: str | None) -> str:
    """Print an amount as everywhere: whole, with at most one decimal under ten."""
    return quantity(rounded(value))


@lru_cache(maxsize=1024)
def yes_words(share: Decimal, days: int, language: str | None) -> str:
    """Say yes or no of a day, or on how many of several days yes was said; `share` is of 1."""
    if days == 1:
        return _("yes") if share else _("no")
    yes = int((share * days).to_integral_value(ROUND_HALF_UP))
    words = ngettext("yes on %(yes)d of %(days)d day", "yes on %(yes)d of %(days)d days", days)
    return words % {"yes": yes, "days": days}
