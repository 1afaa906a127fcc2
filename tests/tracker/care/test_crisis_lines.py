"""Crisis lines: numbers a telephone can dial, each with the page that names it."""

import pytest

from tracker.care.crisis_lines import CRISIS_LINES, crisis_line


@pytest.mark.parametrize("country", CRISIS_LINES)
def test_each_line_can_be_dialled_and_names_its_source(country: str) -> None:
    line = CRISIS_LINES[country]
    assert line.dialled.isdecimal()
    assert line.source


@pytest.mark.parametrize("country", ["", "IE", "XX"])
def test_a_country_we_could_not_confirm_has_none(country: str) -> None:
    assert crisis_line(country) is None
