from decimal import Decimal

import pytest
from django.urls import reverse

from foods.models import Food, FoodName, Portion
from tests.foods.admin.answers import answers, change_page
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.tracker.kitchen.builders import make_recipe

pytestmark = pytest.mark.django_db

LIST = reverse("admin:foods_food_changelist")
CONFIRM = "is_confirmed"


def test_only_administrators_see_the_food_table(client, owner_client, admin_client):
    make_food()
    assert client.get(LIST).status_code == 302
    assert owner_client.get(LIST).status_code in {302, 403}
    assert admin_client.get(LIST).status_code == 200


@pytest.mark.parametrize("model", ["food", "foodname", "portion", "source"])
def test_lists_and_forms_open(admin_client, model):
    food = make_food()
    portion = make_portion(food)
    rows = {
        "food": food,
        "portion": portion,
        "source": food.source,
        "foodname": make_food_name(food, default_portion=portion),
    }
    assert admin_client.get(reverse(f"admin:foods_{model}_changelist")).status_code == 200
    assert admin_client.get(reverse(f"admin:foods_{model}_changelist"), {"q": "almonds"}).status_code == 200
    assert admin_client.get(reverse(f"admin:foods_{model}_add")).status_code == 200
    assert admin_client.get(change_page(rows[model])).status_code == 200


def test_a_food_is_found_by_words_of_its_source_and_of_its_everyday_names(admin_client):
    make_food_name(make_food("Nuts, almonds"), "Mandorle")
    make_food("Oats")
    for words in ("almond nuts", "mandor"):
        page = admin_client.get(LIST, {"q": words}).content.decode()
        assert "Nuts, almonds" in page
        assert "Oats" not in page


def test_foods_without_magnesium_can_be_listed(admin_client):
    make_food("Known")
    make_food("Zero", "0")
    make_food("Blank", None)
    page = admin_client.get(LIST, {"magnesium_mg_per_100_g__isempty": "1"}).content.decode()
    assert "Blank" in page
    assert "Known" not in page
    assert "Zero" not in page


def test_own_foods_of_accounts_are_not_shown(admin_client, owner):
    own = make_food("Muesli of mine", owner=owner)
    name = make_food_name(own, "Secret name")
    assert "Muesli" not in admin_client.get(LIST).content.decode()
    assert admin_client.get(change_page(own)).status_code == 302
    assert "Secret" not in admin_client.get(reverse("admin:foods_foodname_changelist")).content.decode()
    assert admin_client.get(change_page(name)).status_code == 302


def test_a_correction_is_saved_and_remembered_so_that_imports_leave_it(admin_client):
    food = make_food()
    admin_client.post(change_page(food), answers(food, magnesium_mg_per_100_g="258,5", reason="newer"))
    food.refresh_from_db()
    assert str(food.magnesium_mg_per_100_g) == "258.500"
    assert food.corrected_at is not None


def test_a_correction_reaches_the_recipes_with_the_food(admin_client, person):
    food = make_food()
    cake = make_recipe(person, ("100", food))
    admin_client.post(change_page(food), answers(food, magnesium_mg_per_100_g="258,5", reason="newer"))
    cake.refresh_from_db()
    assert cake.magnesium_mg_per_100_g == Decimal("258.5")


def test_saving_without_a_change_corrects_nothing(admin_client):
    food = make_food(group="nuts-and-seeds")
    admin_client.post(change_page(food), answers(food))
    food.refresh_from_db()
    assert food.corrected_at is None


def test_a_blank_amount_is_saved_as_unknown(admin_client):
    food = make_food()
    admin_client.post(change_page(food), answers(food, magnesium_mg_per_100_g="", reason="a slip"))
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g is None


@pytest.mark.parametrize("mg", ["-1", "60300.001", "1e5", "much"])
def test_an_impossible_amount_is_refused_confirmed_or_not(admin_client, mg):
    food = make_food()
    answer = admin_client.post(change_page(food), answers(food, magnesium_mg_per_100_g=mg, is_confirmed="on"))
    assert answer.context["adminform"].form.errors
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 270


def test_more_than_any_food_holds_asks_for_a_confirmation(admin_client):
    food = make_food()
    unlikely = answers(food, magnesium_mg_per_100_g="1000.001", reason="a powder")
    asked = admin_client.post(change_page(food), unlikely)
    assert "is_confirmed" in asked.context["adminform"].form.errors
    assert "1000.001" in asked.content.decode()
    admin_client.post(change_page(food), unlikely | {CONFIRM: "on"})
    food.refresh_from_db()
    assert str(food.magnesium_mg_per_100_g) == "1000.001"


def test_up_to_1000_mg_needs_no_confirmation(admin_client):
    food = make_food()
    admin_client.post(change_page(food), answers(food, magnesium_mg_per_100_g="1000", reason="a powder"))
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 1000


def test_a_new_food_needs_a_source(admin_client):
    food = make_food()
    new = answers(food, source="", source_name="New", id_in_source="new:1")
    assert (
        "source" in admin_client.post(reverse("admin:foods_food_add"), new).context["adminform"].form.errors
    )
    admin_client.post(reverse("admin:foods_food_add"), new | {"source": make_source("own-table").pk})
    assert Food.objects.filter(source_name="New", source__key="own-table").exists()


def test_names_and_portions_are_edited_beside_the_food(admin_client):
    food = make_food()
    added = {
        "names-TOTAL_FORMS": "1", "names-0-language": "en", "names-0-text": "Almonds",
        "names-0-kind": "plain",
        "names-0-position": "0", "portions-TOTAL_FORMS": "1", "portions-0-sequence": "1",
        "portions-0-description": "1 cup", "portions-0-gram_weight": "142,5", "portions-0-origin": "usda",
    }  # fmt: skip
    admin_client.post(change_page(food), answers(food, **added))
    assert FoodName.objects.get().text == "Almonds"
    assert str(Portion.objects.get().gram_weight) == "142.500"


@pytest.mark.parametrize("foods", [2, 40])
def test_the_list_costs_the_same_however_many_foods_there_are(
    admin_client, django_assert_max_num_queries, foods
):
    for number in range(foods):
        make_food(f"Pear {number}")
    with django_assert_max_num_queries(6):
        admin_client.get(LIST, {"q": "pear"})


@pytest.mark.parametrize("model", ["food", "foodname", "portion", "source"])
@pytest.mark.parametrize("lookup", ["pk__in", "last_run"])
def test_a_list_refuses_numbers_that_no_row_has(admin_client, model, lookup):
    answer = admin_client.get(reverse(f"admin:foods_{model}_changelist"), {lookup: "9" * 19})
    assert answer.status_code == 400


def test_the_pages_have_no_inline_script_or_style(admin_client):
    page = admin_client.get(change_page(make_food())).content.decode()
    assert "<style" not in page
    assert "onclick" not in page
    assert ' style="' not in page
