"""The stamp of what everybody can find: it changes with every change of a shared food, its names or measures.

What a process remembers of a search holds as long as the stamp is the same. The stamp changes in the same
transaction as the food, and it is random, so that one taken back by a rollback never comes again. Own foods
of accounts leave it alone: nothing of them is remembered, and who saves one waits for nobody.
"""
# ruff: noqa: S608 (the names put into SQL are constants of this module)

from collections.abc import Iterator

from django.db import connection
from django.db.backends.utils import CursorWrapper

TABLE = "foods_search_stamp"
RANDOM = {"sqlite": "hex(randomblob(16))", "postgresql": "gen_random_uuid()::text"}

# The tables whose rows are remembered, and when `row` belongs to a food that everybody sees.
OF_SHARED_FOOD = "EXISTS (SELECT 1 FROM foods_food WHERE id = row.food_id AND owner_id IS NULL)"
WATCHED = {
    "foods_food": "row.owner_id IS NULL",
    "foods_foodname": OF_SHARED_FOOD,
    "foods_portion": OF_SHARED_FOOD,
    "foods_source": "TRUE",
}
# Which rows of each event are looked at, and which of them.
EVENTS = {"INSERT": "new", "UPDATE": "new", "DELETE": "old"}
# What an import adds nobody sees until it is live; then the import renews the stamp itself.
IS_SEEN = {"INSERT": "row.last_run_id IS NULL", "UPDATE": "TRUE", "DELETE": "TRUE"}


def renewal(vendor: str) -> str:
    """Return the statement that renews the stamp."""
    return f"UPDATE {TABLE} SET stamp = {RANDOM[vendor]}"


def renew_stamp() -> None:
    """Forget what is remembered of searches, in every process."""
    with connection.cursor() as cursor:
        cursor.execute(renewal(connection.vendor))


def present_stamp() -> str:
    """Return the stamp as it is: the same as before where nothing that everybody sees has changed."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT stamp FROM {TABLE}")
        return str(cursor.fetchone()[0])


def make_stamp(cursor: CursorWrapper, vendor: str) -> None:
    """Make the table with its one row, or renew the stamp that is there."""
    cursor.execute(f"CREATE TABLE IF NOT EXISTS {TABLE} (stamp text NOT NULL)")
    cursor.execute(f"DELETE FROM {TABLE}")
    cursor.execute(f"INSERT INTO {TABLE} SELECT {RANDOM[vendor]}")


def sqlite_triggers() -> dict[str, str]:
    """Return the definitions of the triggers by name; SQLite calls them for each row.

    None asks another table: Django could not alter that one any more (measured).
    """
    alone = {**dict.fromkeys(WATCHED, "TRUE"), "foods_food": WATCHED["foods_food"]}
    return {
        f"{table}_stamp_{event.lower()}": f"CREATE TRIGGER {table}_stamp_{event.lower()} "
        f"AFTER {event} ON {table} WHEN {f'{condition} AND {IS_SEEN[event]}'.replace('row.', f'{row}.')} "
        f"BEGIN {renewal('sqlite')}; END"
        for table, condition in alone.items()
        for event, row in EVENTS.items()
    }


def postgresql_triggers() -> Iterator[str]:
    """Return the statements that make the triggers; they are called once for all rows of a statement."""
    yield function("foods_stamp_all", f"{renewal('postgresql')};")
    for table, condition in WATCHED.items():
        yield trigger(table, "TRUNCATE", "foods_stamp_all")
        for event, row in EVENTS.items():
            seen = f"EXISTS (SELECT 1 FROM changed AS row WHERE {condition} AND {IS_SEEN[event]})"
            name = f"{table}_stamp_{event.lower()}"
            yield function(name, f"IF {seen} THEN {renewal('postgresql')}; END IF;")
            yield trigger(table, event, name, f"REFERENCING {row} TABLE AS changed")


def function(name: str, does: str) -> str:
    """Return the statement that makes a function of a trigger."""
    head = f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql"
    return f"{head} AS $body$ BEGIN {does} RETURN NULL; END $body$"


def trigger(table: str, event: str, calls: str, referencing: str = "") -> str:
    """Return the statement that makes a trigger of one table."""
    head = f"CREATE OR REPLACE TRIGGER {table}_stamp_{event.lower()} AFTER {event} ON {table}"
    return f"{head} {referencing} FOR EACH STATEMENT EXECUTE FUNCTION {calls}()"
