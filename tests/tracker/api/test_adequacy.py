"""Is it enough, as JSON."""

from datetime import date, timedelta

import pytest

from tests.tracker.api.builders import fields_at_fault
from tests.tracker.diary.builders import answer, guess, make_supplement, take
from tests.tracker.people.builders import change
from tracker.insights.enough.reading import judge

MONDAY = date(2026, 3, 2)
MONTH = "adequacy?first=2026-03-02&last=2026-03-31"


def log_days(person, count, mg=320, **of):
    """Log complete days one after the other for a woman of 40."""
    person = change(person, **{"sex": "female", "authority": "us-ca", "birth_month": date(1986, 3, 1), **of})
    for days in range(count):
        guess(person, mg, day=MONDAY + timedelta(days=days))
        answer(person, MONDAY + timedelta(days=days))
    return person


def test_three_days_at_the_recommended_intake_are_the_textbook_example(owner_program, person) -> None:
    log_days(person, 3)

    found = owner_program.get(MONTH).json()

    assert (found["days"], found["mean_mg"], found["method"]) == (3, 320, "ear")
    assert found["confidence"] == pytest.approx(0.836, abs=0.005)
    assert (found["band"], found["is_verdict"], found["coverage"]) == ("perhaps_enough", False, 1)
    assert found["inputs"]["requirement_mg"] == 265
    assert found["inputs"]["sd_difference_mg"] == pytest.approx(56.28, abs=0.005)


def test_it_is_the_judgement_of_the_pages(owner_program, person) -> None:
    person = log_days(person, 9, mg=250)
    take(person, make_supplement(person, 100), day=MONDAY)
    guess(person, None, day=MONDAY)

    found = owner_program.get(MONTH).json()
    page = judge(person, MONDAY, date(2026, 3, 31), date(2026, 11, 22))

    assert found["mean_mg"] == pytest.approx(float(page.mean_mg or 0))
    assert found["confidence"] == pytest.approx(page.confidence, abs=0.0005)
    assert found["inputs"]["supplements"] == "occasional"
    assert found["confidence_if_known"] > found["confidence"]
    assert found["coverage"] < 1


def test_an_empty_diary_has_neither_mean_nor_confidence(owner_program) -> None:
    found = owner_program.get(MONTH).json()

    assert found["days"] == 0
    for name in ("mean_mg", "confidence", "band", "coverage"):
        assert found[name] is None
    assert found["is_verdict"] is False


def test_nothing_set_is_nothing_to_judge_against(owner_program, person) -> None:
    log_days(person, 7, sex="")

    found = owner_program.get(MONTH).json()

    assert (found["method"], found["confidence"], found["days"]) == ("none", None, 7)


def test_below_an_adequate_intake_there_is_no_band(owner_program, person) -> None:
    log_days(person, 7, mg=250, authority="efsa")

    found = owner_program.get(MONTH).json()

    assert (found["method"], found["band"], found["is_verdict"]) == ("ai", None, True)


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_with_weak_kidneys_nothing_is_judged(owner_program, person, kidneys) -> None:
    log_days(person, 7, mg=100, kidney_disease=kidneys)

    found = owner_program.get(MONTH).json()

    assert (found["method"], found["confidence"], found["band"]) == ("none", None, None)


def test_under_one_year_nothing_is_judged(owner_program, person) -> None:
    log_days(person, 7, mg=40, birth_month=date(2025, 8, 1), authority="efsa")

    found = owner_program.get(MONTH).json()

    assert (found["method"], found["confidence"], found["band"]) == ("none", None, None)
    assert found["inputs"]["requirement_mg"] is None


def test_a_range_that_ends_before_it_begins_is_refused(owner_program) -> None:
    answer = owner_program.get("adequacy?first=2026-03-31&last=2026-03-01")

    assert answer.status_code == 422
    assert fields_at_fault(answer) == ["last"]
