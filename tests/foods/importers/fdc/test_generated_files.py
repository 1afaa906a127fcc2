import zipfile

from foods.importers.fdc.nutrients import BY_ID
from tests.foods.importers.fdc.samples import read_zip
from tests.foods.importers.fdc_files import FOLDER, HEADERS, write_branded_download


def test_a_generated_download_is_the_same_each_time_and_another_with_another_seed(tmp_path):
    first, second, other = (
        contents(write_branded_download(tmp_path / f"{place}.zip", 300, seed))
        for place, seed in enumerate((1, 1, 2))
    )
    assert first == second
    assert first != other


def test_a_generated_download_is_read_without_an_error(tmp_path):
    result = read_zip(write_branded_download(tmp_path / "download.zip", 1_000))
    assert result.errors == []
    # Every two-hundredth is another version of a product.
    assert len(result.foods) == 995
    known = [each for each in result.foods.values() if each["magnesium_mg_per_100_g"] is not None]
    assert 20 < len(known) < 200


def test_of_the_values_of_a_generated_food_few_are_ours(tmp_path):
    rows = contents(write_branded_download(tmp_path / "download.zip", 200))["food_nutrient.csv"].splitlines()
    ours = [line for line in rows if line.split('","')[2] in BY_ID]
    assert 12 * 200 < len(rows) < 16 * 200
    assert 0.1 < len(ours) / len(rows) < 0.3


def contents(path):
    """Return the texts of a download by file."""
    with zipfile.ZipFile(path) as archive:
        return {
            name: archive.read(FOLDER + name).decode()
            for name in HEADERS
            if FOLDER + name in archive.namelist()
        }
