"""What a correction is going to do: which entries it changes, and to what."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from foods.models import Food
from tracker.curation.corrections.entries import Group, Stretch, entries_of, from_table, grouped
from tracker.curation.corrections.values_now import ValuesNow
from tracker.curation.models.former_values import AMOUNTS_PER_100_G
from tracker.curation.models.taking_back import most_grams
from tracker.diary.models import MealItem

# Measured on SQLite, where writers wait for each other: 10,000 entries take 0.4 s, 100,000 take 3.1 s.
MOST_AT_ONCE = 50_000


@dataclass(frozen=True)
class Plan:
    """The entries of a food within some days that came from the table, and what the table gives now."""

    food: Food
    stretch: Stretch
    now: ValuesNow
    entries: "QuerySet[MealItem]"
    groups: list[Group]
    left: int  # entries that differ and stay: a row cannot hold so much, or their water cannot be told

    @cached_property
    def changing_groups(self) -> list[Group]:
        """The groups whose entries will hold something else."""
        return changing(self.groups, self.now)

    @property
    def changing_entries(self) -> int:
        """How many entries will hold something else."""
        return counted(self.changing_groups)

    @property
    def keeps_others_waiting(self) -> bool:
        """Whether nobody could log anything for more than two seconds, on SQLite on a small machine."""
        return self.changing_entries > MOST_AT_ONCE

    @property
    def changing(self) -> "QuerySet[MealItem]":
        """The entries that will hold something else."""
        return self.entries.filter(self.now.differ)

    @property
    def digest(self) -> str:
        """A short text that is another one as soon as anything is: what somebody saw is what is done."""
        values = [sorted(group.former.items(), key=str) for group in self.changing_groups]
        counts = [(group.entries, group.magnesium_mg) for group in self.changing_groups]
        seen = sorted(map(repr, zip(values, counts, strict=True)))
        told = repr((self.food.pk, self.stretch, self.now.of(""), seen))
        return hashlib.sha256(told.encode()).hexdigest()[:32]


def plan_for(food: Food, stretch: Stretch) -> Plan:
    """Return what a correction of these days would do, in at most four queries."""
    entries = from_table(entries_of(food, stretch))
    groups = grouped(entries)
    now = ValuesNow.with_notes(food, {group.note for group in groups})
    untold = counted(group for group in groups if group.note in now.untold)
    limit = min((most_grams(amounts(values)) for values in new_values(groups, now)), default=Decimal(0))
    if all(group.heaviest_grams <= limit for group in groups):
        return Plan(food, stretch, now, entries, groups, untold)
    light = entries.filter(grams__lte=limit)
    light_groups = grouped(light)
    too_heavy = counted(changing(groups, now)) - counted(changing(light_groups, now))
    return Plan(food, stretch, now, light, light_groups, untold + too_heavy)


def new_values(groups: Iterable[Group], now: ValuesNow) -> list[dict[str, Any]]:
    """Return what entries would hold, for each note there is."""
    told = (now.of(note) for note in {group.note for group in groups})
    return [values for values in told if values is not None]


def amounts(values: dict[str, Any]) -> list[Decimal | None]:
    """Return the amounts among the columns of an entry."""
    return [values[name] for name in AMOUNTS_PER_100_G]


def changing(groups: Iterable[Group], now: ValuesNow) -> list[Group]:
    """Return the groups that would hold something else."""
    return [group for group in groups if (values := now.of(group.note)) is not None and group.differs(values)]


def counted(groups: Iterable[Group]) -> int:
    """Return how many entries these groups are."""
    return sum(group.entries for group in groups)
