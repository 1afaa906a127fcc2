"""Own foods: from a label, estimated or unknown; only their account sees them."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from foods.models import Food
from foods.search import search_foods
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, log
from tests.tracker.kitchen.builders import LABEL, add, last_act, make_own_food, make_recipe, make_table_food
from tests.tracker.people.builders import change
from tracker.diary.models import MealItem
from tracker.people.models import Account, Person

pytestmark = pytest.mark.django_db


def kept(name: str = "Oat bar") -> Food:
    """Return the own food of this name as saved."""
    food: Food = Food.objects.get(source_name=name, removed_at=None)
    return food


def measures(food: Food) -> list[tuple[str, Decimal]]:
    """Return the measures of a food in their order."""
    return [(portion.description, portion.gram_weight) for portion in food.portions.all()]


def test_a_food_is_added_as_its_label_says_per_100_g(owner_client: Client, owner: Account) -> None:
    response = add(owner_client, group="sweets", portion="1 bar", portion_grams="40")
    food = kept()
    assert (food.owner, food.group, food.magnesium_mg_per_100_g) == (owner, "sweets", Decimal(60))
    assert measures(food) == [("1 bar", Decimal(40))]
    assert response.headers["Location"] == food.get_absolute_url()


def test_amounts_per_portion_become_amounts_per_100_g(owner_client: Client) -> None:
    sent = {"portion": "1 bar", "portion_grams": "30", "magnesium_mg": "7", "caffeine_mg": "12"}
    add(owner_client, per="portion", **sent)
    food = kept()
    assert (food.magnesium_mg_per_100_g, food.caffeine_mg_per_100_g) == (Decimal("23.333"), Decimal(40))
    assert food.magnesium_mg_per_portion == Decimal(7)


def test_what_the_label_does_not_say_is_unknown(owner_client: Client) -> None:
    add(owner_client, magnesium_mg="")
    assert kept().magnesium_mg_per_100_g is None
    assert kept().caffeine_mg_per_100_g is None


def test_a_stated_zero_is_known(owner_client: Client) -> None:
    add(owner_client, magnesium_mg="0")
    assert kept().magnesium_mg_per_100_g == 0


def test_an_estimate_takes_the_value_of_the_chosen_food_and_says_so(owner_client: Client) -> None:
    oats = make_table_food("Rolled oats", "138")
    add(owner_client, magnesium_mg="", similar="oats", estimated_from=str(oats.pk))
    assert (kept().magnesium_mg_per_100_g, kept().estimated_from) == (Decimal(138), oats)
    listed = owner_client.get(reverse("kitchen:list_own")).content.decode()
    assert "estimated from Rolled oats" in listed


def test_similar_foods_are_looked_up_without_saving_and_nothing_typed_is_lost(owner_client: Client) -> None:
    make_table_food("Rolled oats", "138")
    make_table_food("Oat milk", None)
    sent = {**LABEL, "magnesium_mg": "", "name": "Müsli ", "similar": "oat", "find": "1"}
    page = owner_client.post(reverse("kitchen:add_food"), sent).content.decode()
    assert "Rolled oats" in page
    assert "Oat milk" not in page  # it has no value to give
    assert 'value="Müsli ' in page
    assert not Food.objects.filter(owner__isnull=False).exists()


def test_similar_foods_come_while_somebody_types(owner_client: Client, person: Person) -> None:
    make_table_food("Rolled oats", "138")
    make_own_food(person, "My oats")
    page = owner_client.get(reverse("kitchen:find_similar"), {"similar": "oats"}).content.decode()
    assert "Rolled oats" in page
    assert "My oats" not in page


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"name": "a\x00b"}, "name"),
        ({"magnesium_mg": "1.234,5"}, "magnesium_mg"),
        ({"magnesium_mg": "-1"}, "magnesium_mg"),
        ({"magnesium_mg": "60301"}, "magnesium_mg"),
        ({"magnesium_mg": "1001"}, "is_confirmed"),
        ({"added_magnesium_mg": "61"}, "added_magnesium_mg"),
        ({"magnesium_mg": "", "added_magnesium_mg": "1"}, "added_magnesium_mg"),
        ({"alcohol_g": "101"}, "alcohol_g"),
        ({"per": "portion"}, "portion_grams"),
        ({"per": "litre"}, "per"),
        ({"portion": "1 bar"}, "portion_grams"),
        ({"portion_grams": "40"}, "portion"),
        ({"portion": "1 bar", "portion_grams": "0"}, "portion_grams"),
        ({"group": "stones"}, "group"),
        ({"estimated_from": "999"}, "estimated_from"),
        ({"estimated_from": "9" * 40}, "estimated_from"),
        ({"magnesium_mg": "", "similar": "oats"}, "similar"),
    ],
    ids=str,
)
def test_what_cannot_be_is_said_beside_its_field_and_kept(
    owner_client: Client, sent: dict[str, str], field: str
) -> None:
    response = add(owner_client, **sent)
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert not Food.objects.filter(owner__isnull=False).exists()


def test_an_estimate_and_a_typed_value_contradict_each_other(owner_client: Client) -> None:
    oats = make_table_food("Rolled oats", "138")
    response = add(owner_client, estimated_from=str(oats.pk))
    assert "magnesium_mg" in response.context["form"].errors


def test_nobody_estimates_from_a_food_of_somebody_else(
    owner_client: Client, stranger: Account, person: Person
) -> None:
    secret = make_own_food(Person.objects.of(stranger).get(), "Secret bar")
    response = add(owner_client, magnesium_mg="", estimated_from=str(secret.pk))
    assert "estimated_from" in response.context["form"].errors
    assert "Secret bar" not in response.content.decode()


def test_a_powder_with_much_magnesium_is_saved_once_it_is_confirmed(owner_client: Client) -> None:
    add(owner_client, magnesium_mg="12000", added_magnesium_mg="12000", is_confirmed="on")
    food = kept()
    assert food.added_magnesium_mg_per_100_g == food.magnesium_mg_per_100_g == Decimal(12000)


def test_energy_is_asked_only_where_it_is_switched_on(owner_client: Client, person: Person) -> None:
    address = reverse("kitchen:add_food")
    assert "kcal" not in owner_client.get(address).content.decode()
    change(person, shows_energy=True)
    assert "Energy, kcal" in owner_client.get(address).content.decode()
    add(owner_client, energy_kcal="400")
    assert kept().energy_kcal_per_100_g == Decimal(400)


def test_energy_is_switched_on_in_settings_and_off_again(owner_client: Client, person: Person) -> None:
    for sent, expected in (({"shows_energy": "on"}, True), ({}, False)):
        owner_client.post(reverse("people:change_person"), {"name": "Robin", **sent})
        assert Person.objects.get(pk=person.pk).shows_energy is expected


def test_changing_leaves_energy_alone_where_it_is_switched_off(owner_client: Client, person: Person) -> None:
    food = make_own_food(person, energy_kcal_per_100_g=Decimal(400))
    owner_client.post(reverse("kitchen:change_food", args=[food.pk]), LABEL)
    assert kept().energy_kcal_per_100_g == Decimal(400)


def test_the_name_is_filled_in_and_the_new_food_is_logged_next(owner_client: Client) -> None:
    address = reverse("kitchen:add_food") + "?name=Oat+bar&day=2026-03-02"
    assert 'value="Oat bar"' in owner_client.get(address).content.decode()
    response = owner_client.post(address, LABEL)
    assert response.headers["Location"] == reverse("diary:log_food", args=[DAY, kept().pk])


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "\x00", "0001-01-01"])
def test_a_day_that_is_none_leads_to_the_foods_page(owner_client: Client, day: str) -> None:
    response = owner_client.post(reverse("kitchen:add_food") + f"?day={day}", LABEL)
    assert response.headers["Location"] == kept().get_absolute_url()


def test_measures_are_saved_in_their_order(owner_client: Client) -> None:
    more = {"measure-0-description": "half", "measure-0-gram_weight": "20"}
    add(owner_client, portion="1 bar", portion_grams="40", **more)
    assert measures(kept()) == [("1 bar", Decimal(40)), ("half", Decimal(20))]


@pytest.mark.parametrize(
    "more",
    [
        {"measure-0-description": "half"},
        {"measure-0-gram_weight": "20"},
        {"measure-0-description": "1 bar", "measure-0-gram_weight": "20"},
    ],
    ids=["no weight", "no name", "named twice"],
)
def test_a_measure_has_one_name_and_a_weight(owner_client: Client, more: dict[str, str]) -> None:
    response = add(owner_client, portion="1 bar", portion_grams="40", **more)
    assert response.context["label"].lines[0].errors


def test_adding_is_taken_back_by_one_undo(owner_client: Client, owner: Account) -> None:
    add(owner_client)
    owner_client.post(reverse("people:undo_act", args=[last_act().pk]))
    assert not Food.objects.of_owner(owner).exists()
    assert search_foods("oat bar", account=owner) == []


def test_a_change_is_taken_back_with_its_measures(owner_client: Client, person: Person) -> None:
    food = make_own_food(person)
    sent = {"name": "Nut bar", "magnesium_mg": "90", "portion": "1 big bar", "portion_grams": "50"}
    more = {"measure-0-description": "1 bar", "measure-0-gram_weight": "41"}
    owner_client.post(reverse("kitchen:change_food", args=[food.pk]), LABEL | sent | more)
    changed = kept("Nut bar")
    assert changed.magnesium_mg_per_100_g == Decimal(90)
    assert measures(changed) == [("1 big bar", Decimal(50)), ("1 bar", Decimal(41))]

    last_act().undo(now())
    back = kept("Oat bar")
    assert back.magnesium_mg_per_100_g == Decimal(60)
    assert measures(back) == [("1 bar", Decimal(40))]


def test_a_measure_taken_off_comes_back_by_undo(owner_client: Client, person: Person) -> None:
    food = make_own_food(person)
    owner_client.post(reverse("kitchen:change_food", args=[food.pk]), LABEL)
    assert measures(food) == []
    last_act().undo(now())
    assert measures(food) == [("1 bar", Decimal(40))]


def test_only_the_last_change_of_a_food_can_be_taken_back(owner_client: Client, person: Person) -> None:
    food, other = make_own_food(person), make_own_food(person, "Other")
    for name, mg in (("Oat bar", "70"), ("Oat bar", "80")):
        owner_client.post(
            reverse("kitchen:change_food", args=[food.pk]), {**LABEL, "name": name, "magnesium_mg": mg}
        )
    owner_client.post(reverse("kitchen:change_food", args=[other.pk]), {**LABEL, "name": "Other"})
    page = owner_client.get(reverse("people:list_acts")).content.decode()
    assert page.count("Undo: Oat bar changed") == 1
    assert page.count("Undo: Other changed") == 1


def test_a_change_leaves_what_was_logged_alone(owner_client: Client, person: Person) -> None:
    food = make_own_food(person)
    item = log(person, food, 100)
    owner_client.post(reverse("kitchen:change_food", args=[food.pk]), {**LABEL, "magnesium_mg": "90"})
    assert MealItem.objects.get(pk=item.pk).magnesium_mg == Decimal(60)


def test_a_change_reaches_the_recipes_and_goes_back_with_them(owner_client: Client, person: Person) -> None:
    bar = make_own_food(person)
    cake = make_recipe(person, ("100", bar), ("100", make_food("Milk", "10")), name="Cake")
    owner_client.post(reverse("kitchen:change_food", args=[bar.pk]), {**LABEL, "magnesium_mg": "90"})
    assert kept("Cake").magnesium_mg_per_100_g == Decimal(50)
    last_act().undo(now())
    assert kept("Cake").magnesium_mg_per_100_g == cake.magnesium_mg_per_100_g == Decimal(35)


def test_the_form_of_an_estimate_leaves_the_magnesium_blank(owner_client: Client, person: Person) -> None:
    oats = make_table_food("Rolled oats", "138")
    food = make_own_food(person, mg="138", estimated_from=oats)
    page = owner_client.get(reverse("kitchen:change_food", args=[food.pk]))
    assert page.context["form"]["magnesium_mg"].value() is None
    assert f'value="{oats.pk}" checked' in page.content.decode()


def test_a_removed_food_leaves_the_list_and_stays_in_the_diary(owner_client: Client, person: Person) -> None:
    food = make_own_food(person)
    item = log(person, food, 100)
    owner_client.post(reverse("kitchen:remove_food", args=[food.pk]))
    assert "Oat bar" not in owner_client.get(reverse("kitchen:list_own")).content.decode().split("</h1>")[1]
    assert MealItem.objects.get(pk=item.pk).magnesium_mg == Decimal(60)
    assert owner_client.get(reverse("kitchen:change_food", args=[food.pk])).status_code == 404
    last_act().undo(now())
    assert kept() == food


def test_a_deleted_account_takes_its_kitchen_with_it(
    owner_client: Client, owner: Account, person: Person
) -> None:
    bar = make_own_food(person)
    log(person, make_recipe(person, ("100", bar)), 50)
    owner_client.post(reverse("kitchen:change_food", args=[bar.pk]), LABEL)  # takes its measure off
    owner.erase()
    assert not Food.objects.filter(owner__isnull=False).exists()


def test_others_see_nothing_of_it(stranger_client: Client, stranger: Account, person: Person) -> None:
    food = make_own_food(person)
    for name in ("change_food", "remove_food"):
        assert stranger_client.post(reverse(f"kitchen:{name}", args=[food.pk]), LABEL).status_code == 404
    assert "Oat bar" not in stranger_client.get(reverse("kitchen:list_own")).content.decode()
    assert search_foods("oat bar", account=stranger) == []
    assert kept() == food


def test_an_empty_list_says_what_to_do_first(owner_client: Client) -> None:
    page = owner_client.get(reverse("kitchen:list_own")).content.decode()
    assert "Nothing here yet." in page
    assert reverse("kitchen:add_food") in page


@pytest.mark.parametrize("count", [2, 40])
def test_the_list_takes_the_same_queries_for_few_and_for_many(
    owner_client: Client, person: Person, django_assert_num_queries, count: int
) -> None:
    oats = make_table_food("Rolled oats", "138")
    for number in range(count):
        make_own_food(person, f"Bar {number}", estimated_from=oats)
        make_recipe(person, ("100", oats), name=f"Soup {number}")
    # Session, account, persons; then how many, the foods, their names, portions, and names of the estimates.
    with django_assert_num_queries(8):
        owner_client.get(reverse("kitchen:list_own"))


def test_two_hundred_foods_come_page_by_page(owner_client: Client, owner: Account) -> None:
    Food.objects.bulk_create(Food(owner=owner, source_name=f"Bar {number:03}") for number in range(200))
    page = owner_client.get(reverse("kitchen:list_own"), {"page": "4"}).content.decode()
    assert "Page 4 of 4" in page
    assert "Bar 199" in page
    assert "Bar 149" not in page


def test_added_magnesium_puts_the_kidney_question_until_it_is_answered(
    owner_client: Client, person: Person
) -> None:
    address = reverse("kitchen:add_food")
    assert "kidney_disease" in owner_client.get(address).content.decode()
    add(owner_client, added_magnesium_mg="30", kidney_disease="not_sure")
    assert Person.objects.get(pk=person.pk).kidneys_need_care
    assert "kidney_disease" not in owner_client.get(address).content.decode()
    last_act().undo(now())
    assert Person.objects.get(pk=person.pk).kidney_disease == "not_sure"
