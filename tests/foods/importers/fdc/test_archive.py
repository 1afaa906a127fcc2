"""What is wrong with a download as a whole: it is refused, with what to do."""

import zipfile

import pytest

from foods.importers.records import UnreadableError
from foods.importers.scratch import Scratch
from tests.foods.importers.fdc.samples import (
    ALMONDS,
    NUTRIENTS,
    branded,
    food,
    foundation,
    joined,
    read_files,
    read_zip,
    sr_legacy,
    survey,
)
from tests.foods.importers.fdc_files import (
    HEADERS,
    text_of,
    write_branded_download,
    write_download,
    write_texts,
)


def texts():
    """Return the files of a small download as text."""
    return {name: text_of(HEADERS[name], rows) for name, rows in sr_legacy().items()}


def refusal(path):
    """Return why a download is refused."""
    with pytest.raises(UnreadableError) as refused:
        read_zip(path)
    return str(refused.value)


@pytest.mark.parametrize("folder", ["", "FoodData_Central_csv_2026-04-30/", "a/b/"])
def test_the_files_may_be_in_any_folder_of_the_zip(tmp_path, folder):
    path = write_download(tmp_path / "download.zip", sr_legacy(), folder)
    assert len(read_zip(path).foods) == 2


def test_a_mark_before_the_text_and_windows_line_ends_are_fine(tmp_path):
    changed = {name: ("\ufeff" + text).replace("\n", "\r\n") for name, text in texts().items()}
    result = read_zip(write_texts(tmp_path / "download.zip", changed))
    assert len(result.foods) == 2
    assert result.errors == []


def test_the_full_download_holds_all_data_types(tmp_path):
    assert len(read_files(tmp_path, joined(sr_legacy(), branded(), survey(), foundation())).foods) == 7


@pytest.mark.parametrize(
    ("files", "missing"),
    [
        (sr_legacy(), "food.csv"),
        (sr_legacy(), "food_nutrient.csv"),
        (sr_legacy(), "food_portion.csv"),
        (sr_legacy(), "measure_unit.csv"),
        (foundation(), "food_category.csv"),
        (survey(), "food_portion.csv"),
        (branded(), "branded_food.csv"),
    ],
)
def test_a_missing_file_is_named(tmp_path, files, missing):
    del files[missing]
    message = refusal(write_download(tmp_path / "download.zip", files))
    assert message.startswith(f"{missing} is missing in the ZIP")


@pytest.mark.parametrize(
    "file", ["nutrient.csv", "food_nutrient_derivation.csv", "sr_legacy_food.csv", "wweia_food_category.csv"]
)
def test_what_only_tells_more_may_be_missing(tmp_path, file):
    files = joined(sr_legacy(), survey())
    del files[file]
    assert len(read_files(tmp_path, files).foods) == 3


def test_branded_foods_need_no_measures_and_no_categories(tmp_path):
    assert len(read_files(tmp_path, branded()).foods) == 3


def test_a_file_that_ends_within_its_first_row_is_read_as_far_as_it_goes(tmp_path):
    cut = texts() | {"measure_unit.csv": '"id","name"\n"1000","cu'}
    assert len(read_zip(write_texts(tmp_path / "download.zip", cut)).foods) == 2


def test_a_zip_packed_with_lzma_that_is_damaged_inside_is_refused(tmp_path):
    path = tmp_path / "download.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        for name, text in texts().items():
            archive.writestr(name, text)
    content = bytearray(path.read_bytes())
    start = content.index(b"food.csv") + len("food.csv")
    content[start + 8 : start + 24] = bytes(16)
    path.write_bytes(content)
    assert "in the ZIP is damaged" in refusal(path)


def test_a_missing_column_is_named_with_those_that_are_there(tmp_path):
    changed = texts()
    changed["food.csv"] = changed["food.csv"].replace('"description"', '"name"')
    message = refusal(write_texts(tmp_path / "download.zip", changed))
    assert message.startswith("food.csv, line 1: has no column description, but fdc_id, data_type, name,")


