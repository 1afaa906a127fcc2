"""The word indexes behind the search, for SQLite (FTS5) and PostgreSQL (tsvector).

They are built after every migrate and not by a migration: Django rebuilds a SQLite table for most
changes and drops its triggers silently. Building twice changes nothing.

Brands have an index of their own: there can be thirty times as many of them as of all other foods, and two
letters would walk them all.
"""
# ruff: noqa: S608 (the names put into SQL are constants of this module)

from typing import Any, NamedTuple

from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from foods.search.stamp import make_stamp, postgresql_triggers, sqlite_triggers
from foods.words import words


class Index(NamedTuple):
    """Which column of which rows of a table is searched; `row.` stands before columns of the table."""

    name: str
    table: str
    column: str
    condition: str


NAMES = Index("foods_foodname_words", "foods_foodname", "text", "TRUE")
GENERIC = Index("foods_food_words", "foods_food", "source_name", "NOT row.is_branded")
BRANDED = Index("foods_branded_words", "foods_food", "source_name", "row.is_branded")
INDEXES = (NAMES, GENERIC, BRANDED)

# Letters with accents are found without them; SQLite's tokenizer sees to that by itself.
ACCENTED = "áàâäãåçéèêëíìîïñóòôöõúùûüýÿÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ"
(UNACCENTED,) = words(ACCENTED)
# PostgreSQL's parser would read "milk/cream" as a file and "1.5" as a number; signs part words instead.
SIGNS = "-_/\\.,;:()[]&%+*#!?®™'’\"½"

# Not inlined and dear, or the planner would rather compute it for every row than read the index (measured:
# 180 ms against 1 ms for 12,545 foods).
POSTGRESQL_BODY = f"""
BEGIN RETURN to_tsvector('pg_catalog.simple'::regconfig,
translate($1, '{ACCENTED}{SIGNS.replace("'", "''")}', '{UNACCENTED}{" " * len(SIGNS)}')); END
"""
POSTGRESQL_FUNCTION = f"""
CREATE OR REPLACE FUNCTION foods_search_vector(text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $body${POSTGRESQL_BODY}$body$
"""


def sqlite_index(index: Index) -> dict[str, str]:
    """Return name and definition of an index and of the triggers that keep it in step.

    The index holds the words alone, no text, so that it need not hold every row of its table.
    """
    name, table, column, condition = index
    is_new, is_old = (condition.replace("row.", f"{row}.") for row in ("new", "old"))
    add = f"INSERT INTO {name}(rowid, {column}) SELECT new.id, new.{column} WHERE {is_new};"
    remove = (
        f"INSERT INTO {name}({name}, rowid, {column}) SELECT 'delete', old.id, old.{column} WHERE {is_old};"
    )
    watched = f"id, {column}, is_branded" if "is_branded" in condition else f"id, {column}"
    return {
        name: f"CREATE VIRTUAL TABLE {name} USING fts5({column}, content='', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
        f"{name}_added": f"CREATE TRIGGER {name}_added AFTER INSERT ON {table} BEGIN {add} END",
        f"{name}_removed": f"CREATE TRIGGER {name}_removed AFTER DELETE ON {table} BEGIN {remove} END",
        f"{name}_changed": f"CREATE TRIGGER {name}_changed AFTER UPDATE OF {watched} ON {table} "
        f"BEGIN {remove} {add} END",
    }


def build_sqlite(cursor: CursorWrapper, *, afresh: bool) -> None:
    """Make each index with its triggers unless they stand there exactly as defined here."""
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'trigger')")
    standing = dict(cursor.fetchall())
    for index in INDEXES:
        wanted = sqlite_index(index)
        if afresh or not wanted.items() <= standing.items():
            make_afresh(cursor, wanted)
            rows = f"SELECT id, {index.column} FROM {index.table} AS row WHERE {index.condition}"
            cursor.execute(f"INSERT INTO {index.name}(rowid, {index.column}) {rows}")
    if not (triggers := sqlite_triggers()).items() <= standing.items():
        make_afresh(cursor, triggers)


def make_afresh(cursor: CursorWrapper, wanted: dict[str, str]) -> None:
    """Make tables and triggers, in place of those that have their names."""
    for name, definition in reversed(wanted.items()):
        cursor.execute(f"DROP {'TRIGGER' if 'CREATE TRIGGER' in definition else 'TABLE'} IF EXISTS {name}")
    for definition in wanted.values():
        cursor.execute(definition)


def build_postgresql(cursor: CursorWrapper, *, afresh: bool) -> None:
    """Make the function that splits names into words and the indexes over it, and the triggers."""
    for statement in postgresql_triggers():
        cursor.execute(statement)
    if not afresh and stands_on_postgresql(cursor):
        return
    for index in INDEXES:
        cursor.execute(f"DROP INDEX IF EXISTS {index.name}")
    cursor.execute(POSTGRESQL_FUNCTION)
    for name, table, column, condition in INDEXES:
        # Foods change seldom; without a list of pending entries every search is as quick as the next.
        cursor.execute(
            f"CREATE INDEX {name} ON {table} USING gin (foods_search_vector({column})) "
            f"WITH (fastupdate = off) WHERE {condition.replace('row.', '')}"
        )


def stands_on_postgresql(cursor: CursorWrapper) -> bool:
    """Whether the function stands exactly as defined here, and every index over it."""
    cursor.execute("SELECT prosrc FROM pg_proc WHERE oid = to_regproc('foods_search_vector')")
    function = cursor.fetchone()
    names = [index.name for index in INDEXES]
    cursor.execute("SELECT count(to_regclass(name)) FROM unnest(%s::text[]) AS name", [names])
    return (function, cursor.fetchone()) == ((POSTGRESQL_BODY,), (len(names),))


BUILDERS = {"sqlite": build_sqlite, "postgresql": build_postgresql}


def build_search_index(using: str, *, afresh: bool = False) -> None:
    """Build what is missing of the indexes, or all of them `afresh`. Nothing happens without the tables."""
    database = connections[using]
    if {index.table for index in INDEXES} <= set(database.introspection.table_names()):
        build(database, afresh=afresh)


def build(database: BaseDatabaseWrapper, *, afresh: bool) -> None:
    """Build indexes, stamp and triggers, all or nothing; whatever was remembered of searches is forgotten."""
    with transaction.atomic(using=database.alias), database.cursor() as cursor:
        make_stamp(cursor, database.vendor)
        BUILDERS[database.vendor](cursor, afresh=afresh)


def count_rows_for_planner() -> None:
    """Tell PostgreSQL how the tables look now: after an import it would guess, and read them row by row."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE foods_food, foods_foodname, foods_portion")


def build_after_migrate(using: str, **_signal: Any) -> None:
    """Answer Django's post_migrate."""
    build_search_index(using)
