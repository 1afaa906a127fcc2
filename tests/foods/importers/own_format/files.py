"""Files of our own format made by hand, and what reading them gives."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from foods.importers.known import Known
from foods.importers.own_format.reading import read
from foods.importers.scratch import Problem, Scratch, ScratchRow

KNOWN = Known(
    groups={"nuts-and-seeds", "vegetables"}, sources={"t"}, medians={"vegetables": Decimal(19)}
)  # fmt: skip
FOODS = "source_id,source,source_name,group,magnesium_mg_per_100_g,energy_kcal_per_100_g"
ALMONDS = "t:1,t,Almonds,nuts-and-seeds,270,579"
PORTIONS = "source_id,origin,description,sequence,gram_weight"
NAMES = "source_id,language,text,kind,position,portion"


class Outcome:
    """What reading gave: rows by kind and what was wrong."""

    def __init__(self, scratch: Scratch, steps: list[tuple[int, int]]) -> None:
        self.sources, self.foods, self.portions, self.names = (
            [row for batch in scratch.all_rows(kind) for row in batch]
            for kind in ("sources", "foods", "portions", "names")
        )
        self.problems: list[Problem] = [
            problem for _, problem in scratch.problems(errors=True, limit=100_000)
        ]
        self.steps = steps

    @property
    def messages(self) -> list[str]:
        """What is wrong, as one reads it."""
        return [f"{problem.file}, line {problem.line}: {problem.message}" for problem in self.problems]

    @property
    def food(self) -> ScratchRow:
        """The only food."""
        (food,) = self.foods
        return food


def lines(*rows: str) -> bytes:
    """Return a file of these lines."""
    return "".join(f"{row}\n" for row in rows).encode()


def foods_file(*rows: str) -> bytes:
    """Return a foods.csv of these rows."""
    return lines(FOODS, *rows)


def one_cell(column: str, cell: str) -> bytes:
    """Return a foods.csv of one food and one more column."""
    return written([["source_id", column], ["t:1", cell]])


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """Return a file of these cells."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def zipped(files: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def outcome(content: bytes, name: str = "table.csv", known: Known = KNOWN) -> Outcome:
    """Read a file with this content; UnreadableError comes through."""
    steps: list[tuple[int, int]] = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        scratch = Scratch(Path(folder) / "scratch.sqlite3")
        try:
            read(path, scratch, known, lambda done, total: steps.append((done, total)))
            return Outcome(scratch, steps)
        finally:
            scratch.close()
