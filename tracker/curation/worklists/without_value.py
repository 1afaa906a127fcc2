"""Foods that people log and whose magnesium nobody knows."""

from collections.abc import Iterator

from foods.models.shared import shared_by_all
from tracker.curation.worklists.found import Found, text_of
from tracker.curation.worklists.uses import Uses, uses_of
from tracker.diary.models import MealItem

ROWS_AT_ONCE = 2_000


def without_value() -> Iterator[Found]:
    """Yield the foods without magnesium that stand in diaries without a value: one query."""
    entries = MealItem.objects.filter(
        shared_by_all("food__"),
        value_kind=MealItem.ValueKind.UNKNOWN,
        food__magnesium_mg_per_100_g=None,
    )
    for food, people, count in uses_of(entries).iterator(ROWS_AT_ONCE):
        yield Found(food, Uses(people, count), {"value": text_of(None)})
