"""A form that is sent twice adds once, and writes only to the diary it was shown in."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from foods.models import Food, Recipe
from tests.tracker.diary.builders import DAY, log, make_act, make_supplement
from tests.tracker.diary.typed_lines import address, lay_table, make_named_food, shown
from tests.tracker.kitchen.builders import LABEL, make_own_food
from tests.tracker.people.builders import make_person
from tracker.diary.models import Favourite, MealItem
from tracker.people.models import Account, Act, Person

NEXT = "2026-03-03"
SUPPLEMENT = {"name": "Tablet", "kind": "tablet", "unit": "tablet", "elemental_magnesium_mg": "100"}
INGREDIENT = re.compile(r'name="(ingredient-0-[a-z]+)"[^>]* value="([^"]*)"')
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


def taps(person: Person) -> dict[str, tuple[str, str, dict[str, str]]]:
    """Return of each button of one tap: the page it stands on, its address, and what it sends."""
    item, supplement = log(person, lay_table()["almonds"], 30), make_supplement(person)
    assert item.food is not None
    favourite = Favourite.objects.keep(make_act(person), person, item.food, "Almonds")
    day = reverse("today:show_day", args=[DAY])
    kept = reverse("diary:list_favourites", args=[DAY])
    return {
        "chip": (day, reverse("diary:log_again", args=[DAY]), {"item": str(item.pk), "meal": ""}),
        "log again": (
            reverse("diary:change_item", args=[item.pk]),
            reverse("diary:log_item_again", args=[item.pk]),
            {},
        ),
        "favourite": (kept, reverse("diary:log_favourite", args=[DAY, favourite.pk]), {}),
        "dose": (day, reverse("diary:take_dose", args=[DAY, supplement.pk]), {}),
    }


@pytest.mark.parametrize("name", ["chip", "log again", "favourite", "dose"])
def test_a_button_that_is_tapped_twice_adds_once(owner_client: Client, person: Person, name: str) -> None:
    page, address, sent = taps(person)[name]
    sent |= hidden(owner_client, page)
    before = Act.objects.count()
    owner_client.post(address, sent)
    again = owner_client.post(address, sent, follow=True)
    assert "form_key" in sent
    assert "This was added already" in again.content.decode()
    assert Act.objects.count() == before + 1
    Act.objects.latest("made_at").undo(now())
    owner_client.post(address, sent)
    assert Act.objects.filter(undone_at=None).count() == before + 1


@pytest.mark.parametrize("name", ["chip", "log again", "favourite", "dose"])
def test_a_button_of_another_diary_adds_nothing(
    owner: Account, owner_client: Client, person: Person, name: str
) -> None:
    page, address, sent = taps(person)[name]
    sent |= hidden(owner_client, page)
    owner_client.post(reverse("people:choose_person"), {"person": make_person(owner).pk})
    before = Act.objects.count()
    assert "Another diary was opened" in owner_client.post(address, sent, follow=True).content.decode()
    assert Act.objects.count() == before


def test_two_buttons_of_one_form_are_two_things(owner_client: Client, person: Person) -> None:
    table = lay_table()
    kept = [
        Favourite.objects.keep(make_act(person), person, table[name], name) for name in ("almonds", "rye")
    ]
    sent = hidden(owner_client, reverse("today:show_day", args=[DAY]))
    for favourite in kept:
        owner_client.post(reverse("diary:log_favourite", args=[DAY, favourite.pk]), sent)
    assert MealItem.objects.of(person).count() == 2


def test_an_own_food_that_is_saved_twice_is_one_food(owner_client: Client) -> None:
    page = reverse("kitchen:add_food")
    sent = LABEL | hidden(owner_client, page)
    first = owner_client.post(page, sent)
    again = owner_client.post(page, sent, follow=True)
    assert "This was saved already" in again.content.decode()
    assert again.redirect_chain[0][0] == first.headers["Location"]
    assert Food.objects.count() == 1


def test_a_recipe_that_is_saved_twice_is_one_recipe(owner_client: Client) -> None:
    make_named_food("Lentils", "36", "1 cup", "198")
    page = reverse("kitchen:add_recipe")
    typed = {"name": "Soup", "servings": "2", "cooked_grams": "", "lines": "200 g lentils"}
    shown_again = owner_client.post(page, typed).content.decode()
    sent = typed | {"lines": "", "save": "1"} | dict(INGREDIENT.findall(shown_again))
    sent |= {"ingredient-0-food": str(Food.objects.get().pk)} | dict(HIDDEN.findall(shown_again))
    owner_client.post(page, sent)
    again = owner_client.post(page, sent, follow=True)
    assert "This was saved already" in again.content.decode()
    assert Recipe.objects.count() == 1


def saved_pages() -> dict[str, tuple[str, dict[str, str]]]:
    """Return the forms that save in a diary and lead to a list: address and what is typed."""
    magnesium = {"date": "2026-03-02", "value": "0.8", "unit": "mmol/L"}
    return {
        "supplement": (reverse("diary:add_supplement"), SUPPLEMENT),
        "water": (reverse("kitchen:set_water"), {"tap_water_mg_per_l": "12"}),
        "result": (f"{reverse('symptoms:add_result')}?test=magnesium", magnesium),
    }


@pytest.mark.parametrize("name", ["supplement", "water", "result"])
def test_what_is_saved_twice_is_saved_once(owner_client: Client, person: Person, name: str) -> None:
    page, typed = saved_pages()[name]
    sent = typed | hidden(owner_client, page)
    first = owner_client.post(page, sent)
    again = owner_client.post(page, sent, follow=True)
    assert "form_key" in sent
    assert "This was saved already" in again.content.decode()
    assert again.redirect_chain[0][0] == first.headers["Location"]
    assert Act.objects.count() == 1


@pytest.mark.parametrize("name", ["supplement", "water", "result"])
def test_nothing_is_saved_in_another_diary_than_the_one_shown(
    owner: Account, owner_client: Client, person: Person, name: str
) -> None:
    page, typed = saved_pages()[name]
    sent = typed | hidden(owner_client, page)
    owner_client.post(reverse("people:choose_person"), {"person": make_person(owner).pk})
    assert "Another diary was opened" in owner_client.post(page, sent, follow=True).content.decode()
    assert not Act.objects.exists()


def test_a_change_that_is_saved_twice_can_still_be_undone(owner_client: Client, person: Person) -> None:
    food = make_own_food(person)
    page = reverse("kitchen:change_food", args=[food.pk])
    sent = LABEL | {"magnesium_mg": "80"} | hidden(owner_client, page)
    owner_client.post(page, sent)
    again = owner_client.post(page, sent, follow=True)
    assert "This was saved already" in again.content.decode()
    Act.objects.filter(verb=Act.Verb.CHANGE).get().undo(now())
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 60


def test_the_kidney_question_is_answered_for_whom_it_was_asked_of(
    owner: Account, owner_client: Client, person: Person
) -> None:
    page = reverse("kitchen:add_food")
    sent = LABEL | {"added_magnesium_mg": "10", "kidney_disease": "no"} | hidden(owner_client, page)
    child = make_person(owner)
    owner_client.post(reverse("people:choose_person"), {"person": child.pk})
    owner_client.post(page, sent)
    child.refresh_from_db()
    assert child.kidney_disease == ""
    assert Food.objects.count() == 1
