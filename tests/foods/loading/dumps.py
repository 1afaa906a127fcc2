"""What stands in the tables, and what of it people see."""

from typing import Any

from foods.history.rows import history_of
from foods.models import Food, FoodName, Portion, SearchWord, Source
from foods.search import search_foods

TABLES = (Source.objects, Food.objects, Portion.all_rows, FoodName.objects)


def dump() -> dict[str, list[Any]]:
    """Return every row of the food table, as it stands."""
    return {rows.model.__name__: list(rows.order_by("pk").values_list()) for rows in TABLES}


def waiting() -> int:
    """Return how many history rows are of imports that are not live."""
    models = (Food, Portion, FoodName)
    return sum(history_of(model).objects.filter(import_run__is_live=False).count() for model in models)


def what_people_see(*words: str) -> dict[str, Any]:
    """Return the foods everybody sees with their names and portions, and what a search finds."""
    foods = Food.objects.shared().with_names_and_portions().order_by("source_name")
    return {
        "foods": [seen(food) for food in foods],
        "names": sorted(FoodName.objects.visible_to(None).values_list("text", flat=True)),
        "found": [
            [hit.name for hit in search_foods(each, is_branded=brands)]
            for each in words
            for brands in (False, True)
        ],
    }


def seen(food: Food) -> Any:
    """Return what a page shows of a food."""
    names = [(name.text, name.kind, str(name.default_portion)) for name in food.names.all()]
    portions = [(str(portion), portion.gram_weight) for portion in food.portions.all()]
    return food.source_name, food.magnesium_mg_per_100_g, food.group, str(food.source), names, portions


def vocabulary() -> set[str]:
    """Return the words that typing errors are corrected to."""
    return set(SearchWord.objects.values_list("word", flat=True))
