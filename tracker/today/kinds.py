"""The page on which a person chooses what the check-in asks: stressors and symptoms, own ones too."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Person
from tracker.people.requests import AccountRequest, local_today
from tracker.stressors.asked import is_asked, possible_kinds
from tracker.stressors.kinds import Words
from tracker.stressors.models import Stressor
from tracker.symptoms.asked import is_asked as is_asked_symptom
from tracker.symptoms.asked import possible_symptoms
from tracker.symptoms.models import Symptom


@dataclass(frozen=True)
class Choosable:
    """A kind that can be asked; a usual one is until somebody switches it off."""

    key: str
    title: Words
    is_usual: bool
    is_asked: bool


class KindsForm(PlainForm):
    """Two lists of boxes: ticked is asked."""

    stressors = forms.MultipleChoiceField(
        label=gettext_lazy("Stressors"), required=False, widget=forms.CheckboxSelectMultiple
    )
    symptoms = forms.MultipleChoiceField(
        label=gettext_lazy("Symptoms"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any, choosable: dict[str, list[Choosable]]) -> None:
        asked = {name: [one.key for one in kinds if one.is_asked] for name, kinds in choosable.items()}
        super().__init__(data, initial=asked)
        for name, kinds in choosable.items():
            self.fields[name].choices = [(one.key, one.title) for one in kinds]  # type: ignore[attr-defined]
            self.fields[name].widget.attrs["class"] = "form-check-input"

    @property
    def chosen(self) -> set[str]:
        """What was ticked in both lists."""
        return {*self.cleaned_data["stressors"], *self.cleaned_data["symptoms"]}


@require_http_methods(["GET", "POST"])
def choose_kinds(request: AccountRequest) -> HttpResponse:
    """Switch kinds on and off; what was noted of one that is off stays where it is."""
    choosable = choosable_kinds(request.person, local_today(request))
    form = KindsForm(request.POST or None, choosable)
    if request.method == "POST" and form.is_valid():
        ask_for(request.person, [*choosable["stressors"], *choosable["symptoms"]], form.chosen)
        messages.success(request, _("Saved. The check-in asks for these from now on."))
        return redirect("today:check_in")
    return render(request, "today/choose_kinds.html", {"form": form, "section": "settings"})


def choosable_kinds(person: Person, day: date) -> dict[str, list[Choosable]]:
    """Return every kind this person can be asked about, by field of the form: two queries."""
    stressors = possible_kinds(person, Stressor.objects.of(person), day)
    symptoms = possible_symptoms(Symptom.objects.of(person))
    return {
        "stressors": [
            Choosable(kind.key, kind.title, not kind.is_extra, is_asked(person, kind)) for kind in stressors
        ],
        "symptoms": [
            Choosable(kind.key, kind.label, kind.is_usual or kind.is_own, is_asked_symptom(person, kind))
            for kind in symptoms
        ],
    }


def ask_for(person: Person, shown: Iterable[Choosable], chosen: Collection[str]) -> None:
    """Keep what was ticked of the kinds that were shown; others, such as those of another age, stay."""
    hidden, added = set(person.hidden_kinds), set(person.added_kinds)
    for kind in shown:
        hidden.discard(kind.key)
        added.discard(kind.key)
        if kind.key in chosen and not kind.is_usual:
            added.add(kind.key)
        elif kind.key not in chosen and kind.is_usual:
            hidden.add(kind.key)
    person.hidden_kinds, person.added_kinds = sorted(hidden), sorted(added)
    person.save(update_fields=["hidden_kinds", "added_kinds"])
