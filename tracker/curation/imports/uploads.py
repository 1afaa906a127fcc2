"""Files of food tables: those that are uploaded, and those that lie ready on this machine."""

import shutil
from pathlib import Path
from secrets import token_hex

from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest
from django.utils.text import slugify

from foods.loading.runs import imports_folder

MEGABYTE = 1_000_000
# What an upload may be: the official downloads without branded foods, and branded ones without old releases.
MOST_BYTES = 200 * MEGABYTE
# The other fields of the form, and what stands between the parts.
ENVELOPE_BYTES = MEGABYTE
LONGEST_NAME, LONGEST_SUFFIX = 80, 8


class LimitedUpload(TemporaryFileUploadHandler):
    """Writes what comes straight to the disk, and stops writing where it is too much."""

    is_too_large = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write a part of the file."""
        if start + len(raw_data) > MOST_BYTES:
            self.is_too_large = True
            raise StopUpload(connection_reset=False)
        super().receive_data_chunk(raw_data, start)


def announces_too_much(request: HttpRequest) -> bool:
    """Whether a form says before it comes that it is too large."""
    return int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES + ENVELOPE_BYTES


def let_pass(request: HttpRequest) -> None:
    """Take what comes and keep nothing of it: a browser reads no answer before it has sent everything."""
    while request.read(MEGABYTE):
        pass


def uploads_folder() -> Path:
    """Return the folder of uploaded files: one folder for each, so that a file keeps its name."""
    return imports_folder() / "uploads"


def inbox_folder() -> Path:
    """Return the folder that somebody with access to this machine may put large files in."""
    return imports_folder() / "inbox"


def inbox_names() -> list[str]:
    """Return the names of the files that lie ready, in the order of the alphabet."""
    folder = inbox_folder()
    files = folder.iterdir() if folder.is_dir() else ()
    return sorted(path.name for path in files if path.is_file() and not path.name.startswith("."))


def keep_upload(upload: TemporaryUploadedFile) -> Path:
    """Move an uploaded file to where it stays until its import is over; return its path."""
    folder = uploads_folder() / token_hex(8)
    folder.mkdir(parents=True)
    path = folder / plain_name(upload.name or "")
    shutil.move(upload.temporary_file_path(), path)
    return path


def plain_name(name: str) -> str:
    """Return a file name that every file system takes: messages about lines begin with it."""
    stem, suffix = slugify(Path(name).stem)[:LONGEST_NAME], slugify(Path(name).suffix)[:LONGEST_SUFFIX]
    return f"{stem or 'table'}.{suffix}" if suffix else stem or "table"
