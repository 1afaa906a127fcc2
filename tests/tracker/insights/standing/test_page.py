"""Where I stand, read as a page: on six days of a diary, and in the states that ask for care."""

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, log, make_supplement, take
from tests.tracker.insights.patterns.builders import ask
from tests.tracker.insights.standing.six_days import SIX_DAYS
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_medicine, note
from tests.tracker.symptoms.builders import answer_symptom, make_flag
from tests.visible_words import visible_words
from tracker.insights.models import PatternQuestion
from tracker.people.models import Person

pytestmark = pytest.mark.django_db

STANDING = reverse("insights:show_standing")
NOON = "%s 12:00:00+00:00"
# Session and account.
OF_EVERY_PAGE = 2
WOMAN_OF_40: dict[str, Any] = {
    "sex": "female",
    "country": "US",
    "authority": "us-ca",
    "birth_month": date(1986, 1, 1),
    "kidney_disease": "no",
}
# Milligrams of seven days: their mean is below the reference of 320 and about the requirement of 265.
MENU = (230, 250, 270, 240, 260, 300, 280)
ANSWER = re.compile(r'<section class="answer".*?</section>', re.DOTALL)
# Rulers, the ladder of all five answers, and links beside figures have tests of their own.
DRAWING = re.compile(r'<figure.*?</figure>|<ol.*?</ol>|<a class="why.*?</a>', re.DOTALL)


def day_number(number: int) -> date:
    """Return a day of the diary; it begins on a Monday with day 1."""
    return DAY + timedelta(days=number - 1)


def eat(person: Person, number: int) -> None:
    """Log what is had on a day."""
    food = Food.objects.filter(source_name="Porridge").first() or make_food("Porridge", "100")
    log(person, food, MENU[number % 7], day_number(number))
    answer_symptom(person, frequency=number % 3, day=day_number(number))


def close(person: Person, number: int) -> None:
    """Say that a day was everything, and check in."""
    answer(person, day_number(number))
    note(person, "sleep", 5 + number * 3 % 5, day_number(number))


def keep_days(person: Person, numbers: range) -> None:
    """Keep complete days with everything the page reads."""
    for number in numbers:
        eat(person, number)
        close(person, number)


def answers_on(client: Client, day: date, **asked: str) -> list[str]:
    """Return the words of each answer, without what its drawing says."""
    with time_machine.travel(NOON % day, tick=False):
        page = client.get(STANDING, asked).content.decode()
    return [words_of(section) for section in ANSWER.findall(page)]


def compare_on(client: Client, question: PatternQuestion, day: date) -> bool:
    """Press "Compare now" on a day; return whether anything was compared that day."""
    with time_machine.travel(NOON % day, tick=False):
        client.post(reverse("insights:compare"), {"question": str(question.pk)})
    return question.findings.filter(last_day=day).exists()


def words_of(html: str) -> str:
    """Return the words of a part of a page, a single space between them."""
    return re.sub(r"\s+", " ", unescape(visible_words(DRAWING.sub("", html)))).strip()


@pytest.fixture
def _woman(person: Person) -> None:
    change(person, **WOMAN_OF_40)


@pytest.mark.usefixtures("_woman")
def test_it_reads_well_on_six_days_of_a_diary(owner_client: Client, person: Person) -> None:
    """On day 1 nothing is complete and nothing asked; at day 126 everything was compared."""
    eat(person, 1)
    said = {"day 1": answers_on(owner_client, DAY)}
    close(person, 1)
    question = ask(person, exposures=["sleep", "caffeine"])
    kept = 1
    for number in (3, 7, 14, 42, 126):
        keep_days(person, range(kept + 1, number + 1))
        said[f"day {number}"] = answers_on(owner_client, day_number(number))
        kept = number
        if compare_on(owner_client, question, day_number(number)):
            said[f"day {number}, compared"] = answers_on(owner_client, day_number(number))

    for name, answers in said.items():
        print(name, *answers, sep="\n", end="\n\n")  # noqa: T201  # to be read by people
    assert said == SIX_DAYS


def said(client: Client, **asked: str) -> str:
    """Return the words of the page on the tenth day."""
    with time_machine.travel(NOON % day_number(10), tick=False):
        return words_of(client.get(STANDING, asked).content.decode())


@pytest.mark.parametrize(("days", "rungs"), [(2, 0), (10, 5)])
def test_the_ladder_of_answers_stands_once_there_is_one(
    owner_client: Client, person: Person, days: int, rungs: int
) -> None:
    change(person, **WOMAN_OF_40)
    keep_days(person, range(1, days + 1))

    with time_machine.travel(NOON % day_number(days), tick=False):
        page = owner_client.get(STANDING)

    steps = page.context["page"].ladder
    assert len(steps) == rungs
    assert [words for words, holds in steps if holds] == ["Perhaps less than you need"] * bool(rungs)
    drawn = page.content.decode().partition('<ol class="ladder"')[2]
    assert drawn.count('aria-current="true"') == bool(rungs)


def test_an_empty_diary_says_what_to_do_first(owner_client: Client) -> None:
    takes_in, _enough, along, doctor = answers_on(owner_client, DAY)

    assert takes_in.startswith("What I take in Nothing logged in these 30 days. Type what you had")
    assert "Add age, sex and country to see your value." in takes_in
    assert along.startswith("What goes along with my symptoms so far? No question chosen yet.")
    assert "examination, or can we wait" not in doctor
    assert "to take along" not in doctor


