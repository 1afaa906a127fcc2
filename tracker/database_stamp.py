"""A number kept in the database itself: which state of the files it was prepared for.

It lies there and not beside it, so that a backup that is put back brings its own along.
SQLite has a number for such use in its header, PostgreSQL a comment on a table.
"""

from django.conf import settings
from django.db import connection

TABLE = settings.CACHES["default"]["LOCATION"]


def stored_stamp() -> int:
    """Return the number, 0 where there is none."""
    question = "PRAGMA user_version"
    if connection.vendor == "postgresql":
        question = f"SELECT obj_description(to_regclass('{TABLE}'), 'pg_class')"
    with connection.cursor() as cursor:
        cursor.execute(question)
        return int(cursor.fetchone()[0] or 0)


def store_stamp(stamp: int) -> None:
    """Keep the number."""
    statement = f"PRAGMA user_version = {stamp:d}"
    if connection.vendor == "postgresql":
        statement = f"COMMENT ON TABLE {TABLE} IS '{stamp:d}'"
    with connection.cursor() as cursor:
        cursor.execute(statement)
