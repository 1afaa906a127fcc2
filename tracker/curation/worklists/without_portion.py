"""Foods that people use and can log in grams only."""

from collections.abc import Iterator, Mapping

from django.db.models import Exists, OuterRef

from foods.models import Food, Portion
from tracker.curation.worklists.found import Found
from tracker.curation.worklists.uses import Uses, is_used

ROWS_AT_ONCE = 2_000


def without_portion(uses: Mapping[int, Uses]) -> Iterator[Found]:
    """Yield shared foods with an everyday name, or logged ones, that have no portion: one query."""
    has_portion = Exists(Portion.objects.filter(food=OuterRef("pk")))
    foods = Food.objects.shared().filter(is_used(), ~has_portion)
    for pk in foods.values_list("pk", flat=True).iterator(ROWS_AT_ONCE):
        yield Found(pk, uses[pk])
