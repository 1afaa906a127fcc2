"""Look the food table through for what could be done next."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import Count
from django.utils import timezone

from tracker.curation.models import WorkItem
from tracker.curation.worklists import refresh_worklists


class Command(BaseCommand):
    """`refresh_worklists`: what the button "Look again" does, at once; says how many foods each list has."""

    help = "Look the food table through and work out the worklists of the administration anew."

    def handle(self, *args: Any, **options: Any) -> None:
        refresh_worklists(timezone.now())
        counts = dict(WorkItem.objects.open().order_by().values_list("kind").annotate(Count("pk")))
        for kind in WorkItem.Kind:
            self.stdout.write(f"{kind.label}: {counts.get(kind.value, 0)}")
