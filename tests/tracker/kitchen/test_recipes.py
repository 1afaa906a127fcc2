"""Recipes: typed, looked at, saved, changed; diaries keep what was logged."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foods.models import Food, Ingredient
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.diary.builders import DAY, log
from tests.tracker.kitchen.builders import last_act, make_own_food, make_recipe, make_table_food
from tracker.diary.models import MealItem
from tracker.kitchen.drafts import MOST_INGREDIENTS
from tracker.people.models import Account, Person

pytestmark = pytest.mark.django_db

TYPED = {"name": "Soup", "lines": "200 g lentils\n2 carrots", "servings": "2", "cooked_grams": ""}


@pytest.fixture
def table() -> dict[str, Food]:
    """Lay lentils, carrots, and a juice that nobody has a value for."""
    carrots = make_table_food("Carrots", "12", "1 medium", "61")
    make_portion(carrots, "1 cup", "128")
    juice = make_table_food("Carrot juice", None, "1 glass", "240")
    return {"lentils": make_table_food("Lentils", "36"), "carrots": carrots, "juice": juice}


def send(client: Client, sent: dict[str, str], food: Food | None = None) -> Any:
    """Send the page of a new recipe, or of one that is there."""
    name, arguments = ("add_recipe", []) if food is None else ("change_recipe", [food.pk])
    return client.post(reverse(f"kitchen:{name}", args=arguments), sent)


def checked(client: Client, **typed: str) -> dict[str, str]:
    """Return what the page to check sends if nothing is changed on it."""
    data: dict[str, str] = send(client, TYPED | typed).context["page"].draft.data()
    return data


def saved(client: Client, **changes: str) -> Any:
    """Write a recipe, change fields on the page to check, save it; return the answer."""
    return send(client, checked(client) | {"save": "1"} | changes)


def soup() -> Food:
    """Return the recipe's food as saved."""
    food: Food = Food.objects.get(source_name="Soup")
    return food


def amounts(food: Food) -> list[tuple[str, Decimal]]:
    """Return names and grams of the standing ingredients."""
    standing = Ingredient.objects.standing().filter(recipe__food=food)
    return [(each.food_name, each.grams) for each in standing]


@pytest.mark.usefixtures("table")
def test_typed_lines_are_shown_with_their_foods_and_saved_only_then(owner_client: Client) -> None:
    response = send(owner_client, TYPED | {"save": "1"})
    page = response.content.decode()
    assert "Lentils, 36 mg in 100 g" in page or "Lentils" in page
    assert "2 carrots" in page
    assert "Look at each line" in page
    assert not Food.objects.filter(source_name="Soup").exists()


@pytest.mark.usefixtures("table")
def test_a_recipe_is_saved_as_an_own_food_with_a_serving(owner_client: Client, owner: Account) -> None:
    response = saved(owner_client)
    food = soup()
    assert response.headers["Location"] == food.get_absolute_url()
    assert amounts(food) == [("Lentils", Decimal(200)), ("Carrots", Decimal(122))]
    assert food.owner == owner
    # 72 + 14.64 mg in 322 g
    assert food.magnesium_mg_per_100_g == Decimal("26.907")
    serving = food.portions.get()
    assert (serving.description, serving.gram_weight, serving.origin) == ("1 serving", Decimal(161), "own")
    assert food.magnesium_mg_per_portion == Decimal("43.320")


def test_pulses_are_weighed_dry_unless_the_line_says_otherwise(owner_client: Client) -> None:
    for name, mg in (("Split peas, boiled", "36"), ("Split peas, dry", "115")):
        make_food_name(make_food(name, mg, group="pulses"), name)
    lines = "200 g split peas\n200 g boiled split peas"
    rows = send(owner_client, TYPED | {"lines": lines}).context["page"].rows
    assert [row.first_name for row in rows] == ["Split peas, dry", "Split peas, boiled"]


@pytest.mark.usefixtures("table")
def test_the_measure_as_typed_is_kept_while_its_weight_is(owner_client: Client) -> None:
    saved(owner_client, **{"ingredient-0-grams": "250"})
    lentils, carrots = Ingredient.objects.order_by("position")
    assert (lentils.grams, lentils.quantity, lentils.portion_text) == (Decimal(250), None, "")
    assert (carrots.quantity, carrots.portion_text) == (Decimal(2), "1 medium")


@pytest.mark.usefixtures("table")
def test_the_cooked_weight_spreads_the_magnesium(owner_client: Client) -> None:
    saved(owner_client, cooked_grams="866.4", servings="4")
    assert soup().magnesium_mg_per_100_g == Decimal(10)
    assert soup().magnesium_mg_per_portion == Decimal("21.66")


def test_another_food_takes_its_own_weight_and_is_looked_at_again(
    owner_client: Client, table: dict[str, Food]
) -> None:
    juice = {"ingredient-1-food": str(table["juice"].pk)}
    response = saved(owner_client, **juice)
    assert response.status_code == 200
    sent = response.context["page"].draft.data()
    assert sent["ingredient-1-grams"] != "122"
    send(owner_client, sent | {"save": "1"})
    assert soup().unknown_ingredients == 1
    assert soup().magnesium_mg_per_100_g is not None


