"""What stands beside caffeine and alcohol."""

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.tracker.diary.builders import DAY
from tests.tracker.in_context.pages import check_in, leads_to, page_of
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import note
from tracker.people.models import Condition, Person

pytestmark = pytest.mark.django_db

FOR_ADULTS = "Adults: up to 400 mg a day from everything together raises no safety concern."
FOR_TWO = (
    "Pregnant or breastfeeding: up to 200 mg a day from everything together raises no safety concern for the "
    "child."
)
SOURCE = "European Food Safety Authority (EFSA), 2015."


@pytest.mark.parametrize(("mg", "is_noted"), [(400, False), (401, True)])
def test_more_caffeine_than_the_guideline_names_leads_to_what_is_known(
    owner_client: Client, person: Person, mg: int, is_noted: bool
) -> None:
    note(person, "caffeine", mg)
    page = check_in(owner_client)
    assert leads_to(page, "caffeine") is is_noted
    assert (FOR_ADULTS in page) is is_noted
    assert (f"{FOR_ADULTS} {SOURCE}" in page) is is_noted


@pytest.mark.parametrize("kind", ["pregnant", "lactating"])
@pytest.mark.parametrize("years", [16, 30])
def test_in_pregnancy_and_breastfeeding_the_lower_figure_is_said_for_the_child_at_any_age(
    owner_client: Client, person: Person, years: int, kind: str
) -> None:
    Condition.objects.create(person=person, kind=kind, first=DAY)
    change(person, sex="female", birth_month=DAY.replace(year=DAY.year - years, day=1))
    note(person, "caffeine", 201)
    page = check_in(owner_client)
    assert f"{FOR_TWO} {SOURCE}" in page
    assert FOR_ADULTS not in page
    assert leads_to(page, "caffeine")


def test_the_lower_figure_itself_is_not_more_than_the_guideline_names(
    owner_client: Client, person: Person
) -> None:
    Condition.objects.create(person=person, kind="pregnant", first=DAY)
    change(person, sex="female")
    note(person, "caffeine", 200)
    assert FOR_TWO not in check_in(owner_client)


@pytest.mark.parametrize("kind", ["", "pregnant"])
def test_the_check_in_and_what_guidelines_say_use_the_same_words(
    owner_client: Client, person: Person, kind: str
) -> None:
    if kind:
        Condition.objects.create(person=person, kind=kind, first=localdate())
    change(person, sex="female", birth_month=DAY.replace(year=DAY.year - 30, day=1))
    said = FOR_TWO if kind else FOR_ADULTS
    note(person, "caffeine", 480, localdate())
    for page in (
        page_of(owner_client, "today:check_in_on", localdate()),
        page_of(owner_client, "stressors:show_context"),
    ):
        assert said in page


def test_a_child_has_no_figure_of_caffeine(owner_client: Client, person: Person) -> None:
    change(person, birth_month=DAY.replace(year=DAY.year - 15, day=1))
    note(person, "caffeine", 480)
    assert not leads_to(check_in(owner_client), "caffeine")


@pytest.mark.parametrize(("grams", "is_noted"), [(0, False), (14, True)])
def test_alcohol_that_was_had_leads_to_what_is_known(
    owner_client: Client, person: Person, grams: int, is_noted: bool
) -> None:
    note(person, "alcohol", grams)
    assert leads_to(check_in(owner_client), "alcohol") is is_noted


def test_alcohol_among_the_days_of_trends_leads_to_what_is_known(
    owner_client: Client, person: Person
) -> None:
    days = {"first": DAY.isoformat(), "last": DAY.isoformat(), "with": "alcohol"}
    assert not leads_to(page_of(owner_client, "insights:show_trends", **days), "alcohol")
    note(person, "alcohol", 14)
    assert leads_to(page_of(owner_client, "insights:show_trends", **days), "alcohol")


def test_what_guidelines_say_leads_to_coffee_and_alcohol(owner_client: Client, person: Person) -> None:
    change(person, birth_month=DAY.replace(year=DAY.year - 40, day=1))
    page = page_of(owner_client, "stressors:show_context")
    assert leads_to(page, "caffeine")
    assert leads_to(page, "alcohol")
