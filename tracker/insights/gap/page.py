"""The pages of the gap helper: numbers and hints of `hints`, in words, with where each row leads."""

from collections.abc import Callable, Iterable
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
    usual_uncertain_sentence,
    with_it_on_both_words,
    with_it_words,
)
from tracker.insights.gauges import reading_of
from tracker.people.models import Person

# The sections of the page, by the key in addresses.
SECTIONS = DAY, USUAL_DAY, BOTH = "day", "usual-day", "both"


@dataclass(frozen=True)
class HintRow:
    """One food: its amount in words, what that holds in mg, and in words what the whole would come to."""

    food_id: int
    name: str
    address: str
    amount: str
    magnesium_mg: Decimal
    with_it: str


@dataclass(frozen=True)
class GapSection:
    """Today or the usual day: what it comes to, drawn and said, and what would close the gap."""

    key: str  # one of SECTIONS
    sentence: str
    note: str
    ruler: Ruler | None
    has_gap: bool
    own: list[HintRow]
    everyday: list[HintRow]

    @property
    def is_without_food(self) -> bool:
        """Whether there is a gap, and no food may be named for it."""
        return self.has_gap and not self.own and not self.everyday


@dataclass(frozen=True)
class GapPage:
    """Both sections with what stands under them. Where both would list the same, `both` lists it once."""

    day: GapSection
    usual_day: GapSection
    both: GapSection | None
    target_sentence: str
    has_reference: bool  # one value, to which something could come near
    left_out: str
    has_allergies: bool  # then labels are to be read too
    is_asked: bool
    misses_answer: bool  # something about the person would turn a range into a value

    def section_called(self, key: str) -> str:
        """Return the section a list stands in now; it may have moved since it was shown."""
        if self.both:
            return BOTH
        return key if key in {DAY, USUAL_DAY} else DAY


def gap_page(hints: GapHints, person: Person) -> GapPage:
    """Return the page of one person's gaps."""
    return GapPage(
        day=day_section(hints),
        usual_day=usual_section(hints),
        both=section_of_both(hints),
        target_sentence=target_sentence(hints.target),
        has_reference=hints.target.mg is not None,
        left_out=left_out_sentence(person),
        has_allergies=bool(person.allergies),
        is_asked=hints.is_asked,
        misses_answer=bool(hints.target.missing),
    )


def day_section(hints: GapHints) -> GapSection:
    """Return the section of today, drawn as its page draws it."""
    drawn = drawn_gap(hints.of_day, reading_of(hints.day, None), day_sentence(hints))
    return GapSection(
        key=DAY,
        sentence=day_sentence(hints),
        note=uncertain_sentence(hints),
        ruler=drawn,
        has_gap=hints.is_day_below,
        **rows_of(hints.of_day, is_at_least=hints.day.is_at_least),
    )


def usual_section(hints: GapHints) -> GapSection:
    """Return the section of the usual day: its mean is a diamond on the ruler."""
    return GapSection(
        key=USUAL_DAY,
        sentence=usual_sentence(hints),
        note=usual_uncertain_sentence(hints),
        ruler=drawn_gap(hints.of_usual_day, Reading(mean_mg=hints.mean.mg), usual_sentence(hints)),
        has_gap=hints.of_usual_day is not None and not hints.of_usual_day.is_closed,
        **rows_of(hints.of_usual_day, is_at_least=hints.mean.is_at_least),
    )


def section_of_both(hints: GapHints) -> GapSection | None:
    """Return the list of today and the usual day where it is the same; None where it is not, or is empty."""
    day, usual_day = hints.of_day, hints.of_usual_day
    if day is None or usual_day is None or not day.hints.amounts:
        return None
    if day.hints.amounts != usual_day.hints.amounts:
        return None

    def with_it(hint: Hint) -> str:
        return with_it_on_both_words(hints, hint.magnesium_mg)

    rows = {"own": hint_rows(day.hints.own, with_it), "everyday": hint_rows(day.hints.everyday, with_it)}
    return GapSection(key=BOTH, sentence="", note="", ruler=None, has_gap=True, **rows)


def drawn_gap(gap: Gap | None, reading: Reading, label: str) -> Ruler | None:
    """Return the ruler of an amount beside the reference; without an amount there is none."""
    if gap is None:
        return None
    reference = Reference(gap.reference_mg, None, None)
    return ruler(reading, reference, scale=scale_mg(reference, gap.known_mg, None), label=label)


def rows_of(gap: Gap | None, *, is_at_least: bool) -> dict[str, list[HintRow]]:
    """Return the rows of both lists of a gap, each with what the amount would come to."""
    if gap is None:
        return {"own": [], "everyday": []}

    def with_it(hint: Hint) -> str:
        return with_it_words(gap.known_mg + hint.magnesium_mg, is_at_least=is_at_least)

    return {"own": hint_rows(gap.hints.own, with_it), "everyday": hint_rows(gap.hints.everyday, with_it)}


def hint_rows(hints: Iterable[Hint], with_it: Callable[[Hint], str]) -> list[HintRow]:
    """Return hints as rows, each with what the whole would come to."""
    return [
        HintRow(
            food_id=hint.food.food_id,
            name=hint.food.name,
            address=address_of(hint.food.food_id),
            amount=amount_words(hint),
            magnesium_mg=hint.magnesium_mg,
            with_it=with_it(hint),
        )
        for hint in hints
    ]


def left_out_food(food_id: str, foods: Iterable[Disliked]) -> Disliked | None:
    """Return the one of these foods an address names; None for any other text."""
    return next((food for food in foods if str(food.food_id) == food_id), None)
