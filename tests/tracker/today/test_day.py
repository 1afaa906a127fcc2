"""The page of a day: what is known, what is not, and what it is measured against."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_act, make_supplement, take
from tests.tracker.people.builders import change, make_person
from tests.tracker.symptoms.builders import make_flag
from tracker.diary.models import SupplementDose
from tracker.people.models import Person
from tracker.today.day import day_page

MONDAY_NOON = "2026-03-02T12:00:00Z"


@pytest.fixture
def woman(person: Person) -> Person:
    """A woman of 40 beside EFSA's values."""
    return change(person, birth_month=date(1986, 1, 1), sex="female", authority="efsa", kidney_disease="no")


def page_of(client: Client, day: date = DAY) -> str:
    return client.get(reverse("today:show_day", args=[day])).content.decode()


def eat(person: Person, mg: Any, day: date = DAY) -> None:
    """Log a food that holds `mg` in what was eaten."""
    guess(person, mg=mg, day=day, name=f"Lunch of {day}")


def test_a_day_shows_its_total_beside_the_reference_value(owner_client: Client, woman: Person) -> None:
    log(woman, make_food(magnesium_mg_per_100_g="270"), grams=30)
    page = page_of(owner_client)
    assert ">81 <small>mg</small>" in page
    assert "Reference 300" in page


def test_changing_the_authority_changes_the_reference_and_not_the_intake(
    owner_client: Client, woman: Person
) -> None:
    log(woman, make_food(magnesium_mg_per_100_g="270"), grams=30)
    change(woman, authority="us-ca")
    page = page_of(owner_client)
    assert ">81 <small>mg</small>" in page
    assert "Reference 320" in page


def test_food_never_fills_the_supplement_gauge(woman: Person) -> None:
    eat(woman, 700)
    page = day_page(woman, DAY, DAY)
    assert page.gauges.capsule is None
    assert not page.is_news_for_doctor


def test_a_tablet_above_the_level_brings_the_note_once(owner_client: Client, woman: Person) -> None:
    take(woman, make_supplement(woman, mg=300))
    assert "Food isn’t included" in page_of(owner_client)
    owner_client.post(reverse("diary:know_dose", args=[DAY]))
    assert "Food isn’t included" not in page_of(owner_client)


def test_a_known_dose_is_no_news_until_it_rises(woman: Person) -> None:
    supplement = make_supplement(woman, mg=400)
    take(woman, supplement)
    SupplementDose.objects.know_doses(woman, DAY)
    assert not day_page(woman, DAY, DAY).is_news_for_doctor
    take(woman, supplement)
    assert day_page(woman, DAY, DAY).is_news_for_doctor


def test_a_known_dose_stays_known_when_its_product_is_taken_off_the_list(woman: Person) -> None:
    dose = take(woman, make_supplement(woman, mg=400))
    SupplementDose.objects.know_doses(woman, DAY)
    dose.supplement.delete_by(make_act(woman))
    page = day_page(woman, DAY, DAY)
    assert (page.supplements, page.is_news_for_doctor) == ([], False)


def powder(mg: str = "300") -> Food:
    """Return a drink powder to which magnesium was added."""
    return make_food("Powder", magnesium_mg_per_100_g=mg, added_magnesium_mg_per_100_g=mg)


@pytest.mark.parametrize(("tablet_mg", "powder_mg", "is_news"), [(0, "240", False), (100, "240", True)])
def test_what_was_added_to_a_food_counts_on_the_upper_level(
    woman: Person, tablet_mg: int, powder_mg: str, is_news: bool
) -> None:
    log(woman, powder(powder_mg), 100)
    take(woman, make_supplement(woman, mg=tablet_mg))
    SupplementDose.objects.know_doses(woman, DAY)
    assert day_page(woman, DAY, DAY).is_news_for_doctor is is_news


def test_the_note_above_the_level_says_how_much_was_added_to_foods(
    owner_client: Client, woman: Person
) -> None:
    log(woman, powder("300"), 100)
    page = page_of(owner_client)
    assert "of which 300 mg was added to foods" in page
    assert "Food isn’t included" not in page


