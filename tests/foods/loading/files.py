"""Files of our own format, as small as a test needs them, and what they do."""

import csv
import zipfile
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from foods.loading import apply_run, begun, read_run
from foods.models import ImportRun

Row = dict[str, Any]
SOURCE: Row = {"key": "ours", "name": "Ours", "data_set": "Our analyses", "release": "1"}


def food(source_id: str = "t:1", source_name: str = "Nuts, almonds", mg: str = "270", **values: Any) -> Row:
    """Return the row of a food."""
    row = {"source_id": source_id, "source": "ours", "source_name": source_name, "group": "nuts-and-seeds"}
    return row | {"magnesium_mg_per_100_g": mg} | values


def portion(description: str = "1 cup", grams: str = "143", source_id: str = "t:1", **values: Any) -> Row:
    """Return the row of a portion."""
    row = {"source_id": source_id, "origin": "usda", "description": description, "sequence": "1"}
    return row | {"gram_weight": grams} | values


def name(text: str = "Almonds", portion: str = "", source_id: str = "t:1", **values: Any) -> Row:
    """Return the row of a name."""
    row = {"source_id": source_id, "language": "en", "text": text, "kind": "plain", "position": "10"}
    return row | {"portion": portion} | values


def write(folder: Path, **tables: Sequence[Row]) -> Path:
    """Write a ZIP of our format with these tables."""
    path = folder / "table.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for kind, rows in ({"sources": [SOURCE]} | tables).items():
            if rows:
                archive.writestr(f"{kind}.csv", text(rows))
    return path


def text(rows: Sequence[Row]) -> str:
    """Return rows as CSV; a row may leave columns blank that another has."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    file = StringIO()
    writer = csv.DictWriter(file, columns)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def read(folder: Path, **tables: Sequence[Row]) -> ImportRun:
    """Return the run of a file with these tables, read and compared."""
    return read_run(begun(write(folder, **tables), ImportRun.Format.OWN))


def load(folder: Path, **tables: Sequence[Row]) -> ImportRun:
    """Return the run of a file with these tables, applied."""
    return apply_run(read(folder, **tables))
