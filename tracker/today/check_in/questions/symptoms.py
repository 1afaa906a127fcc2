"""The question about a symptom: how often, how strong, where, and whether it came on suddenly."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Person
from tracker.symptoms.flagging import kinds_that_ask_suddenly
from tracker.symptoms.models import SymptomDay
from tracker.symptoms.models.days import ANSWERED
from tracker.symptoms.places import QUICK, Place, spot, spot_words
from tracker.today.check_in.cells import Cell, cells
from tracker.today.check_in.questions.asked_symptoms import (
    ELSEWHERE,
    FREQUENCIES,
    NO_ANSWER,
    NONE,
    PLACES_OF,
    SIDES,
    STRENGTHS,
    SUDDEN,
    AskedSymptom,
    PlaceCells,
    as_text,
    elsewhere_choices,
    sudden_text,
)


class SymptomQuestion(PlainForm):
    """One symptom. What the page did not change stays as it is kept."""

    frequency = forms.TypedChoiceField(
        choices=[NO_ANSWER, *FREQUENCIES], required=False, coerce=int, empty_value=None
    )
    strength = forms.TypedChoiceField(
        choices=[NO_ANSWER, *STRENGTHS], required=False, coerce=int, empty_value=None
    )
    spots = forms.MultipleChoiceField(required=False)
    elsewhere = forms.ChoiceField(label=_("Elsewhere"), required=False)
    sudden = forms.ChoiceField(choices=[NO_ANSWER, *SUDDEN], required=False)

    def __init__(self, data: Any, asked: AskedSymptom) -> None:
        super().__init__(data, prefix=asked.kind.key, use_required_attribute=False)
        self.asked, kept = asked, asked.kept
        self.kept_spots: list[str] = list(kept.places) if kept is not None else []
        known = [*self.quick_spots, *ELSEWHERE, *self.kept_spots]
        self.fields["spots"].choices = [(key, key) for key in known]  # type: ignore[attr-defined]
        self.elsewhere_choices = elsewhere_choices()
        self.fields["elsewhere"].choices = self.elsewhere_choices  # type: ignore[attr-defined]
        self.initial = {
            "frequency": as_text(kept.frequency if kept is not None else None),
            "strength": as_text(kept.strength if kept is not None else None),
            "spots": self.kept_spots,
            "sudden": sudden_text(kept.came_suddenly if kept is not None else None),
        }

    @property
    def key(self) -> str:
        """The key of the kind."""
        return self.asked.kind.key

    @property
    def places(self) -> Sequence[Place]:
        """The places one tap away."""
        return PLACES_OF.get(self.key, QUICK) if self.asked.kind.has_places else ()

    @property
    def quick_spots(self) -> list[str]:
        """The same with their sides."""
        return [spot(place, side) for place in self.places for side in SIDES]

    @property
    def asks_suddenly(self) -> bool:
        """Whether it matters that it came on suddenly."""
        return self.key in kinds_that_ask_suddenly

    @property
    def asks_elsewhere(self) -> bool:
        """Whether it may be in other places than those one tap away."""
        return self.asked.kind.has_places and self.key not in PLACES_OF

    @property
    def frequency_cells(self) -> tuple[Cell, ...]:
        """How often."""
        before = self.asked.before
        return cells(
            self["frequency"], FREQUENCIES, [as_text(before.frequency if before is not None else None)]
        )

    @property
    def strength_cells(self) -> tuple[Cell, ...]:
        """How strong."""
        before = self.asked.before
        return cells(self["strength"], STRENGTHS, [as_text(before.strength if before is not None else None)])

    @property
    def sudden_cells(self) -> tuple[Cell, ...]:
        """Whether it came on suddenly."""
        return cells(self["sudden"], SUDDEN)

    @property
    def place_cells(self) -> list[PlaceCells]:
        """The places one tap away, each with its sides."""
        return [
            PlaceCells(place.label, cells(self["spots"], [(spot(place, side), side.label) for side in SIDES]))
            for place in self.places
        ]

    @property
    def other_cells(self) -> tuple[Cell, ...]:
        """Places that are kept and not among those one tap away."""
        others = [key for key in self.kept_spots if key not in self.quick_spots]
        return cells(self["spots"], [(key, spot_words(key)) for key in others])

    @property
    def shown_spots(self) -> list[str]:
        """The places that were pressed when the page was opened."""
        if not self.is_bound:
            return self.kept_spots
        sent = self.data.getlist(self.add_prefix("shown")) if hasattr(self.data, "getlist") else []
        return [key for key in self.kept_spots if key in sent]

    @property
    def is_taken_back(self) -> bool:
        """Whether "No answer" was chosen: a row of cells sends nothing while nothing is chosen."""
        return self.data.get(self.add_prefix("frequency")) == ""

    def sent(self, name: str, kept: Any) -> Any:
        """Return the answer to one row of cells; what is kept where none was sent."""
        return kept if self.data.get(self.add_prefix(name)) is None else self.cleaned_data.get(name)

    def answered_places(self) -> list[str]:
        """Return the places that stand: those chosen, and those the page did not show."""
        chosen = self.cleaned_data.get("spots", [])
        elsewhere = self.cleaned_data.get("elsewhere")
        unseen = [key for key in self.kept_spots if key not in self.shown_spots]
        return list(dict.fromkeys([*unseen, *chosen, *([elsewhere] if elsewhere else [])]))

    def clean(self) -> dict[str, Any]:
        """Ask how often where only a place was given."""
        cleaned: dict[str, Any] = super().clean() or {}
        says_where = bool(cleaned.get("spots") or cleaned.get("elsewhere") or cleaned.get("sudden"))
        self.cleaned_data = cleaned
        if says_where and not self.is_taken_back and self.said() == (None, None) and not self.errors:
            self.add_error("frequency", _("Say how often, or how strong."))
        return cleaned

    def said(self) -> tuple[int | None, int | None]:
        """Return how often and how strong, as it is to stand."""
        kept = self.asked.kept
        frequency = self.sent("frequency", kept.frequency if kept is not None else None)
        strength = self.sent("strength", kept.strength if kept is not None else None)
        return frequency, None if frequency == NONE else strength

    def answer(self, person: Person, *, none_if_blank: bool) -> SymptomDay | None:
        """Return the answer that is to stand, not saved; None where there is to be none.

        "None" for everything left blank does not answer for a symptom that had an episode.
        """
        frequency, strength = (None, None) if self.is_taken_back else self.said()
        if frequency is None and strength is None:
            return self.day(person, NONE) if none_if_blank and not self.asked.episodes else None
        if frequency == NONE:
            return self.day(person, NONE)
        kept = self.asked.kept
        day = self.day(person, frequency)
        day.strength, day.places = strength, self.answered_places()
        sudden = self.sent("sudden", sudden_text(kept.came_suddenly if kept is not None else None))
        day.came_suddenly = {"yes": True, "no": False}.get(sudden)
        return day

    def day(self, person: Person, frequency: int | None) -> SymptomDay:
        """Return an answer with nothing but how often; a kept note stays."""
        own = {"symptom_id": self.key} if self.asked.kind.is_own else {}
        note = self.asked.kept.note if self.asked.kept is not None else ""
        return SymptomDay(
            person=person, date=self.asked.date, kind=self.key, frequency=frequency, note=note, **own
        )

    def is_news(self, answer: SymptomDay | None) -> bool:
        """Whether an answer differs from what is kept."""
        kept = self.asked.kept
        if answer is None or kept is None:
            return answer is not kept
        return any(getattr(answer, name) != getattr(kept, name) for name in ANSWERED)
