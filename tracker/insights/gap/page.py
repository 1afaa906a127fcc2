"""The pages of the gap helper: numbers and hints of `hints`, in words, with where each row leads."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from foods.search.found_foods import address_of
from tracker.insights.charts.gauges import Reading, Reference, Ruler, ruler, scale_mg
from tracker.insights.gap.choices import Disliked
from tracker.insights.gap.hints import Gap, GapHints
from tracker.insights.gap.portions import Hint
from tracker.insights.gap.sentences import (
    amount_words,
    day_sentence,
    left_out_sentence,
    target_sentence,
    uncertain_sentence,
    usual_sentence,
)
from tracker.insights.gauges import reading_of
from tracker.people.models import Person


@dataclass(frozen=True)
class HintRow:
    """One food: its amount in words, what that holds in mg, and what the whole would come to with it."""

    food_id: int
    name: str
    address: str
    amount: str
    magnesium_mg: Decimal
    with_it_mg: Decimal
    closes: bool


@dataclass(frozen=True)
class GapSection:
    """Today or the usual day: what it comes to, drawn and said, and what would close the gap."""

    key: str  # "day" or "usual-day"
    sentence: str
    note: str
    ruler: Ruler | None
    own: list[HintRow]
    everyday: list[HintRow]
    has_gap: bool
    is_at_least: bool  # what it comes to is a lower bound

    @property
    def is_without_food(self) -> bool:
        """Whether there is a gap, and no food may be named for it."""
        return self.has_gap and not self.own and not self.everyday


@dataclass(frozen=True)
class GapPage:
    """Both sections with what stands under them."""

    day: GapSection
    usual_day: GapSection
    target_sentence: str
    left_out: str
    has_allergies: bool  # then labels are to be read too
    is_asked: bool
    misses_answer: bool  # something about the person would turn a range into a value


def gap_page(hints: GapHints, person: Person) -> GapPage:
    """Return the page of one person's gaps."""
    return GapPage(
        day=day_section(hints),
        usual_day=usual_section(hints),
        target_sentence=target_sentence(hints.target),
        left_out=left_out_sentence(person),
        has_allergies=bool(person.allergies),
        is_asked=hints.is_asked,
        misses_answer=bool(hints.target.missing),
    )


def day_section(hints: GapHints) -> GapSection:
    """Return the section of today, drawn as its page draws it."""
    drawn = drawn_gap(hints.of_day, reading_of(hints.day, None), day_sentence(hints))
    return GapSection(
        key="day",
        sentence=day_sentence(hints),
        note=uncertain_sentence(hints),
        ruler=drawn,
        has_gap=has_gap(hints.of_day),
        is_at_least=hints.day.is_at_least,
        **rows_of(hints.of_day),
    )


def usual_section(hints: GapHints) -> GapSection:
    """Return the section of the usual day: its mean is a diamond on the ruler."""
    return GapSection(
        key="usual-day",
        sentence=usual_sentence(hints),
        note="",
        ruler=drawn_gap(hints.of_usual_day, Reading(mean_mg=hints.mean.mg), usual_sentence(hints)),
        has_gap=has_gap(hints.of_usual_day),
        is_at_least=hints.mean.is_at_least,
        **rows_of(hints.of_usual_day),
    )


def has_gap(gap: Gap | None) -> bool:
    """Whether something lies between an amount and the reference."""
    return gap is not None and not gap.is_closed


def drawn_gap(gap: Gap | None, reading: Reading, label: str) -> Ruler | None:
    """Return the ruler of an amount beside the reference; without an amount there is none."""
    if gap is None:
        return None
    reference = Reference(gap.reference_mg, None, None)
    return ruler(reading, reference, scale=scale_mg(reference, gap.known_mg, None), label=label)


def rows_of(gap: Gap | None) -> dict[str, list[HintRow]]:
    """Return the rows of both lists of a gap."""
    if gap is None:
        return {"own": [], "everyday": []}
    return {"own": hint_rows(gap.hints.own, gap), "everyday": hint_rows(gap.hints.everyday, gap)}


def hint_rows(hints: Iterable[Hint], gap: Gap) -> list[HintRow]:
    """Return hints as rows, with what the amount would come to."""
    return [
        HintRow(
            food_id=hint.food.food_id,
            name=hint.food.name,
            address=address_of(hint.food.food_id),
            amount=amount_words(hint),
            magnesium_mg=hint.magnesium_mg,
            with_it_mg=gap.known_mg + hint.magnesium_mg,
            closes=hint.closes,
        )
        for hint in hints
    ]


def left_out_food(food_id: str, foods: Iterable[Disliked]) -> Disliked | None:
    """Return the one of these foods an address names; None for any other text."""
    return next((food for food in foods if str(food.food_id) == food_id), None)
