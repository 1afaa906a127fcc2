"""When .venv is good as it is, when something is added, when it is made anew."""

from pathlib import Path

import pytest

from tracker.installation import packages, steps


@pytest.fixture(autouse=True)
def checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return a checkout with two lock files and an environment that somebody made."""
    monkeypatch.setattr(steps, "ROOT", tmp_path)
    monkeypatch.setattr(packages, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(packages, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(packages, "CONTENTS", tmp_path / ".venv" / "contents.txt")
    (tmp_path / "requirements.lock").write_text("django==5.2.19")
    (tmp_path / "requirements-dev.lock").write_text("django==5.2.19\npytest==9.2.0")
    (tmp_path / ".venv" / "lib" / "python3.11" / "site-packages" / "django").mkdir(parents=True)
    (tmp_path / ".venv" / "bin").mkdir()
    packages.PYTHON.touch()
    return tmp_path


def finish_installation(lock: str) -> None:
    packages.CONTENTS.write_text("\n".join([packages.held_by(lock), *packages.installed_names()]))


def test_an_environment_that_somebody_else_made_is_used_but_not_trusted() -> None:
    assert not packages.is_half_made()
    assert not packages.is_installed(packages.APP_LOCK)


@pytest.mark.parametrize("lock", [packages.APP_LOCK, packages.DEV_LOCK])
def test_a_finished_installation_is_good_as_it_is(lock) -> None:
    finish_installation(lock)

    assert packages.is_installed(lock)


def test_the_developers_packages_are_enough_to_run_the_app() -> None:
    finish_installation(packages.DEV_LOCK)

    assert packages.is_installed(packages.APP_LOCK)


def test_the_apps_packages_are_not_enough_to_test_it() -> None:
    finish_installation(packages.APP_LOCK)

    assert not packages.is_installed(packages.DEV_LOCK)


def test_another_lock_is_installed_into_the_same_environment(checkout) -> None:
    finish_installation(packages.APP_LOCK)
    (checkout / "requirements.lock").write_text("django==5.2.20")

    assert not packages.is_installed(packages.APP_LOCK)
    assert not packages.is_half_made()


def test_an_interrupted_installation_is_half_made() -> None:
    packages.CONTENTS.write_text("")

    assert packages.is_half_made()


def test_an_environment_that_lost_a_package_is_half_made(checkout) -> None:
    finish_installation(packages.APP_LOCK)
    (checkout / ".venv/lib/python3.11/site-packages/django").rmdir()

    assert packages.is_half_made()


def test_an_environment_whose_python_was_upgraded_away_is_half_made() -> None:
    finish_installation(packages.APP_LOCK)
    packages.PYTHON.unlink()
    packages.PYTHON.symlink_to("/nowhere/python3.11")

    assert packages.is_half_made()


def test_what_a_developer_adds_by_hand_stays(checkout) -> None:
    finish_installation(packages.APP_LOCK)
    (checkout / ".venv/lib/python3.11/site-packages/ipdb").mkdir()

    assert packages.is_installed(packages.APP_LOCK)
