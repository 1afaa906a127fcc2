"""What meal items and doses have in common: a person, a day, perhaps a time of day."""

import datetime
import uuid
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from typing import Any, Self

from django.core.validators import MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models import Act, Person, WrittenRow

# PostgreSQL takes at most 65,535 values in a query.
ROWS_A_QUERY = 1000


class Meal(models.TextChoices):
    BREAKFAST = "breakfast", _("Breakfast")
    LUNCH = "lunch", _("Lunch")
    DINNER = "dinner", _("Dinner")
    SNACK = "snack", _("Snack")


@dataclass(frozen=True)
class Moment:
    """When something went in: the diary date a person chose, and what they said of the time."""

    date: datetime.date
    time: datetime.time | None = None
    meal: str = ""


def amount_field(label: Any = None, **options: Any) -> "models.DecimalField[Any, Any]":
    """Return a column for an amount of three decimals; NULL means that nobody knows it."""
    not_negative = [MinValueValidator(0)]
    return models.DecimalField(
        label, max_digits=9, decimal_places=3, null=True, blank=True, validators=not_negative, **options
    )


def not_negative(table: str, *fields: str) -> list[models.BaseConstraint]:
    """Return the constraints that keep amounts at zero or more."""
    return [
        models.CheckConstraint(condition=Q(**{f"{field}__gte": 0}), name=f"{table}_{field}_not_below_0")
        for field in fields
    ]


class Entry(WrittenRow):
    """A row of one person's day."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", editable=False)
    date = models.DateField(_("date"))
    time = models.TimeField(_("time"), null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True

    def copied_to(self, act: Act, day: datetime.date) -> Self:
        """Return a new row, not saved yet, that holds on `day` what this one holds."""
        row = copy(self)
        row.pk, row.act, row.date = uuid.uuid4(), act, day
        return row


def write_all(act: Act, rows: Iterable[Entry]) -> None:
    """Save an act and its new rows: one query for each kind of row."""
    by_model: dict[type[Entry], list[Entry]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    with transaction.atomic():
        act.save()
        for model, alike in by_model.items():
            model.all_rows.bulk_create(alike, ROWS_A_QUERY)


def copy_entries(act: Act, entries: Iterable[Entry], days: Iterable[datetime.date]) -> None:
    """Copy items and doses to each of `days`, as one act, with the values they were logged with."""
    kept = list(entries)
    write_all(act, [entry.copied_to(act, day) for day in days for entry in kept])
