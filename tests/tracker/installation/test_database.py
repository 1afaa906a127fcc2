"""The database itself says what it was prepared for."""

import sqlite3
from pathlib import Path

from django.conf import settings

from tracker.installation import database


def make_database(path: Path, stamp: int) -> Path:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE meal (id)")
    connection.execute(f"PRAGMA user_version = {stamp}")
    connection.close()
    return path


def test_a_prepared_database_tells_its_stamp(tmp_path) -> None:
    assert database.sqlite_stamp(make_database(tmp_path / "tracker #1.sqlite3", 268_435_456)) == 268_435_456


def test_a_database_that_does_not_exist_has_no_stamp_and_is_not_made(tmp_path) -> None:
    assert database.sqlite_stamp(tmp_path / "tracker.sqlite3") == 0
    assert not (tmp_path / "tracker.sqlite3").exists()


def test_a_backup_keeps_the_stamp(tmp_path) -> None:
    original = make_database(tmp_path / "tracker.sqlite3", 12)
    connection = sqlite3.connect(original)
    connection.execute("VACUUM INTO ?", [str(tmp_path / "backup.sqlite3")])
    connection.close()

    assert database.sqlite_stamp(tmp_path / "backup.sqlite3") == 12


def test_the_stamp_fits_a_signed_number_of_32_bits_and_is_never_zero() -> None:
    assert 0 < database.database_stamp() < 2**31


def test_a_prepared_database_needs_no_start_of_django(tmp_path, monkeypatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(database, "step", None)  # calling it would fail
    make_database(tmp_path / "tracker.sqlite3", database.database_stamp())

    database.prepare_database(tmp_path)


def test_run_py_and_the_settings_mean_the_same_file() -> None:
    source = (settings.BASE_DIR / "tracker" / "settings.py").read_text()

    assert "sqlite:///{DATA_DIR / 'tracker.sqlite3'}" in source
