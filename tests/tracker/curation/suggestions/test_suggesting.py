"""People suggest a value or a food of the table."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.curation.suggestions.builders import (
    NEW_FOOD,
    make_suggestion,
    make_table_food,
    suggest,
    suggest_food,
)
from tests.tracker.kitchen.builders import make_own_food, make_recipe
from tracker.curation.models import Suggestion
from tracker.curation.suggestions.suggesting import MOST_WAITING
from tracker.people.models import Account, Person

LIST = "/curation/suggestions/"


def words(response: Any) -> str:
    """Return the page as text."""
    text: str = response.content.decode()
    return text


def test_a_value_is_suggested_beside_what_the_table_says(owner_client: Client, owner: Account) -> None:
    food = make_table_food()

    page = words(owner_client.get(reverse("curation:suggest_value", args=[food.pk])))
    answer = suggest(owner_client, food, note="Spring harvest")

    assert "62 <small>mg" in page
    assert answer.headers["Location"] == LIST
    suggestion = Suggestion.objects.get()
    assert (suggestion.account, suggestion.food, suggestion.food_name) == (owner, food, "Spinach")
    assert (suggestion.magnesium_mg_per_100_g, suggestion.former_mg_per_100_g) == (79, 62)
    assert (suggestion.citation, suggestion.derivation, suggestion.note) == (
        "A label",
        "label",
        "Spring harvest",
    )
    assert Food.objects.get().magnesium_mg_per_100_g == 62


def test_a_value_per_portion_is_computed_and_the_arithmetic_is_shown(owner_client: Client) -> None:
    sent = {"per": "portion", "magnesium_mg": "25", "portion_grams": "40"}

    suggest(owner_client, make_table_food(), **sent)

    assert Suggestion.objects.get().magnesium_mg_per_100_g == Decimal("62.5")
    assert "25 mg in 40 g: 25 × 100 ÷ 40 = 62.5 mg in 100 g." in words(owner_client.get(LIST))


def test_the_arithmetic_is_shown_while_somebody_types(owner_client: Client) -> None:
    address = reverse("curation:show_arithmetic")
    typed = {"per": "portion", "magnesium_mg": "25", "portion_grams": "40"}

    assert "25 × 100 ÷ 40 = 62.5" in words(owner_client.get(address, typed))
    assert words(owner_client.get(address, typed | {"per": "100g"})) == ""
    assert words(owner_client.get(address, typed | {"portion_grams": "x"})) == ""


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"magnesium_mg": ""}, "This cannot stay blank."),
        ({"magnesium_mg": "1.234,5"}, "A comma and a point in one number"),
        ({"magnesium_mg": "60301"}, "more than 100 g of anything can hold"),
        ({"magnesium_mg": "61", "per": "portion", "portion_grams": "0.1"}, "anything can hold"),
        ({"per": "portion"}, "How much does a portion weigh?"),
        ({"per": "month"}, "This choice is not there any more."),
        ({"citation": " "}, "This cannot stay blank."),
        ({"citation": "x" * 10_000}, "at most 300 characters"),
        ({"note": "a\x00b"}, "There is a sign in this that cannot be kept."),
        ({"derivation": "dreamt"}, "This choice is not there any more."),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_beside_its_field(
    owner_client: Client, sent: dict[str, str], message: str
) -> None:
    page = words(suggest(owner_client, make_table_food(), **({"note": "Kept as typed"} | sent)))

    assert message in page
    assert "Not sent yet" in page
    assert "note" in sent or "Kept as typed" in page
    assert not Suggestion.objects.exists()


@pytest.mark.parametrize(
    ("mg", "question"),
    [
        ("900", "No food is known to hold so much"),
        ("0", "Is it really 0, or is it not known?"),
        ("400", "Is this of a whole package?"),
        ("0.062", "Is the unit right?"),
    ],
)
def test_what_is_unlikely_is_asked_and_taken_when_confirmed(
    owner_client: Client, mg: str, question: str
) -> None:
    food = make_table_food()

    asked = words(suggest(owner_client, food, magnesium_mg=mg))
    assert question in asked
    assert not Suggestion.objects.exists()

    suggest(owner_client, food, magnesium_mg=mg, is_confirmed="on")
    assert Suggestion.objects.get().magnesium_mg_per_100_g == Decimal(mg)


def test_a_new_food_far_from_its_group_is_asked_about(owner_client: Client) -> None:
    make_food("Crisps", "20", group="snacks")

    page = words(suggest_food(owner_client, magnesium_mg="250"))

    assert "Foods of this group usually hold about 20 mg." in page


def test_a_new_food_may_have_no_value(owner_client: Client) -> None:
    suggest_food(owner_client, magnesium_mg="", portion="1 bar", portion_grams="40")

    suggestion = Suggestion.objects.get()
    assert suggestion.is_new_food
    assert (suggestion.food_name, suggestion.group) == ("Hazelnut bar", "snacks")
    assert suggestion.magnesium_mg_per_100_g is None
    assert suggestion.portion == "1 bar"
    assert suggestion.portion_grams == 40
    assert "no value" in words(owner_client.get(LIST))


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"name": ""}, "This cannot stay blank."),
        ({"group": ""}, "Choose one of these."),
        ({"portion": "1 bar"}, "How much does a portion weigh?"),
        ({"portion_grams": "40"}, "What is a portion called?"),
        ({"per": "portion"}, "How much does a portion weigh?"),
    ],
    ids=str,
)
def test_a_new_food_has_a_name_a_group_and_whole_portions(
    owner_client: Client, sent: dict[str, str], message: str
) -> None:
    assert message in words(suggest_food(owner_client, **sent))
    assert not Suggestion.objects.exists()


def test_the_words_nobody_was_found_for_become_the_name(owner_client: Client) -> None:
    search = words(owner_client.get(reverse("foods:search_foods"), {"q": "xyzzy bar"}))
    address = reverse("curation:suggest_food") + "?name=xyzzy%20bar"

    assert address in search
    assert 'value="xyzzy bar"' in words(owner_client.get(address))


def test_an_own_food_is_suggested_from_its_page_and_stays_as_it_is(
    owner_client: Client, person: Person
) -> None:
    food = make_own_food(person)
    address = reverse("curation:suggest_own_food", args=[food.pk])

    assert address in words(owner_client.get(food.get_absolute_url()))
    page = words(owner_client.get(address))
    assert 'value="Oat bar"' in page
    assert 'value="1 bar"' in page
    assert 'value="60"' in page
    assert not Suggestion.objects.exists()

    owner_client.post(address, NEW_FOOD | {"name": "Oat bar"})
    assert (Suggestion.objects.get().food, Suggestion.objects.get().food_name) == (None, "Oat bar")
    assert Food.objects.get().owner_id is not None


def test_a_value_that_is_not_the_owners_own_is_not_suggested_by_itself(
    owner_client: Client, person: Person
) -> None:
    borrowed = make_own_food(person, "Oat bar", "138", estimated_from=make_food("Oats", "138"))
    partly = make_recipe(person, ("100", make_food("Stone", None)), ("100", make_food()))

    for food in (borrowed, partly):
        page = owner_client.get(reverse("curation:suggest_own_food", args=[food.pk]))
        assert page.context["form"]["magnesium_mg"].value() is None


def test_an_own_food_has_no_value_to_suggest_of_its_own(owner_client: Client, person: Person) -> None:
    food = make_own_food(person)

    answer = owner_client.get(reverse("curation:suggest_value", args=[food.pk]))

    assert answer.headers["Location"] == reverse("curation:suggest_own_food", args=[food.pk])


def test_own_foods_of_others_and_foods_nobody_has_are_not_found(
    stranger_client: Client, person: Person
) -> None:
    food = make_own_food(person)

    for name in ("curation:suggest_value", "curation:suggest_own_food"):
        assert stranger_client.get(reverse(name, args=[food.pk])).status_code == 404
        assert stranger_client.post(reverse(name, args=[2**70]), NEW_FOOD).status_code == 404


def test_one_suggestion_for_a_food_waits_at_a_time(owner_client: Client) -> None:
    food = make_table_food()
    suggest(owner_client, food)

    page = words(owner_client.get(reverse("curation:suggest_value", args=[food.pk])))
    refused = words(suggest(owner_client, food, magnesium_mg="80"))

    assert "You suggested 79 mg per 100 g" in page
    assert "Withdraw it first." in refused
    assert 'value="80"' in refused
    assert Suggestion.objects.count() == 1


def test_a_form_that_is_sent_twice_is_one_suggestion(owner_client: Client) -> None:
    food = make_table_food()

    locations = [suggest(owner_client, food).headers["Location"] for _ in range(2)]
    locations += [suggest_food(owner_client).headers["Location"] for _ in range(2)]

    assert locations == [LIST] * 4
    assert Suggestion.objects.count() == 2


def test_others_may_suggest_for_the_same_food(owner_client: Client, stranger_client: Client) -> None:
    food = make_table_food()

    suggest(owner_client, food)
    suggest(stranger_client, food)

    assert Suggestion.objects.count() == 2


def test_nobody_floods_the_queue(owner_client: Client, owner: Account) -> None:
    for number in range(MOST_WAITING):
        make_suggestion(owner, food_name=f"Food {number}")

    page = words(owner_client.get(reverse("curation:suggest_food")))
    refused = words(suggest_food(owner_client))

    assert "Many suggestions of yours wait already." in page
    assert "Many suggestions of yours wait already." in refused
    assert 'value="Hazelnut bar"' in refused
    assert Suggestion.objects.count() == MOST_WAITING
