"""What FoodData Central may say of foods that stand here: values and their provenance, not what is ours."""

from collections.abc import Mapping
from typing import Any

from foods.loading.columns import Fields
from foods.models import Food
from foods.models.foods import AMOUNT_FIELDS
from foods.value_origins import origin_of

# Ours alone: an everyday food stands in the group where a person looks for it.
NEVER_THEIRS = {
    "is_brewed",
    "typical_caffeine_mg_per_100_g",
    "typical_alcohol_g_per_100_g",
    "typical_source",
}
# What a newer release says anew although the value is the same.
OF_RELEASE = {"release", "stated_on"}


def theirs(food: Food, wanted: Fields) -> Fields:
    """Return what a download may change of a food that stands."""
    ours = (
        NEVER_THEIRS | ({"group"} if food.group else set()) | ({"value_note"} if food.has_caution else set())
    )
    silent = values_not_given(food, wanted)
    said = {name: value for name, value in wanted.items() if name not in {*ours, *silent}}
    return said | ({"value_origins": origins_then(food, wanted)} if silent else {})


def origins_then(food: Food, wanted: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return the origins of a food's values once a download has changed it: what stays keeps its own."""
    kept = {column: origin_of(food, column).as_json() for column in values_not_given(food, wanted)}
    return {**wanted.get("value_origins", {}), **kept}


def values_not_given(food: Food, wanted: Mapping[str, Any]) -> set[str]:
    """Return the columns of values that stand and that a download gives no sound amount for.

    Its silence is no measurement: such a value stays, with the origin it had.
    """
    standing = {column for column in AMOUNT_FIELDS if getattr(food, column) is not None}
    return {column for column in standing if wanted.get(column) is None}


def is_only_released_anew(food: Food, former: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Whether a newer release says nothing new of a food: it stays as of the release that said so first.

    Without this each release would change every branded food.
    """
    if not former.keys() <= {"source_id", "value_origins"}:
        return False
    return without_release(food.value_origins) == without_release(
        wanted.get("value_origins", food.value_origins)
    )


def without_release(origins: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Return origins of values but for what each release says anew."""
    return {
        field: {key: text for key, text in origin.items() if key not in OF_RELEASE}
        for field, origin in origins.items()
    }