def test_a_powder_a_doctor_knows_is_no_news_until_there_is_more_of_it(
    owner_client: Client, woman: Person
) -> None:
    drink = powder("300")
    log(woman, drink, 120)
    owner_client.post(reverse("diary:know_dose", args=[DAY]))
    woman.refresh_from_db()
    assert not day_page(woman, DAY, DAY).is_news_for_doctor
    log(woman, drink, 1)
    assert day_page(woman, DAY, DAY).is_news_for_doctor


def test_a_recipe_with_an_unknown_ingredient_reads_at_least_everywhere(
    owner_client: Client, woman: Person
) -> None:
    log(woman, make_food("Soup", magnesium_mg_per_100_g="20", unknown_ingredients=2), 100, meal="lunch")
    log(woman, make_food(magnesium_mg_per_100_g="270"), 10, meal="lunch")
    page = page_of(owner_client)
    assert "No value for Soup (2 ingredients)." in page
    assert "1 of 2 items" in page
    assert '<span class="num">at least 20 mg</span>' in page
    assert '<span class="num">at least 47 mg</span>' in page


def test_a_day_of_such_a_recipe_alone_shows_its_number(owner_client: Client, woman: Person) -> None:
    log(woman, make_food("Soup", magnesium_mg_per_100_g="20", unknown_ingredients=2))
    page = page_of(owner_client)
    assert "Not known yet" not in page
    assert "20 <small>mg</small>" in page


def test_a_food_without_a_value_is_named_and_makes_the_day_at_least(
    owner_client: Client, woman: Person
) -> None:
    log(woman, make_food(magnesium_mg_per_100_g="270"), grams=30)
    log(woman, make_food("Oat bar", magnesium_mg_per_100_g=None), grams=40)
    page = page_of(owner_client)
    assert "at least" in page
    assert "1 of 2 items" in page
    assert "No value for Oat bar" in page


def test_a_day_with_unknown_items_only_shows_no_number(owner_client: Client, woman: Person) -> None:
    guess(woman, mg=None)
    page = page_of(owner_client)
    assert "Not known yet" in page
    assert ">0 <small>mg</small>" not in page


def test_nothing_set_shows_a_range_and_what_is_missing(owner_client: Client, person: Person) -> None:
    page = page_of(owner_client)
    assert "190 to 420 mg" in page
    assert "Add age, sex and country" in page


@pytest.mark.parametrize("answered", ["yes", "not_sure"])
def test_with_weak_kidneys_there_is_no_reference_and_no_mean(
    owner_client: Client, woman: Person, answered: str
) -> None:
    change(woman, kidney_disease=answered)
    take(woman, make_supplement(woman, mg=400))
    page = page_of(owner_client)
    assert "Your doctor or kidney team can say what is right for you" in page
    assert not any(words in page for words in ("Reference 3", "Upper level", "7-day mean", "below"))


@pytest.mark.parametrize(("days", "shown"), [(2, False), (3, True), (7, True)])
def test_the_mean_stands_beside_the_day_from_three_complete_days_on(
    woman: Person, days: int, shown: bool
) -> None:
    for back in range(days):
        eat(woman, 100 * (back + 1), DAY - timedelta(days=back))
        answer(woman, DAY - timedelta(days=back))
    page = day_page(woman, DAY, DAY)
    assert page.shows_mean is shown
    assert page.mean.days == days


def test_the_mean_leaves_open_and_partial_days_out(woman: Person) -> None:
    for back, status in enumerate(
        ["complete", "partly", None, "complete", "not_tracked", "complete", "complete"]
    ):
        eat(woman, 200 if status == "complete" else 10, DAY - timedelta(days=back))
        if status:
            answer(woman, DAY - timedelta(days=back), status)
    assert day_page(woman, DAY, DAY).mean.mg == Decimal(200)


def test_today_asks_about_the_latest_open_day_of_the_last_seven(woman: Person) -> None:
    eat(woman, 100, DAY - timedelta(days=8))
    eat(woman, 100, DAY - timedelta(days=3))
    eat(woman, 100, DAY - timedelta(days=1))
    answer(woman, DAY - timedelta(days=1), "partly")
    asked = day_page(woman, DAY, DAY).unanswered
    assert asked is not None
    assert asked.date == DAY - timedelta(days=3)


