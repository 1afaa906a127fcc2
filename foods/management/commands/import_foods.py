"""Load the embedded food table."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from foods.groups import FoodGroup
from foods.importers.embedded import read_table
from foods.importers.load import load_table
from foods.importers.records import RowError
from foods.importers.standing import Count


class Command(BaseCommand):
    """`manage import_foods`: a second run changes nothing and says so."""

    help = "Load the embedded food table; foods corrected here and own foods stay as they are."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Read the files, write what differs, print what was done."""
        try:
            report = load_table(read_table(groups=FoodGroup.values))
        except RowError as error:
            raise CommandError(str(error)) from error
        for kind in ("sources", "foods", "portions", "names"):
            self.stdout.write(line(kind, getattr(report, kind)))
        if not report.has_written:
            self.stdout.write("Nothing to change.")


def line(kind: str, count: Count) -> str:
    """Return what was done to one kind of row."""
    done = f"{kind}: {count.added} added, {count.changed} changed"
    done += f", {count.unchanged} unchanged, {count.removed} removed"
    return f"{done}, {count.kept} left as they are" if count.kept else done
