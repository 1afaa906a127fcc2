"""What stands beside the figures of one day, and only where its case arises."""

from datetime import date

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_supplement, take
from tests.tracker.in_context.pages import day_page, leads_to, page_of
from tests.tracker.people.builders import change
from tracker.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_total_of_known_values_leaves_the_link_beside_it_to_the_mean(
    owner_client: Client, person: Person
) -> None:
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    readings = day_page(owner_client).partition('class="reading"')[2].partition("</dl>")[0]
    assert "81 <small>mg</small>" in readings
    assert readings.count("Why this number?") == 1
    assert leads_to(readings, "days")
    assert "<dd></dd>" not in readings


def test_a_total_with_a_guess_leads_to_guesses(owner_client: Client, person: Person) -> None:
    guess(person, mg=80)
    page = day_page(owner_client)
    assert leads_to(page, "guess")
    assert not leads_to(page, "at-least")


def test_a_total_that_is_at_least_leads_to_what_that_means(owner_client: Client, person: Person) -> None:
    guess(person, mg=80)
    log(person, make_food("Soup", magnesium_mg_per_100_g=None), grams=30)
    page = day_page(owner_client)
    assert leads_to(page, "at-least")
    assert not leads_to(page, "guess")


@pytest.mark.parametrize(("days", "name"), [(2, "days"), (3, "mean")])
def test_the_mean_leads_to_what_it_is_made_of_or_waits_for(
    owner_client: Client, person: Person, days: int, name: str
) -> None:
    for days_ago in range(days):
        day = DAY.replace(day=20 - days_ago)
        guess(person, mg=300, day=day)
        answer(person, day)
    assert leads_to(page_of(owner_client, "today:show_day", DAY.replace(day=20)), name)


def test_tablets_lead_to_the_upper_level(owner_client: Client, person: Person) -> None:
    change(person, authority="efsa", sex="female", kidney_disease="no")
    take(person, make_supplement(person, mg=100))
    assert leads_to(day_page(owner_client), "upper-level")


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_with_weak_kidneys_tablets_lead_to_kidneys_and_no_level(
    owner_client: Client, person: Person, kidneys: str
) -> None:
    change(person, authority="efsa", sex="female", kidney_disease=kidneys)
    take(person, make_supplement(person, mg=100))
    for page in (day_page(owner_client), page_of(owner_client, "insights:show_enough")):
        assert not leads_to(page, "upper-level")
    assert leads_to(day_page(owner_client), "kidneys")
    assert leads_to(page_of(owner_client, "diary:list_supplements"), "kidneys")


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_with_weak_kidneys_no_way_from_today_ends_at_a_level(
    owner_client: Client, person: Person, kidneys: str
) -> None:
    change(person, authority="us-ca", sex="female", birth_month=date(1986, 1, 1), kidney_disease=kidneys)
    take(person, make_supplement(person, mg=100))
    own = page_of(owner_client, "insights:show_reference_values").partition('id="yours"')[2]
    assert not leads_to(day_page(owner_client), "reference")
    assert "Upper level" not in own.partition("</section>")[0]


def test_beside_an_article_the_days_of_weak_kidneys_lead_to_kidneys(
    owner_client: Client, person: Person
) -> None:
    change(person, kidney_disease="yes")
    take(person, make_supplement(person, mg=100), day=localdate())
    beside = page_of(owner_client, "insights:show_beside", "supplements-and-compounds")
    assert leads_to(beside, "kidneys")


def test_no_two_links_of_a_day_are_heard_alike(owner_client: Client, person: Person) -> None:
    change(person, authority="efsa", sex="female", kidney_disease="no")
    guess(person, mg=80)
    take(person, make_supplement(person, mg=400))
    asked = day_page(owner_client).split("Why this number?")[1:]
    heard = [rest.partition("</span>")[0] for rest in asked]
    assert len(heard) == 5
    assert len(set(heard)) == 5
