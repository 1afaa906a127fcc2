"""Choosing a question: one symptom, and up to four things to set beside it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.insights.models import PatternQuestion
from tracker.insights.patterns.exposures import Exposure
from tracker.people.forms.plain_words import PlainForm
from tracker.symptoms.kinds import KINDS, SymptomKind

MOST_EXPOSURES = 4


class QuestionForm(PlainForm):
    """A question written down before any result is seen: that is what makes an answer worth something."""

    symptom = forms.ChoiceField(label=gettext_lazy("The symptom"), widget=forms.RadioSelect)
    exposures = forms.MultipleChoiceField(
        label=gettext_lazy("Beside it, up to four"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        data: Any,
        symptoms: Sequence[SymptomKind],
        exposures: Sequence[Exposure],
        question: PatternQuestion | None,
    ) -> None:
        standing = {"symptom": question.symptom, "exposures": question.exposures} if question else {}
        super().__init__(data, initial=standing)
        self.question = question
        self.offered_symptoms = {kind.key: kind for kind in symptoms}
        self.offered_exposures = {exposure.key: exposure for exposure in exposures}
        self.fields["symptom"].choices = [(kind.key, kind.label) for kind in symptoms]  # type: ignore[attr-defined]
        self.fields["exposures"].choices = [(it.key, it.name) for it in exposures]  # type: ignore[attr-defined]
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-check-input"

    def clean_exposures(self) -> list[str]:
        """Return what was ticked: each pair more makes a true link harder to see."""
        keys: list[str] = self.cleaned_data["exposures"]
        if len(keys) > MOST_EXPOSURES:
            raise ValidationError(
                _("Choose at most four. With each one more, a link is harder to tell from luck.")
            )
        return keys

    @property
    def is_the_same(self) -> bool:
        """Whether the standing question asks just this."""
        chosen = (self.cleaned_data["symptom"], {*self.cleaned_data["exposures"]})
        return self.question is not None and chosen == (self.question.symptom, {*self.question.exposures})

    @property
    def own_kinds(self) -> dict[str, dict[str, str]]:
        """The own kinds among what was chosen, as they are now."""
        symptom = self.offered_symptoms[self.cleaned_data["symptom"]]
        chosen = [self.offered_exposures[key] for key in self.cleaned_data["exposures"]]
        named = {} if symptom.key in KINDS else {symptom.key: {"name": str(symptom.label)}}
        return named | {it.key: own_kind(it) for it in chosen if it.is_own}


def own_kind(exposure: Exposure) -> dict[str, str]:
    """Return an own stressor as a question keeps it."""
    kind = exposure.kind
    assert kind is not None  # noqa: S101  # own ones have one
    return {"name": str(kind.label), "answer": kind.answer.value, "unit": kind.unit}
