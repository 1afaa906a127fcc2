"""The first differences that an import would make, as the page of its dry run shows them."""

import sqlite3
from contextlib import closing

from foods.importers.scratch import Scratch
from foods.loading import scratch_path
from foods.models import ImportRun
from tracker.curation.imports.report import KINDS
from tracker.curation.imports.row_lines import RowLine, row_lines

ROWS = 10


def first_changes(run: ImportRun) -> list[RowLine]:
    """Return the first changed rows, foods before others; none where the scratch file is gone or broken."""
    if not scratch_path(run).is_file():
        return []
    try:
        with closing(Scratch(scratch_path(run))) as scratch:
            return changed_rows(scratch)
    except sqlite3.DatabaseError:
        return []


def changed_rows(scratch: Scratch) -> list[RowLine]:
    """Return the first changed rows of the first kind that has any."""
    for kind in KINDS:
        if rows := scratch.rows(kind, "changed", limit=ROWS):
            return row_lines(kind, scratch, rows)
    return []