def test_an_empty_file_has_no_columns(tmp_path):
    message = refusal(write_texts(tmp_path / "download.zip", texts() | {"food_nutrient.csv": ""}))
    assert message == "food_nutrient.csv, line 1: has no column fdc_id, nutrient_id, amount, but nothing."


@pytest.mark.parametrize("unit", ["UG", "G", ""])
def test_a_nutrient_in_another_unit_stops_everything(tmp_path, unit):
    files = sr_legacy() | {"nutrient.csv": [["1090", "Magnesium, Mg", unit, "304", ""], *NUTRIENTS[1:]]}
    message = refusal(write_download(tmp_path / "download.zip", files))
    assert message.startswith(f"nutrient.csv, line 2: nutrient 1090 is in {unit!r}, but must be in MG.")


def test_another_encoding_is_told_with_the_line(tmp_path):
    bytes_of = texts()["food.csv"].replace("Spinach", "Épinard").encode("latin-1")
    message = refusal(write_texts(tmp_path / "download.zip", texts() | {"food.csv": bytes_of}))
    assert message == "food.csv, line 3: is not UTF-8 (byte C9)."


def test_what_is_no_zip_is_told(tmp_path):
    path = tmp_path / "download.zip"
    path.write_text("fdc_id,description")
    assert "download.zip is not a ZIP that can be read" in refusal(path)


def test_a_zip_that_was_cut_short_is_told(tmp_path):
    path = write_download(tmp_path / "download.zip", sr_legacy())
    path.write_bytes(path.read_bytes()[:-200])
    assert "Was it downloaded to its end?" in refusal(path)


def test_damage_in_the_middle_is_told_with_the_file(tmp_path):
    path = write_branded_download(tmp_path / "download.zip", 500)
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2 : len(damaged) // 2 + 200] = bytes(200)
    path.write_bytes(damaged)
    assert "in the ZIP is damaged" in refusal(path)


def test_two_downloads_in_one_zip_are_refused(tmp_path):
    path = write_download(tmp_path / "download.zip", sr_legacy())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("another/food.csv", "")
    assert refusal(path) == "food.csv is in the ZIP twice: give one download at a time."


def test_a_download_of_nothing_but_samples_is_refused(tmp_path):
    files = sr_legacy() | {"food.csv": [food(ALMONDS, "sample_food", "Almonds")]}
    message = refusal(write_download(tmp_path / "download.zip", files))
    assert message.startswith("food.csv has no food of a data type that is read")


def test_an_endless_line_is_no_download(tmp_path):
    changed = texts() | {"food.csv": texts()["food.csv"] + '"' + "x" * 1_000_000}
    assert refusal(write_texts(tmp_path / "download.zip", changed)).startswith("food.csv is not CSV")


def test_progress_never_goes_back_and_ends_at_the_whole(tmp_path):
    path = write_branded_download(tmp_path / "download.zip", 5_000)
    progress = read_zip(path).progress
    done = [each for each, _ in progress]
    assert done == sorted(done)
    assert len({whole for _, whole in progress}) == 1
    assert progress[-1][0] == progress[-1][1]
    assert len(progress) > 10


def test_nothing_of_the_reader_stays_in_the_scratch_file(tmp_path):
    path = write_download(tmp_path / "download.zip", sr_legacy())
    read_zip(path)
    scratch = Scratch(path.with_suffix(".sqlite3"))
    tables = scratch.database.execute("SELECT name FROM sqlite_master WHERE name LIKE 'fdc%'").fetchall()
    scratch.close()
    assert tables == []


def test_what_a_killed_reader_left_is_no_hindrance(tmp_path):
    path = write_download(tmp_path / "download.zip", sr_legacy())
    scratch = Scratch(path.with_suffix(".sqlite3"))
    scratch.database.execute("CREATE TABLE fdc_food (something)")
    scratch.close()
    assert len(read_zip(path).foods) == 2
