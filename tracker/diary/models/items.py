"""Food and drink. A row keeps what its food held when logged, until somebody corrects the past on purpose."""

import uuid
from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from foods.amounts import amount_in, stored
from foods.models import Food
from tracker.diary.models.entries import Meal, Moment
from tracker.diary.models.logged import (
    CONTENTS,
    Amount,
    ValueKind,
    can_be_logged,
    guessed_values,
    logged_values,
    own_values,
)
from tracker.diary.models.weighed import weigh_again
from tracker.people.models import Act, Person
from tracker.people.models.entries import Entry, amount_field, not_negative, write_all


class MealItemQuerySet(models.QuerySet["MealItem"]):
    """Meal items; the default manager hides removed ones."""

    def of(self, person: Person) -> Self:
        """Return what this person had."""
        return self.filter(person=person)

    def between(self, first: date, last: date) -> Self:
        """Return what was had from `first` to `last`, both included."""
        return self.filter(date__range=(first, last))

    def in_order(self) -> Self:
        """Return items as a day lists them: by time where one is known, then as they were logged."""
        return self.order_by(models.F("time").asc(nulls_last=True), "made_at", "pk")


class MealItemManager(models.Manager["MealItem"]):
    """Writes items. Every verb saves the act it is given."""

    def get_queryset(self) -> MealItemQuerySet:
        """Return the items nobody removed."""
        return MealItemQuerySet(self.model, using=self._db).filter(deleted_by=None)

    def of(self, person: Person) -> MealItemQuerySet:
        """Return what this person had."""
        return self.get_queryset().of(person)

    def log(self, act: Act, food: Food, amount: Amount, moment: Moment, **known: Any) -> "MealItem":
        """Log `amount` of `food`; `known` may give the name it was found by and the row's key."""
        known["food_name"] = known.pop("food_name", "") or food.name
        return self.write(act, moment, **logged_values(food, amount, act.person), **known)

    def log_again(self, act: Act, items: Iterable["MealItem"], moment: Moment) -> None:
        """Log the same amounts of the same foods at another moment, with the values the foods have now."""
        write_all(act, [item.again(act, moment) for item in items])

    def added_mg(self, person: Person, day: date) -> Decimal:
        """Return the magnesium that was added to what this person had on `day`."""
        added = self.of(person).filter(date=day).aggregate(mg=models.Sum("added_magnesium_mg"))["mg"]
        return stored(Decimal(str(added or 0)))

    def guess(self, act: Act, name: str, mg: Decimal | None, moment: Moment, **known: Any) -> "MealItem":
        """Log something no table knows, with the person's own guess of its magnesium, or none."""
        return self.write(act, moment, food_name=name, **guessed_values(mg), **known)

    def write(self, act: Act, moment: Moment, **values: Any) -> "MealItem":
        """Save the act and its row."""
        values.setdefault("id", uuid.uuid4())
        item = self.model(
            act=act, person=act.person, date=moment.date, time=moment.time, meal=moment.meal, **values
        )
        with transaction.atomic():
            act.save()
            item.save(force_insert=True)
        return item


