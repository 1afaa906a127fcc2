"""The entry field: what it does with the name of a food, and with a whole line."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foods.models import Food
from tests.tracker.diary.builders import DAY, log
from tests.tracker.diary.typed_lines import HTMX, address, lay_table, make_named_food
from tracker.diary.forms.lines import MAX_LINE
from tracker.people.models import Person


@pytest.fixture
def table(db: None) -> dict[str, Food]:
    """Four foods to find."""
    return lay_table()


def test_a_plain_food_is_found_as_before(owner_client: Client, table: Any) -> None:
    page = owner_client.get(address("almonds", "find_food"))
    assert [food.name for food in page.context["found"].foods] == ["Almonds"]
    assert "Check this line" not in page.content.decode()


@pytest.mark.parametrize(
    "line", ["30 g almonds", "almonds, rye bread", "almonds yesterday", "magnesium 400 mg"]
)
def test_a_line_that_says_more_than_a_food_is_checked(owner_client: Client, line: str) -> None:
    response = owner_client.get(address(line, "find_food"))
    assert (response.status_code, response.headers["Location"]) == (302, address(line))


def test_while_typing_a_line_the_way_to_check_it_comes_first(owner_client: Client, table: Any) -> None:
    page = owner_client.get(address("rye bread and 30 g almonds", "find_food"), headers=HTMX)
    shown = page.content.decode()
    assert "Check this line: 2 foods" in shown
    assert address("rye bread and 30 g almonds").replace("&", "&amp;") in shown


def test_while_typing_an_amount_the_food_itself_is_found_too(owner_client: Client, table: Any) -> None:
    page = owner_client.get(address("30 g almonds", "find_food"), headers=HTMX)
    assert [food.name for food in page.context["found"].foods] == ["Almonds"]


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("amount", ["0 almonds", "0 g almonds", "999999999 g almonds"])
def test_an_amount_nobody_can_have_had_is_told_while_typing_and_offers_no_food_without_it(
    owner_client: Client, amount: str
) -> None:
    shown = owner_client.get(address(amount, "find_food"), headers=HTMX).content.decode()
    assert f"‘{amount}’: enter an amount above 0 and up to 10,000 g." in shown
    assert "Almonds" not in shown
    assert "No food found" not in shown


@pytest.mark.usefixtures("table")
def test_typing_a_line_asks_the_database_no_more_than_a_food(
    owner_client: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(10) as plain:
        owner_client.get(address("almonds", "find_food"), headers=HTMX)
    with django_assert_max_num_queries(len(plain)):
        owner_client.get(address("almonds, rye bread, 2 oat bars", "find_food"), headers=HTMX)


def test_foods_had_before_stand_apart(owner_client: Client, person: Person, table: dict[str, Food]) -> None:
    log(person, table["toasted"])
    found = owner_client.get(address("rye bread", "find_food")).context["found"]
    assert ([food.name for food in found.had], [food.name for food in found.foods]) == (
        ["Rye bread, toasted"],
        ["Rye bread"],
    )


def test_where_nothing_is_found_an_own_food_and_a_guess_are_offered(owner_client: Client) -> None:
    page = owner_client.get(address("xyzzy", "find_food")).content.decode()
    assert "No food found for ‘xyzzy’. Try a plainer word, add your own food, or log a guess." in page
    assert f"{reverse('kitchen:add_food')}?name=xyzzy&amp;day={DAY}" in page
    assert f"{reverse('diary:log_guess', args=[DAY])}?name=xyzzy" in page


def test_branded_products_are_found_when_asked_for(owner_client: Client, table: Any) -> None:
    make_named_food("Almonds of a maker", "270", "1 bag", "25", is_branded=True)
    page = owner_client.get(address("almonds", "find_food") + "&branded=1")
    assert [food.name for food in page.context["found"].foods] == ["Almonds of a maker"]


def test_the_field_takes_as_many_characters_as_a_line_may_have(owner_client: Client) -> None:
    page = owner_client.get(reverse("diary:find_food", args=[DAY])).content.decode()
    assert f'maxlength="{MAX_LINE}"' in page


@given(text=st.text(max_size=500) | st.text(alphabet="0123456789 ,.;:½/gmlandx", max_size=500))
@settings(max_examples=75, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_typed_breaks_the_field_or_the_check(owner_client: Client, table: Any, text: str) -> None:
    query = {"q": text.encode("utf-8", "ignore").decode()}
    for name in ("check_line", "find_food"):
        path = reverse(f"diary:{name}", args=[DAY])
        assert owner_client.get(path, query).status_code in {200, 302}
        assert owner_client.get(path, query, headers=HTMX).status_code == 200
