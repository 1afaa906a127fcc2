"""One part of a typed line, to be confirmed or corrected: a food, a guess, or a supplement."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundWidget
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from foods.forms import AmountField
from foods.phrases import Part
from tracker.diary.forms.guesses import GuessForm
from tracker.diary.forms.moments import MEAL_CHOICES, MomentForm
from tracker.diary.forms.supplements import DoseForm, SupplementForm
from tracker.diary.lines import ConfirmedDose, ConfirmedGuess
from tracker.diary.models import Supplement
from tracker.diary.readings import Reading, chosen_beforehand, own_number, readings_of
from tracker.people.models import Person


class PartForm(MomentForm):
    """What all parts have: when it was, and that it can be left out."""

    template: ClassVar[str]
    # Whether the own number stands with meal and time, folded: the part has a value without it.
    folds_magnesium: ClassVar[bool] = True

    meal = forms.ChoiceField(label=_("Meal"), choices=MEAL_CHOICES, required=False)
    magnesium_mg = AmountField(
        label=_("Your own number, mg"),
        required=False,
        max_value=GuessForm.base_fields["magnesium_mg"].max_value,  # type: ignore[attr-defined]
        help_text=_("Replaces the magnesium above and is marked as your guess."),
    )
    is_left_out = forms.BooleanField(label=_("Leave out"), required=False)

    def __init__(self, *args: Any, part: Part, person: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        self.part, self.person = part, person
        self.fields["time"].help_text = ""
        self.fields["is_left_out"].widget.attrs["aria-describedby"] = f"{self.prefix}-text"

    @property
    def when(self) -> str:
        """Meal and time in few words."""
        meal = dict(MEAL_CHOICES).get(self["meal"].value() or "") if "meal" in self.fields else None
        time = self["time"].value()
        said = [meal, f"{time:%H:%M}" if isinstance(time, datetime.time) else time]
        return ", ".join(str(word) for word in said if word) or _t("No time")

    @property
    def folded_words(self) -> str:
        """What can be changed behind the fold."""
        if not self.folds_magnesium:
            return _t("Change meal or time")
        return (
            _t("Change meal, time or magnesium") if "meal" in self.fields else _t("Change time or magnesium")
        )

    @property
    def has_folded_errors(self) -> bool:
        """Whether something is wrong with what is folded."""
        return any(name in self.errors for name in ("meal", "time", "magnesium_mg"))

    @property
    def leaves_out(self) -> bool:
        """Whether the person ticked that this part is not wanted."""
        return self.is_bound and bool(self.data.get(self.add_prefix("is_left_out")))

    def full_clean(self) -> None:
        """Check everything; what is left out cannot be wrong."""
        super().full_clean()
        if self.leaves_out:
            self.errors.clear()


class GuessPartForm(PartForm):
    """Something no food was found for: it stays, under the name that was typed."""

    template = "diary/_line_guess.html"
    folds_magnesium = False

    name = forms.CharField(label=_("What was it?"), max_length=200)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial.update({"name": self.part.words[:200]})
        self.fields["magnesium_mg"].label = _("Magnesium, mg")
        self.fields["magnesium_mg"].help_text = GuessForm.base_fields["magnesium_mg"].help_text

    def confirmed(self, day: datetime.date) -> ConfirmedGuess:
        """Return what is to be logged."""
        cleaned = self.cleaned_data
        return ConfirmedGuess(cleaned["name"], cleaned["magnesium_mg"], self.moment(day))


class DosePartForm(PartForm):
    """A supplement: which product, or how its amount is meant. Nothing open is decided beforehand."""

    template = "diary/_line_dose.html"

    meal = None  # type: ignore[assignment]
    reading = forms.ChoiceField(label=_("What was it?"), choices=[], required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, products: Sequence[Supplement], **options: Any) -> None:
        super().__init__(*args, **options)
        readings = readings_of(self.part, self.person, products)
        self.readings = {reading.key: reading for reading in readings}
        choices = [(key, reading.label) for key, reading in self.readings.items()]
        self.fields["reading"].choices = choices  # type: ignore[attr-defined]
        self.fields["magnesium_mg"].help_text = _("The magnesium in all of it, if none of these is right.")
        self.initial.update({"reading": chosen_beforehand([*self.readings.values()], self.part)})

    def clean(self) -> dict[str, Any]:
        """Take the person's own number or the reading they chose; one of both is needed."""
        cleaned: dict[str, Any] = super().clean() or {}
        mg, reading = cleaned.get("magnesium_mg"), self.readings.get(cleaned.get("reading", ""))
        if mg is not None:
            reading = own_number(next(iter(self.readings.values())), mg)
        if reading is None and not self.errors:
            self.add_error("reading", _("Choose what it was: the amount can be meant in more than one way."))
        elif reading is not None and not is_possible(reading):
            self.add_error("reading", _("This amount is too large."))
        cleaned["dose"] = reading
        return cleaned

    @property
    def options(self) -> Iterator[tuple[BoundWidget, Reading]]:
        """The readings with what chooses them."""
        yield from zip(self["reading"], self.readings.values(), strict=True)

    def confirmed(self, day: datetime.date) -> ConfirmedDose:
        """Return what is to be taken."""
        reading: Reading = self.cleaned_data["dose"]
        return ConfirmedDose(reading.product, reading.units, reading.is_new, self.moment(day))


def is_possible(reading: Reading) -> bool:
    """Whether the forms of doses and products would take these units and amounts."""
    product, fields = reading.product, SupplementForm.base_fields
    amounts = [
        (DoseForm.base_fields["units"], reading.units),
        (fields["elemental_magnesium_mg"], product.elemental_magnesium_mg),
        (fields["compound_mg"], product.compound_mg),
    ]
    try:
        for field, amount in amounts:
            field.run_validators(amount)
    except ValidationError:
        return False
    return True
