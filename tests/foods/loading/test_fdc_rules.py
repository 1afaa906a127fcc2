from datetime import UTC, datetime
from decimal import Decimal

import pytest

from foods.importers.scratch import Scratch
from foods.loading import apply_run, begun, read_run, scratch_path
from foods.models import Food, FoodName, ImportRun, Portion
from foods.value_origins import origin_of
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.importers.fdc_files import row, write_download

pytestmark = pytest.mark.django_db

SR_LEGACY = {"data_set": "USDA FoodData Central, SR Legacy"}
EDITED = datetime(2026, 1, 1, tzinfo=UTC)


def read(folder, mg="79", grams="30", also=()):
    """Return the run of a download with one food, and `also` others by number and date, read and compared."""
    foods = [(168462, "Spinach, raw", "2019-04-01"), *also]
    files = {
        "food.csv": [
            row(
                "food.csv",
                fdc_id=fdc_id,
                data_type="sr_legacy_food",
                description=description,
                food_category_id=11,
                publication_date=published,
            )
            for fdc_id, description, published in foods
        ],
        "sr_legacy_food.csv": [row("sr_legacy_food.csv", fdc_id=168462, NDB_number="11457")],
        "food_nutrient.csv": [
            row("food_nutrient.csv", id=1, fdc_id=168462, nutrient_id=1090, amount=mg, derivation_id=1)
        ],
        "nutrient.csv": [row("nutrient.csv", id=1090, name="Magnesium, Mg", unit_name="MG")],
        "food_nutrient_derivation.csv": [
            row("food_nutrient_derivation.csv", id=1, code="A", description="Analytical")
        ],
        "food_category.csv": [row("food_category.csv", id=11, code="1100", description="Vegetables")],
        "measure_unit.csv": [row("measure_unit.csv", id=1000, name="cup")],
        "food_portion.csv": [
            row(
                "food_portion.csv",
                id=1,
                fdc_id=168462,
                seq_num=1,
                amount=1,
                measure_unit_id=1000,
                gram_weight=grams,
            )
        ],
    }
    return read_run(begun(write_download(folder / "download.zip", files), ImportRun.Format.FDC))


def load(folder, **values):
    return apply_run(read(folder, **values))


def spinach(**fields):
    """Return spinach as it stands in the table."""
    source = make_source("sr_legacy", **SR_LEGACY)
    given = {"id_in_source": "fdc:168462", "fdc_id": 168462, "ndb_number": "11457", "source": source}
    return make_food("Spinach, raw", "70", **(given | fields))


def verdicts(run, kind="foods"):
    return run.counts[kind]


def test_a_download_is_loaded_and_a_second_run_changes_nothing(tmp_path):
    assert verdicts(load(tmp_path)) == {"added": 1}
    assert Food.objects.shared().get(source__key="fdc_sr_legacy_2019-04-01").magnesium_mg_per_100_g == 79
    again = read(tmp_path)
    assert verdicts(again) == verdicts(again, "portions") == verdicts(again, "sources") == {"unchanged": 1}


def test_a_newer_release_that_says_the_same_leaves_the_food_as_of_the_release_before(tmp_path):
    load(tmp_path)
    run = load(tmp_path, also=[(168463, "Spinach, boiled", "2026-04-01")])
    assert verdicts(run) == {"added": 1, "unchanged": 1}
    releases = Food.objects.order_by("fdc_id").values_list("source__release", flat=True)
    assert list(releases) == ["2019-04-01", "2026-04-01"]


def test_foods_of_an_older_release_count_as_missing(tmp_path):
    load(tmp_path, also=[(168463, "Spinach, boiled", "2026-04-01")])
    assert read(tmp_path).counts["missing"] == 1


def test_a_newer_value_updates_the_food_of_the_same_number(tmp_path):
    standing = spinach()
    load(tmp_path)
    assert Food.objects.get().pk == standing.pk
    assert Food.objects.get().magnesium_mg_per_100_g == 79


