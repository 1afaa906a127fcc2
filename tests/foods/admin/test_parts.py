import pytest
from django.urls import reverse

from foods.history import changes_of
from foods.models import Food, FoodName, Portion
from tests.foods.admin.answers import answers, change_page
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.history.builders import make_run

pytestmark = pytest.mark.django_db

ADD_FOOD, ADD_NAME = reverse("admin:foods_food_add"), reverse("admin:foods_foodname_add")
NAME = {"language": "en", "text": "Almonds", "kind": "plain", "position": "0"}
TWICE = "The food has such a measure already."


def test_changing_or_deleting_a_name_corrects_its_food(admin_client):
    food = make_food()
    name = make_food_name(food)
    answer = {"food": food.pk, "language": "en", "text": "Mandeln", "kind": "plain", "position": "0"}
    admin_client.post(change_page(name), answer)
    food.refresh_from_db()
    assert food.name == "Mandeln"
    assert food.corrected_at is not None
    Food.objects.update(corrected_at=None)
    admin_client.post(reverse("admin:foods_foodname_delete", args=[name.pk]), {"post": "yes"})
    food.refresh_from_db()
    assert food.corrected_at is not None


def test_deleting_several_portions_at_once_corrects_their_foods(admin_client):
    portion = make_portion(make_food())
    action = {"action": "delete_selected", "_selected_action": [portion.pk], "post": "yes"}
    admin_client.post(reverse("admin:foods_portion_changelist"), action)
    assert not Portion.objects.exists()
    assert Food.objects.get().corrected_at is not None


def test_a_usual_portion_of_another_food_is_refused(admin_client):
    other = make_portion(make_food("Oats"))
    food = make_food()
    name = make_food_name(food)
    answer = {"food": food.pk, "language": "en", "text": "Almonds", "kind": "plain", "position": "0"}
    refused = admin_client.post(change_page(name), answer | {"default_portion": other.pk})
    assert "default_portion" in refused.context["adminform"].form.errors


def test_a_food_that_is_added_has_no_usual_portion_yet(admin_client):
    other = make_portion(make_food("Oats"))
    new = answers(Food(source=make_source()), source_name="Teff", **{
        "names-TOTAL_FORMS": "1", "names-0-language": "en", "names-0-text": "Teff", "names-0-kind": "plain",
        "names-0-position": "0", "names-0-default_portion": other.pk,
    })  # fmt: skip
    assert "This portion belongs to another food." in admin_client.post(ADD_FOOD, new).content.decode()
    assert not FoodName.objects.exists()


@pytest.mark.parametrize("key", ["food", "default_portion"])
def test_what_somebody_made_for_themselves_is_not_named_to_who_types_its_key(admin_client, owner, key):
    own = make_food("Muesli of mine", owner=owner)
    answer = {"food": own.pk, "default_portion": make_portion(own, "my secret bowl", origin="own").pk}
    typed = NAME | {key: answer[key]}
    for page in (admin_client.get(ADD_NAME, typed), admin_client.post(ADD_NAME, typed)):
        assert "Muesli" not in page.content.decode()
        assert "secret" not in page.content.decode()
    assert not FoodName.objects.exists()


@pytest.mark.parametrize("model", ["foodname", "portion"])
def test_nothing_is_added_to_a_food_that_is_private_or_hidden(admin_client, owner, model):
    foods = make_food("Muesli of mine", owner=owner), make_food("Oats", last_run=make_run(is_live=False))
    answer = NAME | {"description": "1 cup", "gram_weight": "90", "origin": "usda", "sequence": "0"}
    for food in foods:
        refused = admin_client.post(reverse(f"admin:foods_{model}_add"), answer | {"food": food.pk})
        assert "food" in refused.context["adminform"].form.errors
        assert food.source_name not in refused.content.decode()


def test_the_food_and_the_usual_portion_are_named_beside_their_keys(admin_client):
    portion = make_portion(make_food("Nuts, almonds"), "1 handful")
    name = make_food_name(portion.food, default_portion=portion)
    assert "1 handful</a>" in admin_client.get(change_page(name)).content.decode()
    page = admin_client.get(ADD_NAME, {"food": portion.food_id}).content.decode()
    assert "Nuts, almonds</a>" in page


def test_a_measure_described_twice_is_refused_in_words(admin_client):
    cup = make_portion(make_food(group="fruit"), "1 cup", "143")
    twice = {"sequence": "0", "description": "1 cup", "gram_weight": "90", "origin": "usda"}
    alone = admin_client.post(reverse("admin:foods_portion_add"), twice | {"food": cup.food_id})
    assert TWICE in alone.content.decode()
    beside = {f"portions-{place}-{key}": value for place in (0, 1) for key, value in twice.items()}
    for first in ({"portions-0-id": cup.pk}, {"portions-0-description": "1 sack"}):
        forms = {"portions-TOTAL_FORMS": "2", "portions-INITIAL_FORMS": str(int("portions-0-id" in first))}
        page = admin_client.post(change_page(cup.food), answers(cup.food, **forms, **beside | first))
        assert TWICE in page.content.decode()
    assert Portion.objects.get() == cup


