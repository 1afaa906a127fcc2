"""The words that occur in names of foods everybody sees: what typing errors are corrected to."""

from django.db import models


class SearchWord(models.Model):
    """A word and in how many names it stands. Rebuilt by the import and by `rebuild_search`."""

    word = models.CharField(max_length=60, primary_key=True)
    uses = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.word
