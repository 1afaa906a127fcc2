from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from tests.tracker.diary.builders import answer, guess, make_supplement, take
from tests.tracker.people.builders import change
from tests.visible_words import visible_words
from tracker.people.models import Person

# Session, account, persons; conditions, edges of the diary, sums.
QUERIES = 6


def words(client: Client, query: str = "") -> str:
    """Return what a reader of the page sees."""
    return visible_words(client.get(f"{reverse('insights:show_enough')}?{query}").content.decode())


def log_days(person: Person, count: int, mg: Any = 280, **of: Any) -> None:
    """Log complete days up to yesterday for a woman of 40."""
    today = localdate()
    born = today.replace(year=today.year - 40, day=1)
    change(person, **{"sex": "female", "authority": "us-ca", "birth_month": born, **of})
    tablet = make_supplement(person, 400)
    for days_ago in range(1, count + 1):
        guess(person, mg, day=today - timedelta(days=days_ago))
        answer(person, today - timedelta(days=days_ago))
    if count:
        take(person, tablet, day=today - timedelta(days=1))


def test_a_month_is_answered_with_every_number_behind_it(owner_client: Client, person: Person) -> None:
    log_days(person, 14)

    page = words(owner_client)

    assert "Probably enough" in page
    assert "the chance that your usual intake covers your need is about" in page
    assert "Average requirement 265 mg" in page
    assert "Above the upper level on 1 day; the most on one day was 400 mg." in page


def test_a_day_above_the_level_is_a_note_with_its_capsule(owner_client: Client, person: Person) -> None:
    log_days(person, 14)

    page = owner_client.get(reverse("insights:show_enough")).content.decode()

    assert "Upper level 350 mg: US and Canada, women 31 to 50. Food doesn’t count here." in page
    assert "More than 350 mg often loosens the bowels." in page.partition('class="note"')[2]
    assert page.count('class="capsule"') == 1


def test_what_is_not_set_is_named_with_the_way_to_set_it(owner_client: Client, person: Person) -> None:
    log_days(person, 7, sex="", birth_month=None)

    page = owner_client.get(reverse("insights:show_enough")).content.decode()

    assert "We need your age and sex for that." in page
    assert f'href="{reverse("people:change_person")}"' in page


def test_of_a_child_nobody_asks_for_me(owner_client: Client, person: Person) -> None:
    log_days(person, 7, birth_month=localdate().replace(year=localdate().year - 6, day=1))

    page = words(owner_client)

    assert "Is that enough, and how sure are we?" in page
    assert "for me" not in page


def test_an_empty_diary_says_how_many_days_it_takes(owner_client: Client, person: Person) -> None:
    log_days(person, 0)

    page = words(owner_client)

    assert "0 of 3 complete days. No judgement yet." in page
    assert "Why this answer?" not in page


def test_any_range_can_be_asked_for(owner_client: Client, person: Person) -> None:
    log_days(person, 14)
    day = localdate() - timedelta(days=3)

    assert "1 of 3 complete days" in words(owner_client, f"first={day}&last={day}")


def test_a_range_that_cannot_be_keeps_what_was_typed(owner_client: Client, person: Person) -> None:
    page = owner_client.get(reverse("insights:show_enough"), {"first": "2026-02-31", "last": "x"})

    assert page.status_code == 200
    assert b"2026-02-31" in page.content


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_with_weak_kidneys_neither_reference_nor_level_is_named(
    owner_client: Client, person: Person, kidneys: str
) -> None:
    log_days(person, 14, kidney_disease=kidneys)

    page = words(owner_client)

    assert "Your doctor or kidney team can say what is right for you." in page
    assert "Average requirement" not in page
    assert "pper level" not in page
    assert "bowels" not in page
    assert owner_client.get(reverse("insights:show_enough")).context["page"].capsule is None


def test_under_a_standing_flag_the_advice_comes_first(owner_client: Client, person: Person) -> None:
    log_days(person, 14, has_standing_flag=True)

    assert "Show my charts" in words(owner_client)
    assert "Probably enough" in words(owner_client, "charts=1")


@pytest.mark.parametrize("days", [2, 30])
def test_queries_do_not_grow_with_the_diary(
    owner_client: Client, person: Person, days: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    log_days(person, days)

    with django_assert_max_num_queries(QUERIES):
        owner_client.get(reverse("insights:show_enough"))