class MealItem(Entry):
    """One food or drink on one day."""

    ValueKind = ValueKind

    meal = models.CharField(_("meal"), max_length=10, choices=Meal, blank=True)
    # RESTRICT, not PROTECT: PROTECT would stop the deletion of an account that owns foods.
    food = models.ForeignKey(Food, null=True, on_delete=models.RESTRICT, related_name="+", editable=False)
    food_name = models.CharField(_("name"), max_length=200)
    # The group its food was in when logged, or foods.water.WATER; blank for a guess and where none is known.
    food_group = models.CharField(max_length=20, blank=True, editable=False)
    grams = amount_field(_("grams"))
    is_weight_estimate = models.BooleanField(default=False)
    quantity = amount_field(_("quantity"))
    portion_text = models.CharField(max_length=120, blank=True)
    magnesium_mg_per_100_g = amount_field()
    magnesium_mg = amount_field(_("magnesium, mg"))
    # The part of it that counts as a supplement does.
    added_magnesium_mg = amount_field()
    added_magnesium_mg_per_100_g = amount_field()
    # Of a recipe: ingredients without a value. The magnesium is then "at least".
    unknown_ingredients = models.PositiveSmallIntegerField(default=0)
    caffeine_mg = amount_field()
    caffeine_mg_per_100_g = amount_field()
    caffeine_is_typical = models.BooleanField(default=False)
    alcohol_g = amount_field()
    alcohol_g_per_100_g = amount_field()
    alcohol_is_typical = models.BooleanField(default=False)
    value_source = models.CharField(max_length=200, blank=True)
    value_kind = models.CharField(max_length=10, choices=ValueKind)
    value_note = models.CharField(max_length=200, blank=True)

    # When its values were last brought to what the food table says now (tracker.curation).
    corrected_at = models.DateTimeField(_("corrected"), null=True, editable=False)

    objects: ClassVar[MealItemManager] = MealItemManager()

    class Meta:
        verbose_name = _("meal item")
        base_manager_name = "all_rows"
        indexes = (
            # A day, a week and ten years of daily sums: always one person, a stretch of dates.
            models.Index(fields=["person", "date"], name="meal_item_days_of_person"),
            # The worklist of foods that were logged without a value.
            models.Index(
                fields=["food"],
                name="meal_item_foods_without_value",
                condition=models.Q(value_kind=ValueKind.UNKNOWN, food__isnull=False),
            ),
        )
        constraints = not_negative(
            "meal_item", "grams", "magnesium_mg", "added_magnesium_mg", "caffeine_mg", "alcohol_g"
        )

    def __str__(self) -> str:
        return self.food_name

    @property
    def is_guess(self) -> bool:
        """Whether the person named the amount of magnesium themselves."""
        return self.value_kind == ValueKind.GUESS

    @property
    def table_name(self) -> str:
        """The data set the value comes from, without its release: for lists."""
        return self.value_source.partition(",")[0]

    @property
    def is_estimate(self) -> bool:
        """Whether the value was taken over from a similar food."""
        return self.value_kind == ValueKind.ESTIMATE

    @property
    def is_at_least(self) -> bool:
        """Whether there is more in it than is known: ingredients of the recipe have no value."""
        return self.unknown_ingredients > 0

    @property
    def amount(self) -> Amount | None:
        """How much of its food it was; None for a guess."""
        if self.grams is None:
            return None
        return Amount(self.grams, self.quantity, self.portion_text, self.is_weight_estimate)

    def copied_to(self, act: Act, day: date) -> Self:
        """Return a new row, not saved yet; what was corrected is the row it is copied from."""
        row = super().copied_to(act, day)
        row.corrected_at = None
        return row

    def again(self, act: Act, moment: Moment) -> Self:
        """Return a new row, not saved yet, of the same food and amount.

        A number of the person's own, a food its owner removed and one that by now holds more than a row can
        hold keep the values they had.
        """
        row = self.copied_to(act, moment.date)
        row.time, row.meal = moment.time, moment.meal
        if self.food and self.amount and not self.is_guess and can_be_logged(self.food, self.amount):
            row.take(logged_values(self.food, self.amount, act.person))
        return row

    def weigh(self, amount: Amount) -> list[str]:
        """Set another amount of the same food with the values it had when logged; return what changed.

        Raises ValueError for a guess, which has no grams to weigh.
        """
        if self.grams is None:
            raise ValueError("a guess has no grams")
        self.grams, self.is_weight_estimate = stored(amount.grams), amount.is_estimate
        self.quantity, self.portion_text = amount.quantity, amount.portion_text[:120]
        for name in CONTENTS:
            setattr(self, name, amount_in(self.grams, getattr(self, f"{name}_per_100_g")))
        return ["grams", "is_weight_estimate", "quantity", "portion_text", *CONTENTS]

    def guess_again(self, mg: Decimal | None) -> list[str]:
        """Set another number of the person's own; return what changed.

        None makes a guess unknown; an amount of a food takes what the food holds now.
        """
        if self.food is None or self.amount is None:
            return self.take(guessed_values(mg))
        values = (
            logged_values(self.food, self.amount, self.person)
            if mg is None
            else own_values(self.food, self.amount, mg)
        )
        return self.take({**values, "corrected_at": None})

    @classmethod
    def settle(cls, keys: Collection[str]) -> None:
        """Weigh items again to which an undo brought former values back.

        Grams come back with what they held then, and a correction may have changed since what 100 g hold.
        """
        if keys:
            weigh_again(cls.all_rows.filter(pk__in=keys))

    def take(self, values: dict[str, Any]) -> list[str]:
        """Set these columns; return their names."""
        for name, value in values.items():
            setattr(self, name, value)
        return list(values)
