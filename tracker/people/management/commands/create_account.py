"""Make an account and its first person with nothing set."""

import sys
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from tracker.people.models import AccessLink, Account


class Command(BaseCommand):
    """`create_account EMAIL [--admin | --food-editor]`: the password is the first line of standard input."""

    help = "Make an account; reads the password from the first line of standard input."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        role = parser.add_mutually_exclusive_group()
        role.add_argument("--admin", action="store_true", help="may edit the food table and invite others")
        role.add_argument(
            "--food-editor", action="store_true", help="may edit the food table and sees nothing about people"
        )

    def handle(self, *args: Any, email: str, admin: bool, food_editor: bool, **options: Any) -> None:
        password = sys.stdin.readline().rstrip("\r\n")
        try:
            validate_email(email)
            validate_password(password)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        if Account.objects.filter(email__iexact=email).exists():
            raise CommandError(f"There is an account for {email} already.")
        Account.objects.open(email, password, is_admin=admin, is_food_editor=food_editor)
        AccessLink.objects.filter(purpose=AccessLink.Purpose.SETUP).delete()
        self.stdout.write(f"Account for {email} made.")
