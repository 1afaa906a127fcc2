"""The food table as a ZIP that is made while it is sent: no file on the disk, little in memory."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from foods.exporting.rows import written_rows
from foods.importers.own_format.names import COLUMNS

# The earliest date a ZIP can name: the same table makes the same bytes, whenever it is exported.
DATE = (1980, 1, 1, 0, 0, 0)
READABLE_BY_ALL = 0o644 << 16
UTF_8_MARK = "\ufeff"


class Outbox:
    """As much of a file as zipfile needs: it cannot go back, and its bytes are taken as they are written."""

    def __init__(self) -> None:
        self.waiting = bytearray()

    def flush(self) -> None:
        """Do nothing: what was written waits until it is taken."""

    def write(self, data: bytes, /) -> int:
        """Keep what was written until it is taken."""
        self.waiting += data
        return len(data)

    def taken(self) -> bytes:
        """Return what was written since."""
        data = bytes(self.waiting)
        self.waiting.clear()
        return data


def write_table(file: BinaryIO, group: str = "") -> None:
    """Write the shared foods, or those of one group, as a ZIP of our own format; nothing is read back."""
    for chunk in table_chunks(group):
        file.write(chunk)


def table_chunks(group: str = "") -> Iterator[bytes]:
    """Yield the ZIP with all shared foods, or with those of one group, some kilobytes at a time."""
    outbox = Outbox()
    with ZipFile(cast("IO[bytes]", outbox), "w") as archive:
        for kind in COLUMNS:
            with archive.open(member(f"{kind}.csv"), "w") as file:
                for text in texts(kind, group):
                    file.write(text.encode())
                    yield outbox.taken()
    yield outbox.taken()


def member(name: str) -> ZipInfo:
    """Return the entry of one file."""
    entry = ZipInfo(name, DATE)
    entry.compress_type, entry.external_attr = ZIP_DEFLATED, READABLE_BY_ALL
    return entry


def texts(kind: str, group: str) -> Iterator[str]:
    """Yield one file as text: the columns, then its rows, a batch at a time.

    It begins with the mark of UTF-8, without which Excel takes "Käse" for something else.
    """
    yield UTF_8_MARK + csv_text([COLUMNS[kind]])
    for rows in written_rows(kind, group):
        yield csv_text(rows)


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as text."""
    lines = io.StringIO()
    csv.writer(lines).writerows(rows)
    return lines.getvalue()
