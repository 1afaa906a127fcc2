"""Caffeine and alcohol of a day: from drinks and foods in the diary, and from what the check-in asked for.

They are different rows, so nothing counts twice: the check-in shows what the drinks hold and asks for other
drinks and tablets only.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Count, Q, Sum

from foods.compiled import Compiled
from tracker.diary.models import DiaryDay, MealItem
from tracker.insights.held import Held, HeldOfOne, held_columns
from tracker.insights.intake import NOTHING, known_sum
from tracker.insights.sums import DaySums, daily_sums, from_thousandths
from tracker.people.models import Person
from tracker.stressors.kinds import ADDED_UP
from tracker.stressors.models import StressorEntry


@dataclass(frozen=True)
class Stimulant:
    """Caffeine (mg) or alcohol (g ethanol) of one day, three decimals.

    `from_drinks` and `other` are None where nothing that holds any was logged; a potato's 0 says nothing.
    """

    from_drinks: Decimal | None = None  # items of the diary, typical values included
    other: Decimal | None = None  # other drinks and tablets, noted in the check-in
    says_none: bool = False  # "none" was tapped, and nothing was noted beside it
    unknown_items: int = 0  # those that may hold some and have no value
    unknown_drinks: int = 0  # those of them that are drinks of such a kind
    is_complete: bool = False  # food and drink of the day are complete

    @property
    def so_far(self) -> Decimal | None:
        """What is known to have been had; None where that is nothing, which is not zero."""
        if self.from_drinks is None and self.other is None:
            return None
        return (self.from_drinks or NOTHING) + (self.other or NOTHING)

    @property
    def amount(self) -> Decimal | None:
        """What means, charts and patterns use: None until the day is complete or "none" was tapped.

        "None" answers for other drinks, so what the diary's own drinks hold counts against it. 0 stands
        only for nothing had on such a day, and never while an item may hold some.
        """
        if not (self.is_complete or self.says_none):
            return None
        if self.so_far is None and self.is_at_least:
            return None
        return self.so_far or NOTHING

    @property
    def is_at_least(self) -> bool:
        """Whether an item of unknown amount stands behind it.

        "None" alone answers for a guess such as a canteen lunch, never for a beer without a value.
        """
        answered = self.says_none and self.so_far is None
        return (self.unknown_drinks if answered else self.unknown_items) > 0


@dataclass(frozen=True)
class DayStimulants:
    """Both of one calendar day."""

    date: date
    caffeine: Stimulant
    alcohol: Stimulant


class Noted(NamedTuple):
    """What was noted of one kind on one day, as the database adds it up."""

    amount: Any = None
    nones: int = 0


def held_by_items(person: Any, first: Any, last: Any) -> Any:
    """Return the fields of Held over meal items, by date."""
    items = MealItem.objects.of(person).between(first, last).order_by()
    return items.values("date").annotate(**held_columns())


NOT_NOTED = Noted()
NotedOnDays = dict[tuple[date, str], Noted]


def noted_amounts(person: Any, first: Any, last: Any) -> Any:
    """Return date, kind and the fields of Noted over what the check-in kept."""
    return (
        StressorEntry.objects.of(person)
        .between(first, last)
        .filter(kind__in=ADDED_UP)
        .order_by()
        .values("date", "kind")
        .annotate(amount=Sum("value", filter=Q(value__gt=0)), nones=Count("pk", filter=Q(value=0)))
    )


def days_of_all_food(person: Any, first: Any, last: Any) -> Any:
    """Return the days whose food and drink the person called complete."""
    answers = DiaryDay.objects.of(person).between(first, last)
    return answers.filter(status=DiaryDay.Status.COMPLETE).values_list("date")


ITEMS, NOTES = Compiled(held_by_items), Compiled(noted_amounts)


def daily_stimulants(person: Person, first: date, last: date) -> list[DayStimulants]:
    """Return one DayStimulants for every day from `first` to `last`: two queries, whatever the range."""
    noted = {(day, kind): Noted(*sums) for day, kind, *sums in NOTES.tuples(person.pk, first, last)}
    return [
        stimulants_of(first + timedelta(days=place), sums, noted)
        for place, sums in enumerate(daily_sums(person.pk, first, last))
    ]


def stimulants_of(day: date, sums: DaySums, noted: NotedOnDays) -> DayStimulants:
    """Return caffeine and alcohol of one day from its sums and what was noted on any day."""
    caffeine, alcohol = (stimulant_on(day, kind, sums, noted) for kind in ADDED_UP)
    return DayStimulants(day, caffeine, alcohol)


def stimulant_on(day: date, kind: str, sums: DaySums, noted: NotedOnDays) -> Stimulant:
    """Return one of both, "caffeine" or "alcohol", of one day."""
    held = sums.food.held if sums.food else Held()
    is_complete = sums.said.status == DiaryDay.Status.COMPLETE and has_entries(held, by_kind(day, noted))
    noted_of_kind = noted.get((day, kind), NOT_NOTED)
    return stimulant(getattr(held, f"of_{kind}"), noted_of_kind, is_complete=is_complete)


def by_kind(day: date, noted: NotedOnDays) -> dict[str, Noted]:
    """Return what was noted on one day, by kind."""
    return {kind: noted.get((day, kind), NOT_NOTED) for kind in ADDED_UP}


def day_stimulants(day: date, held: Held, noted: dict[str, Noted], *, is_complete: bool) -> DayStimulants:
    """Join the sums of one day."""
    closed = is_complete and has_entries(held, noted)
    return DayStimulants(
        day,
        stimulant(held.of_caffeine, noted["caffeine"], is_complete=closed),
        stimulant(held.of_alcohol, noted["alcohol"], is_complete=closed),
    )


def has_entries(held: Held, noted: dict[str, Noted]) -> bool:
    """Whether anything was had on a day; one without any entry is not complete, whatever was answered."""
    return held.entries > 0 or any(kind.amount is not None for kind in noted.values())


def stimulant(held: HeldOfOne, noted: Noted, *, is_complete: bool) -> Stimulant:
    """Return one of both; "none" beside a noted amount says nothing any more."""
    return Stimulant(
        from_drinks=from_thousandths(held.amount) if held.amount else None,  # a potato holds 0
        other=None if noted.amount is None else known_sum(noted.amount),
        says_none=noted.nones > 0 and noted.amount is None,
        unknown_items=held.unknown_items,
        unknown_drinks=held.unknown_drinks,
        is_complete=is_complete,
    )
