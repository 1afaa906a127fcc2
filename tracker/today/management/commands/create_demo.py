"""Make the demo. `run.py demo` calls this before it serves."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import localdate

from tracker.today.demo import create_demo, demo_password
from tracker.today.demo_diary import FoodsMissingError


class Command(BaseCommand):
    """`create_demo [--last YYYY-MM-DD]`: prints how to sign in."""

    help = "Make an invented person with 120 days of diary, and print how to sign in."
    requires_system_checks = ()  # run.py test makes them; here they would only delay the start

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--last", type=date.fromisoformat, help="the last day of the diary; today without it"
        )

    def handle(self, *args: Any, last: date | None, **options: Any) -> None:
        try:
            account = create_demo(last or localdate())
        except FoodsMissingError as error:
            raise CommandError(f"The food table lacks {error}; `manage.py import_foods` loads it.") from error
        self.stdout.write(f"Sign in as {account.email} with the password {demo_password()}")