@pytest.mark.parametrize("answer_given", ["yes", "not_sure"])
def test_with_weak_kidneys_nothing_is_compared(
    owner_client: Client, person: Person, answer_given: str
) -> None:
    change(person, **{**WOMAN_OF_40, "kidney_disease": answer_given})
    keep_days(person, range(1, 11))

    with time_machine.travel(NOON % day_number(10), tick=False):
        page = owner_client.get(STANDING)

    assert page.context["page"].ruler is None
    text = visible_words(page.content.decode())
    assert "Your doctor or kidney team can say what is right for you." in text
    for word in ("Reference", "reference", "enough;", "less than you need", "dietitian", "Below"):
        assert word not in text


def test_under_a_red_flag_the_advice_comes_first(owner_client: Client, person: Person) -> None:
    keep_days(person, range(1, 11))
    make_flag(person, "weakness")

    before, after = said(owner_client), said(owner_client, charts="1")

    assert "One thing comes first." in before
    assert "Make an appointment." in before
    assert "What I take in" not in before
    assert "Something you noted belongs to a doctor: look at it again." in after
    assert "What I take in" in after


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        pytest.param({"authority": ""}, "Choose whose values to use to see yours.", id="no set chosen"),
        pytest.param({"birth_month": None}, "Add age to see your value.", id="no age"),
        pytest.param(
            {"birth_month": date(2018, 1, 1)},
            "Reference: recommended intake, US and Canada, children 4 to 8.",
            id="child",
        ),
    ],
)
def test_what_is_not_set_is_asked_for_and_a_child_has_its_own_value(
    owner_client: Client, person: Person, fields: dict[str, Any], sentence: str
) -> None:
    change(person, **{**WOMAN_OF_40, **fields})
    keep_days(person, range(1, 11))

    assert sentence in said(owner_client)


def test_questions_for_a_doctor_follow_from_the_diary(owner_client: Client, person: Person) -> None:
    change(person, **WOMAN_OF_40)
    keep_days(person, range(1, 11))
    make_medicine(person, "Omeprazole")
    take(person, make_supplement(person), day=DAY)

    text = said(owner_client)

    assert "Omeprazole can lower magnesium in the blood" in text
    assert "Does the supplement I take go together with everything else I take?" in text


def test_asked_for_charts_the_steps_lead_to_charts(owner_client: Client, person: Person) -> None:
    change(person, **WOMAN_OF_40)
    keep_days(person, range(1, 11))
    make_flag(person, "weakness")

    with time_machine.travel(NOON % day_number(10), tick=False):
        page = owner_client.get(STANDING, {"charts": "1"}).context["page"]

    for says in (page.taken_in, page.enough):
        assert says.step.address.endswith("charts=1")


def test_days_above_the_upper_level_are_told(owner_client: Client, person: Person) -> None:
    change(person, **WOMAN_OF_40)
    keep_days(person, range(1, 11))
    tablet = make_supplement(person, 400)
    for number in range(1, 10):
        take(person, tablet, day=day_number(number))

    above = "On 9 days supplements and medicines alone were above their upper level of 350 mg."

    assert above in said(owner_client)
    change(person, kidney_disease="yes")
    assert "upper level" not in said(owner_client)


def test_under_one_year_nothing_is_judged_or_drawn(owner_client: Client, person: Person) -> None:
    change(person, **{**WOMAN_OF_40, "authority": "efsa", "birth_month": date(2025, 7, 1)})
    keep_days(person, range(1, 11))

    with time_machine.travel(NOON % day_number(10), tick=False):
        page = owner_client.get(STANDING)

    text = words_of(page.content.decode())
    assert page.context["page"].ruler is None
    assert "Breast milk or formula counts too and is not all in a diary." in text
    for word in ("Below", "Reference:", "At or above", "Why this answer?"):
        assert word not in text


def test_in_the_diary_of_a_child_nobody_says_i(owner_client: Client, person: Person) -> None:
    change(person, **{**WOMAN_OF_40, "birth_month": date(2018, 1, 1)})
    keep_days(person, range(1, 11))
    make_medicine(person, "Omeprazole")

    with time_machine.travel(NOON % day_number(10), tick=False):
        content = owner_client.get(STANDING).content.decode()

    text = " ".join(words_of(section) for section in ANSWER.findall(content))
    assert not re.search(r"\b(I|my|me|mine)\b", text, re.IGNORECASE)
    assert "“Does this need an examination, or can it wait?”" in text


def test_an_earlier_day_is_asked_about_once(owner_client: Client, person: Person) -> None:
    change(person, **WOMAN_OF_40)
    eat(person, 9)
    eat(person, 10)

    text = said(owner_client)

    assert text.count("Was Tuesday 10 March everything?") == 1


def test_on_a_phone_trends_is_lit_and_beside_a_wide_page_its_own_line(owner_client: Client) -> None:
    content = owner_client.get(STANDING).content.decode()

    lit = re.findall(r'<li class="(\w+)"><a href="([^"]+)" aria-current', content)
    assert lit == [("wide", STANDING), ("narrow", reverse("insights:show_trends"))]


@pytest.mark.parametrize("days", [2, 40])
def test_the_page_asks_six_times_however_long_the_diary(
    owner_client: Client, person: Person, days: int
) -> None:
    change(person, **WOMAN_OF_40)
    ask(person, exposures=["sleep", "caffeine"])
    keep_days(person, range(1, days + 1))
    make_medicine(person, "Omeprazole")

    with (
        time_machine.travel(NOON % day_number(days), tick=False),
        CaptureQueriesContext(connection) as queries,
    ):
        owner_client.get(STANDING)

    assert len(queries) <= OF_EVERY_PAGE + 6


def test_only_reading_is_allowed(owner_client: Client) -> None:
    assert owner_client.post(STANDING).status_code == 405
