"""Make the database ready. `run.py` calls this when a migration or the food table changed."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection

from tracker.database_stamp import store_stamp, stored_stamp


class Command(BaseCommand):
    """`prepare [--stamp NUMBER]`: with a number that the database already holds, nothing is done."""

    help = "Migrate, make the cache table and load the embedded food table."
    requires_system_checks = ()  # run.py test makes them; here they would only delay the start

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--stamp", type=int, help="number that stands for the files; kept in the database"
        )

    def handle(self, *args: Any, stamp: int | None, **options: Any) -> None:
        if connection.vendor == "sqlite":
            make_private(Path(settings.DATABASES["default"]["NAME"]))
        # A pool would wait for half a minute and then not tell why the server cannot be reached.
        connection.settings_dict["OPTIONS"].pop("pool", None)
        try:
            if stamp is None or stored_stamp() != stamp:
                self.prepare(stamp)
        except DatabaseError as error:
            raise CommandError(" ".join(str(error).split())) from error

    def prepare(self, stamp: int | None) -> None:
        """Do all of it; each part leaves alone what is already right."""
        call_command("migrate", interactive=False, stdout=self.stdout)
        call_command("createcachetable", stdout=self.stdout)
        call_command("import_foods", stdout=self.stdout)
        if stamp is not None:
            store_stamp(stamp)


def make_private(database: Path) -> None:
    """Make the file before SQLite does, readable by its owner only: it will hold a diary of symptoms."""
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    database.touch(mode=0o600)
