"""Foods that people use and can log in grams only."""

from collections.abc import Iterator, Mapping

from django.db.models import Exists, OuterRef

from foods.models import Food, FoodName, Portion
from tracker.curation.worklists.found import Found
from tracker.curation.worklists.uses import Uses
from tracker.diary.models import MealItem

ROWS_AT_ONCE = 2_000


def without_portion(uses: Mapping[int, Uses]) -> Iterator[Found]:
    """Yield shared foods with an everyday name, or logged ones, that have no portion: one query."""
    of_food = OuterRef("pk")
    is_used = Exists(FoodName.objects.plain().filter(food=of_food)) | Exists(
        MealItem.objects.filter(food=of_food)
    )
    foods = Food.objects.shared().filter(is_used, ~Exists(Portion.objects.filter(food=of_food)))
    for pk in foods.values_list("pk", flat=True).iterator(ROWS_AT_ONCE):
        yield Found(pk, uses[pk])
