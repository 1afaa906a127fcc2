"""What amounts of foods hold, computed by the database for many rows at once, exactly as in Python."""

from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import BigIntegerField, DecimalField, F, Func, Q, QuerySet
from django.db.models.lookups import GreaterThan
from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT
from tracker.diary.models.logged import CONTENTS, ValueKind

# Where the person named the magnesium of an item, this still follows from its food.
BESIDE_MAGNESIUM = ("caffeine_mg", "alcohol_g")


class Thousandths(Func):
    """An amount as a whole number of thousandths, which is how exactly amounts are kept."""

    template = "CAST(ROUND(%(expressions)s * 1000) AS BIGINT)"
    output_field = BigIntegerField()


class Weighed(Func):
    """`foods.amounts.amount_in` in SQL: half up to three places, NULL where the value is.

    In whole numbers, because SQLite would compute with floats. The largest product of two columns, 10^18,
    is one that both engines can hold.
    """

    template = "((%(expressions)s + 50000) / 100000 / 1000.0)"
    arg_joiner = " * "
    output_field = DecimalField(max_digits=9, decimal_places=3)

    def __init__(self, grams: Any, per_100_g: Any, **extra: Any) -> None:
        super().__init__(Thousandths(grams), Thousandths(per_100_g), **extra)


def weighed(*names: str) -> dict[str, Weighed]:
    """Return these columns of an item as they follow from its grams and what it holds per 100 g."""
    return {name: Weighed(F("grams"), F(f"{name}_per_100_g")) for name in names}


def overflow(*names: str) -> Q:
    """Return the condition of items that would hold more than a column can; SQLite would keep it."""
    return reduce(or_, (Q(GreaterThan(amount, MAX_AMOUNT)) for amount in weighed(*names).values()))


def weigh_again(items: "QuerySet[Any]") -> None:
    """Give items the amounts that follow from their grams; a person's own number stands as it is.

    Raises ValidationError where one of them could not hold its amount; then nothing is changed.
    """
    weighable = items.filter(grams__isnull=False)
    if weighable.filter(overflow(*CONTENTS)).exists():
        raise ValidationError(_("This is more than an entry can hold."))
    weighable.exclude(value_kind=ValueKind.GUESS).update(**weighed(*CONTENTS))
    weighable.filter(value_kind=ValueKind.GUESS).update(**weighed(*BESIDE_MAGNESIUM))
