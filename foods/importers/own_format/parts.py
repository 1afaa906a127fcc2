"""The files a table is made of: the one CSV file that was given, or those in a ZIP."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from foods.importers.own_format.lines import Stream
from foods.importers.own_format.names import COLUMNS
from foods.importers.records import UnreadableError

# What the files may come to unpacked, ten times a table of 400,000 foods: a small ZIP can unpack to anything.
MOST_BYTES = 1_000_000_000
ZIP_MARK = b"PK"
FILES = {f"{kind}.csv": kind for kind in COLUMNS}
WORKBOOK = "[Content_Types].xml"
# Set in a file's flags: APPNOTE.TXT of PKWARE, 4.4.4.
ENCRYPTED = 0x1
# What zipfile raises where a ZIP is damaged, or was packed in a way it does not know.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
)


@dataclass(frozen=True)
class Part:
    """One CSV file; `kind` is None where its header must tell. `size` is in bytes, unpacked."""

    stream: Stream
    name: str
    size: int
    kind: str | None = None


class Unpacked:
    """A file in a ZIP; where the ZIP is damaged inside, that is said when it is met."""

    def __init__(self, stream: BinaryIO, archive: str) -> None:
        self.stream, self.archive = io.BufferedReader(stream), archive  # type: ignore[type-var]

    def readline(self, size: int, /) -> bytes:
        """Return the next line, or so many bytes of it."""
        try:
            return self.stream.readline(size)
        except DAMAGE as error:
            raise damaged(self.archive) from error


@contextmanager
def parts(path: Path) -> Iterator[Sequence[Part]]:
    """Open the files at `path`, in the order they are read; nothing is unpacked to the disk."""
    with path.open("rb") as file:
        start = file.read(len(ZIP_MARK))
        file.seek(0)
        if not start:
            raise UnreadableError(f"{path.name} is empty.")
        if start == ZIP_MARK:
            with opened(file, path.name) as archive:
                yield parts_of(archive, path.name)
        else:
            refuse_large(path.stat().st_size, path.name)
            yield [Part(file, path.name, path.stat().st_size)]


def opened(file: BinaryIO, name: str) -> zipfile.ZipFile:
    """Open a ZIP."""
    try:
        return zipfile.ZipFile(file)
    except DAMAGE as error:
        raise damaged(name) from error


def parts_of(archive: zipfile.ZipFile, name: str) -> list[Part]:
    """Return our files in a ZIP, whatever folder they are in; others are left alone."""
    members = ours(archive, name)
    refuse_large(sum(member.file_size for member in members.values()), name)
    return [
        Part(unpacked(archive, members[file], name), file, members[file].file_size, kind)
        for file, kind in FILES.items()
        if file in members
    ]


def ours(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """Return the members of a ZIP that are called as our files are."""
    members: dict[str, zipfile.ZipInfo] = {}
    for member in archive.infolist():
        file = PurePosixPath(member.filename.replace("\\", "/")).name.lower()
        if file in members:
            raise UnreadableError(f"{name} holds {file} twice.")
        if file in FILES and not member.is_dir():
            members[file] = member
    if not members:
        is_workbook = any(member.filename == WORKBOOK for member in archive.infolist())
        raise UnreadableError(f"{name} {NO_TABLE[is_workbook]}")
    return members


NO_TABLE = {
    False: f"holds none of {', '.join(FILES)}.",
    True: "is an Excel workbook. Save each sheet as “CSV UTF-8 (comma delimited)” and import that.",
}


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> Unpacked:
    """Open one file in a ZIP."""
    if member.flag_bits & ENCRYPTED:
        raise UnreadableError(f"{name} is locked with a password. Pack it without one.")
    try:
        return Unpacked(archive.open(member), name)  # type: ignore[arg-type]  # readable as a file is
    except DAMAGE as error:
        raise damaged(name) from error


def refuse_large(size: int, name: str) -> None:
    """Refuse what would come to more than anybody's table."""
    if size > MOST_BYTES:
        raise UnreadableError(f"{name} holds more than {MOST_BYTES // 1_000_000:,} MB of tables.")


def damaged(name: str) -> UnreadableError:
    """Return the error for a ZIP that cannot be unpacked."""
    return UnreadableError(f"{name} is a damaged ZIP, or none at all. Pack or download it once more.")
