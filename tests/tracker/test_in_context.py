"""Notes that stand where their case arises, and only there."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_supplement, take
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_medicine, note
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_flag
from tests.tracker.symptoms.laboratory import make_result
from tracker.passages import PASSAGES
from tracker.people.models import Condition, Person

pytestmark = pytest.mark.django_db

LATER = date(2026, 3, 20)


def page_of(client: Client, name: str, *args: Any, **query: Any) -> str:
    return client.get(reverse(name, args=args), query).content.decode()


def leads_to(page: str, name: str) -> bool:
    return f'href="{PASSAGES[name].address}"' in page


def day_page(client: Client) -> str:
    return page_of(client, "today:show_day", DAY)


# Figures of a day.


def test_a_total_leads_to_where_figures_come_from(owner_client: Client, person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    assert leads_to(day_page(owner_client), "total")


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


def test_no_two_links_of_a_day_are_heard_alike(owner_client: Client, person: Person) -> None:
    change(person, authority="efsa", sex="female", kidney_disease="no")
    take(person, make_supplement(person, mg=400))
    asked = day_page(owner_client).split("Why this number?")[1:]
    heard = [rest.partition("</span>")[0] for rest in asked]
    assert len(heard) == 5
    assert len(set(heard)) == 5


# Figures of several days.


def keep_days(person: Person, days: int) -> None:
    """Log and close so many days up to the one before `LATER`."""
    change(person, birth_month=date(1986, 1, 1), sex="female", authority="us-ca", kidney_disease="no")
    for days_ago in range(1, days + 1):
        day = LATER - timedelta(days=days_ago)
        guess(person, mg=300, day=day)
        answer(person, day)


@pytest.mark.parametrize(("days", "names"), [(2, ["days"]), (10, ["five-answers"])])
def test_the_answer_leads_to_what_the_answers_mean_or_wait_for(
    owner_client: Client, person: Person, days: int, names: list[str]
) -> None:
    keep_days(person, days)
    with time_machine.travel(f"{LATER}T12:00:00Z"):
        page = owner_client.get(reverse("insights:show_enough")).content.decode()
    assert [name for name in ("days", "five-answers", "kinds-of-references") if leads_to(page, name)] == names


def test_beside_an_adequate_intake_the_answer_leads_to_kinds_of_references(
    owner_client: Client, person: Person
) -> None:
    keep_days(person, 10)
    change(person, authority="efsa")
    with time_machine.travel(f"{LATER}T12:00:00Z"):
        page = owner_client.get(reverse("insights:show_enough")).content.decode()
    assert leads_to(page, "kinds-of-references")
    assert not leads_to(page, "five-answers")


def test_where_i_stand_leads_to_the_mean_and_the_answers(owner_client: Client, person: Person) -> None:
    keep_days(person, 10)
    with time_machine.travel(f"{LATER}T12:00:00Z"):
        page = owner_client.get(reverse("insights:show_standing")).content.decode()
    assert leads_to(page, "mean")
    assert leads_to(page, "five-answers")


def test_trends_lead_to_the_mean_guesses_days_and_the_reference(owner_client: Client, person: Person) -> None:
    keep_days(person, 10)
    days = {"first": (LATER - timedelta(days=9)).isoformat(), "last": LATER.isoformat()}
    page = page_of(owner_client, "insights:show_trends", **days)
    asked = ("mean", "guess", "days", "reference", "at-least")
    assert [name for name in asked if leads_to(page, name)] == ["mean", "guess", "days", "reference"]


def test_sources_lead_to_where_figures_come_from_and_to_no_value(
    owner_client: Client, person: Person
) -> None:
    log(person, make_food("Soup", magnesium_mg_per_100_g=None), grams=30)
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    days = {"first": DAY.isoformat(), "last": DAY.isoformat()}
    page = page_of(owner_client, "insights:show_sources", **days)
    assert leads_to(page, "total")
    assert leads_to(page, "no-value")


# Foods.


def test_a_food_leads_to_its_own_provenance_and_from_there_to_the_article(owner_client: Client) -> None:
    page = page_of(owner_client, "foods:show_food", make_food(magnesium_mg_per_100_g="79").pk)
    assert 'href="#why"' in page
    assert leads_to(page.partition('id="why"')[2], "table")
    assert not leads_to(page, "no-value")


def test_a_food_without_a_value_leads_to_why_there_is_none(owner_client: Client) -> None:
    page = page_of(owner_client, "foods:show_food", make_food(magnesium_mg_per_100_g=None).pk)
    assert leads_to(page, "no-value")
    assert 'href="#why"' not in page


def test_an_entry_leads_to_the_provenance_of_its_food(owner_client: Client, person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    page = page_of(owner_client, "diary:change_item", item.pk)
    assert f'{reverse("foods:show_food", args=[item.food_id])}#why"' in page


def test_a_guess_leads_to_what_guesses_are(owner_client: Client, person: Person) -> None:
    assert leads_to(page_of(owner_client, "diary:change_item", guess(person, mg=80).pk), "guess")


def test_foods_found_lead_to_how_a_portion_is_counted(owner_client: Client) -> None:
    make_food("Oat bran", magnesium_mg_per_100_g="235", group="grains")
    assert leads_to(page_of(owner_client, "foods:search_foods", q="oat"), "portion")
    assert not leads_to(page_of(owner_client, "foods:search_foods"), "portion")


# Supplements and medicines.


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


# Coffee and alcohol.


@pytest.mark.parametrize(("mg", "is_noted"), [(400, False), (401, True)])
def test_more_caffeine_than_the_guideline_names_leads_to_what_is_known(
    owner_client: Client, person: Person, mg: int, is_noted: bool
) -> None:
    note(person, "caffeine", mg)
    page = page_of(owner_client, "today:check_in_on", DAY)
    assert leads_to(page, "caffeine") is is_noted
    assert ("Up to 400 mg a day raises no safety concern" in page) is is_noted


def test_in_pregnancy_the_lower_figure_counts(owner_client: Client, person: Person) -> None:
    Condition.objects.create(person=person, kind="pregnant", first=DAY)
    change(person, sex="female")
    note(person, "caffeine", 240)
    assert "Up to 200 mg a day raises no safety concern" in page_of(owner_client, "today:check_in_on", DAY)


def test_a_child_has_no_figure_of_caffeine(owner_client: Client, person: Person) -> None:
    change(person, birth_month=DAY.replace(year=DAY.year - 15, day=1))
    note(person, "caffeine", 480)
    assert not leads_to(page_of(owner_client, "today:check_in_on", DAY), "caffeine")


@pytest.mark.parametrize(("grams", "is_noted"), [(0, False), (14, True)])
def test_alcohol_that_was_had_leads_to_what_is_known(
    owner_client: Client, person: Person, grams: int, is_noted: bool
) -> None:
    note(person, "alcohol", grams)
    assert leads_to(page_of(owner_client, "today:check_in_on", DAY), "alcohol") is is_noted


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


# Symptoms and blood tests.


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


def test_tap_water_leads_to_what_water_holds(owner_client: Client) -> None:
    assert leads_to(page_of(owner_client, "kitchen:set_water"), "water")
