"""Rows of an import as its lists print them: what they are called, and what would be other than now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foods.history.differences import (
    ORIGINS,
    Difference,
    KnownRows,
    difference,
    origin_differences,
    plain_text,
    text_of,
    unit_of,
    with_unit,
)
from foods.importers.scratch import Scratch, ScratchRow
from foods.loading.matching import foods_called
from foods.models import Food, FoodName, Portion, Source

MODELS: Mapping[str, Any] = {"foods": Food, "portions": Portion, "names": FoodName, "sources": Source}
# Columns that name another row by its key; the model has another field in their place.
POINTING = {
    "source": gettext_lazy("Source"),
    "portion": gettext_lazy("Usual portion"),
    "portion_origin": gettext_lazy("Kind of the usual portion"),
}
MAGNESIUM = "magnesium_mg_per_100_g"
# What is worth knowing of a row at a glance.
FACTS = ("group", MAGNESIUM, "gram_weight", "kind", "data_set")


@dataclass(frozen=True)
class RowLine:
    """One row as it is listed. `food_id` is the food of the table it is or belongs to, if there is one."""

    row: ScratchRow
    name: str
    food_id: int | None = None
    facts: list[str] = field(default_factory=list)
    changes: list[Difference] = field(default_factory=list)
    entries: int = 0  # of diaries, that may hold other values than the table now; where that is told


class FoodsCalled:
    """What the foods of rows are called, in the file or else in the table, and their keys there."""

    def __init__(self, scratch: Scratch, rows: Sequence[ScratchRow]) -> None:
        in_file = scratch.by_key("foods", {row.key[:1] for row in rows}).values()
        self.names = {
            row.key[0]: row.values["source_name"] for row in in_file if row.values.get("source_name")
        }
        self.ids = {row.key[0]: row.row_id for row in in_file}
        for source_id, foods in foods_called({row.key[0] for row in rows} - self.names.keys()).items():
            self.names[source_id], self.ids[source_id] = foods[0].source_name, foods[0].pk

    def line(self, row: ScratchRow) -> tuple[str, int | None]:
        """Return what a food is called, or the food and what of it a row is, and the food's key."""
        source_id = row.key[0]
        food = self.names.get(source_id, source_id)
        name = _("%(food)s: %(part)s") % {"food": food, "part": row.key[-1]} if len(row.key) > 1 else food
        return name, self.ids.get(source_id)


def row_lines(kind: str, scratch: Scratch, rows: Sequence[ScratchRow]) -> list[RowLine]:
    """Return how these rows of one kind are listed: three queries, however many there are."""
    sources = dict(Source.objects.values_list("key", "name"))
    if kind == "sources":
        return [RowLine(row, row.key[0], None, facts(kind, row), changes(kind, row, sources)) for row in rows]
    called = FoodsCalled(scratch, rows)
    return [RowLine(row, *called.line(row), facts(kind, row), changes(kind, row, sources)) for row in rows]


def facts(kind: str, row: ScratchRow) -> list[str]:
    """Return what a row says that is worth knowing at a glance."""
    return [fact(kind, column, row.values[column]) for column in FACTS if column in row.values]


def fact(kind: str, column: str, value: Any) -> str:
    """Return one value in words."""
    if column == MAGNESIUM and value is None:
        return _("magnesium not known")
    of_model = MODELS[kind]._meta.get_field(column)  # noqa: SLF001 (public: docs, Model _meta API)
    value, unit = of_model.to_python(value), unit_of(column)
    if column == MAGNESIUM:
        return _("magnesium %(amount)s") % {"amount": with_unit(value, unit)}
    if unit:
        return with_unit(value, unit)
    return text_of(of_model, value, KnownRows()) if of_model.choices else str(value)


def changes(kind: str, row: ScratchRow, sources: Mapping[str, str]) -> list[Difference]:
    """Return what would be other than now, magnesium first."""
    columns = sorted(row.former, key=lambda column: column != MAGNESIUM)
    return [each for column in columns for each in change(kind, row, column, sources)]


def change(kind: str, row: ScratchRow, column: str, sources: Mapping[str, str]) -> list[Difference]:
    """Return what would be other than now in one column; of the origins of values, one for each value."""
    former, wanted = row.former[column], row.values.get(column)
    if column == ORIGINS:
        return origin_differences(former or {}, wanted or {})
    if column in POINTING:
        texts = (plain_text(sources.get(text or "", text)) for text in (former, wanted))
        return [Difference(column, str(POINTING[column]), *texts)]
    of_model = MODELS[kind]._meta.get_field(column)  # noqa: SLF001 (public: docs, Model _meta API)
    return [difference(of_model, of_model.to_python(former), of_model.to_python(wanted), KnownRows())]
