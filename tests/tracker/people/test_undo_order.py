"""Acts taken back in another order than they were made, and acts that cannot be taken back any more."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from foods.models import Food
from foods.recipes import dish_of_recipe, refresh_recipes, standing_recipes
from tests.tracker.diary.builders import log, make_act
from tests.tracker.kitchen.builders import instructions, last_act, make_own_food, make_recipe, make_table_food
from tracker.diary.models import Favourite, MealItem
from tracker.kitchen import shelf
from tracker.kitchen.measures import Measure
from tracker.people.models import Act, CannotUndoError, Person


def undo(act: Act) -> None:
    """Undo an act as a request does: as the database has it."""
    Act.objects.get(pk=act.pk).undo(now())


def set_water(person: Person, mg: int) -> Act:
    act = make_act(person, Act.Verb.CHANGE)
    shelf.set_tap_water(act, person, Decimal(mg))
    return act


def change_food(person: Person, food: Food, mg: int) -> Act:
    act = make_act(person, Act.Verb.CHANGE)
    food.magnesium_mg_per_100_g = Decimal(mg)
    shelf.change_food(act, food, [Measure("1 bar", Decimal(40))])
    return act


def is_true(recipe_food: Food) -> bool:
    """Whether a recipe holds what its ingredients hold now."""
    recipe = standing_recipes().get(food=recipe_food)
    kept: Decimal = Food.objects.get(pk=recipe_food.pk).magnesium_mg_per_100_g
    return kept == dish_of_recipe(recipe).magnesium_mg_per_100_g


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (0, 2, 1)])
def test_a_value_changed_thrice_comes_back_in_whatever_order_it_is_undone(
    person: Person, order: tuple[int, ...]
) -> None:
    acts = [set_water(person, mg) for mg in (10, 20, 30)]
    for place in order:
        undo(acts[place])
    assert Person.objects.get(pk=person.pk).tap_water_mg_per_l is None


def test_undoing_an_earlier_change_leaves_the_later_one(person: Person) -> None:
    first = set_water(person, 10)
    set_water(person, 20)
    undo(first)
    assert Person.objects.get(pk=person.pk).tap_water_mg_per_l == Decimal(20)


def test_a_food_added_and_removed_stays_away_when_both_are_undone(person: Person) -> None:
    food = make_own_food(person)
    added, removed = last_act(), make_act(person, Act.Verb.DELETE)
    shelf.remove_food(removed, food)
    undo(added)
    undo(removed)
    assert Food.objects.get(pk=food.pk).removed_at is not None


def test_an_item_logged_and_removed_stays_away_when_both_are_undone(person: Person) -> None:
    item, removed = log(person), make_act(person, Act.Verb.DELETE)
    item.delete_by(removed)
    assert item.act is not None
    undo(item.act)
    undo(removed)
    assert not MealItem.objects.of(person).exists()


def test_a_recipe_made_after_a_change_follows_when_the_change_is_undone(person: Person) -> None:
    bar = make_own_food(person, mg="100")
    changed = change_food(person, bar, 300)
    soup = make_recipe(person, ("100", Food.objects.get(pk=bar.pk)))
    undo(changed)
    assert is_true(soup)


def test_a_recipe_goes_back_to_what_its_other_foods_hold_now(person: Person) -> None:
    bar, lentils = make_own_food(person, mg="100"), make_table_food("Lentils", "36")
    soup = make_recipe(person, ("100", bar), ("100", lentils))
    changed = change_food(person, bar, 300)
    Food.objects.filter(pk=lentils.pk).update(magnesium_mg_per_100_g=50)
    refresh_recipes([lentils.pk])
    undo(changed)
    assert is_true(soup)


def test_a_recipe_whose_change_is_undone_holds_what_its_foods_hold_now(person: Person) -> None:
    lentils = make_table_food("Lentils", "36")
    soup, changed = make_recipe(person, ("100", lentils)), make_act(person, Act.Verb.CHANGE)
    shelf.change_recipe(changed, Food.objects.get(pk=soup.pk), instructions(("50", lentils)), "1 serving")
    Food.objects.filter(pk=lentils.pk).update(magnesium_mg_per_100_g=50)
    refresh_recipes([lentils.pk])
    undo(changed)
    assert is_true(soup)


def test_what_has_no_place_any_more_stays_away_and_says_so(owner_client: Client, person: Person) -> None:
    food = make_table_food("Almonds", "270")
    for act in (make_act(person), make_act(person)):
        Favourite.objects.keep(act, person, food, "Almonds")
        removal = make_act(person, Act.Verb.DELETE)
        Favourite.objects.get().delete_by(removal)
    Favourite.objects.keep(make_act(person), person, food, "Almonds")
    page = owner_client.post(reverse("people:undo_act", args=[removal.pk]), follow=True)
    assert "cannot be taken back any more" in page.content.decode()
    assert Favourite.objects.of(person).count() == 1
    assert Act.objects.get(pk=removal.pk).undone_at is None


def test_a_value_borrowed_from_a_food_that_is_gone_is_not_set_again(person: Person) -> None:
    table_food = make_table_food("Almonds", "270")
    food = make_own_food(person, estimated_from=table_food)
    food.estimated_from = None
    changed = change_food(person, food, 5)
    table_food.delete()
    with pytest.raises(CannotUndoError):
        undo(changed)
    assert Food.objects.get(pk=food.pk).magnesium_mg_per_100_g == Decimal(5)
