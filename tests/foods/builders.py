"""Plain builders of foods. Amounts are texts, as in the table; None is unknown."""

from decimal import Decimal
from typing import Any

from foods.models import Food, FoodName, Portion, Source


def amount(value: str | None) -> Decimal | None:
    """Return an amount as the database gives it back."""
    return None if value is None else Decimal(value)


def make_source(key: str = "sr_legacy", **fields: Any) -> Source:
    """Return the source with this key, made if it is not there."""
    fields = {
        "name": "USDA SR Legacy",
        "data_set": "USDA FoodData Central, SR Legacy",
        "release": "2018",
        **fields,
    }
    source, _ = Source.objects.get_or_create(key=key, defaults=fields)
    return source


def make_food(name: str = "Almonds", magnesium_mg_per_100_g: str | None = "270", **fields: Any) -> Food:
    """Return a food whose source calls it `name`; an owner makes it an own food without a source."""
    amounts = {key: amount(fields.pop(key)) for key in list(fields) if key.endswith("_per_100_g")}
    if "owner" not in fields:
        fields.setdefault("source", make_source())
        fields.setdefault("id_in_source", f"test:{name.lower()}")
    return Food.objects.create(
        source_name=name, magnesium_mg_per_100_g=amount(magnesium_mg_per_100_g), **amounts, **fields
    )


def make_portion(
    food: Food, description: str = "1 handful", gram_weight: str = "30", **fields: Any
) -> Portion:
    """Return a household measure of a food."""
    return Portion.objects.create(
        food=food, description=description, gram_weight=Decimal(gram_weight), **fields
    )


def make_food_name(food: Food, text: str = "Almonds", **fields: Any) -> FoodName:
    """Return a plain name of a food; `kind` makes it a synonym."""
    return FoodName.objects.create(food=food, text=text, **fields)
