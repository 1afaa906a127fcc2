"""The line of complete days: where the looks and the day stand."""

import pytest

from tracker.insights.charts.day_line import day_line

LOOKS = (42, 84, 126)


def test_looks_lie_on_the_line_of_nineteen_weeks() -> None:
    line = day_line(18, LOOKS)

    assert [(look.x, look.text) for look in line.looks] == [
        ("31.58%", "42"),
        ("63.16%", "84"),
        ("94.74%", "126"),
    ]
    assert len(line.ticks) == 20
    assert line.label == "Day 18. Looks at day 42, 84, 126."


@pytest.mark.parametrize(
    ("days", "x", "anchor"),
    [(0, "0.00%", "start"), (18, "13.53%", "start"), (42, "31.58%", "mid"), (126, "94.74%", "end")],
)
def test_the_day_keeps_its_words_within_the_line(days: int, x: str, anchor: str) -> None:
    now = day_line(days, LOOKS).now

    assert (now.x, now.anchor, now.text) == (x, anchor, f"day {days}")


def test_days_beyond_the_line_stand_at_its_end() -> None:
    assert day_line(400, LOOKS).now.x == "100.00%"
