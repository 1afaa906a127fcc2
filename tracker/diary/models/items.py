"""Food and drink. A row keeps what its food held when it was logged; later corrections leave it alone."""

import uuid
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from foods.amounts import amount_in, magnesium_mg, stored
from foods.models import Food
from tracker.diary.models.entries import Entry, Meal, Moment, amount_field, not_negative
from tracker.people.models import Act, Person


@dataclass(frozen=True)
class Amount:
    """How much of a food: grams always, and the household measure as it was typed."""

    grams: Decimal
    quantity: Decimal | None = None
    portion_text: str = ""


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
        grams = stored(amount.grams)
        return self.write(
            act,
            moment,
            food=food,
            food_name=known.pop("food_name", "") or food.name,
            grams=grams,
            quantity=amount.quantity,
            portion_text=amount.portion_text[:120],
            magnesium_mg_per_100_g=food.magnesium_mg_per_100_g,
            magnesium_mg=magnesium_mg(grams, food.magnesium_mg_per_100_g),
            caffeine_mg=amount_in(grams, food.caffeine_mg_per_100_g),
            alcohol_g=amount_in(grams, food.alcohol_g_per_100_g),
            value_source=source_text(food),
            value_kind=kind_of_value(food),
            **known,
        )

    def guess(self, act: Act, name: str, mg: Decimal | None, moment: Moment, **known: Any) -> "MealItem":
        """Log something no table knows, with the person's own guess of its magnesium, or none."""
        kind = MealItem.ValueKind.UNKNOWN if mg is None else MealItem.ValueKind.GUESS
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

    class ValueKind(models.TextChoices):
        TABLE = "table", _("from a table")
        ESTIMATE = "estimate", _("estimated from a similar food")
        GUESS = "guess", _("your guess")
        UNKNOWN = "unknown", _("no value")

    meal = models.CharField(_("meal"), max_length=10, choices=Meal, blank=True)
    # RESTRICT, not PROTECT: PROTECT would stop the deletion of an account that owns foods.
    food = models.ForeignKey(Food, null=True, on_delete=models.RESTRICT, related_name="+", editable=False)
    food_name = models.CharField(_("name"), max_length=200)
    grams = amount_field(_("grams"))
    quantity = amount_field(_("quantity"))
    portion_text = models.CharField(max_length=120, blank=True)
    magnesium_mg_per_100_g = amount_field()
    magnesium_mg = amount_field(_("magnesium, mg"))
    caffeine_mg = amount_field()
    alcohol_g = amount_field()
    value_source = models.CharField(max_length=200, blank=True)
    value_kind = models.CharField(max_length=10, choices=ValueKind)

    objects: ClassVar[MealItemManager] = MealItemManager()

    class Meta:
        verbose_name = _("meal item")
        base_manager_name = "all_rows"
        indexes = (
            # A day, a week and ten years of daily sums: always one person, a stretch of dates.
            models.Index(fields=["person", "date"], name="meal_item_days_of_person"),
        )
        constraints = not_negative("meal_item", "grams", "magnesium_mg", "caffeine_mg", "alcohol_g")

    def __str__(self) -> str:
        return self.food_name

    @property
    def is_guess(self) -> bool:
        """Whether the person named the amount of magnesium themselves."""
        return self.value_kind == self.ValueKind.GUESS

    @property
    def table_name(self) -> str:
        """The data set the value comes from, without its release: for lists."""
        return self.value_source.partition(",")[0]

    @property
    def is_estimate(self) -> bool:
        """Whether the value was taken over from a similar food."""
        return self.value_kind == self.ValueKind.ESTIMATE

    def weigh(self, amount: Amount) -> list[str]:
        """Set another amount of the same food with the values it had when logged; return what changed.

        Raises ValueError for a guess, which has no grams to weigh.
        """
        if self.grams is None or not self.grams:
            raise ValueError("a guess has no grams")
        share = amount.grams / self.grams
        self.caffeine_mg, self.alcohol_g = scaled(self.caffeine_mg, share), scaled(self.alcohol_g, share)
        self.grams = stored(amount.grams)
        self.magnesium_mg = magnesium_mg(self.grams, self.magnesium_mg_per_100_g)
        self.quantity, self.portion_text = amount.quantity, amount.portion_text[:120]
        return ["grams", "quantity", "portion_text", "magnesium_mg", "caffeine_mg", "alcohol_g"]

    def guess_again(self, mg: Decimal | None) -> list[str]:
        """Set another guess; return what changed."""
        self.magnesium_mg = None if mg is None else stored(mg)
        self.value_kind = self.ValueKind.UNKNOWN if mg is None else self.ValueKind.GUESS
        return ["magnesium_mg", "value_kind"]


def scaled(amount: Decimal | None, share: Decimal) -> Decimal | None:
    """Return `amount` of a portion `share` times as large; unknown stays unknown."""
    return None if amount is None else stored(amount * share)


def source_text(food: Food) -> str:
    """Return where the value comes from, as the row keeps it."""
    return str(food.source) if food.source_id and food.source else ""


def kind_of_value(food: Food) -> str:
    """Return whether the table has a value."""
    kinds = MealItem.ValueKind
    return kinds.UNKNOWN if food.magnesium_mg_per_100_g is None else kinds.TABLE
