from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from foods.importers.load import load_table
from foods.importers.records import FoodRecord, FoodTable, NameRecord, PortionRecord, SourceRecord
from foods.importers.standing import Count
from foods.models import Food, FoodName, Portion, SearchWord
from foods.search import search_foods
from tests.foods.builders import make_food
from tests.tracker.diary.builders import log, make_act
from tests.tracker.kitchen.builders import make_own_food, make_recipe

pytestmark = pytest.mark.django_db

SOURCE = SourceRecord("t", "T", "Table", "1", "Public domain", "Somebody. Table.")


def food(source_id="t:1", source_name="Nuts, almonds", mg="270", **fields):
    amounts = {"magnesium_mg_per_100_g": None if mg is None else Decimal(mg)}
    record = FoodRecord("t", source_id, source_name, "nuts-and-seeds", "", None, amounts, False, "")
    return replace(record, **fields)


def portion(source_id="t:1", description="1 cup", grams="143", sequence=1):
    return PortionRecord(source_id, sequence, description, Decimal(grams), "usda")


def name(text="Almonds", source_id="t:1", portion="1 handful", grams="30", *, is_synonym=False):
    return NameRecord(source_id, text, is_synonym, 10, portion, Decimal(grams))


def table(*foods, portions=(), names=()):
    return FoodTable([SOURCE], foods or [food()], portions, names)


WHOLE = table(food(), portions=[portion()], names=[name(), name("badam", is_synonym=True)])


def test_a_table_is_loaded_with_measures_and_names():
    report = load_table(WHOLE)
    assert (report.foods.added, report.portions.added, report.names.added) == (1, 2, 2)
    almonds = Food.objects.get()
    assert (almonds.name, str(almonds.default_portion)) == ("Almonds", "1 handful")
    assert [row.description for row in almonds.portions.all()] == ["1 handful", "1 cup"]
    assert str(almonds.source) == "Table, 1"


def test_what_was_loaded_is_found_and_corrects_typing():
    load_table(WHOLE)
    assert [hit.name for hit in search_foods("almonsd")] == ["Almonds"]


def test_names_in_other_languages_are_found_and_never_printed():
    foreign = replace(name("Mandeln", is_synonym=True), language="de")
    load_table(table(names=[name(), foreign]))
    assert [(hit.name, hit.matched_name) for hit in search_foods("mandeln")] == [("Almonds", "Mandeln")]
    load_table(table(names=[name()]))
    assert not FoodName.objects.filter(language="de").exists()


def test_a_second_run_changes_nothing_and_says_so():
    load_table(WHOLE)
    report = load_table(WHOLE)
    assert not report.has_written
    assert report.foods == Count(unchanged=1)
    assert report.portions == report.names == Count(unchanged=2)
    assert report.sources == Count(unchanged=1)


def test_a_changed_value_changes_that_food_and_keeps_its_key():
    load_table(table(food("t:1"), food("t:2", "Oats")))
    before = Food.objects.get(id_in_source="t:1").pk
    report = load_table(table(food("t:1", mg="258"), food("t:2", "Oats")))
    assert report.foods == Count(changed=1, unchanged=1)
    assert Food.objects.get(pk=before).magnesium_mg_per_100_g == 258


def test_a_value_that_became_unknown_is_unknown_not_zero():
    load_table(table(food(mg="0")))
    load_table(table(food(mg=None)))
    assert Food.objects.get().magnesium_mg_per_100_g is None


def test_a_food_that_moved_to_a_newer_source_stays_the_same_food():
    load_table(WHOLE)
    before = Food.objects.get().pk
    newer = replace(SOURCE, key="t2", release="2")
    report = load_table(FoodTable([SOURCE, newer], [food(source_key="t2")], WHOLE.portions, WHOLE.names))
    assert report.foods == Count(changed=1)
    assert Food.objects.get(source__key="t2").pk == before


def test_a_renamed_food_is_found_by_its_new_name():
    load_table(table(food(source_name="Moonfruit")))
    load_table(table(food(source_name="Sunfruit")))
    assert [len(search_foods(word)) for word in ("sunfruit", "moonfruit")] == [1, 0]


