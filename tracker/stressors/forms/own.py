"""Stressors a person makes up."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.people.forms.plain_words import PlainModelForm
from tracker.stressors.kinds import kind_called
from tracker.stressors.models import Stressor


class OwnStressorForm(PlainModelForm):
    """A name, how it is answered, and a unit where that is an amount.

    Once it is there only name and unit can be changed: 7 of 10 would say nothing as yes or no.
    """

    class Meta:
        model = Stressor
        fields = ("name", "answer", "unit")
        widgets = {"answer": forms.RadioSelect}
        help_texts = {
            "name": _("For example: long screen day, travel, cups of matcha."),
            "unit": _("For an amount only. For example: cups, minutes, steps."),
        }

    def __init__(self, *args: Any, keeps_answer: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if keeps_answer:
            del self.fields["answer"]
        if keeps_answer and self.instance.answer != Stressor.Kept.AMOUNT:
            del self.fields["unit"]

    def clean_name(self) -> str:
        """Return the name, once among the person's own: two alike could not be told apart."""
        name: str = self.cleaned_data["name"]
        if "name" in self.changed_data and (listed := kind_called(name)):
            raise ValidationError(_("“%(name)s” is on our list already.") % {"name": listed})
        alike = Stressor.objects.of(self.instance.person).filter(name__iexact=name)
        if alike.exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("You have one of this name already."))
        return name

    def clean(self) -> dict[str, Any]:
        """Ask for the unit of an amount; other answers have none."""
        cleaned: dict[str, Any] = super().clean() or {}
        answer = cleaned.get("answer", self.instance.answer)
        if answer != Stressor.Kept.AMOUNT:
            cleaned["unit"] = ""
        elif "unit" not in self.errors and not cleaned.get("unit"):
            self.add_error("unit", _("An amount of what? Name the unit."))
        return cleaned
