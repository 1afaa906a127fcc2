"""Foods as a list of results prints them: a few columns, and no models."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from foods.amounts import amount_in
from foods.naming import name_behind, plain_name, usual_portion
from foods.search.statements import Measure, NamedFood, named_foods, portions

PER = Decimal(100)


class FoundFood(NamedTuple):
    """A line of results: a food under the name a person would expect, with where that leads.

    `matched_name` is what the typed words met, the same or a synonym. `portion` is the usual one under that
    name, empty where the food has none: `grams` are 100 then. `magnesium_mg` is what they hold, None where
    the table has no value, and a lower bound where it `is_at_least`. `origin` ends the line: where the value
    is from, and whether it is in doubt. The list in `templates/foods/_found.html` names the fields in order.
    """

    food_id: int
    address: str
    name: str
    matched_name: str
    portion: str
    grams: Decimal
    magnesium_mg: Decimal | None
    source: str
    is_own: bool
    is_at_least: bool
    has_caution: bool
    origin: str


@lru_cache(maxsize=4096)
def address_of(food_id: int) -> str:
    """Return the address of a food's page; a search lists the same few foods with each letter typed."""
    return reverse("foods:show_food", args=[food_id])


def found_foods(found: Sequence[tuple[int, str]]) -> list[FoundFood]:
    """Return what a list prints of foods, given by key and matched name, in their order: two queries.

    Where nobody typed anything the matched name is empty. A food that was deleted meanwhile is left out.
    """
    keys, matched_names = [food_id for food_id, _ in found], [matched_name for _, matched_name in found]
    names, measures = by_food(named_foods(keys, matched_names)), by_food(portions(keys))
    return [
        found_food(matched_name, names[food_id], measures[food_id])
        for food_id, matched_name in found
        if food_id in names
    ]


@lru_cache(maxsize=256)
def remembered_foods(
    stamp: str, language: str | None, found: tuple[tuple[int, str], ...]
) -> tuple[FoundFood, ...]:
    """Return what a list prints of shared foods; that holds as long as their stamp is the same."""
    return tuple(found_foods(found))


def by_food(rows: Iterable[Any]) -> dict[int, list[Any]]:
    """Return the rows of each food in their order."""
    grouped: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row.food_id].append(row)
    return grouped


def found_food(matched_name: str, rows: Sequence[NamedFood], measures: Sequence[Measure]) -> FoundFood:
    """Return one line from the rows of its food."""
    food, names = rows[0], [row for row in rows if row.kind]
    name = name_behind(names, matched_name)
    shown = name.text if name else food.source_name
    is_same = matched_name in {"", food.source_name}
    portion = usual_portion(measures, name, plain_name(names))
    # SQLite gives amounts as numbers without a fixed point.
    grams = Decimal(str(portion.gram_weight)) if portion else PER
    per_100_g = food.magnesium_mg_per_100_g
    return FoundFood(
        food_id=food.food_id,
        address=address_of(food.food_id),
        name=shown,
        matched_name=shown if is_same else matched_name,
        portion=portion.description if portion else "",
        grams=grams,
        magnesium_mg=None if per_100_g is None else amount_in(grams, Decimal(str(per_100_g))),
        source=food.source or "",
        is_own=bool(food.is_own),
        is_at_least=bool(food.is_at_least),
        has_caution=bool(food.has_caution),
        origin=origin_of(food),
    )


def origin_of(food: NamedFood) -> str:
    """Return the end of a line: the data set, and what is to be known of the value."""
    remarks = [food.source or ""]
    if food.is_estimate:
        remarks.append(_("estimate"))
    if food.has_caution:
        remarks.append(_("value in doubt"))
    return "".join(f" · {remark}" for remark in remarks if remark)
