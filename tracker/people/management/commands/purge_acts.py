"""Forget what can be undone no longer."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.timezone import now

from tracker.people.models import Act


class Command(BaseCommand):
    """`purge_acts`: deletes acts older than 30 days and, with them, the rows they removed."""

    help = "Delete for good what was removed more than 30 days ago."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{Act.objects.outdated(now()).forget()} acts forgotten.")