def test_a_weight_somebody_typed_stays_with_another_food(
    owner_client: Client, table: dict[str, Food]
) -> None:
    changes = {"ingredient-1-food": str(table["juice"].pk), "ingredient-1-grams": "90"}
    saved(owner_client, **changes)
    assert amounts(soup())[1] == ("Carrot juice", Decimal(90))


@pytest.mark.usefixtures("table")
def test_an_ingredient_is_taken_out_and_another_added(owner_client: Client) -> None:
    sent = checked(owner_client) | {"ingredient-0-is_removed": "on", "lines": "50 g lentils", "save": "1"}
    response = send(owner_client, sent)
    assert [row.offered.text for row in response.context["page"].rows] == ["2 carrots", "50 g lentils"]
    send(owner_client, response.context["page"].draft.data() | {"save": "1"})
    assert amounts(soup()) == [("Carrots", Decimal(122)), ("Lentils", Decimal(50))]


@pytest.mark.usefixtures("table")
def test_what_is_not_understood_stays_in_the_field(owner_client: Client) -> None:
    response = send(owner_client, TYPED | {"lines": "200 g lentils\nxyzzyx"})
    page = response.context["page"]
    assert page.form["lines"].value() == "xyzzyx"
    assert "lines" in page.form.errors
    assert len(page.rows) == 1


@pytest.mark.usefixtures("table")
def test_more_ingredients_than_a_page_holds_stay_in_the_field(owner_client: Client) -> None:
    sent = checked(owner_client, lines="\n".join(["10 g lentils"] * 40))
    page = send(owner_client, sent | {"lines": "\n".join(["9 g carrots"] * 30)}).context["page"]
    assert len(page.rows) == MOST_INGREDIENTS
    assert page.form["lines"].value() == "\n".join(["9 g carrots"] * 10)


def test_what_comes_to_at_least_is_said(owner_client: Client, person: Person, table: dict[str, Food]) -> None:
    page = send(owner_client, TYPED | {"lines": "200 g lentils\n100 g carrot juice"}).content.decode()
    assert "at least" in page
    assert "1 ingredient has no value and may hold more." in page


def test_a_recipe_cannot_be_an_ingredient(
    owner_client: Client, person: Person, table: dict[str, Food]
) -> None:
    make_recipe(person, ("100", table["lentils"]), name="Stock of mine")
    page = send(owner_client, TYPED | {"lines": "100 g stock of mine"}).context["page"]
    assert page.form.errors["lines"] == ["Stock of mine is a recipe. Type what is in it instead."]
    assert page.rows == []


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"name": ""}, "name"),
        ({"servings": ""}, "servings"),
        ({"servings": "0"}, "servings"),
        ({"servings": "abc"}, "servings"),
        ({"cooked_grams": "-1"}, "cooked_grams"),
        ({"cooked_grams": "0.001"}, "cooked_grams"),
        ({"lines": "x" * 2001}, "lines"),
        ({"lines": "a\x00b"}, "lines"),
    ],
    ids=str,
)
def test_what_cannot_be_is_said_beside_its_field_and_kept(
    owner_client: Client, sent: dict[str, str], field: str
) -> None:
    response = saved(owner_client, **sent)
    page = response.context["page"]
    assert field in page.form.errors
    assert len(page.rows) == 2
    assert page.form[field].value() == sent[field]
    assert not Food.objects.filter(source_name="Soup").exists()


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("grams", ["", "0", "abc", "1e9", "9" * 30])
def test_a_weight_that_is_none_is_said_beside_it(owner_client: Client, grams: str) -> None:
    page = saved(owner_client, **{"ingredient-0-grams": grams}).context["page"]
    assert "grams" in page.rows[0].errors
    assert page.dish is None


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("food", ["", "0", "999999", "abc", "\x00"])
def test_a_food_that_was_not_offered_is_refused(owner_client: Client, food: str) -> None:
    page = saved(owner_client, **{"ingredient-0-food": food}).context["page"]
    assert "food" in page.rows[0].errors


@pytest.mark.usefixtures("table")
def test_an_offer_that_somebody_changed_is_none(owner_client: Client) -> None:
    sent = checked(owner_client)
    page = send(owner_client, sent | {"ingredient-0-offer": sent["ingredient-0-offer"] + "x"}).context["page"]
    assert [row.offered.text for row in page.rows] == ["2 carrots"]


def test_nobody_cooks_with_the_foods_of_somebody_else(
    owner_client: Client, stranger_client: Client, stranger: Account, table: dict[str, Food]
) -> None:
    make_own_food(Person.objects.of(stranger).get(), "Secret bar")
    theirs = checked(stranger_client, lines="10 g secret bar")
    page = send(owner_client, theirs | {"save": "1"}).context["page"]
    assert "food" in page.rows[0].errors


