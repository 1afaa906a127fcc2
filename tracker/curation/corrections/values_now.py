"""What entries of a food would hold if they were logged with what the table says now."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, DecimalField, F, Q, Value, When

from foods.amounts import stored
from foods.models import Food
from foods.water import with_own_water
from tracker.diary.models.logged import held_values, own_water_in, table_water_mg_per_100_g
from tracker.diary.models.weighed import Weighed

# What makes an entry another one than it would be now; its source and kind alone do not.
COMPARED = (
    "magnesium_mg_per_100_g",
    "added_magnesium_mg_per_100_g",
    "caffeine_mg_per_100_g",
    "caffeine_is_typical",
    "alcohol_g_per_100_g",
    "alcohol_is_typical",
)
MAGNESIUM = DecimalField(max_digits=9, decimal_places=3)


@dataclass(frozen=True)
class ValuesNow:
    """The values of a food, and those of a drink brewed with the water of people's own taps.

    An entry says in its note which water it was counted with, and keeps it. One without a note takes what
    the table says: nobody knows whose tap it came from.
    """

    food: Food
    # What 100 g hold, by the note of entries; None where the note does not tell the water.
    brewed_mg: dict[str, Decimal | None] = field(default_factory=dict)

    @classmethod
    def with_notes(cls, food: Food, notes: Iterable[str]) -> "ValuesNow":
        """Return the values for entries with these notes; the table's own water is asked for at most once."""
        told = {note: own_water_in(note) for note in notes if note and food.is_brewed}
        table_water = table_water_mg_per_100_g() if told else Decimal(0)
        brewed = {
            note: None if own is None else with_own_water(food.magnesium_mg_per_100_g, own, table_water)
            for note, own in told.items()
        }
        return cls(food, {note: None if mg is None else stored(mg) for note, mg in brewed.items()})

    @property
    def untold(self) -> set[str]:
        """The notes that do not tell the water: their entries stay as they are."""
        if self.food.magnesium_mg_per_100_g is None:
            return set()
        return {note for note, mg in self.brewed_mg.items() if mg is None}

    def of(self, note: str) -> dict[str, Any] | None:
        """Return the columns of an entry with this note; None where they cannot be told."""
        if note in self.untold:
            return None
        mg = self.brewed_mg.get(note, self.food.magnesium_mg_per_100_g)
        return {**held_values(self.food, mg), "value_note": note if self.food.is_brewed else ""}

    @property
    def magnesium_mg(self) -> Weighed | Value:
        """The magnesium of an entry as the database computes it, 0 where the table has no value any more."""
        if self.food.magnesium_mg_per_100_g is None:
            return Value(Decimal(0), MAGNESIUM)
        return Weighed(F("grams"), self.magnesium)

    @property
    def magnesium(self) -> Case:
        """The magnesium in 100 g as the database tells it, by the note of each entry."""
        told = {note: mg for note, mg in self.brewed_mg.items() if mg is not None}
        whens = [When(value_note=note, then=Value(mg, MAGNESIUM)) for note, mg in told.items()]
        return Case(*whens, default=Value(self.food.magnesium_mg_per_100_g, MAGNESIUM))

    @property
    def differ(self) -> Q:
        """The condition of entries that would hold something else; those with untold water left out."""
        held = held_values(self.food, self.food.magnesium_mg_per_100_g)
        others = [is_not(name, held[name]) for name in COMPARED if name != "magnesium_mg_per_100_g"]
        is_known = self.food.magnesium_mg_per_100_g is not None
        magnesium = is_not("magnesium_mg_per_100_g", self.magnesium if is_known else None)
        return reduce(or_, others, magnesium) & ~Q(value_note__in=self.untold)


def is_not(name: str, value: Any) -> Q:
    """Return the condition that a column holds something else; unknown differs from every value."""
    return Q(**{f"{name}__isnull": False}) if value is None else ~Q(**{name: value})
