"""Making the database ready."""

import io
import stat

import pytest
from django.core.management import call_command
from django.db import connection

from tracker.database_stamp import store_stamp, stored_stamp
from tracker.management.commands import prepare


def prepared(**options) -> str:
    output = io.StringIO()
    call_command("prepare", stdout=output, **options)
    return output.getvalue()


@pytest.fixture
def no_food_table(monkeypatch):
    """Leave out the food table, which has tests of its own; the other parts run as they are."""
    commands = []

    def call(name: str, **options) -> None:
        commands.append(name)
        if name != "import_foods":
            call_command(name, **options)

    monkeypatch.setattr(prepare, "call_command", call)
    return commands


@pytest.mark.django_db
def test_the_stamp_is_kept_in_the_database() -> None:
    call_command("createcachetable")

    store_stamp(268_435_456)

    assert stored_stamp() == 268_435_456


@pytest.mark.django_db
def test_a_prepared_database_holds_migrations_cache_table_foods_and_the_stamp(no_food_table) -> None:
    prepared(stamp=12)

    assert no_food_table == ["migrate", "createcachetable", "import_foods"]
    assert "shared_cache" in connection.introspection.table_names()
    assert stored_stamp() == 12


@pytest.mark.django_db
def test_with_the_stamp_it_holds_already_nothing_is_done(no_food_table) -> None:
    prepared(stamp=13)
    no_food_table.clear()

    assert prepared(stamp=13) == ""
    assert no_food_table == []


@pytest.mark.django_db
def test_without_a_stamp_everything_is_looked_at(no_food_table) -> None:
    prepared(stamp=14)
    no_food_table.clear()

    prepared()

    assert no_food_table == ["migrate", "createcachetable", "import_foods"]


def test_the_database_file_can_be_read_by_its_owner_only(tmp_path) -> None:
    database = tmp_path / "data" / "tracker.sqlite3"

    prepare.make_private(database)

    assert stat.S_IMODE(database.stat().st_mode) == 0o600
    assert stat.S_IMODE(database.parent.stat().st_mode) == 0o700
