"""What was taken in, bar by bar, in words. There may be hundreds: each phrase is looked up once."""

from collections.abc import Iterator, Sequence
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
            *(
                "" if mg is None else printed(mg, language)
                for mg in (
                    bar.food_mg,
                    bar.guess_mg,
                    bar.water_mg,
                    bar.supplement_mg,
                    bar.total_mg,
                    bar.reference_mg,
                )
            )
        )
        for bar in bars
    ]


def phrases() -> Phrases:
    """Return the phrases of this page."""
    return Phrases(
        not_logged=_("not logged"),
        unknown=_("not known, no item has a value"),
        total=_("%(total)s mg"),
        at_least=_("at least %(total)s mg"),
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
    yield said.at_least if bar.is_at_least else said.total
    yield said.food
    if bar.guess_mg:
        yield said.guess
    if bar.water_mg:
        yield said.water
    yield said.supplements
    if unit != Unit.DAY:
        yield days_words(bar.logged if bar.is_partial else bar.complete, bar.is_partial, language)
    elif bar.is_partial:
        yield said.partial


@lru_cache(maxsize=256)
def days_words(days: int, is_partial: bool, language: str | None) -> str:
    """Say which days a mean is of: the complete ones, else the logged ones."""
    if is_partial:
        said = ngettext("mean of %(days)d logged day", "mean of %(days)d logged days", days)
    else:
        said = ngettext("mean of %(days)d complete day", "mean of %(days)d complete days", days)
    return said % {"days": days}
