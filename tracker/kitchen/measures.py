"""Household measures of own foods. The row of a measure is never deleted, or undo could not bring it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from foods.models import Food, Portion
from tracker.kitchen.removals import put_on, take_off
from tracker.people.models import Act

CHANGING = ("sequence", "gram_weight")


@dataclass(frozen=True)
class Measure:
    """What a measure is called, and its weight in grams."""

    description: str
    gram_weight: Decimal


def new_measure(food: Food, measure: Measure, place: int = 0) -> Portion:
    """Return a measure for an own food, unsaved."""
    return Portion(
        food=food,
        description=measure.description,
        gram_weight=measure.gram_weight,
        sequence=place,
        origin=Portion.Origin.OWN,
    )


def change_measures(act: Act, food: Food, measures: Sequence[Measure]) -> None:
    """Give an own food exactly these measures; one of the same name stays the same row."""
    standing = {portion.description: portion for portion in food.portions.all()}
    wanted = [measure.description for measure in measures]
    for name in standing.keys() - wanted:
        take_off(act, standing[name])
    for place, measure in enumerate(measures):
        if portion := standing.get(measure.description):
            act.keep(portion, CHANGING)
            portion.sequence, portion.gram_weight = place, measure.gram_weight
            portion.save(update_fields=CHANGING)
        else:
            put_on(act, new_measure(food, measure, place))
