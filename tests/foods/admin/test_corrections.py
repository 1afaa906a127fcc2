"""Correcting a food in the administration: the reason, where the value is from, what is written down."""

from datetime import date

import pytest
from django.urls import reverse

from foods.history import changes_of
from foods.models import Food, FoodName, Portion
from foods.value_origins import ValueOrigin, origin_of
from tests.conftest import signed_in
from tests.foods.admin.answers import answers, change_page
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.tracker.people.builders import make_account

pytestmark = pytest.mark.django_db

ADD = reverse("admin:foods_food_add")
MG = "magnesium_mg_per_100_g"


def send(client, food, **changed):
    """Send the form of a food and return the answer."""
    return client.post(change_page(food), answers(food, **changed), follow=True)


def errors(answer):
    """Return what is said beside the fields, none where the form was saved."""
    return answer.context["adminform"].form.errors if "adminform" in answer.context else {}


def test_a_changed_magnesium_value_asks_why_and_keeps_what_was_typed(admin_client):
    food = make_food(group="fruit")
    answer = send(admin_client, food, **{MG: "93.5", "origin_source": "Our laboratory"})
    assert list(errors(answer)) == ["reason"]
    page = answer.content.decode()
    assert "Say why the magnesium value changes." in page
    assert 'value="93.5"' in page
    assert 'value="Our laboratory"' in page
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 270
    assert not Food.history.exists()


def test_a_correction_is_written_down_with_who_why_and_what(admin_client, administrator):
    food = make_food(group="fruit")
    send(admin_client, food, **{MG: "93", "reason": "SR Legacy has 93"})
    only = changes_of(food.pk).changes[0]
    assert (only.account, only.reason) == (administrator, "SR Legacy has 93")
    assert str(only.differences[0]) == "Magnesium: 270 → 93 mg per 100 g"


def test_a_value_typed_without_its_origin_is_told_to_be_corrected_here(admin_client):
    food = make_food(group="fruit")
    send(admin_client, food, **{MG: "93", "reason": "newer"})
    food.refresh_from_db()
    assert origin_of(food, MG) == ValueOrigin(source="Corrected in this installation")


def test_where_a_value_is_from_can_be_stated_beside_it(admin_client):
    food = make_food(group="fruit")
    stated = {
        "origin_source": "FoodData Central, Foundation Foods", "origin_release": "2025-04", "origin_id": "17",
        "origin_derivation": "analysed", "origin_date": "2024-10-31",
    }  # fmt: skip
    send(admin_client, food, **{MG: "93", "reason": "newer"}, **stated)
    food.refresh_from_db()
    assert origin_of(food, MG) == ValueOrigin(
        "FoodData Central, Foundation Foods", "2025-04", "17", "analysed", date(2024, 10, 31)
    )
    page = admin_client.get(change_page(food)).content.decode()
    assert 'value="2024-10-31"' in page
    assert 'value="FoodData Central, Foundation Foods"' in page


def test_a_new_value_does_not_take_over_the_origin_of_the_former_one(admin_client):
    label = {"source": "A label", "derivation": "label"}
    food = make_food(group="fruit", value_origins={MG: label})
    as_it_was = {"origin_source": "A label", "origin_derivation": "label"}
    send(admin_client, food, **{MG: "93", "reason": "newer"}, **as_it_was)
    food.refresh_from_db()
    assert origin_of(food, MG) == ValueOrigin(source="Corrected in this installation")


def test_an_origin_alone_is_a_change_that_needs_no_reason_and_can_be_taken_out_again(admin_client):
    food = make_food(group="fruit")
    send(admin_client, food, origin_source="A label", origin_derivation="label")
    food.refresh_from_db()
    assert origin_of(food, MG).derivation == "label"
    send(admin_client, food)
    food.refresh_from_db()
    assert food.value_origins == {}
    assert len(changes_of(food.pk)) == 2


def test_another_value_typed_here_is_told_to_be_corrected_here_and_needs_no_reason(admin_client):
    food = make_food(group="fruit")
    send(admin_client, food, energy_kcal_per_100_g="579")
    food.refresh_from_db()
    assert food.energy_kcal_per_100_g == 579
    assert set(food.value_origins) == {"energy_kcal_per_100_g"}


def test_taking_out_a_value_makes_it_unknown_and_asks_why(admin_client):
    food = make_food(group="fruit", caffeine_mg_per_100_g="40")
    assert list(errors(send(admin_client, food))) == ["reason"]
    assert not errors(send(admin_client, food, reason="was of another coffee"))
    food.refresh_from_db()
    assert food.caffeine_mg_per_100_g is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("reason", "x" * 501),
        ("reason", "\x00"),
        ("origin_source", "x" * 301),
        ("origin_date", "31.12.99999"),
        ("origin_derivation", "dreamt"),
        ("fdc_id", "9" * 40),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(admin_client, field, value):
    food = make_food(group="fruit")
    assert field in errors(send(admin_client, food, **({MG: "93", "reason": "newer"} | {field: value})))


