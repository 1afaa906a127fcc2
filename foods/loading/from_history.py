"""Set rows to what history rows hold, many at once: what the one short transaction of an import is made of.

100,000 foods take a second (measured with SQLite). Columns of an index, and those that the words of the
search are made of, are written only where they differ: SQLite would write the index and call the trigger.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.models import F, QuerySet

from foods.history.rows import CHANGED, history_of, later, previous
from foods.importers.own_format.names import AMOUNTS
from foods.models import Food, FoodName, ImportRun, Portion

# Which history rows count is asked once, and kept for the moment.
KEEP_KEYS = "CREATE TEMPORARY TABLE said_keys AS {keys}"
FORGET_KEYS = "DROP TABLE said_keys"
SET = """
UPDATE {table} SET {values} FROM {history} AS said
WHERE said.history_id IN (SELECT key FROM said_keys) AND said.id = {table}.id {condition}
"""
COUNT = """
SELECT COUNT(*) FROM {history} AS said JOIN {table} ON said.id = {table}.id
WHERE said.history_id IN (SELECT key FROM said_keys) {condition}
"""
# Names that wait for their foods, as far as these are still there.
ADD_NAMES = """
INSERT INTO foods_foodname (food_id, language, text, kind, position, default_portion_id, last_run_id)
SELECT food_id, language, text, kind, position, default_portion_id, last_run_id FROM {history}
WHERE import_run_id = %s AND history_type = '+' AND food_id IN (SELECT id FROM foods_food) ORDER BY history_id
"""

# That an import was taken back, as the history of the rows tells it.
TELL = """
INSERT INTO {history}
({columns}, history_date, history_type, history_change_reason, history_user_id, import_run_id)
SELECT {columns}, %s, '~', '', NULL, %s FROM {history} WHERE history_id IN ({keys})
"""

# What the words of the search are made of. Each food costs 50 µs (measured with SQLite), so that more than so
# many are left to foods.loading.renaming.
WORDS = ("source_name", "is_branded")
MOST_RENAMED = 10_000

# The columns an import writes of rows that stand, those together that are written where one of them differs.
ALWAYS: dict[Any, Sequence[str]] = {
    Food: (
        *AMOUNTS,
        "typical_source",
        "is_brewed",
        "ndb_number",
        "stated_on",
        "value_origins",
        "value_note",
        "removed_at",
        "last_run_id",
    ),
    Portion: ("sequence", "gram_weight", "removed_at", "last_run_id"),
    FoodName: ("kind", "position", "default_portion_id", "last_run_id"),
}
WHERE_OTHER: dict[Any, Sequence[Sequence[str]]] = {
    Food: (("source_id", "group", "fdc_id"), WORDS),
    Portion: (),
    FoodName: (),
}


def news_of(run: ImportRun, model: Any) -> "QuerySet[Any]":
    """Return the history rows of what a run is going to set, or has set."""
    rows: QuerySet[Any] = history_of(model).objects.filter(import_run=run, history_type=CHANGED).order_by()
    return rows


def former_of(run: ImportRun, model: Any) -> "QuerySet[Any, Any]":
    """Return the keys of what the rows that a run has set held before, if nothing changed them since."""
    rows: QuerySet[Any, Any] = news_of(run, model).filter(~later(model)).annotate(former=previous(model))
    return rows.values(key=F("former"))


def set_from_history(model: Any, keys: "QuerySet[Any, Any]") -> int:
    """Set the rows of a model to what the history rows with these keys hold; return how many there are."""
    history = history_of(model)._meta.db_table  # noqa: SLF001 (public: docs, Model _meta API)
    table = model._meta.db_table  # noqa: SLF001 (public: docs, Model _meta API)
    found, parameters = keys.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(KEEP_KEYS.format(keys=found), parameters)
        for columns, condition in writings(model, table):
            parts = {"table": table, "history": history, "condition": condition}
            if columns != WORDS or counted(cursor, COUNT.format(**parts)) <= MOST_RENAMED:
                cursor.execute(SET.format(values=assignments(columns), **parts))
        number = counted(cursor, "SELECT COUNT(*) FROM said_keys")
        cursor.execute(FORGET_KEYS)
    return number


def counted(cursor: CursorWrapper, text: str) -> int:
    """Return the number that a statement counts."""
    cursor.execute(text)
    (number,) = cursor.fetchone()
    return int(number)


def assignments(columns: Sequence[str]) -> str:
    """Return what sets these columns to what the history says."""
    return ", ".join(f'"{column}" = said."{column}"' for column in columns)


def writings(model: Any, table: str) -> list[tuple[Sequence[str], str]]:
    """Return which columns are written together and under which condition."""
    where_other: list[tuple[Sequence[str], str]] = [
        (columns, f"AND ({is_other(table, columns)})") for columns in WHERE_OTHER[model]
    ]
    return [*where_other, (ALWAYS[model], "")]


def is_other(table: str, columns: Sequence[str]) -> str:
    """Return the condition that one of these columns differs; NULL differs from everything else."""
    return " OR ".join(
        f'said."{column}" <> {table}."{column}" OR (said."{column}" IS NULL) <> ({table}."{column}" IS NULL)'
        for column in columns
    )


def add_waiting_names(run: ImportRun) -> None:
    """Give foods that stand the names that a run has for them."""
    history = history_of(FoodName)
    with connection.cursor() as cursor:
        cursor.execute(ADD_NAMES.format(history=history._meta.db_table), [run.pk])  # noqa: SLF001 (public: docs, Model _meta API)
    history.objects.filter(import_run=run, history_type="+").delete()


def tell_taken_back(run: ImportRun, model: Any, at: datetime) -> None:
    """Write in the history of rows that they hold again what they held before a run.

    These history rows are of the run too: nobody who asks what a row holds or held comes upon them.
    """
    history = history_of(model)
    keys, parameters = former_of(run, model).query.sql_with_params()
    columns = ", ".join(f'"{field.column}"' for field in history.tracked_fields)
    sql = TELL.format(history=history._meta.db_table, columns=columns, keys=keys)  # noqa: SLF001 (public: docs, Model _meta API)
    with connection.cursor() as cursor:
        cursor.execute(sql, [connection.ops.adapt_datetimefield_value(at), run.pk, *parameters])
