"""The word indexes behind the search, for SQLite (FTS5) and PostgreSQL (tsvector).

They are built after every migrate and not by a migration: Django rebuilds a SQLite table for most
changes and drops its triggers silently. Building twice changes nothing.
"""
# ruff: noqa: S608, S611 (the names put into SQL are constants of this module; words are parameters)

from collections.abc import Sequence
from typing import Any

from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models.expressions import RawSQL

from foods.words import beginnings, words

# Which column of which table is searched.
INDEXED = {"foods_food": "source_name", "foods_foodname": "text"}

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


def sqlite_objects(table: str, column: str) -> dict[str, str]:
    """Return name and definition of the index of one column and of the triggers that keep it in step."""
    index = f"{table}_words"
    add = f"INSERT INTO {index}(rowid, {column}) VALUES (new.id, new.{column});"
    remove = f"INSERT INTO {index}({index}, rowid, {column}) VALUES ('delete', old.id, old.{column});"
    return {
        index: f"CREATE VIRTUAL TABLE {index} USING fts5({column}, content='{table}', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
        f"{index}_added": f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {add} END",
        f"{index}_removed": f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {remove} END",
        f"{index}_changed": f"CREATE TRIGGER {index}_changed AFTER UPDATE OF id, {column} ON {table} "
        f"BEGIN {remove} {add} END",
    }


def build_sqlite(database: BaseDatabaseWrapper, *, afresh: bool) -> None:
    """Make index and triggers of each table unless they stand there exactly as defined here."""
    with transaction.atomic(using=database.alias), database.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'trigger')")
        standing = dict(cursor.fetchall())
        for table, column in INDEXED.items():
            wanted = sqlite_objects(table, column)
            if not afresh and wanted.items() <= standing.items():
                continue
            for name in reversed(wanted):
                kind = "TABLE" if name == f"{table}_words" else "TRIGGER"
                cursor.execute(f"DROP {kind} IF EXISTS {name}")
            for definition in wanted.values():
                cursor.execute(definition)
            cursor.execute(f"INSERT INTO {table}_words({table}_words) VALUES ('rebuild')")


def build_postgresql(database: BaseDatabaseWrapper, *, afresh: bool) -> None:
    """Make the function that splits names into words and an index over it for each table."""
    with transaction.atomic(using=database.alias), database.cursor() as cursor:
        if not afresh and stands_on_postgresql(cursor):
            return
        for table in INDEXED:
            cursor.execute(f"DROP INDEX IF EXISTS {table}_words")
        cursor.execute(POSTGRESQL_FUNCTION)
        for table, column in INDEXED.items():
            vector = f"foods_search_vector({column})"
            # Foods change seldom; without a list of pending entries every search is as quick as the next.
            cursor.execute(
                f"CREATE INDEX {table}_words ON {table} USING gin ({vector}) WITH (fastupdate = off)"
            )


def stands_on_postgresql(cursor: CursorWrapper) -> bool:
    """Whether the function stands exactly as defined here, and both indexes over it."""
    cursor.execute("SELECT prosrc FROM pg_proc WHERE oid = to_regproc('foods_search_vector')")
    function = cursor.fetchone()
    indexes = [f"{table}_words" for table in INDEXED]
    cursor.execute("SELECT count(to_regclass(name)) FROM unnest(%s::text[]) AS name", [indexes])
    return (function, cursor.fetchone()) == ((POSTGRESQL_BODY,), (len(indexes),))


BUILDERS = {"sqlite": build_sqlite, "postgresql": build_postgresql}


def build_search_index(using: str, *, afresh: bool = False) -> None:
    """Build what is missing of the indexes, or all of them `afresh`. Nothing happens without the tables."""
    database = connections[using]
    if set(INDEXED) <= set(database.introspection.table_names()):
        BUILDERS[database.vendor](database, afresh=afresh)


def count_rows_for_planner() -> None:
    """Tell PostgreSQL how the tables look now: after an import it would guess, and read them row by row."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(INDEXED)}, foods_portion")


def build_after_migrate(using: str, **_signal: Any) -> None:
    """Answer Django's post_migrate."""
    build_search_index(using)


def sqlite_match(terms: Sequence[str]) -> str:
    """Return FTS5's query for names that hold every term; quoting keeps words such as "not" words."""
    return " AND ".join(
        "(" + " OR ".join(f'"{start}" *' for start in beginnings(term)) + ")" for term in terms
    )


def postgresql_match(terms: Sequence[str]) -> str:
    """Return the tsquery for names that hold every term."""
    return " & ".join("(" + " | ".join(f"'{start}':*" for start in beginnings(term)) + ")" for term in terms)


def matching_foods(terms: Sequence[str]) -> RawSQL:
    """Return the keys of foods whose name in their source holds every term or its beginning, for `pk__in`."""
    return matching("foods_food", terms)


def matching_names(terms: Sequence[str]) -> RawSQL:
    """Return the keys of everyday names that hold every term or its beginning, for `pk__in`."""
    return matching("foods_foodname", terms)


def matching(table: str, terms: Sequence[str]) -> RawSQL:
    """Return the keys of rows of an indexed table that hold every term or its beginning."""
    return RawSQL(keys_of_matches(table), [match(terms)])


def keys_of_matches(table: str) -> str:
    """Return the statement that finds the keys of an indexed table's rows for a `match`."""
    if connection.vendor == "sqlite":
        return f"SELECT rowid FROM {table}_words WHERE {table}_words MATCH %s"
    condition = f"foods_search_vector({INDEXED[table]}) @@ to_tsquery('pg_catalog.simple', %s)"
    return f"SELECT id FROM {table} WHERE {condition}"


def match(terms: Sequence[str]) -> str:
    """Return the query of the engine's index for names that hold every term or its beginning."""
    return sqlite_match(terms) if connection.vendor == "sqlite" else postgresql_match(terms)
