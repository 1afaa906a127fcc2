"""What a person asked their diary, and what was found at the days fixed beforehand."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models.entries import OfPerson


class PatternQuestion(OfPerson):
    """One symptom and up to four exposures, chosen before any result was seen.

    The latest one stands: a new question starts a new count of days.
    """

    # Keys of tracker.symptoms.kinds and tracker.insights.patterns.exposures, or ids of own kinds.
    symptom = models.CharField(_("symptom"), max_length=36)
    exposures = models.JSONField(_("beside"), default=list)
    # Own kinds as they were then, by id: {"name", "answer", "unit"}. Built-in ones are named when shown.
    own_kinds = models.JSONField(default=dict)
    chosen_on = models.DateField()  # the first day that counts

    class Meta:
        verbose_name = _("question about patterns")
        base_manager_name = "all_rows"
        indexes = (models.Index(fields=["person", "-made_at"], name="pattern_question_latest"),)

    def __str__(self) -> str:
        return f"{self.symptom} {self.chosen_on}"


class StoredFinding(models.Model):
    """What one checkpoint of a question found. Computed once and kept: looking again finds nothing new."""

    CHECKPOINTS: ClassVar = (42, 84, 126)

    question = models.ForeignKey(PatternQuestion, on_delete=models.CASCADE, related_name="findings")
    checkpoint = models.PositiveSmallIntegerField()  # complete days since the question
    last_day = models.DateField()  # the day that completed them
    result = models.JSONField()  # tracker.insights.patterns.results
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ("checkpoint",)
        constraints = (
            models.UniqueConstraint(fields=["question", "checkpoint"], name="finding_once_a_checkpoint"),
            models.CheckConstraint(condition=Q(checkpoint__in=(42, 84, 126)), name="finding_at_a_checkpoint"),
        )

    def __str__(self) -> str:
        return f"{self.question}: {self.checkpoint}"
