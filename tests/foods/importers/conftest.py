from pathlib import Path

import pytest

from tests.foods.importers.tables import FILES, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a small embedded table."""
    for file, rows in FILES.items():
        write(tmp_path, file, rows)
    return tmp_path