def test_foods_names_and_measures_that_vanished_from_the_table_are_removed():
    load_table(table(food("t:1"), food("t:2", "Oats"), portions=[portion()], names=[name()]))
    report = load_table(table(food("t:1")))
    assert (report.foods.removed, report.portions.removed, report.names.removed) == (1, 2, 1)
    assert Food.objects.get().id_in_source == "t:1"
    assert not Portion.objects.exists()
    assert not SearchWord.objects.filter(word="oats").exists()


@pytest.mark.parametrize("is_removed", [False, True], ids=["logged", "logged and removed"])
def test_a_food_that_vanished_but_stands_in_a_diary_stays_with_its_names(person, is_removed):
    load_table(table(food("t:1"), food("t:2", "Oats"), names=[name(), name("Oats", "t:2")]))
    item = log(person, Food.objects.get(id_in_source="t:2"))
    if is_removed:
        item.delete_by(make_act(person))
    shorter = table(food("t:1"), names=[name()])
    for _run in range(2):
        report = load_table(shorter)
        assert report.foods == Count(unchanged=1, kept=1)
        assert not report.has_written
    assert Food.objects.get(id_in_source="t:2").name == "Oats"


def test_a_food_that_vanished_but_whose_value_somebody_borrows_stays(person):
    load_table(table(food("t:1"), food("t:2", "Oats"), names=[name()]))
    estimate = make_own_food(person, estimated_from=Food.objects.get(id_in_source="t:2"))
    assert load_table(table(food("t:1"), names=[name()])).foods == Count(unchanged=1, kept=1)
    assert Food.objects.get(pk=estimate.pk).is_estimate
    assert estimate.owner is not None
    estimate.owner.erase()
    assert load_table(table(food("t:1"), names=[name()])).foods == Count(unchanged=1, removed=1)


def test_a_usual_amount_that_the_table_measures_too_is_kept_once():
    load_table(table(portions=[portion(description="1 handful", grams="30")], names=[name()]))
    assert Portion.objects.get().origin == Portion.Origin.USDA
    assert FoodName.objects.get().default_portion == Portion.objects.get()


def test_a_usual_amount_with_another_weight_stands_beside_the_tables_measure():
    load_table(table(portions=[portion(description="1 handful", grams="28.4")], names=[name()]))
    assert Portion.objects.get(origin=Portion.Origin.EVERYDAY).gram_weight == 30
    assert Portion.objects.count() == 2


def test_foods_corrected_here_keep_their_values_names_and_measures():
    load_table(WHOLE)
    Food.objects.update(magnesium_mg_per_100_g=1, corrected_at=datetime(2026, 1, 1, tzinfo=UTC))
    FoodName.objects.filter(text="badam").delete()
    FoodName.objects.update(text="Mandorle")
    report = load_table(WHOLE)
    assert report.foods == Count(kept=1)
    assert not report.has_written
    assert Food.objects.get().magnesium_mg_per_100_g == 1
    assert set(FoodName.objects.values_list("text", flat=True)) == {"Mandorle"}


def test_own_foods_and_foods_of_other_sources_are_never_touched(owner):
    own, other = make_food("Muesli of mine", owner=owner), make_food("Oats")
    load_table(WHOLE)
    assert load_table(WHOLE).foods == Count(unchanged=1)
    assert set(Food.objects.exclude(source__key="t")) == {own, other}


def test_a_refused_row_leaves_nothing_behind():
    impossible = table(food("t:1"), food("t:2", "Impossible", mg="99999"))
    with pytest.raises(Exception, match="food_magnesium_is_possible"):
        load_table(impossible)
    assert not Food.objects.exists()


def test_a_corrected_value_corrects_the_recipes_with_it(person):
    load_table(WHOLE)
    cake = make_recipe(person, ("100", Food.objects.get()), name="Almond cake")

    load_table(table(food(mg="200")))

    cake.refresh_from_db()
    assert cake.magnesium_mg_per_100_g == 200
