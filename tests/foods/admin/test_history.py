"""Pages of the history: what was changed, what was removed, going back in two clicks."""

import re

import pytest
from django.urls import reverse

from foods.history import changes_of
from foods.models import Food, FoodName, Portion, Source
from tests.foods.admin.answers import answers, change_page
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.history.builders import change, correct, make_run
from tests.tracker.diary.builders import log
from tests.tracker.kitchen.builders import make_recipe

pytestmark = pytest.mark.django_db

LIST, REMOVED = reverse("admin:foods_food_changelist"), reverse("admin:foods_removed")


def history_page(food):
    """Return the address of a food's history."""
    return reverse("admin:foods_food_history", args=[food.pk])


def revert_page(history, kind="food"):
    """Return the address that takes the newest change back."""
    return reverse("admin:foods_revert", args=[kind, history.latest("history_id").history_id])


def delete(client, *foods, model="food", **sent):
    """Delete rows by the action of the list."""
    action = {"action": "delete_selected", "_selected_action": [food.pk for food in foods], "post": "yes"}
    return client.post(reverse(f"admin:foods_{model}_changelist"), action | sent, follow=True)


def test_the_history_of_a_food_says_who_when_why_and_what(admin_client, administrator):
    food = make_food("Spinach, raw", "79")
    correct(food, "93", "SR Legacy has 93", administrator)
    page = admin_client.get(history_page(food)).content.decode()
    for words in ("Magnesium: 79 → 93 mg per 100 g", "admin@example.org", "SR Legacy has 93"):
        assert words in page
    assert revert_page(Food.history) in page


def test_the_page_of_a_food_leads_to_its_history(admin_client):
    food = make_food()
    assert history_page(food) in admin_client.get(change_page(food)).content.decode()
    assert "Nothing was changed here" in admin_client.get(history_page(food)).content.decode()


def test_the_history_names_the_import_that_changed_a_food(admin_client):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93", "")
    Food.history.filter(history_type="~").update(import_run=make_run(file_name="april.csv"))
    assert "import of april.csv" in admin_client.get(history_page(food)).content.decode()


def test_spinach_goes_back_in_two_clicks(admin_client, administrator, person):
    food = make_food("Spinach, raw", "79", group="vegetables")
    soup = make_recipe(person, ("100", food))
    corrected = answers(food, magnesium_mg_per_100_g="93", reason="newer")
    admin_client.post(change_page(food), corrected)
    soup.refresh_from_db()
    assert soup.magnesium_mg_per_100_g == 93
    page = admin_client.get(history_page(food)).content.decode()
    address = re.search(r'href="([^"]*/revert/[^"]*)"', page)
    assert address is not None
    asked = admin_client.get(address[1])
    assert "Magnesium: 93 → 79 mg per 100 g" in asked.content.decode()
    assert "Origin of “Magnesium”" in asked.content.decode()
    reason = asked.context["form"].initial["reason"]
    done = admin_client.post(address[1], {"reason": reason}, follow=True)
    assert "Spinach, raw is what it was before." in done.content.decode()
    food.refresh_from_db()
    soup.refresh_from_db()
    assert (food.magnesium_mg_per_100_g, food.value_origins) == (79, {})
    assert soup.magnesium_mg_per_100_g == 79
    newest = changes_of(food.pk).changes[0]
    assert (newest.account, newest.reason) == (administrator, reason)
    assert reason.startswith("Back to what it was before the change of 20")


def test_a_page_left_open_says_that_it_is_so_already(admin_client):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    address = revert_page(Food.history)
    admin_client.post(address, {"reason": ""})
    page = admin_client.get(address).content.decode()
    assert "It is already what it was before this change." in page
    assert 'value="Revert"' not in page


def test_a_form_sent_twice_goes_back_once_and_says_why_where_nobody_did(admin_client):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    address = revert_page(Food.history)
    admin_client.post(address, {"reason": ""})
    page = admin_client.post(address, {"reason": ""}).content.decode()
    assert "It is already what it was before this change." in page
    assert len(changes_of(food.pk)) == 2
    assert changes_of(food.pk).changes[0].reason.startswith("Back to what it was before")


@pytest.mark.parametrize("reason", ["x" * 501, "\x00"])
def test_a_reason_that_cannot_be_kept_is_said_and_nothing_goes_back(admin_client, reason):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    answer = admin_client.post(revert_page(Food.history), {"reason": reason})
    assert answer.context["form"].errors["reason"]
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 93


@pytest.mark.parametrize("address", ["revert/food/1/", "revert/recipe/1/", f"revert/portion/{10**30}/"])
def test_a_change_that_does_not_exist_is_absent(admin_client, address):
    assert admin_client.get(f"{LIST}{address}").status_code == 404


def test_deleting_several_foods_leaves_history_of_all_that_went(admin_client, administrator):
    pears = [make_food(f"Pear {number}") for number in range(3)]
    for pear in pears:
        make_food_name(pear, "Pear", default_portion=make_portion(pear))
    done = delete(admin_client, *pears[:2], reason="double")
    assert "Successfully deleted 2" in done.content.decode()
    assert Food.objects.get() == pears[2]
    for model in (Food, FoodName, Portion):
        gone = model.history.filter(history_type="-")
        assert {(row.history_user, row.history_change_reason) for row in gone} == {(administrator, "double")}
        assert gone.count() == 2


