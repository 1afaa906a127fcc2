"""The third answer in each state of a question."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from tracker.insights.models import PatternQuestion
from tracker.insights.patterns.answer import PatternAnswer
from tracker.insights.standing.going_along import going_along, line_of
from tracker.people.models import Person

TODAY = date(2026, 3, 20)
PATTERNS = "insights:show_patterns"
ASKED = PatternAnswer(
    PatternQuestion(symptom="fasciculation", exposures=["sleep", "caffeine"], chosen_on=TODAY),
    symptom_name="Twitches",
    exposure_names=("Sleep", "Caffeine"),
    complete_days=18,
)
NOBODY_ASKED = PatternAnswer(None)


def answered(pattern: PatternAnswer, **fields: Any) -> Any:
    """Return the third answer of a person."""
    return going_along(pattern, Person(**fields), TODAY)


def test_without_a_question_the_next_step_is_to_choose_one() -> None:
    answer = answered(NOBODY_ASKED)

    assert answer.question == "What goes along with my symptoms so far?"
    assert answer.says == "No question chosen yet."
    assert answer.step.address == reverse("insights:choose_question")
    assert line_of(NOBODY_ASKED) is None


def test_waiting_says_when_we_look_and_leads_to_charts_of_the_same() -> None:
    answer = answered(ASKED)

    assert answer.question == "What goes along with my twitches so far?"
    assert answer.says == "Not known yet. We compare at day 42."
    assert answer.details == (
        "18 of 42 complete days.",
        "Looking more often would find links by luck.",
        "Your question: sleep and caffeine beside twitches.",
    )
    assert answer.step.address.endswith("?span=90-days&with=fasciculation&with=sleep&with=caffeine")


def test_a_day_that_is_due_leads_to_comparing() -> None:
    answer = answered(replace(ASKED, complete_days=42, due_checkpoint=42, next_checkpoint=84))

    assert answer.says == "Day 42 is reached: we can compare now."
    assert (answer.step.words, answer.step.address) == ("Compare now", reverse(PATTERNS))


@pytest.mark.parametrize(
    ("next_checkpoint", "end"),
    [
        (84, "Next look at day 84. Looking more often would find links by luck."),
        (None, "You have enough days for an answer. You can stop, go on, or change one thing."),
    ],
)
def test_a_finding_is_said_first(next_checkpoint: int | None, end: str) -> None:
    found = ("No clear link in 42 days.", "Only strong links (about 0.5 or more) would have shown.")
    pattern = replace(ASKED, looked_at=42, next_checkpoint=next_checkpoint, sentences=found)

    answer = answered(pattern)

    assert answer.says == found[0]
    assert answer.details == (found[1], "Your question: sleep and caffeine beside twitches.", end)
    assert answer.step.address == reverse(PATTERNS)


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        pytest.param(NOBODY_ASKED, "You paused symptoms.", id="no question"),
        pytest.param(ASKED, "You paused symptoms.", id="waiting"),
        pytest.param(replace(ASKED, looked_at=42, sentences=("Found.",)), "Found.", id="a finding stays"),
    ],
)
def test_a_pause_asks_for_nothing(pattern: PatternAnswer, says: str) -> None:
    assert answered(pattern, symptoms_paused_on=TODAY).says == says


@pytest.mark.parametrize(
    ("pattern", "question"),
    [
        (NOBODY_ASKED, "What goes along with symptoms so far?"),
        (ASKED, "What goes along with twitches so far?"),
    ],
)
def test_in_the_diary_of_a_child_nobody_says_my(pattern: PatternAnswer, question: str) -> None:
    assert going_along(pattern, Person(), TODAY, is_of_child=True).question == question


def test_charts_stay_shown_under_a_red_flag() -> None:
    for pattern in (ASKED, replace(ASKED, due_checkpoint=42), replace(ASKED, looked_at=42)):
        answer = going_along(pattern, Person(), TODAY, kept="charts=1")

        assert answer.step.address.endswith("charts=1")
