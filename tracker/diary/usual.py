"""What a person usually has at a meal: over the last six weeks, the weekday in question counted twice.

The query walks six weeks of one person's index, so it costs the same in the tenth year of a diary.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Aggregate, CharField, Max, TextField
from django.db.models.functions import Cast

from foods.compiled import Compiled
from tracker.diary.models import MealItem
from tracker.people.models import Person

DAYS_LOOKED_AT = 42
# Something is usual from three days on, or from two of the same weekday: pancakes on Sundays.
DAYS_TO_BE_USUAL = 3
WEEKDAYS_TO_BE_USUAL = 2
# Beside another: on two of three of the days that one was had.
BESIDE = 2 / 3
MOST_CHIPS = 6

# What is the same food to its eater: one table row can have two names, an espresso and a double one.
FoodKey = tuple[int | None, str]
# Dates as the database gives them, "2026-03-01": as texts they sort alike, and are compared faster.
DateTexts = frozenset[str]


class Dates(Aggregate):
    """The dates of a group in one text, by the word each engine has for it: "2026-03-01,2026-03-02"."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """Return the same in PostgreSQL's words."""
        template = "STRING_AGG(%(expressions)s::text, ',')"
        return super().as_sql(compiler, connection, template=template, **context)


WAYS = Compiled(
    lambda person, first, last, meal: (
        MealItem.objects.of(person)
        .between(first, last)
        .filter(meal=meal)
        .order_by()
        .values("food", "food_name", "magnesium_mg", "unknown_ingredients", "grams")
        .annotate(item=Max(Cast("pk", CharField())), dates=Dates("date"))
    )
)


class Way(NamedTuple):
    """One food in one amount, with the dates it was had so. Any of its items stands for all of them."""

    key: FoodKey
    item_key: str
    dates: DateTexts
    magnesium_mg: Decimal | None
    is_at_least: bool = False


class Habit(NamedTuple):
    """A food that is had: the way it mostly is, on which dates, and how many of those fall on the weekday."""

    way: Way
    dates: DateTexts
    same_weekday: int

    @property
    def name(self) -> str:
        """What it is called."""
        return self.way.key[1]

    @property
    def is_usual(self) -> bool:
        """Whether these are enough days for a habit, or for one of this weekday."""
        return len(self.dates) >= DAYS_TO_BE_USUAL or self.same_weekday >= WEEKDAYS_TO_BE_USUAL

    @property
    def weight(self) -> int:
        """The number of days, the same weekday counted twice."""
        return len(self.dates) + self.same_weekday


@dataclass(frozen=True)
class Usual:
    """What is offered for a meal: single foods, and those that go together."""

    meal: str
    habits: list[Habit] = field(default_factory=list)
    together: list[Habit] = field(default_factory=list)


def usual_at(person: Person, day: date, meal: str, logged: Collection[FoodKey]) -> Usual:
    """Return what is usual at `meal` on such a day, without what is logged there already: one query.

    What goes together is offered before the first item of the meal only: after it one knows better.
    """
    first, last = day - timedelta(days=DAYS_LOOKED_AT), day - timedelta(days=1)
    found = habits(map(way_of, WAYS.tuples(person.pk, first, last, meal)), day)
    left = [habit for habit in found if habit.way.key not in logged]
    return Usual(meal, left[:MOST_CHIPS], [] if logged else together(found, day))


def way_of(row: tuple[Any, ...]) -> Way:
    """Return a row of WAYS as it is meant: SQLite has numbers without a fixed point."""
    food_id, name, mg, unknown_ingredients, _grams, item_key, dates = row
    known_mg = None if mg is None else Decimal(str(mg))
    return Way((food_id, name), item_key, frozenset(dates.split(",")), known_mg, unknown_ingredients > 0)


def habits(ways: Iterable[Way], day: date) -> list[Habit]:
    """Return what is usual on such a day, most usual first; of equals what was had last."""
    by_food: dict[FoodKey, list[Way]] = defaultdict(list)
    for way in ways:
        by_food[way.key].append(way)
    weekdays = same_weekdays(day)
    found = [habit_of(alike, weekdays) for alike in by_food.values()]
    usual = sorted((habit for habit in found if habit.is_usual), key=lambda habit: habit.name)
    return sorted(usual, key=lambda habit: (habit.weight, max(habit.dates)), reverse=True)


def same_weekdays(day: date) -> DateTexts:
    """Return the dates of the six weeks that fall on the weekday of `day`."""
    return frozenset((day - timedelta(days=days)).isoformat() for days in range(7, DAYS_LOOKED_AT + 1, 7))


def habit_of(ways: Sequence[Way], weekdays: DateTexts) -> Habit:
    """Return one food in the amount it was had in most often, of equals the latest."""
    mostly = max(ways, key=lambda way: (len(way.dates), max(way.dates))) if len(ways) > 1 else ways[0]
    dates = mostly.dates.union(*(way.dates for way in ways))
    return Habit(mostly, dates, len(dates & weekdays))


def together(found: Sequence[Habit], day: date) -> list[Habit]:
    """Return the foods that usually go together, at least two; nothing where none do.

    Each habit is asked what stands beside it; the largest company that is usual in itself wins.
    """
    weekdays = same_weekdays(day)
    best, most = [], 0
    for habit in found:
        beside, dates = company(habit, found)
        shared = Habit(habit.way, dates, len(dates & weekdays))
        if len(beside) > 1 and shared.is_usual and len(beside) * shared.weight > most:
            best, most = beside, len(beside) * shared.weight
    return best


def company(first: Habit, found: Sequence[Habit]) -> tuple[list[Habit], DateTexts]:
    """Return what mostly stands beside one habit, itself included, and the days all of it was had."""
    dates, beside = first.dates, [first]
    for habit in found:
        shared = dates & habit.dates
        if habit is not first and len(shared) >= BESIDE * len(dates):
            dates = shared
            beside.append(habit)
    return sorted(beside, key=found.index), dates
