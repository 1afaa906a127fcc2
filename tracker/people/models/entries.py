"""What everything written about a person's days has in common, whatever it is about."""

import datetime
import uuid
from collections.abc import Iterable
from copy import copy
from typing import Any, ClassVar, Self

from django.core.validators import MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models.acts import Act, WrittenRow
from tracker.people.models.persons import Person

# PostgreSQL takes at most 65,535 values in a query.
ROWS_A_QUERY = 1000


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


class OfPersonQuerySet(models.QuerySet[Any]):
    """Rows of one person."""

    def of(self, person: Person) -> Self:
        """Return this person's rows."""
        return self.filter(person=person)

    def between(self, first: datetime.date, last: datetime.date) -> Self:
        """Return rows from `first` to `last`, both included."""
        return self.filter(date__range=(first, last))


class OfPersonManager(models.Manager[Any]):
    """Rows of persons that nobody removed, in the order the model names them."""

    def get_queryset(self) -> OfPersonQuerySet:
        """Return the rows that nobody removed."""
        return OfPersonQuerySet(self.model, using=self._db).filter(deleted_by=None)

    def of(self, person: Person) -> OfPersonQuerySet:
        """Return this person's rows."""
        return self.get_queryset().of(person)

    def add(self, act: Act, row: Any) -> Any:
        """Save the act and a new row of it; return the row."""
        row.act = act
        with transaction.atomic():
            act.save()
            row.save(force_insert=True)
        return row


class OfPerson(WrittenRow):
    """A row about one person."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", editable=False)
    made_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[OfPersonManager] = OfPersonManager()

    class Meta:
        abstract = True
        base_manager_name = "all_rows"


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
