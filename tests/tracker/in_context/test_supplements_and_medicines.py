"""What stands beside supplements and medicines."""

import pytest
from django.test import Client

from tests.tracker.diary.builders import DAY, make_supplement, take
from tests.tracker.in_context.pages import day_page, leads_to, page_of
from tests.tracker.stressors.builders import make_medicine
from tracker.people.models import Person

pytestmark = pytest.mark.django_db


def test_the_spacing_line_leads_to_its_passage_wherever_it_stands(
    owner_client: Client, person: Person
) -> None:
    take(person, make_supplement(person))
    assert not leads_to(day_page(owner_client), "spacing")
    make_medicine(person, "Levothyroxine")
    for page in (
        day_page(owner_client),
        page_of(owner_client, "diary:list_supplements"),
        page_of(owner_client, "stressors:list_medicines"),
    ):
        assert leads_to(page, "spacing")


@pytest.mark.parametrize(("name", "lowers"), [("Omeprazole", True), ("Levothyroxine", False)])
def test_a_medicine_that_lowers_leads_to_what_is_known(
    owner_client: Client, person: Person, name: str, lowers: bool
) -> None:
    make_medicine(person, name)
    assert leads_to(page_of(owner_client, "stressors:list_medicines"), "lowering") is lowers


def test_of_a_medicine_no_longer_taken_nothing_is_to_read(owner_client: Client, person: Person) -> None:
    make_medicine(person, "Omeprazole", last=DAY.replace(year=DAY.year - 1))
    assert not leads_to(page_of(owner_client, "stressors:list_medicines"), "lowering")


@pytest.mark.parametrize(("kind", "is_noted"), [("skin", True), ("tablet", False)])
def test_magnesium_through_the_skin_leads_to_what_is_known(
    owner_client: Client, person: Person, kind: str, is_noted: bool
) -> None:
    make_supplement(person, kind=kind)
    assert leads_to(page_of(owner_client, "diary:list_supplements"), "skin") is is_noted
