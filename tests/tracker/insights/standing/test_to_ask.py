"""What to mention to a doctor and what to ask."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.tracker.diary.builders import DAY, make_act
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_medicine
from tests.tracker.symptoms.builders import answer_symptom, make_episode
from tracker.insights.enough.judgement import Band, Judgement, Method
from tracker.insights.intake import MeanIntake
from tracker.insights.standing.rows import noted_for_doctor
from tracker.insights.standing.taken_in import TakenIn
from tracker.insights.standing.to_ask import lines_to_ask, to_ask
from tracker.people.models import Person
from tracker.symptoms.flagging import end_line, next_visit_line

pytestmark = pytest.mark.django_db

WEEK = timedelta(days=7)
OPEN = "“Do my symptoms need an examination, or can we wait?”"
TWITCHES = "“Do the twitches need an examination, or can we wait?”"
OMEPRAZOLE = (
    "“Omeprazole can lower magnesium in the blood, above all over a long time. Should mine be checked?”"
)


def judged(band: Band | None = None) -> Judgement:
    """Return a judgement with a band."""
    return Judgement(DAY, DAY, 14, None, Method.EAR, band=band)


def words(person: Person, band: Band | None = None, supplement_mg: int = 0) -> list[str]:
    """Return the lines of a person."""
    taken = TakenIn(MeanIntake(None, 0, 0, 0), is_of_complete=True, supplement_mg=Decimal(supplement_mg))
    lines = lines_to_ask(noted_for_doctor(person, DAY), person, judged(band), taken, DAY)
    return [line.words for line in lines]


def twitch_for(person: Person, weeks: int) -> None:
    """Note twitches once a week for so many weeks, at the end an episode too."""
    for week in range(weeks + 1):
        answer_symptom(person, day=DAY - week * WEEK, places=["calf:left"])
    make_episode(person)


def test_with_nothing_noted_nothing_is_asked(person: Person) -> None:
    answer_symptom(person, "cramp", frequency=0)

    assert words(person) == []
    assert len(to_ask([]).details) == 1


@pytest.mark.parametrize("kind", ["cramp", "tremor"])
def test_another_symptom_is_a_question_too(person: Person, kind: str) -> None:
    answer_symptom(person, kind)

    assert words(person) == [OPEN]
    assert words(change(person, birth_month=date(2016, 1, 1))) == [
        "“Does this need an examination, or can it wait?”"
    ]


def test_weeks_of_twitches_come_first(person: Person) -> None:
    twitch_for(person, 5)

    assert words(person) == ["Twitches: over 5 weeks now. Mention it at your next visit.", TWITCHES]


def test_the_line_is_the_same_as_on_the_page_of_signs(person: Person) -> None:
    twitch_for(person, 5)
    line = next_visit_line(person, DAY)
    assert noted_for_doctor(person, DAY).line == line
    assert line is not None

    end_line(make_act(person), person, line, DAY, "")

    assert noted_for_doctor(person, DAY).line is None


@pytest.mark.parametrize(
    ("days", "is_asked"),
    [
        pytest.param({}, True, id="without days"),
        pytest.param({"first": DAY}, True, id="begins today"),
        pytest.param({"last": DAY}, True, id="ends today"),
        pytest.param({"first": DAY + WEEK}, False, id="to come"),
        pytest.param({"last": DAY - WEEK}, False, id="past"),
    ],
)
def test_a_medicine_of_today_that_lowers_magnesium_is_a_question(
    person: Person, days: dict[str, Any], is_asked: bool
) -> None:
    make_medicine(person, "Omeprazole", **days)
    make_medicine(person, "Levothyroxine")

    assert words(person) == [OMEPRAZOLE] * is_asked


def test_a_removed_medicine_is_no_question(person: Person) -> None:
    make_medicine(person, "Omeprazole").delete_by(make_act(person))

    assert words(person) == []


@pytest.mark.parametrize(
    ("answer", "first"),
    [
        ("no", OPEN),
        ("", OPEN),
        ("not_sure", "“Are my kidneys well? I was not sure when the diary asked.”"),
        ("yes", "“How much magnesium is right for me with my kidneys?”"),
    ],
)
def test_kidneys_ask_first(person: Person, answer: str, first: str) -> None:
    answer_symptom(person, "cramp")

    assert words(change(person, kidney_disease=answer))[0] == first


@pytest.mark.parametrize(
    ("born", "question"),
    [
        (date(1986, 1, 1), "“Does the supplement I take go together with everything else I take?”"),
        (date(2016, 1, 1), "“Is this supplement right for a child of this age?”"),
    ],
)
def test_supplements_are_a_question_once_taken(person: Person, born: date, question: str) -> None:
    grown = change(person, birth_month=born)

    assert words(grown) == []
    assert words(grown, supplement_mg=100) == [question]


@pytest.mark.parametrize("band", [None, *Band])
def test_only_the_lowest_band_names_a_dietitian(person: Person, band: Any) -> None:
    is_named = any("dietitian" in line for line in words(person, band))

    assert is_named == (band == Band.PROBABLY_LESS)


def test_all_of_it_is_one_query(person: Person) -> None:
    twitch_for(person, 12)
    make_medicine(person, "Omeprazole")

    with CaptureQueriesContext(connection) as queries:
        noted_for_doctor(person, DAY)

    assert len(queries) == 1
