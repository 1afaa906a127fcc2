"""Make a token for programs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.people.models import Account, ApiToken, Person


class Command(BaseCommand):
    """`create_token EMAIL [--person NAME] [--scope read|write]`: prints the token and nothing else."""

    help = "Print a new token that reads or writes one person's diary."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument(
            "--person", help="name of the person it writes for; the account's first without it"
        )
        parser.add_argument("--scope", choices=ApiToken.Scope.values, default=ApiToken.Scope.WRITE)

    def handle(self, *args: Any, email: str, person: str | None, scope: str, **options: Any) -> None:
        account = Account.objects.filter(email__iexact=email).first()
        if account is None:
            raise CommandError(f"There is no account for {email}.")
        persons = Person.objects.of(account)
        chosen = persons.first() if person is None else persons.filter(name=person).first()
        if chosen is None:
            raise CommandError(f"This account keeps no diary for a person named {person}.")
        self.stdout.write(ApiToken.objects.issue(account, person=chosen, scope=scope))
