"""A typed line, and the form in which everything it was understood as is confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.phrases import SUPPLEMENT
from foods.understanding import UnderstoodLine, UnderstoodPart
from tracker.diary.forms.line_foods import FoodPartForm
from tracker.diary.forms.line_parts import DosePartForm, GuessPartForm
from tracker.diary.forms.moments import ChangeDateForm
from tracker.diary.forms.supplements import SupplementForm
from tracker.diary.lines import Confirmed
from tracker.diary.models import Supplement
from tracker.people.models import Person

# In an address a letter of another script takes nine characters, and gunicorn reads addresses of 4,094.
MAX_LINE = 400

PartOfLineForm = FoodPartForm | GuessPartForm | DosePartForm


class TypedLineForm(forms.Form):
    """A line as the entry field sends it."""

    q = forms.CharField(
        label=_("What did you have?"),
        max_length=MAX_LINE,
        error_messages={
            "required": _("Type what you had."),
            "max_length": _("Type at most %(limit_value)d characters at once."),
        },
    )


class LineForm(ChangeDateForm):
    """The date of a line and its parts. The kidney question is put where a first supplement is among them."""

    kidney_disease = SupplementForm.base_fields["kidney_disease"]

    def __init__(
        self, *args: Any, parts: Sequence[PartOfLineForm], asks_kidneys: bool, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.parts = parts
        if not asks_kidneys:
            del self.fields["kidney_disease"]

    def clean(self) -> dict[str, Any]:
        """Refuse a line of which nothing is left."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.wanted:
            self.add_error(None, _("Nothing is left to add: every part is left out."))
        return cleaned

    def is_valid(self) -> bool:
        """Whether date and parts can be written; all of them are looked at, so that all messages stand."""
        return all([super().is_valid(), *(part.is_valid() for part in self.parts)])

    @property
    def wanted(self) -> list[PartOfLineForm]:
        """The parts that are not left out."""
        return [part for part in self.parts if not part.leaves_out]

    @property
    def faulty(self) -> list[PartOfLineForm]:
        """The parts that have to be looked at again."""
        return [part for part in self.parts if part.errors]

    @property
    def day(self) -> date:
        """The day that is written; while the date is unreadable, the one it began with."""
        chosen: date = getattr(self, "cleaned_data", {}).get("date") or self.initial["date"]
        return chosen

    def confirmed(self) -> list[Confirmed]:
        """Return what is to be written."""
        return [part.confirmed(self.day) for part in self.wanted]


@dataclass(frozen=True)
class LineFormMaker:
    """Makes the form of a line for one person; `data` is what was sent, or nothing yet."""

    data: Any
    person: Person
    meal: str

    def form(self, line: UnderstoodLine, day: date) -> LineForm:
        """Return the form of a line had on `day`."""
        takes_supplement = any(is_dose(found) for found in line.foods_and_supplements)
        products: list[Supplement] = list(Supplement.objects.of(self.person)) if takes_supplement else []
        found = enumerate(line.foods_and_supplements)
        return LineForm(
            self.data,
            parts=[self.part_form(number, one, products) for number, one in found],
            asks_kidneys=takes_supplement and not self.person.kidney_disease,
            initial={"date": day},
        )

    def part_form(self, number: int, found: UnderstoodPart, products: list[Supplement]) -> PartOfLineForm:
        """Return the form of one part: a supplement, a food that was found, or what nothing was found for."""
        part = found.part
        options: dict[str, Any] = {
            "person": self.person,
            "prefix": f"part{number}",
            "initial": {"meal": part.meal or self.meal, "time": part.time},
        }
        if is_dose(found):
            return DosePartForm(self.data, part=part, products=products, **options)
        if found.hits:
            return FoodPartForm(self.data, found=found, **options)
        return GuessPartForm(self.data, part=part, **options)


def is_dose(found: UnderstoodPart) -> bool:
    """Whether a part is a supplement."""
    return found.part.kind == SUPPLEMENT
