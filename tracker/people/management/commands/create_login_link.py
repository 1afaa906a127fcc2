"""Make a one-time link for somebody who forgot the password."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils.timezone import now

from tracker.people.models import AccessLink, Account


class Command(BaseCommand):
    """`create_login_link EMAIL`: prints a link that signs in once, within 24 hours."""

    help = "Print a one-time link that signs in without the password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--base-url", default="http://127.0.0.1:8000")

    def handle(self, *args: Any, email: str, base_url: str, **options: Any) -> None:
        account = Account.objects.filter(email__iexact=email).first()
        if account is None:
            raise CommandError(f"There is no account for {email}.")
        secret = AccessLink.objects.issue(AccessLink.Purpose.LOGIN, account=account, now=now())
        self.stdout.write(base_url.rstrip("/") + reverse("people:sign_in_once", args=[secret]))
