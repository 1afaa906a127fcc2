"""What a row keeps of its food when it is logged; later corrections of the food leave it alone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT, amount_in, plain, stored
from foods.compiled import Compiled
from foods.models import Food
from foods.value_origins import origin_of
from foods.water import kept_group, with_own_water
from tracker.people.models import Person

# The embedded table's own tap water: NDB 14411, "Beverages, water, tap, drinking".
TABLE_TAP_WATER = "fdc:173647"
# What grows and shrinks with the amount; a row keeps each per 100 g too, in `<name>_per_100_g`.
CONTENTS = ("magnesium_mg", "added_magnesium_mg", "caffeine_mg", "alcohol_g")
MG_IN_A_GRAM = 1000
MAX_SOURCE_LENGTH = 200  # of the column `value_source`
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?", re.ASCII)

TAP_WATER = Compiled(lambda key: Food.objects.filter(id_in_source=key).values_list("magnesium_mg_per_100_g"))


class ValueKind(models.TextChoices):
    """How the magnesium of an item is known."""

    TABLE = "table", _("from a table")
    ESTIMATE = "estimate", _("estimated from a similar food")
    GUESS = "guess", _("your guess")
    UNKNOWN = "unknown", _("no value")


@dataclass(frozen=True)
class Amount:
    """How much of a food: grams always, and the household measure as it was typed.

    `is_estimate`: the food has no such measure of its own, so it was weighed like others of its group.
    """

    grams: Decimal
    quantity: Decimal | None = None
    portion_text: str = ""
    is_estimate: bool = False

    def can_hold(self, mg: Decimal) -> bool:
        """Whether that much of anything is no more than the food itself weighs."""
        return mg <= self.grams * MG_IN_A_GRAM


def logged_values(food: Food, amount: Amount, person: Person | None) -> dict[str, Any]:
    """Return the columns of an item that hold what `amount` of `food` has, for this person."""
    grams = stored(amount.grams)
    mg_per_100_g, note = magnesium_per_100_g(food, person)
    held = held_values(food, mg_per_100_g)
    return {
        **held,
        **{name: amount_in(grams, held[f"{name}_per_100_g"]) for name in CONTENTS},
        "food": food,
        "food_group": kept_group(food.group, food.source_name),
        "grams": grams,
        "is_weight_estimate": amount.is_estimate,
        "quantity": amount.quantity,
        "portion_text": amount.portion_text[:120],
        "unknown_ingredients": food.unknown_ingredients,
        "value_note": note,
    }


def held_values(food: Food, mg_per_100_g: Decimal | None) -> dict[str, Any]:
    """Return the columns of an item that say what 100 g of `food` hold, and where that comes from.

    The magnesium is given: a drink brewed with one's own tap water holds more or less than the table says.
    """
    caffeine, caffeine_is_typical = known_or_typical(
        food.caffeine_mg_per_100_g, food.typical_caffeine_mg_per_100_g
    )
    alcohol, alcohol_is_typical = known_or_typical(food.alcohol_g_per_100_g, food.typical_alcohol_g_per_100_g)
    return {
        "magnesium_mg_per_100_g": mg_per_100_g,
        "added_magnesium_mg_per_100_g": food.added_magnesium_mg_per_100_g,
        "caffeine_mg_per_100_g": caffeine,
        "caffeine_is_typical": caffeine_is_typical,
        "alcohol_g_per_100_g": alcohol,
        "alcohol_is_typical": alcohol_is_typical,
        "value_source": source_text(food),
        "value_kind": kind_of_value(food),
    }


def guessed_values(mg: Decimal | None) -> dict[str, Any]:
    """Return the columns of an amount the person named; None is unknown."""
    if mg is None:
        return {"magnesium_mg": None, "value_kind": ValueKind.UNKNOWN}
    return {"magnesium_mg": stored(mg), "value_kind": ValueKind.GUESS}


def own_values(food: Food, amount: Amount, mg: Decimal) -> dict[str, Any]:
    """Return what the person's own number for `amount` of `food` replaces.

    It is kept per 100 g too, so that another amount scales it. Of a food to which magnesium was added, the
    same share of the own number was added.
    """
    mg_per_100_g, share = stored(mg * 100 / amount.grams), added_share(food)
    return {
        **guessed_values(mg),
        "magnesium_mg_per_100_g": mg_per_100_g,
        "added_magnesium_mg": None if share is None else stored(stored(mg) * share),
        "added_magnesium_mg_per_100_g": None if share is None else stored(mg_per_100_g * share),
        "unknown_ingredients": 0,
        "value_source": "",
        "value_note": "",
    }


def added_share(food: Food) -> Decimal | None:
    """Return which part of a food's magnesium was added; all of it where that cannot be told."""
    added: Decimal | None = food.added_magnesium_mg_per_100_g
    magnesium: Decimal | None = food.magnesium_mg_per_100_g
    if not added:
        return added
    return added / magnesium if magnesium else Decimal(1)


