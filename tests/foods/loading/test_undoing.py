from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.utils import timezone

from foods.history import WhoAndWhy, save_changed
from foods.history.changes import changes_of
from foods.loading import clean_up, take_back
from foods.models import Food, FoodName, ImportRun, Portion
from foods.search import search_foods
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.loading.dumps import dump, what_people_see
from tests.foods.loading.files import SOURCE, food, load, name, portion
from tests.tracker.diary.builders import log
from tests.tracker.kitchen.builders import make_recipe

pytestmark = pytest.mark.django_db
BY_HAND = WhoAndWhy(reason="read it again")

NEWS = {
    "sources": [SOURCE | {"release": "2"}, SOURCE | {"key": "new", "name": "New"}],
    "foods": [food(mg="258", zinc_mg_per_100_g="3"), food("t:2", "Oats", source="new", group="grains")],
    "portions": [portion("1 cup", "140"), portion("1 nut", "1"), portion(source_id="t:2")],
    "names": [
        name(portion="1 nut", position="3"),
        name("badam", portion="1 nut", kind="synonym"),
        name("Oats", portion="1 cup", source_id="t:2"),
    ],
}


@pytest.fixture
def almonds():
    """A food that stands with a measure and a name."""
    source = make_source("ours", name="Ours", data_set="Our analyses", release="1")
    standing = make_food("Nuts, almonds", "270", id_in_source="t:1", source=source, fdc_id=170567)
    make_food_name(standing, "Almonds", default_portion=make_portion(standing, "1 cup", "143"))
    return standing


def undo(run):
    with transaction.atomic():
        take_back(run, timezone.now())
    run.refresh_from_db()
    return run


def test_undo_restores_every_row_exactly(tmp_path, almonds):
    before, seen = dump(), what_people_see("almonds", "oats", "badam")
    run = undo(load(tmp_path, **NEWS))
    assert run.state == ImportRun.State.UNDONE
    assert what_people_see("almonds", "oats", "badam") == seen
    clean_up(timezone.now())
    assert dump() == before


def test_undoing_twice_is_undoing_once(tmp_path, almonds):
    run = load(tmp_path, **NEWS)
    undo(run)
    almonds.refresh_from_db()
    almonds.magnesium_mg_per_100_g = 5
    save_changed(almonds, BY_HAND)
    undo(run)
    almonds.refresh_from_db()
    assert almonds.magnesium_mg_per_100_g == 5


def test_an_edit_after_the_import_stays_and_is_counted(tmp_path, almonds):
    run = load(tmp_path, **NEWS)
    almonds.refresh_from_db()
    almonds.magnesium_mg_per_100_g = 260
    save_changed(almonds, BY_HAND)
    assert undo(run).counts["left"] == 1
    clean_up(timezone.now())
    almonds.refresh_from_db()
    assert (almonds.magnesium_mg_per_100_g, almonds.zinc_mg_per_100_g, almonds.last_run) == (260, 3, None)
    assert Food.objects.shared().get() == almonds


def test_a_new_food_that_was_edited_since_stays_with_its_measures(tmp_path, almonds):
    run = load(tmp_path, **NEWS)
    oats = Food.objects.get(id_in_source="t:2")
    make_food_name(oats, "Porridge")
    Food.objects.filter(pk=oats.pk).update(corrected_at=timezone.now())
    assert undo(run).counts["left"] == 1
    clean_up(timezone.now())
    assert Food.objects.shared().filter(pk=oats.pk).exists()
    assert oats.portions.count() == 1
    assert oats.names.count() == 2


def test_imports_are_undone_in_any_order(tmp_path, almonds):
    before = dump()
    first = load(tmp_path, **NEWS)
    second = load(tmp_path, foods=[food(mg="100"), food("t:2", "Oats", mg="9", source="new", group="grains")])
    undo(first)
    assert Food.objects.get(pk=almonds.pk).magnesium_mg_per_100_g == 100
    undo(second)
    clean_up(timezone.now())
    clean_up(timezone.now())
    assert dump() == before


def test_the_last_of_two_imports_is_undone_to_the_first(tmp_path, almonds):
    load(tmp_path, **NEWS)
    between = dump()
    undo(load(tmp_path, foods=[food(mg="100"), food("t:3", "Rye")], portions=[portion("1 cup", "99")]))
    clean_up(timezone.now())
    assert dump() == between


