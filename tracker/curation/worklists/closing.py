"""Closing an item: its food gets a value or a portion, or is right as it is."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from foods.history import WhoAndWhy, mark_corrected, save_changed, write_down_added
from foods.models import Food, Portion
from foods.recipes import refresh_recipes
from foods.value_origins import ValueOrigin
from tracker.curation.models import WorkItem
from tracker.curation.worklists.found import values_of
from tracker.people.models import Account

Kind = WorkItem.Kind
FIELD = "magnesium_mg_per_100_g"
# What another value settles, as far as anybody can tell before the next look.
ABOUT_THE_VALUE = (Kind.WITHOUT_VALUE, Kind.ESTIMATE, Kind.OUTLIER)


@transaction.atomic
def fill_value(item: WorkItem, mg_per_100_g: Decimal, origin: ValueOrigin, told: WhoAndWhy) -> None:
    """Give the food of an item another magnesium value, with its origin, as the form of the food does."""
    food = Food.objects.select_for_update().get(pk=item.food_id)
    food.magnesium_mg_per_100_g = mg_per_100_g
    food.value_origins = {**food.value_origins, FIELD: origin.as_json()}
    save_changed(food, told)
    mark_corrected(food.pk)
    refresh_recipes([food.pk])
    WorkItem.objects.filter(food=food, kind__in=ABOUT_THE_VALUE, closed_at=None).delete()


@transaction.atomic
def add_portion(item: WorkItem, description: str, gram_weight: Decimal) -> None:
    """Give the food of an item a measure that people can picture."""
    portion = Portion.objects.create(
        food_id=item.food_id,
        description=description,
        gram_weight=gram_weight,
        origin=Portion.Origin.EVERYDAY,
    )
    write_down_added(portion, WhoAndWhy())
    mark_corrected(item.food_id)
    WorkItem.objects.filter(food=item.food_id, kind=Kind.WITHOUT_PORTION, closed_at=None).delete()


def leave_as_it_is(item: WorkItem, account: Account, reason: str, now: datetime) -> None:
    """Take an item off its list whenever its foods have the values they have now."""
    item.detail = {**item.detail, **values_at_closing(item)}
    item.closed_by, item.reason, item.closed_at = account, reason, now
    item.save(update_fields=["detail", "closed_by", "reason", "closed_at"])


def values_at_closing(item: WorkItem) -> dict[str, str]:
    """Return the values that a closing is about; a portion is missed whatever they are."""
    return {} if item.kind == Kind.WITHOUT_PORTION else values_of(item.food, item.other_food)


@transaction.atomic
def open_again(item: WorkItem) -> None:
    """Put a closed item back on its list, unless its foods stand there with other values already."""
    alike = WorkItem.objects.open().filter(kind=item.kind, food=item.food_id, other_food=item.other_food_id)
    if alike.exists():
        item.delete()
        return
    item.closed_by, item.reason, item.closed_at = None, "", None
    item.save(update_fields=["closed_by", "reason", "closed_at"])
