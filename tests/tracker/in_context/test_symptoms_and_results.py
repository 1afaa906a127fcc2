"""What stands beside symptoms and laboratory results."""

import pytest
from django.test import Client

from tests.tracker.diary.builders import DAY
from tests.tracker.in_context.pages import leads_to, page_of
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_flag
from tests.tracker.symptoms.laboratory import make_result
from tracker.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_symptom_that_was_there_leads_to_its_article(owner_client: Client, person: Person) -> None:
    answer_symptom(person, "burning_feet", 2)
    answer_symptom(person, "anxiety", 0)
    make_episode(person, "eyelid_twitch", "eyelid:left")
    page = page_of(owner_client, "symptoms:show_day", DAY)
    assert leads_to(page, "burning_feet")
    assert leads_to(page, "eyelid_twitch")
    assert not leads_to(page, "anxiety")


def test_under_a_standing_flag_the_advice_stands_alone(owner_client: Client, person: Person) -> None:
    answer_symptom(person, "burning_feet", 2)
    make_flag(person)
    assert not leads_to(page_of(owner_client, "symptoms:show_day", DAY), "burning_feet")


def test_a_result_leads_to_what_ranges_are(owner_client: Client, person: Person) -> None:
    make_result(person, "0.8", date=DAY)
    page = page_of(owner_client, "symptoms:list_results")
    assert leads_to(page, "ranges")
    assert leads_to(page, "normal-result")