def test_what_was_removed_is_listed_and_comes_back_in_two_clicks(admin_client):
    food = make_food("Spinach, raw")
    make_food_name(food, "Spinach", default_portion=make_portion(food, "1 bowl"))
    admin_client.post(reverse("admin:foods_food_delete", args=[food.pk]), {"post": "yes", "reason": "double"})
    assert REMOVED in admin_client.get(LIST).content.decode()
    page = admin_client.get(REMOVED).content.decode()
    assert "Spinach, raw" in page
    assert "double" in page
    address = revert_page(Food.history)
    assert address in page
    asked = admin_client.get(address).content.decode()
    assert "Name “Spinach”" in asked
    assert "Portion “1 bowl”" in asked
    done = admin_client.post(address, {"reason": "it was not"}, follow=True)
    assert "brought back" in done.content.decode()
    assert FoodName.objects.get().default_portion == Portion.objects.get()
    assert Food.objects.get() == food
    assert "Nothing was removed." in admin_client.get(REMOVED).content.decode()


def test_what_was_removed_of_a_food_names_the_food(admin_client):
    cup = make_portion(make_food("Spinach, raw"), "1 cup")
    delete(admin_client, cup, model="portion")
    assert "Portion “1 cup”</b> · Spinach, raw" in admin_client.get(REMOVED).content.decode()
    asked = admin_client.get(revert_page(Portion.history, "portion")).content.decode()
    assert "Of the food: Spinach, raw" in asked


def test_what_has_no_place_any_more_stays_away_and_the_page_says_why(admin_client):
    food = make_food("Spinach, raw")
    delete(admin_client, food)
    make_food("Spinach, raw")
    answer = admin_client.post(revert_page(Food.history), {"reason": "try"})
    assert answer.status_code == 200
    assert "It cannot go back:" in answer.content.decode()
    assert Food.objects.count() == 1


def test_a_food_in_somebodys_diary_cannot_be_deleted_and_nothing_of_the_diary_is_told(admin_client, person):
    food, other = make_food("Spinach, raw"), make_food("Chard")
    log(person, food)
    page = delete(admin_client, food, other).content.decode()
    assert "Spinach, raw: diaries or recipes hold it" in page
    assert "Chard" not in page
    assert page.count("Spinach, raw") == 1
    single = reverse("admin:foods_food_delete", args=[food.pk])
    page = admin_client.post(single, {"post": "yes"}).content.decode()
    assert "diaries or recipes hold it" in page
    assert Food.objects.count() == 2


def test_more_than_a_hundred_rows_are_not_deleted_at_once(admin_client):
    foods = [make_food(f"Pear {number}") for number in range(101)]
    assert "At most 100 rows" in delete(admin_client, *foods).content.decode()
    assert Food.objects.count() == 101
    delete(admin_client, *foods[1:])
    assert Food.objects.get() == foods[0]


def test_the_pages_that_ask_before_deleting_ask_why(admin_client):
    foods = [make_food("Pear"), make_food("Plum")]
    asked = delete(admin_client, *foods, post="").content.decode()
    single = admin_client.get(reverse("admin:foods_food_delete", args=[foods[0].pk])).content.decode()
    for page in (asked, single):
        assert 'name="reason"' in page
        assert "<style" not in page
        assert "onclick" not in page
        assert ' style="' not in page
    assert asked.count('name="_selected_action"') == 2


def test_a_source_that_foods_come_from_is_not_deleted(admin_client):
    source = make_source()
    make_food(source=source)
    single = reverse("admin:foods_source_delete", args=[source.pk])
    assert "foods come from it" in admin_client.post(single, {"post": "yes"}).content.decode()
    assert "foods come from it" in delete(admin_client, source, model="source").content.decode()
    Food.objects.all().delete()
    admin_client.post(single, {"post": "yes"})
    assert not Source.objects.exists()


@pytest.mark.parametrize("address", [REMOVED, f"{LIST}1/history/", f"{LIST}revert/food/1/"])
def test_only_who_edits_foods_sees_the_history(client, owner_client, address):
    make_food(pk=1)
    assert client.get(address).status_code == 302
    assert owner_client.get(address).status_code in {302, 403}
    assert owner_client.post(address).status_code in {302, 403}


def test_the_history_of_an_own_food_is_absent_for_an_administrator(admin_client, owner):
    assert admin_client.get(history_page(make_food("Muesli", owner=owner))).status_code == 302


@pytest.mark.parametrize("changes", [2, 30])
def test_the_pages_cost_the_same_however_much_was_changed(
    admin_client, django_assert_max_num_queries, changes
):
    food = make_food()
    for number in range(changes):
        portion = make_portion(food, f"{number} pieces")
        correct(food, str(number))
        change(portion, gram_weight="31")
    delete(admin_client, *Portion.objects.all(), model="portion")
    for address in (history_page(food), REMOVED):
        with django_assert_max_num_queries(10):
            admin_client.get(address)


def test_the_pages_have_no_inline_script_or_style(admin_client):
    food = make_food()
    correct(food, "93")
    for address in (history_page(food), revert_page(Food.history), REMOVED, LIST):
        page = admin_client.get(address).content.decode()
        assert "<style" not in page
        assert "onclick" not in page
        assert ' style="' not in page
