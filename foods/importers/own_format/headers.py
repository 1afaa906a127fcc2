"""The first line of a file: which table it is, and whether its columns are ours and in our units."""

from collections.abc import Collection, Sequence

from foods.importers.own_format.cells import shown
from foods.importers.own_format.names import AMOUNTS, COLUMNS, KEYS
from foods.importers.records import UnreadableError

# "magnesium" of "magnesium_mg_per_100_g", with the column.
IN_OUR_UNITS = {column.rsplit("_", 4)[0]: column for column in AMOUNTS}
OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright lines"}


def read_header(cells: Sequence[str], kind: str | None, name: str) -> tuple[str, list[str]]:
    """Return which table the file called `name` holds, and its columns; refuse what is not ours.

    `kind` is what its name in a ZIP says; a file alone is told by its columns.
    """
    columns = [cell.strip() for cell in cells]
    refuse_other_separator(columns, name)
    kind = kind or kind_of(columns)
    if problem := first_problem(columns, kind):
        raise UnreadableError(f"{name}, line 1: {problem}")
    return kind, columns


def refuse_other_separator(columns: Sequence[str], name: str) -> None:
    """Refuse a file whose cells are not separated by commas, as German or French spreadsheets save it."""
    for sign, called in OTHER_SEPARATORS.items():
        if any(sign in column for column in columns):
            raise UnreadableError(f"{name} is separated by {called}. Save it with commas between the cells.")


def kind_of(columns: Collection[str]) -> str:
    """Return which table has these columns; foods unless one tells otherwise."""
    telling = {"key": "sources", "description": "portions", "text": "names"}
    return next((kind for column, kind in telling.items() if column in columns), "foods")


def first_problem(columns: Sequence[str], kind: str) -> str:
    """Return what is wrong with the columns of a file, "" where nothing is."""
    for place, column in enumerate(columns):
        if column in columns[:place]:
            return f"the column {shown(column)} is there twice"
        if column not in COLUMNS[kind]:
            return why_unknown(column, kind)
    missing = [key for key in KEYS[kind] if key not in columns]
    return f"the column {missing[0]} is missing. {must_be(kind)}" if missing else ""


def why_unknown(column: str, kind: str) -> str:
    """Return what the column should have been: most often one of ours in another unit."""
    ours = next((ours for what, ours in IN_OUR_UNITS.items() if column.lower().startswith(what)), None)
    if kind == "foods" and ours:
        return f"{shown(column)} must be {ours}, in that unit: convert the values first"
    return f"{shown(column)} is not a column of ours. {must_be(kind)}"


def must_be(kind: str) -> str:
    """Return what the first line of such a file may hold."""
    return f"The first line names the columns; of {kind} these are: {', '.join(COLUMNS[kind])}."
