"""The foods a person logged last: a search lists them before others."""

from foods.compiled import Compiled
from tracker.diary.models import MealItem
from tracker.people.models import Person

RECENT_ITEMS = 30

RECENT = Compiled(
    lambda person: (
        MealItem.objects.of(person)
        .exclude(food=None)
        .order_by("-date", "-made_at")
        .values_list("food")[:RECENT_ITEMS]
    )
)


def recent_food_ids(person: Person) -> list[int]:
    """Return the foods of the person's last entries, the latest first, each once."""
    return list(dict.fromkeys(food_id for (food_id,) in RECENT.tuples(person.pk)))
