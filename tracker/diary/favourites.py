"""What a person keeps at hand, and how much of it they had last."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from foods.compiled import Compiled
from tracker.diary.models import Favourite, MealItem
from tracker.people.models import Person

# How far back "last" reaches: a favourite not had for a year is offered in its usual portion again.
DAYS_LOOKED_AT = 366


def at_hand(person: Any) -> Any:
    """Return favourites by name; of own foods those their owner still has."""
    return Favourite.objects.of(person).filter(food__removed_at=None)


FAVOURITES: Compiled[Favourite] = Compiled(at_hand)


def favourite_of(person: Person, food_id: int | None) -> Favourite | None:
    """Return the favourite a food is; None for another food and for a guess."""
    if food_id is None:
        return None
    found: Favourite | None = at_hand(person).filter(food=food_id).first()
    return found


def last_had(person: Person, food_ids: Collection[int], day: date) -> dict[int, MealItem]:
    """Return by food what was had of it last, up to `day`: one query over a year at most."""
    latest = [F("date").desc(), F("made_at").desc(), F("pk").desc()]
    items = (
        MealItem.objects.of(person)
        .between(day - timedelta(days=DAYS_LOOKED_AT), day)
        .filter(food__in=food_ids)
        .annotate(place=Window(RowNumber(), partition_by="food", order_by=latest))
        .filter(place=1)
        .select_related("food__source")
    )
    return {item.food_id: item for item in items if item.food_id is not None}
