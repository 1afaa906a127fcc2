import csv
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from foods.importers import embedded
from foods.models import Food

pytestmark = pytest.mark.django_db


def output(command):
    stream = StringIO()
    call_command(command, stdout=stream)
    return stream.getvalue()


def number_of_foods():
    """Return how many foods the data files hold: rows of the tables, dishes and waters."""
    files = (embedded.DATA_DIR / name for name in ("foods.csv", "recipes.csv", "waters.csv"))
    return sum(len(list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))) for file in files)


def test_import_foods_loads_the_embedded_table_and_does_nothing_the_second_time():
    first, second, number = output("import_foods"), output("import_foods"), number_of_foods()
    assert f"foods: {number} added, 0 changed, 0 unchanged, 0 removed" in first
    assert f"foods: 0 added, 0 changed, {number} unchanged, 0 removed" in second
    assert second.endswith("Nothing to change.\n")
    assert Food.objects.get(id_in_source="fdc:170567").name == "Almonds"


def test_import_foods_names_the_row_it_cannot_read(tmp_path, monkeypatch):
    for file in embedded.DATA_DIR.glob("*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    broken = (
        (tmp_path / "portions.csv").read_text(encoding="utf-8").replace(",105,derived", ",heavy,derived", 1)
    )
    (tmp_path / "portions.csv").write_text(broken, encoding="utf-8")
    monkeypatch.setattr(embedded.read_table, "__defaults__", (tmp_path,))
    with pytest.raises(CommandError, match=r"^portions\.csv, line 2: gram_weight 'heavy' is not a number$"):
        output("import_foods")
    assert not Food.objects.exists()