def test_two_new_measures_described_alike_are_refused_in_words(admin_client):
    food = make_food(group="fruit")
    twice = {"sequence": "0", "description": "1 cup", "gram_weight": "90", "origin": "usda"}
    beside = {f"portions-{place}-{key}": value for place in (0, 1) for key, value in twice.items()}
    page = admin_client.post(change_page(food), answers(food, **beside | {"portions-TOTAL_FORMS": "2"}))
    assert TWICE in page.content.decode()
    assert not Portion.objects.exists()


def test_a_name_that_somebody_else_gave_meanwhile_is_refused_in_words(admin_client):
    food = make_food(group="fruit")
    make_food_name(food, "Almonds")
    opened_before = {"names-TOTAL_FORMS": "1"} | {f"names-0-{key}": value for key, value in NAME.items()}
    assert admin_client.post(change_page(food), answers(food, **opened_before)).status_code == 200
    assert FoodName.objects.count() == 1


def test_no_measure_of_the_table_is_somebodys_own(admin_client):
    cup = make_portion(make_food())
    answer = {"description": "1 handful", "gram_weight": "30", "origin": "own", "sequence": "0"}
    assert "origin" in admin_client.post(change_page(cup), answer).context["adminform"].form.errors


def test_a_new_name_takes_a_usual_portion_of_its_food(admin_client):
    portion = make_portion(make_food())
    answer = {"food": portion.food_id, "language": "en", "text": "Almonds", "kind": "plain", "position": "0"}
    admin_client.post(reverse("admin:foods_foodname_add"), answer | {"default_portion": portion.pk})
    assert FoodName.objects.get().default_portion == portion


def test_changing_a_name_or_a_portion_on_its_own_page_leaves_history(admin_client, administrator):
    food = make_food()
    cup, name = make_portion(food, "1 cup", "143"), make_food_name(food, "Almonds")
    answer = {"language": "en", "text": "Mandeln", "kind": "plain", "position": "0", "reason": "German"}
    admin_client.post(change_page(name), answer)
    answer = {"description": "1 cup", "gram_weight": "150", "origin": "usda", "sequence": "0", "reason": ""}
    admin_client.post(change_page(cup), answer)
    portion, named = changes_of(food.pk)
    assert (str(portion.differences[0]), portion.reason, portion.account) == (
        "Weight: 143 → 150 g", "", administrator
    )  # fmt: skip
    assert (str(named.differences[0]), named.reason) == ("Name: “Almonds” → “Mandeln”", "German")


def test_saving_a_portion_without_a_change_writes_nothing(admin_client):
    cup = make_portion(make_food(), "1 cup", "143")
    answer = {"description": "1 cup", "gram_weight": "143", "origin": "usda", "sequence": "0"}
    admin_client.post(change_page(cup), answer | {"reason": "just so"})
    assert not Portion.history.exists()
    assert Food.objects.get().corrected_at is None


def test_a_portion_stays_with_its_food(admin_client):
    food, other = make_food(), make_food("Oats")
    cup = make_portion(food, "1 cup", "143")
    answer = {"description": "1 cup", "gram_weight": "150", "origin": "usda", "sequence": "0"}
    admin_client.post(change_page(cup), answer | {"food": other.pk})
    assert Portion.objects.get().food == food


def test_deleting_parts_says_who_and_why(admin_client, administrator):
    food = make_food()
    name, cup = make_food_name(food), make_portion(food, "1 cup")
    admin_client.post(reverse("admin:foods_foodname_delete", args=[name.pk]), {"post": "yes", "reason": "no"})
    action = {"action": "delete_selected", "_selected_action": [cup.pk], "post": "yes", "reason": "double"}
    admin_client.post(reverse("admin:foods_portion_changelist"), action)
    assert not FoodName.objects.exists()
    assert not Portion.objects.exists()
    assert [(each.subject, each.is_removal, each.account, each.reason) for each in changes_of(food.pk)] == [
        ("Portion “1 cup”", True, administrator, "double"),
        ("Name “Almonds”", True, administrator, "no"),
    ]


@pytest.mark.parametrize("kind", ["foodname", "portion"])
def test_the_history_button_of_a_part_leads_to_the_history_of_its_food(admin_client, kind):
    food = make_food()
    row = make_portion(food) if kind == "portion" else make_food_name(food)
    answer = admin_client.get(reverse(f"admin:foods_{kind}_history", args=[row.pk]))
    assert answer["Location"] == reverse("admin:foods_food_history", args=[food.pk])
    gone = admin_client.get(reverse(f"admin:foods_{kind}_history", args=[10**9]))
    assert gone["Location"] == reverse(f"admin:foods_{kind}_changelist")
