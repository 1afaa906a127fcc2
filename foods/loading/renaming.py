"""Names of very many foods: they follow in short batches, once an import is live or taken back.

All else changes at once. A run that renames few foods leaves nothing to be done here.
"""

from collections.abc import Sequence

from django.db import connection
from django.db.models import Max

from foods.history.rows import history_of, seen
from foods.loading.from_history import WORDS, assignments, is_other, news_of
from foods.loading.pace import Pace
from foods.models import Food, ImportRun

TABLE = "foods_food"
WAITING = """
SELECT said.history_id FROM {history} AS said JOIN {table} ON said.id = {table}.id
WHERE said.history_id IN ({keys}) AND ({is_other}) ORDER BY said.history_id
"""
RENAME = """
UPDATE {table} SET {values} FROM {history} AS said
WHERE said.id = {table}.id AND said.history_id IN ({keys})
"""


def follow_names(run: ImportRun) -> None:
    """Give the foods that a run changed, or changed back, the names that their history says they have."""
    waiting, pace = waiting_names(run), Pace()
    while waiting:
        some, waiting = waiting[: pace.size], waiting[pace.size :]
        with pace.batch(len(some)):
            rename(some)


def waiting_names(run: ImportRun) -> list[int]:
    """Return the history rows whose names their foods do not have yet."""
    rows = seen(Food).filter(id__in=news_of(run, Food).values("id")).order_by().values("id")
    keys, parameters = rows.annotate(newest=Max("history_id")).values("newest").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(statement(WAITING, keys=keys, is_other=is_other(TABLE, WORDS)), parameters)
        return [key for (key,) in cursor.fetchall()]


def rename(keys: Sequence[int]) -> None:
    """Give foods the names that these history rows say."""
    places = ", ".join(["%s"] * len(keys))
    with connection.cursor() as cursor:
        cursor.execute(statement(RENAME, values=assignments(WORDS), keys=places), list(keys))


def statement(text: str, **parts: str) -> str:
    """Return a statement on foods and their history."""
    return text.format(table=TABLE, history=history_of(Food)._meta.db_table, **parts)  # noqa: SLF001 (public: docs, Model _meta API)
