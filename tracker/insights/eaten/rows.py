"""What the database adds up of a range of days for the page of sources: one query, however long it is.

Alike are items of one food, name, meal, group and origin, and doses of one supplement and name; so there
are as many rows as a person has habits, not as many as they have days.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, Count, Exists, F, OuterRef, Q, Sum, UUIDField, Value
from django.db.models.functions import Cast

from foods.compiled import Compiled
from foods.water import WATER
from tracker.diary.models import MealItem, SupplementDose
from tracker.diary.models.weighed import Thousandths

NOTHING, A_THOUSANDTH = Decimal(0), Decimal("0.001")


class Part(StrEnum):
    """What a row stands for: alike items, what was added to them, alike doses, a number of days."""

    ITEMS = "items"
    ADDED = "added"
    DOSES = "doses"
    DAYS = "days"


class Row(NamedTuple):
    """One row of the query, in mg at three decimals. Amounts add known values."""

    part: str
    food: int | None
    supplement: Any
    name: str
    meal: str
    group: str  # as MealItem.food_group
    value_kind: str
    value_source: str
    entries: int
    unknown: int = 0  # entries without a value
    partly_known: int = 0  # recipes with a value, but with ingredients that have none
    mg: Decimal = NOTHING  # everything, what was added to foods too
    added_mg: Decimal = NOTHING

    @property
    def supplement_mg(self) -> Decimal:
        """What counts on the supplement gauge."""
        return self.added_mg if self.part == Part.ITEMS else self.mg

    @property
    def food_mg(self) -> Decimal:
        """The rest: food, drink and guesses."""
        return self.mg - self.supplement_mg

    @property
    def is_guess(self) -> bool:
        """Whether the person named the amount themselves."""
        return self.value_kind == MealItem.ValueKind.GUESS

    @property
    def is_water(self) -> bool:
        """Whether it is drinking water, also where the person knows its amount better than the table."""
        return self.group == WATER


# What a part of the union does not have.
NO_WORDS, NO_NUMBER = Value(""), Cast(Value(None), BigIntegerField())
NO_KEY = Cast(Value(None), UUIDField())
BLANK = {
    "of_food": NO_NUMBER,
    "of_supplement": NO_KEY,
    "called": NO_WORDS,
    "eaten_at": NO_WORDS,
    "in_group": NO_WORDS,
    "known": NO_WORDS,
    "origin": NO_WORDS,
}
NO_SUMS = {"unknown": Value(0), "partly_known": Value(0), "mg": NO_NUMBER, "added": NO_NUMBER}


def alike(rows: Any, part: Part, **columns: Any) -> Any:
    """Return rows grouped by these columns; what the part does not have is blank."""
    return rows.order_by().values(part=Value(part.value), **{**BLANK, **columns})


def rows_of_items(items: Any) -> Any:
    """Return the columns of Row over meal items."""
    columns = {
        "of_food": F("food_id"),
        "called": F("food_name"),
        "eaten_at": F("meal"),
        "in_group": F("food_group"),
        "known": F("value_kind"),
        "origin": F("value_source"),
    }
    return alike(items, Part.ITEMS, **columns).annotate(
        entries=Count("pk"),
        unknown=Count("pk", filter=Q(magnesium_mg=None)),
        partly_known=Count("magnesium_mg", filter=Q(unknown_ingredients__gt=0)),
        mg=Thousandths(Sum("magnesium_mg")),
        added=Thousandths(Sum("added_magnesium_mg")),
    )


def rows_of_doses(doses: Any) -> Any:
    """Return the columns of Row over doses."""
    columns = {"of_supplement": F("supplement_id"), "called": F("name")}
    return alike(doses, Part.DOSES, **columns).annotate(
        entries=Count("pk"),
        unknown=Count("pk", filter=Q(elemental_magnesium_mg=None)),
        partly_known=Value(0),
        mg=Thousandths(Sum("elemental_magnesium_mg")),
        added=NO_NUMBER,
    )


def number_of_days(entries: Any) -> Any:
    """Return on how many days these entries lie, as the columns of Row."""
    return alike(entries, Part.DAYS).annotate(entries=Count("date", distinct=True), **NO_SUMS)


def all_rows(person: Any, first: Any, last: Any) -> Any:
    """Return everything the page needs of the entries of these days."""
    items = MealItem.objects.of(person).between(first, last)
    doses = SupplementDose.objects.of(person).between(first, last)
    of_that_day = MealItem.objects.filter(person=OuterRef("person"), date=OuterRef("date"))
    days_of_doses_alone = doses.filter(~Exists(of_that_day))
    parts = [rows_of_doses(doses), number_of_days(items), number_of_days(days_of_doses_alone)]
    return rows_of_items(items).union(*parts, all=True)


ROWS = Compiled(all_rows)


class Logged(NamedTuple):
    """The alike entries of a range of days, and on how many of its days there is any."""

    rows: tuple[Row, ...]
    days: int


def logged_between(person_id: int, first: date, last: date) -> Logged:
    """Return what was logged from `first` to `last`: one query."""
    found = [row_of(columns) for columns in ROWS.tuples(person_id, first, last)]
    days = sum(row.entries for row in found if row.part == Part.DAYS)
    return Logged(tuple(row for row in found if row.part != Part.DAYS), days)


def row_of(columns: tuple[Any, ...]) -> Row:
    """Return a row with its sums as amounts; the database adds up whole thousandths, exactly."""
    *kept, mg, added = columns
    return Row._make((*kept, (mg or 0) * A_THOUSANDTH, (added or 0) * A_THOUSANDTH))
