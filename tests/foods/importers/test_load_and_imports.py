"""The table that comes with the app beside what an administrator imports, and the history of both."""

import pytest
from django.db import transaction
from django.utils import timezone

from foods.history import changes_of
from foods.history.rows import history_of
from foods.importers.load import load_table
from foods.importers.standing import Count
from foods.loading import take_back
from foods.models import Food, FoodName, Portion, Source
from tests.foods.importers.test_load import WHOLE, food, name, table
from tests.foods.loading import files

pytestmark = pytest.mark.django_db


def whole(*foods):
    return table(*foods, portions=WHOLE.portions, names=WHOLE.names)


def test_what_is_added_has_no_history():
    load_table(WHOLE)
    assert not any(history_of(model).objects.exists() for model in (Food, FoodName, Portion))


def test_what_a_new_version_changes_is_in_the_history_with_what_it_was():
    load_table(WHOLE)
    load_table(whole(food(mg="258")))
    (change,) = changes_of(Food.objects.get().pk)
    assert [str(each) for each in change.differences] == ["Magnesium: 270 → 258 mg per 100 g"]
    assert change.reason == "The table that comes with the app has changed."
    assert change.account is None


def test_what_a_new_version_removes_is_in_the_history():
    load_table(table(food("t:1"), food("t:2", "Oats")))
    load_table(table(food("t:1")))
    removed = history_of(Food).objects.get(history_type="-")
    assert removed.source_name == "Oats"


def test_names_and_portions_that_vanish_are_in_the_history():
    load_table(WHOLE)
    load_table(table(names=[name()]))
    assert [row.text for row in history_of(FoodName).objects.filter(history_type="-")] == ["badam"]
    assert [row.description for row in history_of(Portion).objects.filter(history_type="-")] == ["1 cup"]


def test_an_imported_food_is_left_alone_with_its_names_and_portions(tmp_path):
    load_table(WHOLE)
    files.load(tmp_path, foods=[files.food(mg="100")])
    report = load_table(table(food(mg="258")))
    assert report.foods == Count(kept=1)
    imported = Food.objects.get(source__key="ours")
    assert imported.magnesium_mg_per_100_g == 100
    assert imported.names.count() == 2


def test_an_imported_food_of_another_source_is_not_added_once_more(tmp_path):
    files.load(tmp_path, foods=[files.food()])
    load_table(WHOLE)
    assert Food.objects.count() == 1


def test_imported_names_portions_and_sources_stay_as_they_are(tmp_path):
    load_table(WHOLE)
    files.load(
        tmp_path,
        sources=[{"key": "t", "release": "2"}],
        portions=[files.portion("1 cup", "150"), files.portion("1 nut", "1")],
        names=[files.name("Mandeln", language="de")],
    )
    report = load_table(WHOLE)
    assert not report.has_written
    assert Source.objects.get(key="t").release == "2"
    assert Portion.objects.get(description="1 cup").gram_weight == 150
    assert Portion.objects.filter(description="1 nut").exists()
    assert FoodName.objects.filter(text="Mandeln").exists()


def test_an_import_that_was_undone_leaves_the_food_to_the_table_again(tmp_path):
    load_table(WHOLE)
    run = files.load(tmp_path, foods=[files.food(mg="100")])
    with transaction.atomic():
        take_back(run, timezone.now())
    assert load_table(whole(food(mg="258"))).foods == Count(changed=1)
    assert Food.objects.get().magnesium_mg_per_100_g == 258
