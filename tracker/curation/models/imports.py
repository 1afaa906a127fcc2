"""Imports as acts: undoing the act takes the import back."""

from django.db import models, transaction
from django.utils import timezone

from foods import loading
from foods.models import ImportRun
from tracker.people.models.acts import Act, WrittenRow


class AppliedImport(WrittenRow):
    """An import that was applied, as a row of the act that applied it."""

    run = models.OneToOneField(ImportRun, on_delete=models.CASCADE, related_name="applied")

    def __str__(self) -> str:
        return str(self.run)

    @classmethod
    def take_back(cls, act: Act) -> None:
        """Take back what the import of this act changed; what it added is hidden now and deleted soon."""
        from tracker.curation.tasks import follow_undo  # they need the models

        for applied in cls.objects.filter(act=act).select_related("run"):
            loading.take_back(applied.run, timezone.now())
            transaction.on_commit(follow_undo)
        super().take_back(act)
