"""Builders of changes and imports."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from foods.history import WhoAndWhy, save_changed
from foods.models import Food, ImportRun


def change(row: Any, reason: str = "", account: Any = None, **values: Any) -> None:
    """Save a food, name or portion with other values, as the administration does."""
    for field, value in values.items():
        setattr(row, field, Decimal(value) if isinstance(value, str) and value[0].isdigit() else value)
    save_changed(row, WhoAndWhy(account, reason))


def make_run(*, is_live: bool = True, **fields: Any) -> ImportRun:
    """Return an import of one file."""
    fields = {"format": "own", "file_name": "foods.csv", "applied_at": timezone.now(), **fields}
    return ImportRun.objects.create(is_live=is_live, **fields)


def correct(food: Food, mg: str | None, reason: str = "newer analysis", account: Any = None) -> None:
    """Give a food another magnesium value."""
    change(food, reason, account, magnesium_mg_per_100_g=None if mg is None else Decimal(mg))
