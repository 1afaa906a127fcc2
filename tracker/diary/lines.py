"""A typed line on its way into the diary: as it would be logged, then as the person confirmed it.

All that is written of a line is one act, so that one Undo takes it back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foods.amounts import stored
from foods.measures import Weight
from foods.models import Food
from foods.search import Hit
from tracker.diary.models import Amount, MealItem, Moment, Supplement, SupplementDose
from tracker.diary.models.logged import guessed_values, logged_values, own_values
from tracker.people.models import Act, Person
from tracker.people.models.entries import write_all

# What tells one new product from another.
LABEL = ("name", "kind", "unit", "compound", "compound_mg", "elemental_magnesium_mg")
# Names that the message after saving says; the rest are counted.
NAMES_SAID = 2


def amount_from(weight: Weight) -> Amount:
    """Return a weight as an entry keeps it."""
    return Amount(stored(weight.grams), weight.quantity, weight.portion_text, weight.is_estimate)


def item_preview(hit: Hit, amount: Amount, person: Person) -> MealItem:
    """Return a food that was found as it would be logged for this person; it is never saved."""
    return MealItem(food_name=hit.name, **logged_values(hit.food, amount, person))


@dataclass(frozen=True)
class ConfirmedFood:
    """An amount of a food; `own_mg` is the person's own number, None where the food's value counts."""

    food: Food
    name: str
    amount: Amount
    own_mg: Decimal | None
    moment: Moment

    def item(self, act: Act) -> MealItem:
        """Return the row to be saved."""
        values = logged_values(self.food, self.amount, act.person)
        if self.own_mg is not None:
            values |= own_values(self.food, self.amount, self.own_mg)
        return new_item(act, self.moment, self.name, values)


@dataclass(frozen=True)
class ConfirmedGuess:
    """Something no table knows; without `own_mg` its magnesium is unknown."""

    name: str
    own_mg: Decimal | None
    moment: Moment

    def item(self, act: Act) -> MealItem:
        """Return the row to be saved."""
        return new_item(act, self.moment, self.name, guessed_values(self.own_mg))


@dataclass(frozen=True)
class ConfirmedDose:
    """Units of a product, which is saved with them where it is new."""

    product: Supplement
    units: Decimal
    is_new: bool
    moment: Moment

    @property
    def name(self) -> str:
        """What was taken."""
        return self.product.name

    def take(self, act: Act, made: list[Supplement]) -> None:
        """Save the dose, and before it a product that is new; `made` are those the line made already."""
        product = self.product
        if self.is_new:
            product = next((each for each in made if says_the_same(each, product)), product)
            if product is self.product:
                made.append(Supplement.objects.add(act, product))
        SupplementDose.objects.take(act, product, self.units, self.moment)


Confirmed = ConfirmedFood | ConfirmedGuess | ConfirmedDose


def says_the_same(one: Supplement, other: Supplement) -> bool:
    """Whether two products have the same name and label."""
    return all(getattr(one, name) == getattr(other, name) for name in LABEL)


def new_item(act: Act, moment: Moment, name: str, values: dict[str, Any]) -> MealItem:
    """Return an item, not saved yet."""
    when = {"date": moment.date, "time": moment.time, "meal": moment.meal}
    return MealItem(act=act, person=act.person, food_name=name[:200], **when, **values)


def log_line(act: Act, parts: Sequence[Confirmed]) -> None:
    """Write all parts, or none where one cannot be written. Foods are one query, however many there are."""
    with transaction.atomic():
        write_all(act, [part.item(act) for part in parts if not isinstance(part, ConfirmedDose)])
        made: list[Supplement] = []
        for part in parts:
            if isinstance(part, ConfirmedDose):
                part.take(act, made)


def subject_of(names: Sequence[str]) -> str:
    """Return what the act was done to in few words: "Porridge, Almonds and 1 more"."""
    if len(names) == 1:
        return names[0]
    if len(names) == NAMES_SAID:
        return _("%(one)s and %(other)s") % {"one": names[0], "other": names[1]}
    rest = len(names) - NAMES_SAID
    said = ngettext("%(names)s and %(count)d more", "%(names)s and %(count)d more", rest)
    return said % {"names": ", ".join(names[:NAMES_SAID]), "count": rest}