def contents_per_100_g(food: Food) -> tuple[Decimal | None, ...]:
    """Return the magnesium, caffeine and alcohol of a food, known or typical; for `fits`."""
    caffeine, _ = known_or_typical(food.caffeine_mg_per_100_g, food.typical_caffeine_mg_per_100_g)
    alcohol, _ = known_or_typical(food.alcohol_g_per_100_g, food.typical_alcohol_g_per_100_g)
    return food.magnesium_mg_per_100_g, caffeine, alcohol


def fits(grams: Decimal, per_100_g: Iterable[Decimal | None]) -> bool:
    """Whether a row can hold what is in so many grams; SQLite would keep more, PostgreSQL would not."""
    return all((amount_in(grams, value) or 0) <= MAX_AMOUNT for value in per_100_g)


def can_be_logged(food: Food, amount: Amount) -> bool:
    """Whether the food is still there, and a row can hold what is in so much of it."""
    return food.removed_at is None and fits(amount.grams, contents_per_100_g(food))


def known_or_typical(known: Decimal | None, typical: Decimal | None) -> tuple[Decimal | None, bool]:
    """Return the table's value, else the typical one, and whether it is that."""
    return (known, False) if known is not None or typical is None else (typical, True)


def magnesium_per_100_g(food: Food, person: Person | None) -> tuple[Decimal | None, str]:
    """Return the value that counts for this person, and what a page says of it: brewed with their water."""
    own = person.tap_water_mg_per_l if person and food.is_brewed else None
    if own is None or food.magnesium_mg_per_100_g is None:
        return food.magnesium_mg_per_100_g, ""
    mg = with_own_water(food.magnesium_mg_per_100_g, own, table_water_mg_per_100_g())
    note = _t("with your tap water, %(mg)s mg per litre") % {"mg": plain(own)}
    return None if mg is None else stored(mg), note


def table_water_mg_per_100_g() -> Decimal:
    """Return what 100 g of the table's own tap water hold."""
    tables = [Decimal(str(mg)) for (mg,) in TAP_WATER.tuples(TABLE_TAP_WATER) if mg is not None]
    return tables[0] if tables else Decimal(0)


def own_water_in(note: str) -> Decimal | None:
    """Return the water, mg per litre, that a note of `magnesium_per_100_g` names; None where it names none.

    The words are those of the language it was written in, the number is the same in each.
    """
    numbers = NUMBER.findall(note)
    return Decimal(numbers[0]) if len(numbers) == 1 else None


def source_text(food: Food) -> str:
    """Return where the magnesium comes from, as the row keeps it: data set and release."""
    origin = origin_of(food, "magnesium_mg_per_100_g")
    text = f"{origin.source}, {origin.release}" if origin.release else origin.source
    return text[:MAX_SOURCE_LENGTH]


def kind_of_value(food: Food) -> str:
    """Return whether the value is one of a table or a label, borrowed, or unknown."""
    if food.magnesium_mg_per_100_g is None:
        return ValueKind.UNKNOWN
    return ValueKind.ESTIMATE if food.is_estimate else ValueKind.TABLE
