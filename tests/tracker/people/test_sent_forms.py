"""A form that is sent twice adds once, and writes only to the diary it was shown in."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from tests.tracker.diary.builders import DAY, log
from tests.tracker.diary.typed_lines import address, lay_table, shown
from tests.tracker.people.builders import make_person
from tracker.diary.models import MealItem
from tracker.people.models import Account, Act, Person

NEXT = "2026-03-03"
HIDDEN = re.compile(r'name="(form_key|person)" value="([^"]+)"')


def hidden(client: Client, page: str) -> dict[str, str]:
    """Return what the form of a page carries beside its fields."""
    return dict(HIDDEN.findall(client.get(page).content.decode()))


def forms(client: Client, person: Person) -> dict[str, tuple[str, dict[str, str]]]:
    """Return the address of each form that adds something, and what a browser would send."""
    item = log(person, lay_table()["almonds"], 30)
    line = address("30 g almonds")
    return {
        "log": (
            reverse("diary:log_food", args=[DAY, item.food_id]),
            {"how_much": "30", "unit": "g", "meal": ""},
        ),
        "guess": (reverse("diary:log_guess", args=[DAY]), {"name": "Soup", "meal": ""}),
        "line": (line, shown(client, "30 g almonds")),
        "copy": (reverse("diary:copy_entries", args=[DAY]), {"item": str(item.pk), "date": NEXT}),
    }


@pytest.fixture(params=["log", "guess", "line", "copy"])
def form(request: pytest.FixtureRequest, owner_client: Client, person: Person) -> tuple[str, dict[str, str]]:
    """Return one of the forms with its key, as it was shown."""
    page, sent = forms(owner_client, person)[request.param]
    return page, sent | hidden(owner_client, page)


def test_a_repeat_adds_nothing_and_shows_the_day(
    owner_client: Client, person: Person, form: tuple[str, dict[str, str]]
) -> None:
    page, sent = form
    assert owner_client.post(page, sent).status_code == 302
    assert MealItem.objects.of(person).count() == 2
    repeated = owner_client.post(page, sent, follow=True)
    assert "This was added already" in repeated.content.decode()
    assert MealItem.objects.of(person).count() == 2


def test_what_was_undone_can_be_added_again(
    owner_client: Client, person: Person, form: tuple[str, dict[str, str]]
) -> None:
    page, sent = form
    for _ in range(2):
        owner_client.post(page, sent)
        Act.objects.latest("made_at").undo(now())
    owner_client.post(page, sent)
    assert MealItem.objects.of(person).count() == 2


def test_a_form_that_was_changed_is_another_form(owner_client: Client, person: Person) -> None:
    page, sent = forms(owner_client, person)["log"]
    sent |= hidden(owner_client, page)
    for grams in ("30", "40"):
        owner_client.post(page, sent | {"how_much": grams})
    assert MealItem.objects.of(person).count() == 3


def test_nothing_is_written_to_another_diary_than_the_one_shown(
    owner: Account, owner_client: Client, person: Person, form: tuple[str, dict[str, str]]
) -> None:
    page, sent = form
    other = make_person(owner)
    owner_client.post(reverse("people:choose_person"), {"person": other.pk})
    answer = owner_client.post(page, sent, follow=True)
    assert "Another diary was opened meanwhile" in answer.content.decode()
    assert (MealItem.objects.of(other).count(), MealItem.objects.of(person).count()) == (0, 1)


def test_a_key_of_somebody_else_is_a_key_like_any_other(
    owner_client: Client, stranger_client: Client, stranger: Account, person: Person
) -> None:
    page, sent = forms(owner_client, person)["guess"]
    sent |= hidden(owner_client, page)
    owner_client.post(page, sent)
    del sent["person"]
    forged = [sent, sent | {"form_key": str(Act.objects.latest("made_at").pk)}]
    for each in forged:
        answer = stranger_client.post(page, each, follow=True)
        assert "This was added already" not in answer.content.decode()
    assert MealItem.objects.of(Person.objects.of(stranger).get()).count() == 2


@pytest.mark.parametrize("key", ["", "x", "\x00", "9" * 10_000])
def test_a_key_that_is_none_adds_as_without_it(owner_client: Client, person: Person, key: str) -> None:
    page, sent = forms(owner_client, person)["guess"]
    owner_client.post(page, sent | {"form_key": key})
    assert MealItem.objects.of(person).count() == 2