def test_a_food_corrected_here_is_kept(tmp_path):
    food = spinach(corrected_at=EDITED)
    make_portion(food, "1 cup", "25")
    run = load(tmp_path)
    assert verdicts(run) == verdicts(run, "portions") == {"kept": 1}
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 70


def test_a_food_corrected_while_it_is_applied_is_kept(tmp_path):
    spinach()
    run = read(tmp_path)
    Food.objects.update(corrected_at=EDITED)
    apply_run(run)
    assert (run.state, verdicts(run)) == (ImportRun.State.READ, {"kept": 1})


def test_a_food_without_the_number_is_found_by_its_ndb_number_and_keeps_its_key(tmp_path):
    food = spinach(id_in_source="ndb:11457", fdc_id=None)
    name = make_food_name(food, "Spinach")
    load(tmp_path)
    food.refresh_from_db()
    assert (food.id_in_source, food.fdc_id, food.magnesium_mg_per_100_g) == ("ndb:11457", 168462, 79)
    assert food.names.get() == name
    assert food.portions.get().description == "1 cup"
    assert verdicts(read(tmp_path)) == {"unchanged": 1}


def test_names_groups_typical_values_and_our_portions_stay(tmp_path):
    food = spinach(group="herbs-and-spices", typical_caffeine_mg_per_100_g="1", is_brewed=True)
    ours = make_portion(food, "1 handful", "20", origin=Portion.Origin.EVERYDAY)
    make_food_name(food, "Spinach", default_portion=ours)
    load(tmp_path)
    food.refresh_from_db()
    assert (food.group, food.typical_caffeine_mg_per_100_g, food.is_brewed) == ("herbs-and-spices", 1, True)
    assert FoodName.objects.get().default_portion == ours
    assert sorted(food.portions.values_list("origin", "description")) == [
        ("everyday", "1 handful"),
        ("usda", "1 cup"),
    ]


def test_a_portion_in_another_place_is_the_same(tmp_path):
    make_portion(spinach(), "1 cup", "30", sequence=1)
    run = read(tmp_path)
    assert verdicts(run, "portions") == {"unchanged": 1}


def test_a_portion_of_another_weight_is_changed_and_keeps_its_place(tmp_path):
    cup = make_portion(spinach(), "1 cup", "28", sequence=4)
    run = load(tmp_path)
    cup.refresh_from_db()
    assert verdicts(run, "portions") == {"changed": 1}
    assert f"{cup.gram_weight} g, {cup.sequence}" == "30.000 g, 4"


def test_a_caution_of_ours_stays(tmp_path):
    food = spinach(value_note="caution: looks wrong")
    load(tmp_path)
    food.refresh_from_db()
    assert food.has_caution


def test_the_scratch_file_tells_what_differs(tmp_path):
    spinach()
    (changed,) = Scratch(scratch_path(read(tmp_path))).rows("foods", "changed")
    assert changed.former["magnesium_mg_per_100_g"] == "70.000"
    assert changed.former["source"] == "sr_legacy"


def test_a_value_the_download_is_silent_about_stays_with_the_origin_it_had(tmp_path):
    spinach(zinc_mg_per_100_g="0.5", source=make_source("sr24", data_set="Standard Reference", release="24"))
    load(tmp_path, mg="93")
    food = Food.objects.get(id_in_source="fdc:168462")
    assert (food.magnesium_mg_per_100_g, food.zinc_mg_per_100_g) == (93, Decimal("0.5"))
    assert origin_of(food, "zinc_mg_per_100_g").release == "24"
    assert origin_of(food, "magnesium_mg_per_100_g").release == "2019-04-01"
    assert verdicts(read(tmp_path, mg="93")) == {"unchanged": 1}


def test_a_known_value_does_not_become_unknown_by_an_empty_cell(tmp_path):
    spinach()
    load(tmp_path, mg="")
    assert Food.objects.get(id_in_source="fdc:168462").magnesium_mg_per_100_g == 70
