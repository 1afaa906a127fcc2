"""Lines of a CSV file out of bytes nobody has looked at: bounded in memory, refused with the line."""

import csv
from collections.abc import Iterator
from typing import Protocol

from foods.importers.records import UnreadableError

# Far more than a row of ours needs; a file that is one endless line or cell is not read into memory.
LONGEST_LINE, MOST_LINES_OF_A_ROW = 100_000, 100
MOST_LINES = 10_000_000
UTF_8_MARK = b"\xef\xbb\xbf"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
NOT_UTF_8 = (
    "is not UTF-8 ({why}). Save the file once more with the encoding UTF-8, in Excel as “CSV UTF-8 (comma "
    "delimited)”."
)


class Stream(Protocol):
    """What lines are read from."""

    def readline(self, size: int, /) -> bytes:
        """Return the next line, or so many bytes of it."""


class Lines:
    """The rows of the file called `name`; `bytes_read` tells how far it is."""

    def __init__(self, stream: Stream, name: str) -> None:
        self.stream, self.name = stream, name
        self.line = self.bytes_read = 0
        self.first_of_row = 1

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with the line it begins on; empty lines are left out."""
        reader = csv.reader(self.texts(), strict=True)
        try:
            for cells in reader:
                if cells:
                    yield self.first_of_row, cells
                self.first_of_row = self.line + 1
        except csv.Error as error:
            raise self.error(self.first_of_row, why_no_row(str(error))) from error

    def texts(self) -> Iterator[str]:
        """Yield the lines as text."""
        while line := self.stream.readline(LONGEST_LINE + 1):
            self.line += 1
            self.bytes_read += len(line)
            self.refuse_endless(line)
            yield self.decoded(line)

    def refuse_endless(self, line: bytes) -> None:
        """Stop before a line, a row or the file takes up everything."""
        if len(line) > LONGEST_LINE:
            raise self.error(self.line, f"is longer than {LONGEST_LINE:,} bytes: this is not such a CSV file")
        if self.line - self.first_of_row >= MOST_LINES_OF_A_ROW:
            raise self.error(self.first_of_row, why_no_row("unexpected end of data"))
        if self.line > MOST_LINES:
            raise self.error(self.line, f"is beyond the {MOST_LINES:,} lines that are read at most")

    def decoded(self, line: bytes) -> str:
        """Return a line as text; the mark that some programs set before UTF-8 is left out."""
        if self.line == 1 and line.startswith(UTF_16_MARKS):
            raise self.error(1, NOT_UTF_8.format(why="but UTF-16"))
        if b"\0" in line:
            raise self.error(self.line, "holds NUL bytes: this is no text, or not in UTF-8")
        try:
            return (line.removeprefix(UTF_8_MARK) if self.line == 1 else line).decode()
        except UnicodeDecodeError as error:
            odd = line[error.start : error.start + 1].hex().upper()
            raise self.error(self.line, NOT_UTF_8.format(why=f"byte {odd}, as in Latin-1")) from error

    def error(self, line: int, problem: str) -> UnreadableError:
        """Return the error that names file and line."""
        return UnreadableError(f"{self.name}, line {line}: {problem}")


def why_no_row(error: str) -> str:
    """Return what the csv module's word for a broken row means to whoever made the file."""
    if "new-line" in error:
        return "has line breaks as old Macintosh programs wrote them: save it with those of Unix or Windows"
    if "field larger" in error or "unexpected end" in error:
        return "a quotation mark opens a cell and is never closed"
    return "a quotation mark is out of place: one inside a cell is written twice, and the cell between two"