def test_less_magnesium_than_was_added_to_the_food_is_refused(admin_client):
    food = make_food(group="fruit", added_magnesium_mg_per_100_g="50")
    refused = send(admin_client, food, **{MG: "20", "reason": "newer"})
    assert "More was added than is in it." in refused.content.decode()
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 270


def test_the_key_of_another_food_is_refused_whatever_its_source(admin_client):
    make_food("Teff", source=make_source("own-table"), id_in_source="fdc:1")
    food = make_food(group="fruit")
    assert list(errors(send(admin_client, food, id_in_source="fdc:1"))) == ["id_in_source"]
    assert not errors(send(admin_client, food, value_note="its own key is none of another"))


def test_a_reason_without_a_change_changes_nothing(admin_client):
    food = make_food(group="fruit")
    send(admin_client, food, reason="just so")
    food.refresh_from_db()
    assert food.corrected_at is None
    assert not Food.history.exists()


def test_a_food_added_here_has_no_history_and_a_key_of_its_own(admin_client):
    for name in ("Teff", "Fonio"):
        new = answers(Food(source=make_source("own-table")), source_name=name, origin_source="A label")
        admin_client.post(ADD, new)
    teff, fonio = Food.objects.order_by("pk")
    assert teff.id_in_source.startswith("here:")
    assert teff.id_in_source != fonio.id_in_source
    assert origin_of(teff, MG).source == "A label"
    assert origin_of(teff, "energy_kcal_per_100_g").source == "USDA FoodData Central, SR Legacy"
    assert not Food.history.exists()
    assert teff.corrected_at is not None


def test_changes_and_deletions_beside_the_food_leave_history_with_its_reason(admin_client, administrator):
    food = make_food(group="fruit")
    cup, slice_ = make_portion(food, "1 cup", "143"), make_portion(food, "1 slice", "10")
    name = make_food_name(food, "Almonds", default_portion=slice_)
    beside = {
        "names-TOTAL_FORMS": "1", "names-INITIAL_FORMS": "1", "names-0-id": name.pk, "names-0-food": food.pk,
        "names-0-language": "en", "names-0-text": "Almonds", "names-0-kind": "plain",
        "names-0-position": "5", "names-0-default_portion": cup.pk,
        "portions-TOTAL_FORMS": "3", "portions-INITIAL_FORMS": "2",
        "portions-0-id": cup.pk, "portions-0-food": food.pk, "portions-0-sequence": "0",
        "portions-0-description": "1 cup", "portions-0-gram_weight": "150", "portions-0-origin": "usda",
        "portions-1-id": slice_.pk, "portions-1-food": food.pk, "portions-1-sequence": "0",
        "portions-1-description": "1 slice", "portions-1-gram_weight": "10", "portions-1-origin": "usda",
        "portions-1-DELETE": "on",
        "portions-2-sequence": "1", "portions-2-description": "1 sack", "portions-2-gram_weight": "1000",
        "portions-2-origin": "usda",
    }  # fmt: skip
    send(admin_client, food, reason="weighed", **beside)
    assert set(Portion.objects.values_list("description", flat=True)) == {"1 cup", "1 sack"}
    assert FoodName.objects.get().default_portion == cup
    changes = list(changes_of(food.pk))
    said = {(each.subject, each.is_removal, *map(str, each.differences)) for each in changes}
    assert ("Portion “1 slice”", True) in said
    assert ("Portion “1 cup”", False, "Weight: 143 → 150 g") in said
    assert {(each.account, each.reason) for each in changes} == {(administrator, "weighed")}
    assert not [each for each in changes if "1 sack" in each.subject]
    assert Food.history.get().history_type == "+"
    food.refresh_from_db()
    assert food.corrected_at is not None


def test_foods_of_an_import_that_is_not_live_are_not_shown(admin_client):
    from tests.foods.history.builders import make_run

    food = make_food("Hidden oats", last_run=make_run(is_live=False))
    name = make_food_name(food, "Hidden name")
    assert "Hidden" not in admin_client.get(reverse("admin:foods_food_changelist")).content.decode()
    assert admin_client.get(change_page(food)).status_code == 302
    assert admin_client.get(change_page(name)).status_code == 302


def test_a_food_editor_may_correct_and_is_offered_no_look_into_diaries():
    editor = make_account("editor@example.org", is_food_editor=True)
    food = make_food(group="fruit")
    page = send(signed_in(editor), food, **{MG: "93", "reason": "newer"}).content.decode()
    assert changes_of(food.pk).changes[0].account == editor
    assert "entries of the past" not in page
