from datetime import UTC, datetime

import pytest

from foods.importers.scratch import Scratch
from foods.loading import scratch_path
from foods.models import Food, FoodName, ImportRun, Portion, Source
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.loading.files import food, load, name, portion, read

pytestmark = pytest.mark.django_db

WHOLE = {"foods": [food()], "portions": [portion()], "names": [name(portion="1 cup")]}
ONE_ADDED = {"added": 1}


def rows(run, kind, verdict=None):
    return Scratch(scratch_path(run)).rows(kind, verdict)


def problems(run):
    return [problem.message for _, problem in Scratch(scratch_path(run)).problems(errors=True)]


def test_reading_changes_nothing(tmp_path):
    run = read(tmp_path, **WHOLE)
    assert run.state == ImportRun.State.READ
    assert (Food.objects.count(), Source.objects.count()) == (0, 0)


def test_new_rows_are_counted_as_added(tmp_path):
    counts = read(tmp_path, **WHOLE).counts
    assert counts["sources"] == counts["foods"] == counts["portions"] == counts["names"] == ONE_ADDED
    assert counts["missing"] == counts["errors"] == 0


def test_a_second_run_changes_nothing(tmp_path):
    load(tmp_path, **WHOLE)
    counts = read(tmp_path, **WHOLE).counts
    assert counts["sources"] == counts["foods"] == counts["portions"] == counts["names"] == {"unchanged": 1}


def test_a_changed_value_is_listed_with_the_former_one(tmp_path):
    load(tmp_path, **WHOLE)
    run = read(tmp_path, foods=[food(mg="258", group="snacks")])
    (row,) = rows(run, "foods", "changed")
    assert row.former == {"magnesium_mg_per_100_g": "270.000", "group": "nuts-and-seeds"}
    assert row.news == {"magnesium_mg_per_100_g": "258.000", "group": "snacks"}
    assert row.row_id == Food.objects.get().pk


def test_unknown_is_other_than_zero(tmp_path):
    load(tmp_path, foods=[food("t:1", mg="0"), food("t:2", "Oats", mg="")])
    run = read(tmp_path, foods=[food("t:1", mg=""), food("t:2", "Oats", mg="0")])
    assert [row.former for row in rows(run, "foods", "changed")] == [
        {"magnesium_mg_per_100_g": "0.000"},
        {"magnesium_mg_per_100_g": None},
    ]


def test_columns_a_file_lacks_stay_as_they_are(tmp_path):
    make_food("Oats", "138", id_in_source="t:1", group="grains", zinc_mg_per_100_g="3")
    load(tmp_path, sources=[], foods=[{"source_id": "t:1", "magnesium_mg_per_100_g": "140"}])
    oats = Food.objects.get()
    assert (oats.magnesium_mg_per_100_g, oats.zinc_mg_per_100_g, oats.group) == (140, 3, "grains")


def test_what_the_file_lacks_is_counted_and_stays(tmp_path):
    load(tmp_path, foods=[food("t:1"), food("t:2", "Oats"), food("t:3", "Rye")])
    make_food("Of another source")
    run = load(tmp_path, foods=[food("t:2", "Oats")])
    assert run.counts["missing"] == 2
    assert Food.objects.shared().count() == 4


def test_a_new_food_without_a_source_is_refused_and_named(tmp_path):
    run = read(tmp_path, sources=[], foods=[{"source_id": "t:1", "source_name": "Oats"}])
    assert run.counts["foods"] == {"refused": 1}
    assert problems(run) == ["t:1 is a new food and has no source"]


def test_parts_of_a_food_that_is_nowhere_are_refused(tmp_path):
    run = read(tmp_path, portions=[portion(source_id="t:9")], names=[name(source_id="t:9")])
    assert run.counts["portions"] == run.counts["names"] == {"refused": 1}
    assert len(problems(run)) == 2


def test_a_name_whose_usual_portion_is_nowhere_is_refused(tmp_path):
    run = read(tmp_path, **(WHOLE | {"names": [name(portion="1 barrel")]}))
    assert run.counts["names"] == {"refused": 1}
    assert problems(run) == ["'Almonds' of t:1 has a usual portion that the food does not have"]


def test_a_new_portion_without_a_weight_is_refused(tmp_path):
    load(tmp_path, **WHOLE)
    bare = {key: value for key, value in portion("1 handful").items() if key != "gram_weight"}
    run = read(tmp_path, portions=[bare])
    assert problems(run) == ["'1 handful' of t:1 is a new portion and has no gram_weight"]


def test_less_magnesium_than_was_added_is_refused(tmp_path):
    make_food("Drink powder", "300", id_in_source="t:1", added_magnesium_mg_per_100_g="280")
    assert read(tmp_path, foods=[food(mg="100")]).counts["foods"] == {"refused": 1}


def test_a_food_is_found_whatever_its_source_is_now(tmp_path):
    standing = make_food("Nuts, almonds", "270", id_in_source="t:1", group="nuts-and-seeds")
    load(tmp_path, foods=[food()])
    assert Food.objects.get(source__key="ours").pk == standing.pk


def test_of_two_foods_with_one_key_that_of_the_named_source_is_meant(tmp_path):
    make_food("Other", id_in_source="t:1", source=make_source("other"))
    standing = make_food("Almonds", id_in_source="t:1", source=make_source("ours", data_set="Our analyses"))
    (row,) = rows(read(tmp_path, foods=[food()]), "foods")
    assert row.row_id == standing.pk


def test_our_own_format_changes_corrected_foods(tmp_path):
    make_food("Nuts, almonds", "1", id_in_source="t:1", corrected_at=datetime(2026, 1, 1, tzinfo=UTC))
    load(tmp_path, foods=[food()])
    assert Food.objects.get().magnesium_mg_per_100_g == 270


def test_own_foods_are_never_met(tmp_path, owner):
    make_food("Mine", owner=owner, id_in_source="t:1")
    assert read(tmp_path, foods=[food()]).counts["foods"] == ONE_ADDED


def test_a_file_that_cannot_be_read_fails_with_words(tmp_path):
    run = read(tmp_path, foods=[{"nonsense": "1"}])
    assert run.state == ImportRun.State.FAILED
    assert "nonsense" in run.message
    assert not scratch_path(run).exists()


def test_names_and_portions_are_changed_by_what_tells_them_apart(tmp_path):
    almonds = make_food("Nuts, almonds", id_in_source="t:1")
    cup = make_portion(almonds, "1 cup", "140")
    make_portion(almonds, "1 handful", "30", sequence=2)
    make_food_name(almonds, "Almonds", default_portion=cup)
    load(
        tmp_path,
        portions=[portion("1 cup", "143")],
        names=[name(portion="1 handful", kind="synonym", position="7")],
    )
    changed = FoodName.objects.get()
    assert (changed.kind, changed.position, str(changed.default_portion)) == ("synonym", 7, "1 handful")
    assert Portion.objects.get(pk=cup.pk).gram_weight == 143


def test_a_name_can_lose_its_usual_portion(tmp_path):
    load(tmp_path, **WHOLE)
    load(tmp_path, names=[name(portion="")])
    assert FoodName.objects.get().default_portion is None
