"""What the administrator sees before anything is corrected: numbers, and nothing about persons."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Q, Sum, Value
from django.db.models.functions import Coalesce

from foods.amounts import stored
from foods.models import Food
from tracker.curation.corrections.day_changes import DayChanges, day_words, summary
from tracker.curation.corrections.entries import Group, Stretch, entries_of
from tracker.curation.corrections.plan import Plan, counted, plan_for
from tracker.curation.corrections.values_now import MAGNESIUM
from tracker.diary.models import MealItem

NOTHING = Decimal(0)
# More lines than this say less than their number.
MOST_LINES = 12


@dataclass(frozen=True)
class Used:
    """How much a food was used. A day is one person's day."""

    entries: int
    days: int
    people: int
    own_numbers: int  # entries whose magnesium the person named; they are never touched


@dataclass(frozen=True)
class Line:
    """Entries that were logged with the same magnesium; None is no value."""

    mg_per_100_g: Decimal | None
    source: str
    with_own_water: bool  # each with the water of its person's tap, whose values are not shown
    changes: bool
    entries: int


@dataclass(frozen=True)
class Preview:
    """What a correction of these days would do."""

    plan: Plan
    used: Used
    lines: list[Line]
    days: DayChanges

    @property
    def before_mg(self) -> Decimal:
        """The known magnesium of the entries that change, as they are."""
        return sum((group.magnesium_mg for group in self.plan.changing_groups), NOTHING)

    @property
    def after_mg(self) -> Decimal:
        """Their known magnesium as it would be."""
        return self.before_mg + self.days.total_mg

    @property
    def unknown_before(self) -> int:
        """How many of the entries that change have no value."""
        return counted(group for group in self.plan.changing_groups if mg_of(group.former) is None)

    @property
    def unknown_after(self) -> int:
        """How many of them would have none."""
        return self.plan.changing_entries if self.plan.food.magnesium_mg_per_100_g is None else 0

    @property
    def day_words(self) -> str:
        """How days change, in words."""
        return day_words(self.days)

    @property
    def caffeine_entries(self) -> int:
        """How many entries would hold another amount of caffeine."""
        return self.changing_in("caffeine_mg_per_100_g")

    @property
    def alcohol_entries(self) -> int:
        """How many entries would hold another amount of alcohol."""
        return self.changing_in("alcohol_g_per_100_g")

    def changing_in(self, name: str) -> int:
        """Return how many entries would hold another amount of this."""
        now = (self.plan.now.of("") or {})[name]
        return counted(group for group in self.plan.changing_groups if group.former[name] != now)

    @property
    def further_lines(self) -> int:
        """How many lines are not shown."""
        return max(0, len(self.lines) - MOST_LINES)

    @property
    def shown_lines(self) -> list[Line]:
        """The lines of most entries."""
        return self.lines[:MOST_LINES]


def preview_of(food: Food, stretch: Stretch) -> Preview:
    """Return the preview; the number of queries does not depend on how many entries there are."""
    plan = plan_for(food, stretch)
    return Preview(plan, used(food, stretch), lines_of(plan), day_changes(plan))


def used(food: Food, stretch: Stretch) -> Used:
    """Count the entries of a food, the days and the people."""
    entries = entries_of(food, stretch)
    counts = entries.aggregate(
        entries=Count("pk"),
        people=Count("person", distinct=True),
        own_numbers=Count("pk", filter=Q(value_kind=MealItem.ValueKind.GUESS)),
    )
    return Used(days=entries.order_by().values("person", "date").distinct().count(), **counts)


def lines_of(plan: Plan) -> list[Line]:
    """Return what the entries were logged with, those of most entries first."""
    changing = {id(group) for group in plan.changing_groups}
    counts: dict[tuple[Decimal | None, str, bool, bool], int] = {}
    for group in plan.groups:
        key = (*said_of(group), id(group) in changing)
        counts[key] = counts.get(key, 0) + group.entries
    lines = [Line(*said, entries) for said, entries in counts.items()]
    return sorted(lines, key=lambda line: -line.entries)


def said_of(group: Group) -> tuple[Decimal | None, str, bool]:
    """Return what a line says of a group; what a person's own water made of it is theirs."""
    mg, source = mg_of(group.former), str(group.former["value_source"])
    return (None, source, True) if group.note and mg is not None else (mg, source, False)


def mg_of(former: dict[str, Any]) -> Decimal | None:
    """Return the magnesium in 100 g among the columns of entries."""
    mg: Decimal | None = former["magnesium_mg_per_100_g"]
    return mg


def day_changes(plan: Plan) -> DayChanges:
    """Return how days change: one query, with a row for each day."""
    before = Coalesce(F("magnesium_mg"), Value(NOTHING), output_field=MAGNESIUM)
    days = plan.changing.order_by().values("person", "date")
    rows = days.annotate(mg=Sum(plan.now.magnesium_mg - before)).values_list("person", "mg")
    people, changes = set(), []
    for person, mg in rows:
        people.add(person)
        changes.append(stored(Decimal(str(mg))))
    return summary(changes, len(people))
