"""Daily intake: the one place that adds up what was logged. Every page, chart and answer reads it here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from foods.amounts import stored
from tracker.diary.models import DiaryDay
from tracker.insights.answered import Answers
from tracker.insights.sums import NO_DOSES, NO_FOOD, DaySums, daily_sums, from_thousandths
from tracker.people.models import Person

NOTHING = Decimal(0)


class DayIntake(NamedTuple):
    """What one calendar day adds up to, in mg (alcohol in g), three decimals.

    Sums add known values and are None on a day without any entry. `status` (food and drink), `supplements`,
    `stressors` and `symptoms` are the person's answers for the day, or None while there is none.
    """

    date: date
    food_mg: Decimal | None = None
    supplement_mg: Decimal | None = None
    water_mg: Decimal | None = None  # the part of food_mg that is plain drinking water
    guess_mg: Decimal | None = None  # the part of food_mg that is the person's own guess; water is none
    added_mg: Decimal | None = None  # the part of supplement_mg that was added to foods
    caffeine_mg: Decimal | None = None
    alcohol_g: Decimal | None = None
    item_count: int = 0
    unknown_items: int = 0  # those without a value
    partly_known_items: int = 0  # recipes with a value, but with ingredients that have none
    food_count: int = 0
    unknown_doses: int = 0
    status: str | None = None
    supplements: str | None = None
    stressors: str | None = None
    symptoms: str | None = None

    @property
    def is_logged(self) -> bool:
        """Whether anything was logged; a day without entries is a gap, not a zero."""
        return self.item_count > 0

    @property
    def is_complete(self) -> bool:
        """Whether the person said that food and supplements were everything. Never assumed."""
        return self.is_logged and self.status == self.supplements == DiaryDay.Status.COMPLETE

    @property
    def answers(self) -> Answers:
        """How complete the day is, by kind."""
        return Answers(self.status, self.supplements, self.stressors, self.symptoms)

    @property
    def has_check_in(self) -> bool:
        """Whether a check-in was saved: stressors or symptoms are answered with it."""
        return self.stressors is not None or self.symptoms is not None

    @property
    def total_mg(self) -> Decimal | None:
        """Food and supplements together; None on a day without any entry."""
        if self.food_mg is None or self.supplement_mg is None:
            return None
        return self.food_mg + self.supplement_mg

    @property
    def is_at_least(self) -> bool:
        """Whether something of unknown amount stands behind the sum."""
        return self.incomplete_items > 0

    @property
    def incomplete_items(self) -> int:
        """Items of which all or a part is unknown."""
        return self.unknown_items + self.partly_known_items

    @property
    def is_unknown(self) -> bool:
        """Whether no item at all has a value: then there is no sum to show."""
        return self.is_logged and self.unknown_items == self.item_count

    @property
    def coverage(self) -> Decimal | None:
        """Share of items that have a value, 0 to 1; None where there are none."""
        if not self.item_count:
            return None
        return stored(Decimal(self.item_count - self.unknown_items) / self.item_count)


@dataclass(frozen=True)
class MeanIntake:
    """A mean over days, in mg, with the days and items behind it."""

    mg: Decimal | None
    days: int
    item_count: int
    incomplete_items: int

    @property
    def is_at_least(self) -> bool:
        """Whether something of unknown amount stands behind the mean."""
        return self.incomplete_items > 0


def daily_intake(person: Person, first: date, last: date) -> list[DayIntake]:
    """Return one DayIntake for every day from `first` to `last`: one query, whatever the range."""
    return [
        day_intake(first + timedelta(days=place), sums)
        for place, sums in enumerate(daily_sums(person.pk, first, last))
    ]


def day_intake(day: date, sums: DaySums) -> DayIntake:
    """Return what the sums of one day come to; a day nobody logged has none."""
    food, doses, (status, supplements, stressors, symptoms) = sums
    if food is None and doses is None:
        return DayIntake(day, status=status, supplements=supplements, stressors=stressors, symptoms=symptoms)
    food, doses = food or NO_FOOD, doses or NO_DOSES
    added_mg = food.added_mg or 0
    return DayIntake(
        date=day,
        food_mg=from_thousandths((food.mg or 0) - added_mg),
        supplement_mg=from_thousandths((doses.mg or 0) + added_mg),
        added_mg=from_thousandths(added_mg),
        water_mg=from_thousandths(food.water_mg),
        guess_mg=from_thousandths(food.guess_mg),
        caffeine_mg=from_thousandths(food.caffeine_mg),
        alcohol_g=from_thousandths(food.alcohol_g),
        item_count=food.entries + doses.entries,
        unknown_items=food.unknown + doses.unknown,
        partly_known_items=food.partly_known,
        food_count=food.entries,
        unknown_doses=doses.unknown,
        status=status,
        supplements=supplements,
        stressors=stressors,
        symptoms=symptoms,
    )


def known_sum(amount: Any) -> Decimal:
    """Return a sum of known values at three decimals, the same on both engines; 0 where there is none.

    SQLite adds in binary: the nearest amount of three decimals is the one that was meant.
    """
    return NOTHING if amount is None else stored(Decimal(str(amount)))


def mean_intake(days: Iterable[DayIntake]) -> MeanIntake:
    """Return the mean total over the logged ones of `days`; unlogged days are left out."""
    logged = [day for day in days if day.is_logged]
    totals = [day.total_mg for day in logged if day.total_mg is not None]
    mean = stored(sum(totals, NOTHING) / len(totals)) if totals else None
    items, incomplete = sum(day.item_count for day in logged), sum(day.incomplete_items for day in logged)
    return MeanIntake(mean, len(logged), items, incomplete)


def complete_days(days: Iterable[DayIntake]) -> list[DayIntake]:
    """Return the days the person called complete."""
    return [day for day in days if day.is_complete]
