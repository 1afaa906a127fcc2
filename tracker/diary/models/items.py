"""Food and drink. A row keeps what its food held when it was logged; later corrections leave it alone."""

import uuid
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from foods.amounts import magnesium_mg, stored
from foods.models import Food
from tracker.diary.models.entries import Entry, Meal, Moment, amount_field, not_negative
from tracker.diary.models.logged import Amount, ValueKind, logged_values
from tracker.people.models import Act, Person

# What grows and shrinks with the amount.
SCALED = ("added_magnesium_mg", "caffeine_mg", "alcohol_g")
# What a copy takes over; key, act, moment and person are its own.
COPIED = (
    "food_name",
    "grams",
    "is_weight_estimate",
    "quantity",
    "portion_text",
    "magnesium_mg_per_100_g",
    "magnesium_mg",
    "added_magnesium_mg",
    "unknown_ingredients",
    "caffeine_mg",
    "caffeine_is_typical",
    "alcohol_g",
    "alcohol_is_typical",
    "value_source",
    "value_kind",
    "value_note",
)


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

    def copy(self, act: Act, item: "MealItem", moment: Moment) -> "MealItem":
        """Log once more what `item` holds, with the values it was logged with."""
        kept = {name: getattr(item, name) for name in COPIED}
        return self.write(act, moment, food_id=item.food_id, **kept)

    def guess(self, act: Act, name: str, mg: Decimal | None, moment: Moment, **known: Any) -> "MealItem":
        """Log something no table knows, with the person's own guess of its magnesium, or none."""
        kind = ValueKind.UNKNOWN if mg is None else ValueKind.GUESS
        guessed = None if mg is None else stored(mg)
        return self.write(act, moment, food_name=name, magnesium_mg=guessed, value_kind=kind, **known)

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
    grams = amount_field(_("grams"))
    is_weight_estimate = models.BooleanField(default=False)
    quantity = amount_field(_("quantity"))
    portion_text = models.CharField(max_length=120, blank=True)
    magnesium_mg_per_100_g = amount_field()
    magnesium_mg = amount_field(_("magnesium, mg"))
    # The part of it that counts as a supplement does.
    added_magnesium_mg = amount_field()
    # Of a recipe: ingredients without a value. The magnesium is then "at least".
    unknown_ingredients = models.PositiveSmallIntegerField(default=0)
    caffeine_mg = amount_field()
    caffeine_is_typical = models.BooleanField(default=False)
    alcohol_g = amount_field()
    alcohol_is_typical = models.BooleanField(default=False)
    value_source = models.CharField(max_length=200, blank=True)
    value_kind = models.CharField(max_length=10, choices=ValueKind)
    value_note = models.CharField(max_length=200, blank=True)

    objects: ClassVar[MealItemManager] = MealItemManager()

    class Meta:
        verbose_name = _("meal item")
        base_manager_name = "all_rows"
        indexes = (
            # A day, a week and ten years of daily sums: always one person, a stretch of dates.
            models.Index(fields=["person", "date"], name="meal_item_days_of_person"),
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

    def weigh(self, amount: Amount) -> list[str]:
        """Set another amount of the same food with the values it had when logged; return what changed.

        Raises ValueError for a guess, which has no grams to weigh.
        """
        if self.grams is None or not self.grams:
            raise ValueError("a guess has no grams")
        share = amount.grams / self.grams
        for name in SCALED:
            setattr(self, name, scaled(getattr(self, name), share))
        self.grams, self.is_weight_estimate = stored(amount.grams), amount.is_estimate
        self.magnesium_mg = magnesium_mg(self.grams, self.magnesium_mg_per_100_g)
        self.quantity, self.portion_text = amount.quantity, amount.portion_text[:120]
        return ["grams", "is_weight_estimate", "quantity", "portion_text", "magnesium_mg", *SCALED]

    def guess_again(self, mg: Decimal | None) -> list[str]:
        """Set another guess; return what changed."""
        self.magnesium_mg = None if mg is None else stored(mg)
        self.value_kind = ValueKind.UNKNOWN if mg is None else ValueKind.GUESS
        return ["magnesium_mg", "value_kind"]


def scaled(amount: Decimal | None, share: Decimal) -> Decimal | None:
    """Return `amount` of a portion `share` times as large; unknown stays unknown."""
    return None if amount is None else stored(amount * share)
