"""When something went in, and copies of it to other days."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.people.models import Act
from tracker.people.models.entries import Entry, write_all


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


def copy_entries(act: Act, entries: Iterable[Entry], days: Iterable[datetime.date]) -> None:
    """Copy items and doses to each of `days`, as one act, with the values they were logged with."""
    kept = list(entries)
    write_all(act, [entry.copied_to(act, day) for day in days for entry in kept])
