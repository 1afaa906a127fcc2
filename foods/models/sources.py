"""Data sets that food values come from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from foods.derivations import Derivation


class Source(models.Model):
    """One release of a food composition table; what stands behind "why this number?"."""

    key = models.SlugField(_("key"), max_length=40, unique=True)
    # Short, for lists: "USDA SR Legacy".
    name = models.CharField(_("short name"), max_length=40)
    data_set = models.CharField(_("data set"), max_length=120)
    release = models.CharField(_("release"), max_length=60, blank=True)
    # How its values came about, where that is the same for all of them.
    derivation = models.CharField(_("how values came about"), max_length=12, choices=Derivation, blank=True)
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    citation = models.TextField(_("citation"), blank=True)
    # The import that wrote it last; the table that comes with the app then leaves it alone.
    last_run = models.ForeignKey(
        "foods.ImportRun",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        db_index=False,  # there are few sources
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ("key",)

    def __str__(self) -> str:
        return f"{self.data_set}, {self.release}" if self.release else self.data_set