def test_a_food_in_somebodys_diary_stays_hidden_and_comes_back_with_the_next_import(
    tmp_path, almonds, person
):
    run = load(tmp_path, **NEWS)
    oats = Food.objects.get(id_in_source="t:2")
    item = log(person, oats)
    undo(run)
    clean_up(timezone.now())
    oats.refresh_from_db()
    assert oats.removed_at is not None
    assert not Food.objects.shared().filter(pk=oats.pk).exists()
    assert search_foods("oats") == []
    item.refresh_from_db()
    assert item.food == oats
    again = load(tmp_path, **NEWS)
    assert again.counts["foods"] == {"added": 1, "changed": 1}
    assert Food.objects.shared().get(id_in_source="t:2").pk == oats.pk
    assert Food.objects.get(pk=oats.pk).removed_at is None


def test_a_food_that_came_back_is_hidden_once_more_by_undo(tmp_path, almonds, person):
    run = load(tmp_path, **NEWS)
    log(person, Food.objects.get(id_in_source="t:2"))
    undo(run)
    clean_up(timezone.now())
    before = dump()
    undo(load(tmp_path, **NEWS))
    clean_up(timezone.now())
    assert dump() == before


def test_recipes_follow_undo(tmp_path, almonds, person):
    recipe = make_recipe(person, ("100", almonds))
    run = load(tmp_path, **NEWS)
    recipe.refresh_from_db()
    assert recipe.magnesium_mg_per_100_g == 258
    undo(run)
    recipe.refresh_from_db()
    assert recipe.magnesium_mg_per_100_g == 270


def test_a_recipe_holds_a_food_that_was_undone(tmp_path, almonds, person):
    run = load(tmp_path, **NEWS)
    oats = Food.objects.get(id_in_source="t:2")
    make_recipe(person, ("100", oats))
    undo(run)
    clean_up(timezone.now())
    assert Food.objects.get(pk=oats.pk).removed_at is not None


def test_a_new_measure_that_a_name_uses_by_now_stays(tmp_path, almonds):
    run = load(tmp_path, **NEWS)
    nut = Portion.objects.get(description="1 nut")
    mine = make_food_name(almonds, "Single almond", default_portion=nut)
    assert undo(run).counts["left"] == 1
    clean_up(timezone.now())
    mine.refresh_from_db()
    assert mine.default_portion == nut
    assert Portion.objects.filter(pk=nut.pk).exists()
    assert not FoodName.objects.filter(text="badam").exists()


def test_a_food_corrected_before_the_import_is_as_before(tmp_path, almonds):
    Food.objects.filter(pk=almonds.pk).update(corrected_at=datetime(2026, 1, 1, tzinfo=UTC))
    before = dump()
    undo(load(tmp_path, **NEWS))
    clean_up(timezone.now())
    assert dump() == before


def test_history_tells_what_was_changed_and_that_it_was_taken_back(tmp_path, almonds):
    run = undo(load(tmp_path, **NEWS))
    clean_up(timezone.now())
    told = [(change, text) for change in changes_of(almonds.pk) for text in map(str, change.differences)]
    magnesium = [(change.is_taking_back, text) for change, text in told if text.startswith("Magnesium")]
    assert magnesium == [
        (True, "Magnesium: 258 → 270 mg per 100 g"),
        (False, "Magnesium: 270 → 258 mg per 100 g"),
    ]
    assert {change.run for change, _text in told} == {run}
    assert not any(change.can_go_back for change, _text in told)


def test_an_edit_after_an_undo_follows_from_what_stood(tmp_path, almonds):
    undo(load(tmp_path, **NEWS))
    almonds.refresh_from_db()
    almonds.magnesium_mg_per_100_g = 260
    save_changed(almonds, BY_HAND)
    assert [str(each) for each in changes_of(almonds.pk).changes[0].differences] == [
        "Magnesium: 270 → 260 mg per 100 g"
    ]


def test_a_value_that_was_edited_since_is_not_told_as_taken_back(tmp_path, almonds):
    run = load(tmp_path, **NEWS)
    almonds.refresh_from_db()
    almonds.magnesium_mg_per_100_g = 260
    save_changed(almonds, BY_HAND)
    undo(run)
    assert not any(each.is_taking_back for each in changes_of(almonds.pk) if each.kind == "food")
