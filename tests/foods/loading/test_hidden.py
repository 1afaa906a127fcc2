"""Foods of an import that is not live: nobody finds them, sees them or waits for them."""

import pytest
from django.urls import reverse

from foods.browsing.orders import Order, Wanted
from foods.browsing.placing import shared_placing
from foods.exporting import table_chunks
from foods.medians import magnesium_medians
from foods.models import Food, FoodName, ImportRun
from foods.search import search_foods
from foods.search.spelling import rebuild_vocabulary
from foods.search.stamp import present_stamp
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.loading.dumps import vocabulary

pytestmark = pytest.mark.django_db


@pytest.fixture
def run():
    """An import that is being applied."""
    return ImportRun.objects.create(format="own", file_name="table.zip", state=ImportRun.State.APPLYING)


@pytest.fixture
def hidden(run):
    """A food of it."""
    food = make_food("Quinoa, hidden", "197", last_run=run, group="grains")
    make_food_name(food, "Quinoa", default_portion=make_portion(food))
    return food


def test_search_does_not_find_it(hidden):
    assert search_foods("quinoa") == []


def test_hidden_brands_leave_the_places_to_others(run, monkeypatch):
    monkeypatch.setattr("foods.search.statements.MAX_BRANDS", 2)
    for number in range(5):
        make_food(f"Cola {number}", is_branded=True, last_run=run)
    make_food("Cola of ours", is_branded=True)
    assert [hit.name for hit in search_foods("cola", is_branded=True)] == ["Cola of ours"]


def test_its_words_correct_nobody(hidden):
    rebuild_vocabulary()
    assert "quinoa" not in vocabulary()


def test_it_is_in_no_list_and_no_median(hidden):
    assert not Food.objects.visible_to(None).exists()
    assert not FoodName.objects.visible_to(None).exists()
    assert shared_placing("any", "en", Wanted(Order.HUNDRED_GRAMS, "grains", all_generic=True)).foods == ()
    assert magnesium_medians()["grains"] is None


def test_its_page_is_not_there(hidden, owner_client):
    assert owner_client.get(reverse("foods:show_food", args=[hidden.pk])).status_code == 404


def test_the_administration_does_not_list_it(hidden, admin_client):
    for page in ("food", "foodname", "portion"):
        answer = admin_client.get(reverse(f"admin:foods_{page}_changelist"))
        assert "Quinoa" not in answer.content.decode()


def test_an_export_leaves_it_out(hidden):
    make_food("Oats", "138")
    assert b"hidden" not in b"".join(table_chunks(""))


def test_what_is_remembered_of_searches_stays_while_it_is_added(run):
    make_source()
    before = present_stamp()
    make_food("Quinoa, hidden", last_run=run)
    assert present_stamp() == before
    make_food("Oats")
    assert present_stamp() != before


def test_it_is_there_once_the_import_is_live(hidden, run):
    ImportRun.objects.filter(pk=run.pk).update(is_live=True)
    assert Food.objects.shared().get() == hidden
