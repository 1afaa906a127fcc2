"""The order of checks behind `run.py test`, and what a missing browser means."""

import pytest

from tests import checks


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the checks that ran; the one called "lint" fails."""
    names: list[str] = []

    def note(name: str, _command: tuple[str, ...]) -> bool:
        names.append(name)
        return name != "lint"

    monkeypatch.setattr(checks, "passes", note)
    monkeypatch.delenv("REQUIRE_BROWSER", raising=False)
    return names


def test_a_failing_check_is_named_and_stops_none_of_the_others(ran, monkeypatch) -> None:
    monkeypatch.setattr(checks, "chromium", lambda: "/usr/bin/chromium")

    assert checks.failed_checks() == ["lint"]
    assert ran[-1] == "browser journeys"
    assert set(checks.CHECKS) <= set(ran)


def test_without_a_browser_the_journeys_are_left_out_and_one_line_says_so(ran, monkeypatch, capsys) -> None:
    monkeypatch.setattr(checks, "chromium", lambda: None)

    assert checks.failed_checks() == ["lint"]
    assert "browser journeys" not in ran
    assert "Chromium was not found" in capsys.readouterr().err


def test_where_a_browser_is_required_its_absence_is_a_failure(ran, monkeypatch) -> None:
    monkeypatch.setattr(checks, "chromium", lambda: None)
    monkeypatch.setenv("REQUIRE_BROWSER", "1")

    assert any("browser journeys" in name for name in checks.failed_checks())
