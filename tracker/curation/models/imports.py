"""Imports as acts: undoing the act takes the import back."""

from django.db import models

from foods.models import ImportRun
from tracker.people.models.acts import WrittenRow


class AppliedImport(WrittenRow):
    """An import that was applied, as a row of the act that applied it."""

    run = models.OneToOneField(ImportRun, on_delete=models.CASCADE, related_name="applied")

    def __str__(self) -> str:
        return str(self.run)
