"""What forms say to people: short sentences of ours beside the field, never those of Django."""

import importlib
from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY, log, make_supplement, take
from tracker.people.forms.plain_words import PlainWords
from tracker.people.models import Person

FORMS_FOR_PEOPLE = (
    "tracker.people.forms",
    "tracker.diary.forms",
    "tracker.kitchen.forms",
    "tracker.curation.forms.suggestions",
)
# The one field of this form has words for everything that can be wrong with it.
SAYS_ITS_OWN = "TypedLineForm"
PREGNANT = {"kind": "pregnant", "first": "2026-01-15"}
GUESS = {"name": "Canteen soup"}
ADD_PERSON, ADD_CONDITION, CHANGE = "people:add_person", "people:add_condition", "people:change_person"


@pytest.mark.parametrize(
    ("page", "sent", "said"),
    [
        (ADD_PERSON, {"name": " "}, "This cannot stay blank."),
        (ADD_PERSON, {"name": "x" * 81}, "Type at most 80 characters."),
        (ADD_PERSON, {"name": "a\x00b"}, "There is a sign in this that cannot be kept. Type it again."),
        (ADD_CONDITION, PREGNANT | {"kind": ""}, "Choose one of these."),
        (ADD_CONDITION, PREGNANT | {"kind": "x"}, "This choice is not there any more. Choose again."),
        (ADD_CONDITION, PREGNANT | {"first": "May"}, "This is not a date. Write it like 2026-03-31."),
        (CHANGE, {"birth_month_1": "85"}, "Enter a month between January 1900 and this month."),
        (CHANGE, {"birth_month_1": "x"}, "Write the year with four digits."),
        ("people:list_tokens", {"person": "9999"}, "This choice is not there any more. Choose again."),
        ("diary:log_guess", GUESS | {"time": "8 h"}, "This is not a time. Write it like 08:15."),
        ("diary:log_guess", GUESS | {"magnesium_mg": "5001"}, "Enter at most 5,000."),
        ("kitchen:set_water", {"tap_water_mg_per_l": "501"}, "Enter at most 500 mg per litre."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_our_words(
    owner_client: Client, person: Person, page: str, sent: dict[str, str], said: str
) -> None:
    address = reverse(page, args=[DAY] if page == "diary:log_guess" else [])
    answer = owner_client.post(address, {"birth_month_0": "3"} | sent)
    assert said in answer.content.decode()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"units": "0"}, "Enter at least 0.001."),
        ({"units": "101"}, "Enter at most 100."),
        ({"date": "1066-10-14"}, "Enter a day between 1900 and 2199."),
        ({"date": "2200-01-01"}, "Enter a day between 1900 and 2199."),
    ],
)
def test_limits_are_named_as_people_write_them(
    owner_client: Client, person: Person, sent: dict[str, str], said: str
) -> None:
    dose = take(person, make_supplement(person))
    address = reverse("diary:change_dose", args=[dose.pk])
    answer = owner_client.post(address, {"units": "1", "date": str(DAY)} | sent)
    assert said in answer.content.decode()


def test_every_form_for_people_has_these_words() -> None:
    for module in FORMS_FOR_PEOPLE:
        importlib.import_module(module)
    others = {
        form.__name__
        for form in kinds_of(forms.BaseForm)
        if form.__module__.startswith(FORMS_FOR_PEOPLE) and not issubclass(form, PlainWords)
    }
    assert others == {SAYS_ITS_OWN}


def kinds_of(kind: type[Any]) -> Iterator[type[Any]]:
    """Yield all classes derived from `kind`."""
    for derived in kind.__subclasses__():
        yield derived
        yield from kinds_of(derived)


def test_days_and_times_read_alike_on_all_pages(owner_client: Client, person: Person) -> None:
    made_at = log(person).act.made_at  # type: ignore[union-attr]
    owner_client.post(reverse(ADD_CONDITION), PREGNANT)
    changes = owner_client.get(reverse("people:list_acts")).content.decode()
    settings = owner_client.get(reverse("people:show_settings")).content.decode()
    assert f"{made_at.day} {made_at:%B %Y, %H:%M}" in changes
    assert "since 15 January 2026" in settings
