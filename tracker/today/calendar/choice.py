"""What a month shows: one symptom and up to two stressors, kept in the address only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.insights.symptom_days import DaySymptoms
from tracker.people.forms.plain_words import PlainForm
from tracker.stressors.kinds import StressorKind, Words
from tracker.symptoms.kinds import SymptomKind
from tracker.symptoms.views.advice_first import SHOWN

# Shown beside the symptom until somebody chooses.
USUAL_STRESSORS = ("sleep", "caffeine")
# A question is no name of a line.
NAMES: dict[str, Words] = {
    "sleep_quality": gettext_lazy("Sleep quality"),
    "woken": gettext_lazy("Woken by cramps or twitches"),
}
LONGEST_KEY = 36  # the id of an own kind


@dataclass(frozen=True)
class Choice:
    """What is drawn. No symptom where somebody hid them all."""

    symptom: SymptomKind | None
    stressors: tuple[StressorKind, ...]

    @property
    def shows_alcohol(self) -> bool:
        """Whether amounts of alcohol stand on the page."""
        return any(kind.key == "alcohol" for kind in self.stressors)


def one_of(label: Any) -> forms.ChoiceField:
    """Return a list to choose from, which may stay blank."""
    return forms.ChoiceField(label=label, required=False, widget=forms.Select(attrs={"class": "form-select"}))


class ChoiceForm(PlainForm):
    """One symptom, one stressor, another. What is not named in the address is as usual."""

    symptom = one_of(gettext_lazy("Symptom"))
    stressor = one_of(gettext_lazy("Beside it"))
    second = one_of(gettext_lazy("And"))

    def __init__(
        self,
        asked: QueryDict,
        symptoms: Sequence[SymptomKind],
        stressors: Sequence[StressorKind],
        usual_symptom: str,
    ) -> None:
        usual = {"symptom": usual_symptom, **usual_stressors(stressors)}
        super().__init__({name: asked.get(name, key) for name, key in usual.items()})
        self.usual = usual
        self.symptoms = {kind.key: kind for kind in symptoms}
        self.stressors = {kind.key: kind for kind in stressors}
        nothing = ("", _("Nothing"))
        named = [nothing, *((kind.key, stressor_name(kind)) for kind in stressors)]
        self.fields["symptom"].choices = [(kind.key, kind.label) for kind in symptoms]  # type: ignore[attr-defined]
        self.fields["stressor"].choices = self.fields["second"].choices = named  # type: ignore[attr-defined]

    @property
    def choice(self) -> Choice:
        """What to draw; in place of what cannot be chosen stands what is usual."""
        self.full_clean()
        keys: dict[str, Any] = {**self.usual, **self.cleaned_data}
        beside = dict.fromkeys((keys["stressor"], keys["second"]))  # the same one twice is one
        return Choice(
            symptom=self.symptoms.get(keys["symptom"] or self.usual["symptom"]),
            stressors=tuple(self.stressors[key] for key in beside if key in self.stressors),
        )


def usual_stressors(stressors: Sequence[StressorKind]) -> dict[str, str]:
    """Return the keys of what is shown until somebody chooses; blank where it is not asked."""
    asked = {kind.key for kind in stressors}
    first, second = (key if key in asked else "" for key in USUAL_STRESSORS)
    return {"stressor": first, "second": second}


def usual_symptom(asked: Sequence[SymptomKind], days: Sequence[DaySymptoms]) -> str:
    """Return the key of the first symptom with anything on these days, else of the first; or blank."""
    noted = {key for day in days for key in (*day.answers, *day.episodes)}
    return next((kind.key for kind in asked if kind.key in noted), asked[0].key if asked else "")


def stressor_name(kind: StressorKind) -> str:
    """Return how a stressor is named beside others."""
    return str(NAMES.get(kind.key, kind.label))


def choice_in_address(asked: QueryDict) -> str:
    """Return what the address says of the choice, for links to other months; blank where it says nothing."""
    kept = QueryDict(mutable=True)
    for name in (*ChoiceForm.base_fields, SHOWN):
        if name in asked:
            kept[name] = str(asked[name])[:LONGEST_KEY]
    return f"?{kept.urlencode()}" if kept else ""