def test_an_empty_recipe_is_none(owner_client: Client) -> None:
    page = send(owner_client, TYPED | {"lines": "", "save": "1"}).context["page"]
    assert page.form.errors["lines"] == ["A recipe has at least one ingredient."]


@pytest.mark.usefixtures("table")
def test_editing_leaves_past_entries_alone_and_is_taken_back(owner_client: Client, person: Person) -> None:
    saved(owner_client)
    food = soup()
    item = log(person, food, 161)
    sent = owner_client.get(reverse("kitchen:change_recipe", args=[food.pk])).context["page"].draft.data()
    changes = {"name": "Thin soup", "ingredient-0-grams": "100", "servings": "1", "save": "1"}
    send(owner_client, sent | changes, food)
    food.refresh_from_db()
    assert (food.source_name, food.portions.get().gram_weight) == ("Thin soup", Decimal(222))
    assert amounts(food) == [("Lentils", Decimal(100)), ("Carrots", Decimal(122))]
    assert MealItem.objects.get(pk=item.pk).magnesium_mg == Decimal("43.320")

    last_act().undo(now())
    food.refresh_from_db()
    assert (food.source_name, food.magnesium_mg_per_100_g) == ("Soup", Decimal("26.907"))
    assert food.portions.get().gram_weight == Decimal(161)
    assert amounts(food) == [("Lentils", Decimal(200)), ("Carrots", Decimal(122))]
    assert food.recipe.servings == 2


@pytest.mark.usefixtures("table")
def test_half_a_serving_can_be_logged(owner_client: Client, person: Person) -> None:
    saved(owner_client)
    address = reverse("diary:log_food", args=[DAY, soup().pk])
    owner_client.post(address, {"how_much": "½", "unit": str(soup().portions.get().pk), "meal": ""})
    item = MealItem.objects.of(person).get()
    assert (item.grams, item.magnesium_mg) == (Decimal("80.5"), Decimal("21.66"))


def test_a_removed_ingredient_food_stays_in_the_recipe(owner_client: Client, person: Person) -> None:
    bar = make_own_food(person)
    food = make_recipe(person, ("100", bar), name="Cake")
    owner_client.post(reverse("kitchen:remove_food", args=[bar.pk]))
    sent = owner_client.get(reverse("kitchen:change_recipe", args=[food.pk])).context["page"].draft.data()
    response = send(owner_client, sent | {"servings": "4", "save": "1"}, food)
    assert response.status_code == 302
    assert amounts(food) == [("Oat bar", Decimal(100))]


def test_the_form_of_a_food_leads_to_that_of_the_recipe(owner_client: Client, person: Person) -> None:
    food = make_recipe(person, ("100", make_own_food(person)))
    response = owner_client.get(reverse("kitchen:change_food", args=[food.pk]))
    assert response.headers["Location"] == reverse("kitchen:change_recipe", args=[food.pk])


def test_a_food_that_is_no_recipe_has_no_recipe_page(owner_client: Client, person: Person) -> None:
    food = make_own_food(person)
    assert owner_client.get(reverse("kitchen:change_recipe", args=[food.pk])).status_code == 404


@pytest.mark.parametrize("count", [2, 30])
def test_opening_a_recipe_takes_the_same_queries_for_few_and_for_many_ingredients(
    owner_client: Client, person: Person, django_assert_num_queries, count: int
) -> None:
    food = make_recipe(person, *[("10", make_table_food(f"Herb {n}", "50")) for n in range(count)])
    # Session, account, persons; then the food, its recipe, the ingredients, their foods.
    with django_assert_num_queries(7):
        owner_client.get(reverse("kitchen:change_recipe", args=[food.pk]))


@pytest.mark.usefixtures("table")
@given(lines=st.text(max_size=300), name=st.text(max_size=40), servings=st.text(max_size=8))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_typed_breaks_the_page(owner_client: Client, lines: str, name: str, servings: str) -> None:
    sent = {"name": name, "lines": lines, "servings": servings, "save": "1"}
    assert send(owner_client, sent).status_code == 200


@pytest.mark.usefixtures("table")
def test_the_name_is_filled_in_and_the_new_recipe_is_logged_next(owner_client: Client) -> None:
    address = reverse("kitchen:add_recipe") + f"?name=Soup&day={DAY}"
    assert 'value="Soup"' in owner_client.get(address).content.decode()
    response = owner_client.post(address, checked(owner_client) | {"save": "1"})
    assert response.headers["Location"] == reverse("diary:log_food", args=[DAY, soup().pk])


def test_a_serving_that_no_measure_can_hold_is_refused_beside_the_number(
    owner_client: Client, person: Person
) -> None:
    make_table_food("Lentils", "36")
    address = reverse("kitchen:add_recipe")
    typed = {"name": "Soup", "lines": "100 g lentils", "servings": "0.1", "cooked_grams": ""}
    looked_at = owner_client.post(address, typed).context["page"].draft.data()
    heavy = {**looked_at, "ingredient-0-grams": "100000", "save": "1"}
    page = owner_client.post(address, heavy).context["page"]
    assert list(page.form.errors) == ["servings"]
