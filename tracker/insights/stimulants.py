"""Caffeine and alcohol of a day: from drinks and foods in the diary, and from what the check-in asked for.

They are different rows, so nothing counts twice: the check-in shows what the drinks hold and asks for other
drinks and tablets only.

An item without a value makes a sum "at least" where it may hold any. Its food group decides: coffee, tea,
cocoa and soft drinks may hold caffeine, alcoholic drinks hold alcohol; a guess and a food without a group
may be anything. What other groups without a value hold is left out: chocolate (10 to 25 mg of caffeine in
50 g, EFSA 2015), cola in a cocktail, wine in a sauce. Otherwise every potato would make the sum uncertain.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Count, Q, Sum

from foods.compiled import Compiled
from foods.groups import FoodGroup
from tracker.diary.models import DiaryDay, MealItem
from tracker.insights.intake import NOTHING, known_sum
from tracker.people.models import Person
from tracker.stressors.kinds import ADDED_UP
from tracker.stressors.models import StressorEntry

NO_GROUP = ""
DRINKS_WITH_CAFFEINE = (FoodGroup.COFFEE_AND_TEA.value, FoodGroup.SOFT_DRINKS.value)
DRINKS_WITH_ALCOHOL = (FoodGroup.ALCOHOLIC_DRINKS.value,)


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


class HeldOfOne(NamedTuple):
    """What the items of one day hold of caffeine or of alcohol, as the database adds it up."""

    amount: Any = None
    unknown_items: int = 0
    unknown_drinks: int = 0


class Held(NamedTuple):
    """What the items of one day hold, as the database adds it up."""

    entries: int = 0
    caffeine_mg: Any = None
    caffeine_unknown: int = 0
    caffeine_unknown_drinks: int = 0
    alcohol_g: Any = None
    alcohol_unknown: int = 0
    alcohol_unknown_drinks: int = 0

    @property
    def of_caffeine(self) -> HeldOfOne:
        """The caffeine, in mg."""
        return HeldOfOne(self.caffeine_mg, self.caffeine_unknown, self.caffeine_unknown_drinks)

    @property
    def of_alcohol(self) -> HeldOfOne:
        """The alcohol, in g of ethanol."""
        return HeldOfOne(self.alcohol_g, self.alcohol_unknown, self.alcohol_unknown_drinks)


class Noted(NamedTuple):
    """What was noted of one kind on one day, as the database adds it up."""

    amount: Any = None
    nones: int = 0


def held_by_items(person: Any, first: Any, last: Any) -> Any:
    """Return the fields of Held over meal items, by date; an item that holds 0 adds nothing."""
    no_caffeine, no_alcohol = Q(caffeine_mg=None), Q(alcohol_g=None)
    no_group = Q(food=None) | Q(food__group=NO_GROUP)
    with_caffeine = Q(food__group__in=DRINKS_WITH_CAFFEINE)
    with_alcohol = Q(food__group__in=DRINKS_WITH_ALCOHOL)
    return (
        MealItem.objects.of(person)
        .between(first, last)
        .order_by()
        .values("date")
        .annotate(
            entries=Count("pk"),
            caffeine=Sum("caffeine_mg", filter=Q(caffeine_mg__gt=0)),
            caffeine_unknown=Count("pk", filter=no_caffeine & (no_group | with_caffeine)),
            caffeine_unknown_drinks=Count("pk", filter=no_caffeine & with_caffeine),
            alcohol=Sum("alcohol_g", filter=Q(alcohol_g__gt=0)),
            alcohol_unknown=Count("pk", filter=no_alcohol & (no_group | with_alcohol)),
            alcohol_unknown_drinks=Count("pk", filter=no_alcohol & with_alcohol),
        )
    )


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


ITEMS, NOTES, COMPLETE = Compiled(held_by_items), Compiled(noted_amounts), Compiled(days_of_all_food)


def daily_stimulants(person: Person, first: date, last: date) -> list[DayStimulants]:
    """Return one DayStimulants for every day from `first` to `last`: three queries, whatever the range."""
    held = {day: Held(*sums) for day, *sums in ITEMS.tuples(person.pk, first, last)}
    noted = {(day, kind): Noted(*sums) for day, kind, *sums in NOTES.tuples(person.pk, first, last)}
    complete = {day for (day,) in COMPLETE.tuples(person.pk, first, last)}
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return [
        day_stimulants(day, held.get(day, Held()), by_kind(day, noted), is_complete=day in complete)
        for day in days
    ]


def by_kind(day: date, noted: dict[tuple[date, str], Noted]) -> dict[str, Noted]:
    """Return what was noted on one day, by kind."""
    return {kind: noted.get((day, kind), Noted()) for kind in ADDED_UP}


def day_stimulants(day: date, held: Held, noted: dict[str, Noted], *, is_complete: bool) -> DayStimulants:
    """Join the sums of one day; one without any entry is not complete, whatever was answered."""
    closed = is_complete and (held.entries > 0 or any(kind.amount is not None for kind in noted.values()))
    return DayStimulants(
        day,
        stimulant(held.of_caffeine, noted["caffeine"], is_complete=closed),
        stimulant(held.of_alcohol, noted["alcohol"], is_complete=closed),
    )


def stimulant(held: HeldOfOne, noted: Noted, *, is_complete: bool) -> Stimulant:
    """Return one of both; "none" beside a noted amount says nothing any more."""
    return Stimulant(
        from_drinks=None if held.amount is None else known_sum(held.amount),
        other=None if noted.amount is None else known_sum(noted.amount),
        says_none=noted.nones > 0 and noted.amount is None,
        unknown_items=held.unknown_items,
        unknown_drinks=held.unknown_drinks,
        is_complete=is_complete,
    )
