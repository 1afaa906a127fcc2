"""Imports of food tables: what was read, what it would do, what it did."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportRunQuerySet(models.QuerySet["ImportRun"]):
    """Imports."""

    def live(self) -> Self:
        """Return the imports whose foods everybody sees."""
        return self.filter(is_live=True)


class ImportRun(models.Model):
    """One import of one file: read into a scratch file, looked at, then applied as a whole or not at all.

    Foods are added row by row, in short transactions, while `is_live` is false and nobody sees them; one
    last transaction changes the foods that stood before and sets `is_live`.
    """

    class Format(models.TextChoices):
        OWN = "own", _("our own format (CSV or ZIP)")
        FDC = "fdc", _("FoodData Central download (ZIP)")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting to be read")
        READING = "reading", _("being read")
        READ = "read", _("read, nothing changed yet")
        APPLYING = "applying", _("being applied")
        APPLIED = "applied", _("applied")
        UNDONE = "undone", _("undone")
        FAILED = "failed", _("failed, nothing was changed")
        DISMISSED = "dismissed", _("dismissed, nothing was changed")

    format = models.CharField(_("format"), max_length=10, choices=Format)
    file_name = models.CharField(_("file"), max_length=200)
    path = models.CharField(max_length=500, editable=False)  # where the file lies on this machine
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    is_live = models.BooleanField(default=False, editable=False)
    # Why it failed, for people.
    message = models.TextField(blank=True, editable=False)
    # How far it is: bytes or rows, whatever the step counts.
    done = models.PositiveBigIntegerField(default=0, editable=False)
    total = models.PositiveBigIntegerField(default=0, editable=False)
    # {"foods": {"added": 3, ...}, "portions": ..., "names": ...}; see foods.loading.comparing
    counts = models.JSONField(default=dict, editable=False)
    made_at = models.DateTimeField(_("begun"), auto_now_add=True)
    # What undoing needs beside the history: former values of sources, and how far the history went by then.
    # See foods.loading.undoing.
    journal = models.JSONField(default=dict, editable=False)
    # A run that works says so every second; one that fell silent, or whose process is gone, was killed.
    beat_at = models.DateTimeField(null=True, editable=False)
    process = models.CharField(max_length=120, blank=True, editable=False)  # host and number
    read_at = models.DateTimeField(null=True, editable=False)
    applied_at = models.DateTimeField(_("applied"), null=True, editable=False)
    undone_at = models.DateTimeField(null=True, editable=False)
    # When all that follows from it was done, such as recipes computed anew; None until then.
    settled_at = models.DateTimeField(null=True, editable=False)

    objects: ClassVar[Any] = ImportRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return self.file_name


def last_import() -> "models.ForeignKey[ImportRun | None, ImportRun | None]":
    """Return the field of the import that wrote a row last.

    None wrote what came with the app, what was added by hand, and what belongs to somebody's own food. There
    is an index of the rows of imports only: of all of them SQLite would read those of none, too.
    """
    return models.ForeignKey(
        ImportRun, null=True, on_delete=models.PROTECT, related_name="+", editable=False, db_index=False
    )
