import csv
import io
import zipfile
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from foods.exporting import rows, table_chunks
from foods.importers.known import Known
from foods.models import Food, ImportRun
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.importers.own_format.files import outcome

pytestmark = pytest.mark.django_db


def exported(group=""):
    return b"".join(table_chunks(group))


def files(content):
    """Return the rows of each file in an export."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {
            name: list(csv.DictReader(io.StringIO(packed.read(name).decode("utf-8-sig"))))
            for name in packed.namelist()
        }


def foods_of(content):
    return files(content)["foods.csv"]


def read_back(content, sources=("sr_legacy",)):
    """Read an export with our reader; it has nothing to complain of."""
    found = outcome(content, "table.zip", Known(groups={"", "vegetables"}, sources=set(sources)))
    assert found.messages == []
    return found


def test_unknown_is_an_empty_cell_and_zero_is_0():
    make_food("Spinach", "79.000", energy_kcal_per_100_g="23.5")
    make_food("Oil", "0")
    make_food("Soup", None)
    written = foods_of(exported())
    assert [food["magnesium_mg_per_100_g"] for food in written] == ["79", "0", ""]
    assert written[0]["energy_kcal_per_100_g"] == "23.5"


def test_what_a_food_is_and_where_its_values_are_from_comes_back():
    source = make_source("s", derivation="analysed", licence="Public", citation="Somebody.\r\nTable; 2")
    origins = {
        "zinc_mg_per_100_g": {"source": "Label; a|b\\", "derivation": "label"},
        "calcium_mg_per_100_g": {},
    }
    make_food(
        "Spinach, raw", "79", source=source, id_in_source="s:1", group="vegetables", fdc_id=7,
        is_branded=True, ndb_number="00007", is_brewed=True, stated_on=date(2019, 4, 1),
        value_origins=origins, typical_caffeine_mg_per_100_g="1.5", typical_source="guess",
        value_note="caution: old",
    )  # fmt: skip
    found = read_back(exported())
    assert found.sources[0].key == ("s",)
    assert found.sources[0].values == {
        "name": "USDA SR Legacy", "data_set": "USDA FoodData Central, SR Legacy", "release": "2018",
        "derivation": "analysed", "licence": "Public", "citation": "Somebody.\r\nTable; 2",
    }  # fmt: skip
    unknown = dict.fromkeys(
        f"{name}_per_100_g"
        for name in ("energy_kcal", "calcium_mg", "potassium_mg", "zinc_mg", "phosphorus_mg", "caffeine_mg",
                     "alcohol_g", "typical_alcohol_g")
    )  # fmt: skip
    assert found.food.key == ("s:1",)
    assert found.food.values == unknown | {
        "source": "s", "source_name": "Spinach, raw", "group": "vegetables", "fdc_id": 7,
        "ndb_number": "00007", "is_branded": True, "is_brewed": True, "stated_on": "2019-04-01",
        "value_origins": origins, "magnesium_mg_per_100_g": "79.000",
        "typical_caffeine_mg_per_100_g": "1.500",
        "typical_source": "guess", "value_note": "caution: old",
    }  # fmt: skip


def test_measures_and_names_come_back_with_the_measure_that_is_meant():
    spinach = make_food("Spinach", id_in_source="s:1")
    make_portion(spinach, "1 cup", "30", origin="usda", sequence=1)
    usual = make_portion(spinach, "1 cup", "25.5", origin="everyday")
    make_food_name(spinach, "Spinach", position=20, default_portion=usual)
    make_food_name(spinach, "Spinat", language="de", kind="synonym")
    found = read_back(exported())
    assert {portion.key: portion.values for portion in found.portions} == {
        ("s:1", "usda", "1 cup"): {"sequence": 1, "gram_weight": "30.000"},
        ("s:1", "everyday", "1 cup"): {"sequence": 0, "gram_weight": "25.500"},
    }
    assert {name.key: name.values for name in found.names} == {
        ("s:1", "en", "Spinach"): {
            "kind": "plain", "position": 20, "portion": "1 cup", "portion_origin": "everyday"
        },
        ("s:1", "de", "Spinat"): {"kind": "synonym", "position": 0, "portion": "", "portion_origin": ""},
    }  # fmt: skip


@pytest.mark.parametrize("text", ["=1+1", "+49", "-", "@home", "'=x", "'t Hoofd", 'a "b", c', "Käse", "＝1"])
def test_no_text_runs_as_a_formula_and_every_text_comes_back(text):
    make_food_name(make_food(text, id_in_source=f"{text}:1", value_note=text), text)
    content = exported()
    cells = [cell for lines in files(content).values() for line in lines for cell in line.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝"))]
    found = read_back(content)
    assert (found.food.key, found.food.values["source_name"]) == ((f"{text}:1",), text)
    assert (found.food.values["value_note"], found.names[0].key[-1]) == (text, text)


def test_own_foods_and_foods_of_imports_nobody_sees_stay_out(owner):
    waiting = make_food("Waiting", last_run=ImportRun.objects.create(format="own", file_name="a.csv"))
    own = make_food("Own", owner=owner)
    for food in (own, waiting):
        make_portion(food)
        make_food_name(food)
    live = ImportRun.objects.create(format="own", file_name="b.csv", is_live=True)
    make_food("Seen", last_run=live)
    written = files(exported())
    assert [food["source_name"] for food in written["foods.csv"]] == ["Seen"]
    assert (written["portions.csv"], written["names.csv"]) == ([], [])


def test_a_source_that_only_a_hidden_import_has_stays_out_and_one_of_a_food_that_is_seen_does_not():
    hidden = ImportRun.objects.create(format="own", file_name="a.csv")
    make_food("Waiting", source=make_source("waiting", last_run=hidden), last_run=hidden)
    make_food("Kept", source=make_source("left-by-an-undone-import", last_run=hidden))
    make_source("unused")
    keys = {source["key"] for source in files(exported())["sources.csv"]}
    assert "waiting" not in keys
    assert {"left-by-an-undone-import", "unused"} <= keys


def test_one_group_takes_its_measures_and_names_along():
    for name, group in (("Kale", "vegetables"), ("Pear", "fruit")):
        food = make_food(name, group=group)
        make_portion(food)
        make_food_name(food, name)
    written = files(exported("vegetables"))
    assert [food["source_name"] for food in written["foods.csv"]] == ["Kale"]
    assert [len(written[name]) for name in ("portions.csv", "names.csv")] == [1, 1]


def test_the_same_table_makes_the_same_bytes():
    make_food_name(make_food())
    assert exported() == exported()


def test_an_empty_table_is_four_headers():
    assert files(exported()) == {"sources.csv": [], "foods.csv": [], "portions.csv": [], "names.csv": []}


def test_rows_come_some_at_a_time_and_the_queries_with_them(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(rows, "ROWS_AT_ONCE", 10)
    source = make_source()
    Food.objects.bulk_create(Food(source=source, id_in_source=f"t:{n}", source_name="F") for n in range(35))
    # Sources: one batch and one that is empty; foods: four and one; portions and names: one that is empty.
    with django_assert_num_queries(2 + 5 + 1 + 1):
        content = exported()
    assert [food["source_id"] for food in foods_of(content)] == [f"t:{n}" for n in range(35)]


def test_the_zip_is_sent_while_it_is_made(monkeypatch):
    monkeypatch.setattr(rows, "ROWS_AT_ONCE", 1)
    make_food("Spinach")
    assert next(iter(table_chunks())).startswith(b"PK")


def test_the_command_writes_a_file(tmp_path, capsys):
    make_food("Spinach")
    call_command("export_table", str(tmp_path / "foods.zip"))
    assert (tmp_path / "foods.zip").read_bytes() == exported()
    assert capsys.readouterr().out == f"Written to {tmp_path / 'foods.zip'}.\n"


def test_the_command_writes_nothing_but_the_zip_to_standard_output(capsysbinary):
    make_food("Spinach", group="vegetables")
    call_command("export_table", "-", group="vegetables")
    assert capsysbinary.readouterr().out == exported("vegetables")


def test_the_command_says_where_it_cannot_write(tmp_path):
    with pytest.raises(CommandError, match="cannot be written: No such file or directory"):
        call_command("export_table", str(tmp_path / "nowhere" / "foods.zip"))
