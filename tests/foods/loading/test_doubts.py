import pytest

from foods.importers.scratch import Scratch
from foods.loading import apply_run, scratch_path
from foods.models import Food
from tests.foods.builders import make_food
from tests.foods.loading.files import food, load, read

pytestmark = pytest.mark.django_db


def warnings(run):
    return [problem.message for _, problem in Scratch(scratch_path(run)).problems(errors=False)]


def test_a_value_a_thousand_times_the_former_is_asked_about_and_taken(tmp_path):
    load(tmp_path, foods=[food(mg="0.27")])
    run = read(tmp_path, foods=[food(mg="270")])
    (warning,) = [text for text in warnings(run) if "former" in text]
    assert warning == "t:1 magnesium_mg_per_100_g 270 is a thousand times the former 0.27: is the unit right?"
    assert run.counts["foods"] == {"changed": 1}


def test_a_value_of_ten_times_its_group_is_asked_about(tmp_path):
    make_food(magnesium_mg_per_100_g="20", group="nuts-and-seeds")
    (warning,) = warnings(read(tmp_path, foods=[food(mg="200")]))
    assert "10 times what is usual" in warning


def test_what_stands_already_is_not_asked_about_again(tmp_path):
    make_food(magnesium_mg_per_100_g="20", group="nuts-and-seeds")
    load(tmp_path, foods=[food(mg="2000")])
    assert warnings(read(tmp_path, foods=[food(mg="2000", zinc_mg_per_100_g="3")])) == []


def test_a_partial_row_that_cannot_be_beside_what_stands_is_refused(tmp_path):
    make_food("Salt", "60000", id_in_source="t:1")
    run = read(tmp_path, sources=[], foods=[{"source_id": "t:1", "potassium_mg_per_100_g": "60000"}])
    assert run.counts["foods"] == {"refused": 1}


def test_comparing_again_does_not_ask_twice(tmp_path):
    load(tmp_path, foods=[food(mg="0.27")])
    run = read(tmp_path, foods=[food(mg="270")])
    once = warnings(run)
    Food.objects.update(zinc_mg_per_100_g=1)
    apply_run(run)
    assert once
    assert warnings(run) == once


def test_a_changed_value_without_a_word_on_its_origin_is_from_the_file(tmp_path):
    load(tmp_path, foods=[food(zinc_mg_per_100_g="3")])
    load(tmp_path, sources=[], foods=[{"source_id": "t:1", "magnesium_mg_per_100_g": "258"}])
    assert Food.objects.get().value_origins == {"magnesium_mg_per_100_g": {"source": "Import of table.zip"}}


def test_a_changed_value_with_its_origin_keeps_that(tmp_path):
    load(tmp_path, foods=[food()])
    load(tmp_path, foods=[food(mg="258", value_origins="magnesium_mg_per_100_g: Label||||")])
    assert Food.objects.get().value_origins == {"magnesium_mg_per_100_g": {"source": "Label"}}
