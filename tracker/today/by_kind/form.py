"""Three cells for each kind."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.diary.models import DiaryDay
from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Person

CHOICES = [
    (DiaryDay.Status.COMPLETE.value, _("All of it")),
    (DiaryDay.Status.PARTLY.value, _("Something is missing")),
    (DiaryDay.Status.NOT_TRACKED.value, _("Did not track")),
]


def question(label: Any) -> forms.ChoiceField:
    """Return the row of one kind; nothing is chosen for anybody."""
    return forms.ChoiceField(label=label, choices=CHOICES, required=False, widget=forms.RadioSelect)


class AnswersForm(PlainForm):
    """How complete each kind is. What is left blank stays as it was answered before, or unanswered."""

    status = question(_("Food and drink"))
    supplements = question(_("Supplements and medicines with magnesium"))
    stressors = question(_("Stressors"))
    symptoms = question(_("Symptoms"))

    def clean(self) -> dict[str, Any]:
        """Ask for one answer at least."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors and not any(cleaned.values()):
            raise ValidationError(_("Answer at least one of these."))
        return cleaned

    @property
    def answers(self) -> dict[str, str]:
        """What was answered, by the columns of DiaryDay."""
        return {kind: answer for kind, answer in self.cleaned_data.items() if answer}


def earlier_answers(person: Person, day: date) -> dict[str, str]:
    """Return what was answered for `day` before, as the form begins with it."""
    earlier = DiaryDay.objects.of(person).filter(date=day).first()
    return {} if earlier is None else {kind: getattr(earlier, kind) for kind in earlier.answered_kinds}
