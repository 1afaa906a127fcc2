"""What stands under the bars: answered days only, "none" as 0, and nobody's answer as nothing."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, log
from tests.tracker.insights.trends.builders import kinds_of, listed, mg, trend
from tests.tracker.stressors.builders import make_change, make_medicine, make_stressor, note
from tests.tracker.symptoms.builders import answer_symptom
from tracker.insights.stimulants import daily_stimulants
from tracker.insights.trends.trend import Cell, Form, Strip
from tracker.people.models import Person


def strip(person: Person, key: str, days: int = 3) -> Strip:
    return trend(person, days, key).strips[0]


def cells(person: Person, key: str, days: int = 3) -> list[Any]:
    return [(cell.value, cell.days) for cell in strip(person, key, days).cells]


def test_a_symptom_is_its_frequency_and_none_is_not_missing(person: Person) -> None:
    answer_symptom(person, frequency=2, day=DAY - timedelta(days=2))
    answer_symptom(person, frequency=0)
    assert cells(person, "fasciculation") == [(2, 1), (None, 0), (0, 1)]


def test_a_strength_alone_is_no_frequency_unless_it_says_none(person: Person) -> None:
    answer_symptom(person, frequency=None, strength=6, day=DAY - timedelta(days=1))
    answer_symptom(person, frequency=None, strength=0)
    assert cells(person, "fasciculation", 2) == [(None, 0), (0, 1)]


def test_a_week_is_the_mean_of_its_answered_days(person: Person) -> None:
    for days_ago, frequency in ((1, 0), (2, 1), (3, 1)):
        answer_symptom(person, frequency=frequency, day=DAY - timedelta(days=days_ago))
    found = trend(person, 60, "fasciculation", last=DAY - timedelta(days=1)).strips[0].cells[-1]
    assert found == Cell(Decimal("0.667"), 3)


def test_answers_of_stressors_and_own_kinds_stand_on_their_days(person: Person) -> None:
    own = make_stressor(person)
    note(person, "sleep", "6.5", DAY - timedelta(days=1))
    note(person, str(own.pk), 1)
    assert cells(person, "sleep", 2) == [(Decimal("6.5"), 1), (None, 0)]
    assert cells(person, str(own.pk), 2) == [(None, 0), (1, 1)]


def test_strips_know_how_they_are_drawn(person: Person) -> None:
    forms = {kind.key: kind.form for kind in kinds_of(person, "sleep", "stress", "heat", "exercise", "cramp")}
    assert forms == {
        "sleep": Form.DOTS,
        "stress": Form.DOTS,
        "exercise": Form.BARS,
        "heat": Form.TICKS,
        "cramp": Form.BLOCKS,
    }
    assert (strip(person, "sleep").lowest, strip(person, "sleep").highest) == mg(4, 12)


def test_the_axis_of_an_amount_runs_to_the_largest_shown(person: Person) -> None:
    assert strip(person, "exercise").highest == 1
    note(person, "exercise", 45)
    note(person, "exercise", 90, DAY - timedelta(days=10))
    assert strip(person, "exercise").highest == 45


@pytest.mark.parametrize("status", ["complete", "partly"])
def test_caffeine_is_what_the_day_says_and_at_least_while_it_is_open(person: Person, status: str) -> None:
    log(person, make_food("Coffee", group="coffee-and-tea", caffeine_mg_per_100_g="40"), grams=240)
    note(person, "caffeine", 100)
    answer(person, DAY, status)
    day = daily_stimulants(person, DAY, DAY)[0].caffeine
    found = strip(person, "caffeine").cells[-1]
    assert (found.value, found.is_at_least) == (day.so_far, status == "partly")
    assert strip(person, "caffeine").highest == 196


def test_open_days_are_no_part_of_the_mean_of_a_week(person: Person) -> None:
    coffee = make_food("Coffee", group="coffee-and-tea", caffeine_mg_per_100_g="100")
    for days_ago in (1, 2):
        log(person, coffee, grams=days_ago * 100, day=DAY - timedelta(days=days_ago))
    answer(person, DAY - timedelta(days=1))
    found = trend(person, 60, "caffeine", last=DAY - timedelta(days=1)).strips[0].cells[-1]
    assert found == Cell(Decimal(100), 1)


def test_none_of_alcohol_is_zero_and_a_note_of_one_closes_a_day_of_the_other(person: Person) -> None:
    note(person, "alcohol", 0)
    assert cells(person, "alcohol", 1) == [(0, 1)]
    note(person, "caffeine", 80, DAY - timedelta(days=1))
    answer(person, DAY - timedelta(days=1))
    assert cells(person, "alcohol", 2) == [(0, 1), (0, 1)]


def test_cells_of_days_are_the_same_in_the_table_as_in_the_chart(person: Person) -> None:
    answer_symptom(person, frequency=3)
    note(person, "caffeine", 80)
    for key in ("fasciculation", "caffeine"):
        assert [day.cells[key] for day in listed(person, 7, key)] == [*strip(person, key, 7).cells]


def test_what_began_marks_the_range(person: Person) -> None:
    make_change(person, "No coffee", DAY - timedelta(days=9), last=DAY)
    make_change(person, "Long over", DAY - timedelta(days=9), last=DAY - timedelta(days=8))
    make_medicine(person, "Levothyroxine", first=DAY)
    assert [mark.words for mark in trend(person, 3).marks] == ["No coffee", "Medicine begun: Levothyroxine"]
