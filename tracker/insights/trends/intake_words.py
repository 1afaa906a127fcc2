"""What was taken in, bar by bar, in words. There may be hundreds: each phrase is looked up once."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from tracker.insights.trends.trend import Bar, Unit
from tracker.insights.trends.words import PARTS
from tracker.templatetags.amounts import printed


class Amounts(NamedTuple):
    """The amounts of a bar as they are printed, without unit; blank where there is none."""

    food: str
    guess: str
    water: str
    supplements: str
    total: str
    reference: str


class Phrases(NamedTuple):
    """What sentences are put together of, in the reader's language."""

    not_logged: str
    unknown: str
    total: str
    at_least: str
    so_far: str
    at_least_so_far: str
    food: str
    guess: str
    water: str
    supplements: str
    partial: str


def amounts_of(bars: Sequence[Bar]) -> list[Amounts]:
    """Return the printed amounts of each bar."""
    language = get_language()
    return [
        Amounts(
            food=amount_words(bar.food_mg, language),
            guess=amount_words(bar.guess_mg, language),
            water=amount_words(bar.water_mg, language),
            supplements=amount_words(bar.supplement_mg, language),
            total=amount_words(bar.total_mg, language),
            reference=reference_words(
                bar.reference_mg, bar.reference_low_mg, bar.reference_high_mg, language
            ),
        )
        for bar in bars
    ]


def amount_words(mg: Decimal | None, language: str | None) -> str:
    """Return an amount as it is printed; blank where there is none."""
    return "" if mg is None else printed(mg, language)


def reference_words(
    mg: Decimal | None, low_mg: Decimal | None, high_mg: Decimal | None, language: str | None
) -> str:
    """Return the value that held, or both ends of the range; blank where there is neither."""
    if mg is not None:
        return printed(mg, language)
    if low_mg is None or high_mg is None:
        return ""
    if low_mg == high_mg:
        return printed(low_mg, language)
    return _("%(low)s to %(high)s") % {"low": printed(low_mg, language), "high": printed(high_mg, language)}


def phrases() -> Phrases:
    """Return the phrases of this page."""
    return Phrases(
        not_logged=_("not logged"),
        unknown=_("not known, no item has a value"),
        total=_("%(total)s mg"),
        at_least=_("at least %(total)s mg"),
        so_far=_("%(total)s mg so far"),
        at_least_so_far=_("at least %(total)s mg so far"),
        food=_("food %(food)s"),
        guess=_("of it %(guess)s your guess"),
        water=_("water %(water)s"),
        supplements=_("supplements %(supplements)s"),
        partial=_("partial day"),
    )


def intake_words(bars: Sequence[Bar], amounts: Sequence[Amounts], unit: Unit) -> list[str]:
    """Return what each bar holds: "at least 312 mg, food 212, supplements 100, partial day"."""
    said, language = phrases(), get_language()
    return [
        PARTS.join(parts(bar, said, unit, language)) % in_bar._asdict()
        for bar, in_bar in zip(bars, amounts, strict=True)
    ]


def parts(bar: Bar, said: Phrases, unit: Unit, language: str | None) -> Iterator[str]:
    """Return the phrases of a bar; water and guesses only where there are any."""
    if not bar.is_logged or bar.is_unknown:
        yield said.unknown if bar.is_logged else said.not_logged
        return
    yield total_phrase(bar, said)
    yield said.food
    if bar.guess_mg:
        yield said.guess
    if bar.water_mg:
        yield said.water
    yield said.supplements
    if unit != Unit.DAY:
        yield days_words(bar.logged if bar.is_partial else bar.complete, bar.is_partial, language)
    elif bar.is_partial and not bar.is_so_far:
        yield said.partial


def total_phrase(bar: Bar, said: Phrases) -> str:
    """Return how the total is said: of today, while it is open, so far."""
    if bar.is_so_far:
        return said.at_least_so_far if bar.is_at_least else said.so_far
    return said.at_least if bar.is_at_least else said.total


@lru_cache(maxsize=256)
def days_words(days: int, is_partial: bool, language: str | None) -> str:
    """Say which days a mean is of: the complete ones, else the logged ones."""
    if is_partial:
        said = ngettext("mean of %(days)d logged day", "mean of %(days)d logged days", days)
    else:
        said = ngettext("mean of %(days)d complete day", "mean of %(days)d complete days", days)
    return said % {"days": days}