def test_a_past_day_asks_nothing_about_others(woman: Person) -> None:
    eat(woman, 100, DAY - timedelta(days=1))
    assert day_page(woman, DAY, DAY + timedelta(days=1)).unanswered is None


def test_a_blank_day_is_not_asked_about(woman: Person) -> None:
    assert day_page(woman, DAY, DAY).unanswered is None


def test_past_days_keep_the_value_of_the_age_somebody_had(woman: Person) -> None:
    change(woman, authority="us-ca", birth_month=date(1995, 3, 1))
    woman = Person.objects.get(pk=woman.pk)
    assert day_page(woman, date(2026, 2, 28), DAY).target.mg == Decimal(310)
    assert day_page(woman, date(2026, 3, 1), DAY).target.mg == Decimal(320)


@pytest.mark.parametrize(
    ("day", "mg"),
    [
        (date(2026, 1, 14), 320),
        (date(2026, 1, 15), 360),
        (date(2026, 3, 2), 360),
        (date(2026, 3, 3), 320),
    ],
    ids=["the day before", "the first day", "the last day", "the day after"],
)
def test_a_pregnancy_counts_from_its_first_to_its_last_day(woman: Person, day: date, mg: int) -> None:
    change(woman, authority="us-ca")
    woman.conditions.create(kind="pregnant", first=date(2026, 1, 15), last=date(2026, 3, 2))
    assert day_page(Person.objects.get(pk=woman.pk), day, day).target.mg == Decimal(mg)


@time_machine.travel(MONDAY_NOON)
@pytest.mark.parametrize(
    ("zone", "name"), [("UTC", "Monday 2 March"), ("Pacific/Kiritimati", "Tuesday 3 March")]
)
def test_today_is_the_date_where_the_person_is(
    owner_client: Client, person: Person, zone: str, name: str
) -> None:
    change(person, time_zone=zone)
    assert name in owner_client.get(reverse("today:show_today")).content.decode()


def test_the_switch_opens_another_persons_diary(owner_client: Client, person: Person, owner: Any) -> None:
    child = make_person(owner, "Kim")
    eat(child, 50)
    owner_client.post(reverse("people:choose_person"), {"person": child.pk})
    assert "Lunch of" in page_of(owner_client)


def test_a_person_of_somebody_else_cannot_be_opened(owner_client: Client, stranger: Any) -> None:
    theirs = Person.objects.of(stranger).get()
    assert owner_client.post(reverse("people:choose_person"), {"person": theirs.pk}).status_code == 404


@pytest.mark.parametrize("entries", [2, 400])
def test_a_day_takes_eight_queries_whatever_is_in_the_diary(
    owner_client: Client, woman: Person, entries: int
) -> None:
    food, supplement = make_food(), make_supplement(woman)
    for number in range(entries):
        log(woman, food, day=DAY - timedelta(days=number % 50))
    take(woman, supplement, units=4)
    with CaptureQueriesContext(connection) as queries:
        assert "upper level is" in page_of(owner_client)
    beyond_session_and_account = len(queries) - 2
    assert beyond_session_and_account == 8


def test_trends_and_the_day_agree_to_the_milligram(owner_client: Client, woman: Person) -> None:
    log(woman, make_food(magnesium_mg_per_100_g="33.333"), grams="250.5")
    take(woman, make_supplement(woman, mg="161.63"))
    trends = owner_client.get(
        reverse("insights:show_trends"), {"span": "week", "last": DAY.isoformat()}
    ).content.decode()
    assert ">245 <small>mg</small>" in page_of(owner_client)
    assert '<td class="r">245</td>' in trends


def test_a_standing_flag_is_said_under_the_head_of_the_day_and_nowhere_else(
    owner_client: Client, person: Person
) -> None:
    said = "Something you noted belongs to a doctor: look at it again."
    assert said not in page_of(owner_client)
    make_flag(person)
    page = page_of(owner_client)
    assert page.count(said) == 1
    assert page.index("</header>", page.index('class="day"')) < page.index(said) < page.index("cols-day")
    assert page.count(reverse("symptoms:list_flags")) == 1
