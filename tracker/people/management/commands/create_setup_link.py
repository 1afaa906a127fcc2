"""Make the one-time link that creates the first account."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.urls import reverse
from django.utils.timezone import now

from tracker.people.models import AccessLink, Account


class Command(BaseCommand):
    """`create_setup_link`: prints the link, or nothing where an account exists."""

    help = "Print the link that makes the first account; nothing when there is one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--base-url", default="http://127.0.0.1:8000")

    def handle(self, *args: Any, base_url: str, **options: Any) -> None:
        if Account.objects.exists():
            return
        secret = AccessLink.objects.issue(AccessLink.Purpose.SETUP, account=None, now=now())
        self.stdout.write(base_url.rstrip("/") + reverse("people:join", args=["setup", secret]))
