"""The ZIP of a download: its CSV files, read straight out of it, row by row, in bounded memory."""

import csv
import lzma
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import TextIOWrapper
from itertools import takewhile
from operator import itemgetter
from pathlib import Path, PurePosixPath

from foods.importers.records import UnreadableError
from foods.importers.remarks import Remarks

# Longer than any line of the downloads; a file that is one endless line is not taken into memory.
LONGEST_LINE = 200_000
# Rows between two words on how far it is: some hundredths of a second.
ROWS_BETWEEN = 20_000
ENCRYPTED = 0x1
# What reading a ZIP that was cut short or altered can raise.
DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, OSError)
WRONG_CELLS = "rows that have not as many cells as their header"

Progress = Callable[[int, int], None]
Rows = Iterator[tuple[int, tuple[str, ...]]]


class Archive:
    """The CSV files of a download by name, whatever folder of the ZIP they are in.

    Progress is told in bytes of CSV; `total` is set by who knows which files will be read.
    """

    def __init__(self, file: zipfile.ZipFile, remarks: Remarks, progress: Progress) -> None:
        self.file, self.remarks, self.progress = file, remarks, progress
        self.members = members_of(file)
        self.done = self.total = 0

    def __contains__(self, name: str) -> bool:
        return name in self.members

    def size(self, names: Collection[str]) -> int:
        """Return what those of the files that are there come to, in bytes of CSV."""
        return sum(self.members[name].file_size for name in names if name in self)

    def require(self, names: Collection[str], why: str) -> None:
        """Refuse a download that lacks one of the files."""
        if missing := [name for name in names if name not in self]:
            raise UnreadableError(
                f"{' and '.join(missing)} is missing in the ZIP: {why}. "
                "Is the download complete, and is it the one with CSV files?"
            )

    def rows(self, name: str, columns: Sequence[str], optional: Sequence[str] = ()) -> Rows:
        """Yield line and cells of each row: of `columns`, then of `optional` ones, "" where there is none."""
        member = self.members[name]
        with self.telling_damage(member), self.file.open(member) as stream:
            text = TextIOWrapper(stream, encoding="utf-8-sig", newline="")
            rows = csv.reader(iter(partial(text.readline, LONGEST_LINE), ""))
            header = next(rows, [])
            pick = itemgetter(*places(name, header, columns, optional))
            width = len(header)
            for count, cells in enumerate(rows):
                if not count % ROWS_BETWEEN:
                    self.tell(stream.tell())
                if len(cells) == width:
                    # What an optional column that is not there picks.
                    cells.append("")
                    yield rows.line_num, pick(cells)
                elif cells:
                    problem = f"has {len(cells)} cells where the header has {width}"
                    self.remarks.error(WRONG_CELLS, name, rows.line_num, problem)
        self.done += member.file_size
        self.tell(0)

    def tell(self, bytes_of_file: int) -> None:
        """Say how far it is."""
        self.progress(min(self.done + bytes_of_file, self.total), self.total)

    @contextmanager
    def telling_damage(self, member: zipfile.ZipInfo) -> Iterator[None]:
        """Say in which file of the ZIP the reading stopped, and why."""
        name = PurePosixPath(member.filename).name
        try:
            yield
        except UnicodeDecodeError as error:
            odd = error.object[error.start : error.start + 1].hex().upper()
            line = self.undecodable_line(member)
            raise UnreadableError(f"{name}, line {line}: is not UTF-8 (byte {odd}).") from error
        except csv.Error as error:
            raise UnreadableError(f"{name} is not CSV: {error}.") from error
        except DAMAGE as error:
            raise UnreadableError(
                f"{name} in the ZIP is damaged ({error}): download it once more."
            ) from error

    def undecodable_line(self, member: zipfile.ZipInfo) -> int:
        """Return the first line that is not UTF-8; the text reader, which decodes ahead, cannot tell."""
        with self.file.open(member) as stream:
            return 1 + sum(1 for _ in takewhile(is_utf_8, stream))


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open the ZIP of a download."""
    try:
        file = zipfile.ZipFile(path)
    except DAMAGE as error:
        raise UnreadableError(
            f"{path.name} is not a ZIP that can be read ({error}). Was it downloaded to its end?"
        ) from error
    with file:
        yield file


def members_of(file: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the CSV files by name; no name may stand in two folders."""
    members: dict[str, zipfile.ZipInfo] = {}
    for member in file.infolist():
        name = PurePosixPath(member.filename).name
        if not name.endswith(".csv") or name.startswith("."):
            continue
        if name in members:
            raise UnreadableError(f"{name} is in the ZIP twice: give one download at a time.")
        if member.flag_bits & ENCRYPTED:
            raise UnreadableError(f"{name} in the ZIP is encrypted.")
        members[name] = member
    return members


def is_utf_8(line: bytes) -> bool:
    """Whether a line can be read as UTF-8."""
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def places(name: str, header: Sequence[str], columns: Sequence[str], optional: Sequence[str]) -> list[int]:
    """Return where the columns are; an optional one that is missing is behind the last."""
    if missing := [column for column in columns if column not in header]:
        there = ", ".join(header)[:200]
        raise UnreadableError(
            f"{name}, line 1: has no column {', '.join(missing)}, but {there or 'nothing'}."
        )
    where = {column: place for place, column in enumerate(header)}
    return [where.get(column, len(header)) for column in (*columns, *optional)]
