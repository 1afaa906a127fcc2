"""The days of a range as CSV: one line a day, amounts in mg, names that no language changes."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import SEEK_END, StringIO

from foods.importers.own_format.texts import guarded
from tracker.insights.intake import DayIntake
from tracker.insights.trends.kinds import StripKind
from tracker.insights.trends.reading import TrendDay

COLUMNS = (
    "date",
    "food_mg",
    "water_mg",
    "supplements_mg",
    "total_mg",
    "at_least",
    "items",
    "items_without_value",
    "complete",
    "reference_mg",
)


def days_csv(days: Iterable[TrendDay], kinds: Sequence[StripKind]) -> str:
    """Return the days as text; blank is not logged or not known, never zero.

    It begins with the mark by which Excel knows that names may hold any letter.
    """
    text = StringIO("\ufeff", newline="")
    text.seek(0, SEEK_END)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*COLUMNS, *(column_name(kind) for kind in kinds)])
    writer.writerows(row(day, kinds) for day in days)
    return text.getvalue()


def row(day: TrendDay, kinds: Sequence[StripKind]) -> Iterator[object]:
    """Return one line; items count supplements too."""
    intake = day.intake
    yield day.date.isoformat()
    yield from map(plain, amounts(intake))
    yield yes_no(intake.is_at_least) if intake.is_logged else ""
    yield intake.item_count
    yield intake.incomplete_items
    yield yes_no(intake.is_complete)
    yield plain(day.reference_mg)
    yield from (plain(day.cells[kind.key].value) if kind.key in day.cells else "" for kind in kinds)


def amounts(intake: DayIntake) -> tuple[Decimal | None, ...]:
    """Return food without drinking water, water, supplements and all together; None while unknown."""
    if intake.food_mg is None or intake.is_unknown:
        return (None,) * 4
    food_mg = intake.food_mg - (intake.water_mg or Decimal(0))
    return food_mg, intake.water_mg, intake.supplement_mg, intake.total_mg


def plain(amount: Decimal | None) -> str:
    """Return an amount with a point, without trailing zeros; blank where it is not known."""
    return "" if amount is None else f"{amount.normalize():f}"


def yes_no(is_so: bool) -> str:
    """Return yes or no."""
    return "yes" if is_so else "no"


def column_name(kind: StripKind) -> str:
    """Return the key of a kind; of an own one, whose key says nothing, its name, never as a formula."""
    return kind.key if kind.key.isidentifier() else guarded(kind.name)
