"""Where a value is from that a file changes without saying so."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from foods.importers.scratch import ScratchRow
from foods.loading.columns import fields
from foods.loading.fdc_rules import origins_then, values_not_given
from foods.models import Food, ImportRun
from foods.models.foods import AMOUNT_FIELDS
from foods.value_origins import ValueOrigin

Origins = dict[str, dict[str, str]]


def origins_of_changed(run: ImportRun, rows: Sequence[ScratchRow]) -> dict[int, Origins]:
    """Return the origins of foods, by key, whose file gives new values and no word on where they are from.

    Such a value is not its former source's any more: it came with the file. A download of FoodData Central
    names its release, and what it is silent about is not from there.
    """
    if run.format == ImportRun.Format.FDC:
        return origins_of_download(rows)
    silent = [row for row in rows if not {"source", "value_origins"} & row.values.keys()]
    changed = {row.row_id: row for row in silent if row.row_id is not None and changed_amounts(row)}
    standing = Food.objects.filter(pk__in=changed).values_list("pk", "value_origins")
    return {pk: origins | of_file(run, changed[pk]) for pk, origins in standing}


def origins_of_download(rows: Sequence[ScratchRow]) -> dict[int, Origins]:
    """Return the origins of foods, by key, for which a download has not all values that stand."""
    values = {row.row_id: fields(row.values) for row in rows if row.row_id is not None}
    foods = Food.objects.select_related("source").filter(pk__in=values)
    silent = [food for food in foods if values_not_given(food, values[food.pk])]
    return {food.pk: origins_then(food, values[food.pk]) for food in silent}


def changed_amounts(row: ScratchRow) -> set[str]:
    """Return the columns of amounts that are other than in the table."""
    return row.news.keys() & set(AMOUNT_FIELDS)


def of_file(run: ImportRun, row: ScratchRow) -> Origins:
    """Return the origin of each value that the row changes: the file."""
    origin = ValueOrigin(source=_("Import of %(file)s") % {"file": run.file_name})
    return {column: origin.as_json() for column in changed_amounts(row)}
