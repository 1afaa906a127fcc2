"""Write the food table to a file that can be imported again."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from foods.exporting import table_chunks, write_table
from foods.groups import FoodGroup

STANDARD_OUTPUT = "-"


class Command(BaseCommand):
    """`manage export_table foods.zip`: the same table makes the same file."""

    help = (
        "Write the shared foods as a ZIP of CSV files, see foods/importers/README.md. Own foods stay private."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file and, if wanted, a group."""
        parser.add_argument("path", help='the ZIP to write, "-" for standard output')
        parser.add_argument(
            "--group", default="", choices=FoodGroup.values, help="only the foods of one group"
        )

    def handle(self, *_arguments: Any, path: str, group: str, **_options: Any) -> None:
        """Write the file; nothing but the ZIP goes to standard output."""
        if path == STANDARD_OUTPUT:
            for chunk in table_chunks(group):
                sys.stdout.buffer.write(chunk)
            return
        try:
            with Path(path).open("wb") as file:
                write_table(file, group)
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}") from error
        self.stdout.write(f"Written to {path}.")
