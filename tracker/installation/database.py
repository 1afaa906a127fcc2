"""Whether the database is ready, answered without starting Django."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tracker.installation.packages import APP_LOCK, PYTHON
from tracker.installation.steps import fingerprint, step

DATABASE_FILES = (
    APP_LOCK,
    "tracker/settings.py",
    "tracker/**/migrations/*.py",
    "foods/migrations/*.py",
    "foods/importers/*.py",
    "foods/search.index.py",
    "foods/words.py",
    "foods/data/*",
)


def prepare_database(data: Path) -> None:
    """Migrate and load the food table, unless the database says that this was done for these very files.

    A database elsewhere (DATABASE_URL) is asked by Django itself, each time.
    """
    stamp = database_stamp()
    if not os.environ.get("DATABASE_URL") and sqlite_stamp(data / "tracker.sqlite3") == stamp:
        return
    step("Preparing the database", PYTHON, "manage.py", "prepare", f"--stamp={stamp}")


def database_stamp() -> int:
    """Return a number for the files a database is made from; never 0, and small enough for SQLite."""
    return int(fingerprint(*DATABASE_FILES)[:7], 16) + 1


def sqlite_stamp(database: Path) -> int:
    """Return the number that `manage prepare` left in the database file, 0 where there is none.

    It lives in the database, so a backup that is put back brings its own along.
    """
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True, timeout=20)) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.Error:  # not there, or not readable: `manage prepare` makes it or says what is wrong
        return 0
