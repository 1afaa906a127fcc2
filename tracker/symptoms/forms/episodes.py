"""A single episode: where, what, when, and whatever else somebody wants to note of it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from tracker.care.signs import SUDDEN_QUESTION
from tracker.dates import FIRST_DAY, LAST_DAY
from tracker.people.forms.plain_words import PlainModelForm
from tracker.symptoms.episodes import spot_of
from tracker.symptoms.flagging import kinds_that_ask_suddenly
from tracker.symptoms.forms.flags import question
from tracker.symptoms.forms.places import OTHERS, SPOTS, PlaceCell, PlaceRow, cells_without_side, place_rows
from tracker.symptoms.kinds import KINDS, SymptomKind
from tracker.symptoms.models import SymptomEntry
from tracker.symptoms.places import QUICK, Place

# What an episode is unless something else is chosen; at an eyelid it is a twitch of the lid.
USUAL = "fasciculation"
AT_EYELID = "eyelid_twitch"
YES_NO_NAMES = {None: "", True: "yes", False: "no"}
# What is kept of an episode beside the fields of its form.
DERIVED = ("kind", "symptom", "place", "side")


class EpisodeForm(PlainModelForm):
    """One episode. Only the kind must be there, and it is chosen before anybody taps."""

    kind = forms.ChoiceField(label=_("What was it?"))
    spot = forms.ChoiceField(label=_("Where?"), required=False)
    date = forms.DateField(
        label=_("Date"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
    )
    time = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    duration = forms.TypedChoiceField(
        label=_("How long?"),
        choices=[("", _("Not said")), *SymptomEntry.Duration.choices],
        coerce=int,
        empty_value=None,
        required=False,
    )
    situation = forms.ChoiceField(
        label=_("In what situation?"),
        choices=SymptomEntry.Situation.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    woke = question(_("Did it wake you?"))
    strength = forms.TypedChoiceField(
        label=_("How strong?"),
        choices=[(number, str(number)) for number in range(11)],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    came_suddenly = question(SUDDEN_QUESTION)
    with_pregnancy_signs = forms.BooleanField(
        label=_("Headache, swelling, changed sight or pain under the ribs as well"), required=False
    )

    class Meta:
        model = SymptomEntry
        fields = ("date", "time", "duration", "situation", "strength", "woke", "came_suddenly", "note")

    def __init__(
        self, *args: Any, kinds: Sequence[SymptomKind], asks_pregnancy_signs: bool, **options: Any
    ) -> None:
        super().__init__(*args, use_required_attribute=False, **options)
        self.kinds = {kind.key: kind for kind in kinds}
        self.kept_spot = spot_of(self.instance)
        self.fields["kind"].choices = [(kind.key, kind.label) for kind in kinds]  # type: ignore[attr-defined]
        spots = [*SPOTS, *([self.kept_spot] if self.kept_spot else [])]
        self.fields["spot"].choices = [(key, key) for key in spots]  # type: ignore[attr-defined]
        self.initial.update(
            {
                "kind": self.instance.kind or USUAL,
                "spot": self.kept_spot,
                "woke": YES_NO_NAMES[self.instance.woke],
                "came_suddenly": YES_NO_NAMES[self.instance.came_suddenly],
            }
        )
        if not asks_pregnancy_signs:
            del self.fields["with_pregnancy_signs"]

    @property
    def shown_kinds(self) -> list[tuple[SymptomKind, bool]]:
        """The kinds to choose from, and whether each asks for a sudden start."""
        return [(kind, kind.key in kinds_that_ask_suddenly) for kind in self.kinds.values()]

    @property
    def quick_places(self) -> list[PlaceRow]:
        """The places one tap away."""
        return place_rows(self["spot"], QUICK)

    @property
    def other_places(self) -> list[PlaceRow]:
        """The others that have sides."""
        return place_rows(self["spot"], OTHERS)

    @property
    def places_without_side(self) -> list[PlaceCell]:
        """Those in the middle or everywhere."""
        return cells_without_side(self["spot"], self.kept_spot)

    @property
    def is_elsewhere(self) -> bool:
        """Whether the chosen place is none of those one tap away."""
        chosen = str(self["spot"].value() or "")
        return bool(chosen) and not any(chosen.startswith(f"{place}:") for place in QUICK)

    @property
    def has_pregnancy_signs(self) -> bool:
        """Whether the signs were ticked that make cramps in pregnancy urgent."""
        return bool(self.cleaned_data.get("with_pregnancy_signs"))

    def clean(self) -> dict[str, Any]:
        """Make kind and place fit: some kinds have no place, and a twitch at an eyelid is one of the lid."""
        cleaned: dict[str, Any] = super().clean() or {}
        kind = self.kinds.get(cleaned.get("kind", ""))
        if kind is None:
            return cleaned
        place, _colon, side = (cleaned.get("spot") or "").partition(":") if kind.has_places else ("", "", "")
        if kind.key == USUAL and place == Place.EYELID:
            kind = KINDS[AT_EYELID]
        if kind.key not in kinds_that_ask_suddenly:
            cleaned["came_suddenly"] = None
        self.instance.kind, self.instance.place, self.instance.side = kind.key, place, side
        self.instance.symptom_id = kind.key if kind.is_own else None
        return cleaned
