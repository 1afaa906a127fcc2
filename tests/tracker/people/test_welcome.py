"""The welcome: four questions in order, each can be skipped, and skipping is remembered."""

from datetime import date

import pytest
import time_machine
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse

from tests.tracker.people.builders import change
from tracker.people.models import Condition, Person

NOON = "2026-03-02T12:00:00Z"


@pytest.fixture
def new_person(person: Person) -> Person:
    """Somebody nobody asked anything yet."""
    return change(person, asked_questions=[])


def ask(question: str) -> str:
    return reverse("people:ask", args=[question])


def landed(client: Client) -> str:
    """Return where Today leads a new person."""
    return str(client.get(reverse("today:show_today"), follow=True).request["PATH_INFO"])


def test_the_first_visit_begins_with_the_birth_month(owner_client: Client, new_person: Person) -> None:
    assert landed(owner_client) == ask("birth-month")


@pytest.mark.parametrize(
    ("sex", "next_page"), [("male", "today:show_today"), ("female", ask("condition"))], ids=str
)
def test_what_was_filled_in_settings_is_not_asked_again(
    owner_client: Client, new_person: Person, sex: str, next_page: str
) -> None:
    change(new_person, birth_month=date(1986, 1, 1), sex=sex, country="DE", kidney_disease="no")
    assert landed(owner_client) == resolve_url(next_page)


def test_a_pregnancy_noted_in_settings_is_not_asked_for_again(
    owner_client: Client, new_person: Person
) -> None:
    change(new_person, birth_month=date(1986, 1, 1), sex="female", country="DE", kidney_disease="no")
    Condition.objects.create(person=new_person, kind="pregnant", first=date(2026, 1, 15))
    assert landed(owner_client) == reverse("today:show_today")


def test_what_settings_leave_open_is_still_asked(owner_client: Client, new_person: Person) -> None:
    change(new_person, birth_month=date(1986, 1, 1), sex="male", country="DE")
    assert landed(owner_client) == ask("kidneys")


def test_a_skipped_question_is_not_put_again(owner_client: Client, new_person: Person) -> None:
    owner_client.post(ask("birth-month"), {"skip": "1"})
    assert landed(owner_client) == ask("sex")
    assert Person.objects.get(pk=new_person.pk).birth_month is None


def test_all_questions_skipped_leaves_everything_unset(owner_client: Client, new_person: Person) -> None:
    for question in ("birth-month", "sex", "country", "kidneys"):
        owner_client.post(ask(question), {"skip": "1"})
    kept = Person.objects.get(pk=new_person.pk)
    assert (kept.birth_month, kept.sex, kept.authority, kept.kidney_disease) == (None, "", "", "")
    assert landed(owner_client) == reverse("today:show_today")


@time_machine.travel(NOON)
@pytest.mark.parametrize(
    ("month", "year", "kept"),
    [
        ("5", "1986", date(1986, 5, 1)),
        ("3", "2026", date(2026, 3, 1)),
        ("4", "2026", None),
        ("12", "1899", None),
        ("5", "", None),
        ("13", "1986", None),
        ("5", "abc", None),
        ("5", "99999999999999999999", None),
    ],
)
def test_a_birth_month_lies_between_1900_and_now(
    owner_client: Client, new_person: Person, month: str, year: str, kept: date | None
) -> None:
    owner_client.post(ask("birth-month"), {"birth_month_0": month, "birth_month_1": year})
    assert Person.objects.get(pk=new_person.pk).birth_month == kept


def test_a_refused_birth_month_keeps_what_was_typed(owner_client: Client, new_person: Person) -> None:
    page = owner_client.post(
        ask("birth-month"), {"birth_month_0": "5", "birth_month_1": "1886"}
    ).content.decode()
    assert "1886" in page
    assert "between January 1900 and this month" in page


def test_only_women_of_fertile_age_are_asked_about_pregnancy(
    owner_client: Client, new_person: Person
) -> None:
    owner_client.post(ask("birth-month"), {"skip": "1"})
    owner_client.post(ask("sex"), {"sex": "male"})
    assert landed(owner_client) == ask("country")


def test_a_woman_whose_age_is_unknown_is_asked_about_pregnancy(
    owner_client: Client, new_person: Person
) -> None:
    owner_client.post(ask("birth-month"), {"skip": "1"})
    owner_client.post(ask("sex"), {"sex": "female"})
    assert landed(owner_client) == ask("condition")


def test_a_pregnancy_begins_on_the_day_given(owner_client: Client, new_person: Person) -> None:
    owner_client.post(ask("condition"), {"kind": "pregnant", "first": "2026-01-15"})
    assert Condition.objects.get().first == date(2026, 1, 15)


def test_a_pregnancy_without_a_readable_day_is_asked_back(owner_client: Client, new_person: Person) -> None:
    response = owner_client.post(ask("condition"), {"kind": "pregnant", "first": "soon"})
    assert response.status_code == 200
    assert not Condition.objects.exists()


@pytest.mark.parametrize(
    ("answer", "authority"),
    [
        ({"country": "DE"}, "d-a-ch"),
        ({"country": "US"}, "us-ca"),
        ({"country": "DE", "authority": "efsa"}, "efsa"),
        ({"country": "", "authority": "uk"}, "uk"),
        ({"country": "", "authority": ""}, ""),
        ({"country": "XX"}, ""),
        ({"country": "JP"}, ""),
    ],
)
def test_a_country_proposes_an_authority_and_a_choice_wins(
    owner_client: Client, new_person: Person, answer: dict[str, str], authority: str
) -> None:
    owner_client.post(ask("country"), answer)
    assert Person.objects.get(pk=new_person.pk).authority == authority


def test_the_country_page_shows_each_authoritys_value(owner_client: Client, new_person: Person) -> None:
    change(new_person, birth_month=date(1986, 1, 1), sex="female")
    page = owner_client.get(ask("country")).content.decode()
    assert all(f"{mg} mg" in page for mg in (320, 300, 220, 270))


def test_the_browser_gives_the_time_zone_once(owner_client: Client, new_person: Person) -> None:
    owner_client.post(ask("sex"), {"sex": "", "time_zone": "Europe/Berlin"})
    owner_client.post(ask("kidneys"), {"skip": "1", "time_zone": "Asia/Tokyo"})
    assert Person.objects.get(pk=new_person.pk).time_zone == "Europe/Berlin"


def test_a_time_zone_nobody_knows_is_left_out(owner_client: Client, new_person: Person) -> None:
    owner_client.post(ask("sex"), {"sex": "", "time_zone": "../../etc/passwd"})
    assert Person.objects.get(pk=new_person.pk).time_zone == ""


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_weak_kidneys_are_noted_without_advice(owner_client: Client, new_person: Person, answer: str) -> None:
    owner_client.post(ask("kidneys"), {"kidney_disease": answer})
    page = owner_client.get(reverse("people:finish_welcome")).content.decode()
    assert "We give no advice to eat or take more magnesium" in page


def test_a_question_nobody_puts_is_a_404(owner_client: Client, new_person: Person) -> None:
    assert owner_client.get(ask("weight")).status_code == 404
