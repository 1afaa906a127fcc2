"""Questions with one answer a day: a choice, a scale, an amount, hours of sleep."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.forms import AmountField
from tracker.stressors.kinds import Answer, StressorKind, Words
from tracker.stressors.models import StressorEntry
from tracker.today.check_in.cells import Cell, cells
from tracker.today.check_in.hours import MINUTES_AN_HOUR, HoursField, MinutesField, hours_and_minutes
from tracker.today.check_in.questions.asked import Asked, Question, typed
from tracker.today.check_in.words import label_of

SCALE: tuple[tuple[str, Words], ...] = tuple((str(number), str(number)) for number in range(11))
# Where nothing is kept of the night before, the first tap of the stepper begins here.
USUAL_SLEEP_MINUTES = 7 * MINUTES_AN_HOUR


class SingleQuestion(Question):
    """A question with one answer."""

    @property
    def is_touched(self) -> bool:
        """Whether the answer was changed on the page."""
        raise NotImplementedError

    @property
    def value(self) -> Decimal | None:
        """The answer as it was sent."""
        found = self.cleaned_data.get("answer")
        return None if found in (None, "") else Decimal(found)

    def new_values(self) -> list[tuple[Decimal, str]]:
        """Return the answer where it is another one than is kept; its note stays."""
        kept, value = self.asked.kept, self.value
        if not self.is_touched or value is None or (kept is not None and kept.value == value):
            return []
        return [(value, kept.note if kept is not None else "")]

    def removed(self) -> list[StressorEntry]:
        """Return what is kept where the answer was taken back."""
        kept = self.asked.kept
        return [kept] if kept is not None and self.is_touched and self.value is None else []


class CellsQuestion(SingleQuestion):
    """One of a few words, or 0 to 10."""

    template = "today/check_in/_cells.html"

    answer = forms.ChoiceField(required=False)

    def __init__(self, data: Any, asked: Asked) -> None:
        super().__init__(data, asked)
        self.choices = choices_of(asked.kind)
        self.fields["answer"].choices = [("", _("No answer")), *self.choices]  # type: ignore[attr-defined]
        self.initial["answer"] = "" if asked.kept is None else typed(asked.kept.value)

    @property
    def is_touched(self) -> bool:
        """A row of cells sends nothing while nothing is chosen; "No answer" sends a blank."""
        return self.data.get(self.add_prefix("answer")) is not None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The answers."""
        return cells(self["answer"], self.choices, [typed(self.asked.value_before)])


class AmountQuestion(SingleQuestion):
    """A number with a unit."""

    template = "today/check_in/_amount.html"

    answer: forms.Field = AmountField(required=False)

    def __init__(self, data: Any, asked: Asked) -> None:
        super().__init__(data, asked)
        field = AmountField(label=label_of(asked.kind), required=False, max_value=asked.kind.most)
        self.fields["answer"] = self.answer_field(field)
        self.initial["answer"] = None if asked.kept is None else asked.kept.value

    def answer_field(self, field: AmountField) -> forms.Field:
        """Return the field of the answer."""
        return field

    @property
    def is_touched(self) -> bool:
        """Whether another text came back than was shown: a page opened long ago changes nothing else."""
        sent = self.data.get(self.add_prefix("answer"))
        return sent is not None and sent != self.data.get(self.add_prefix("shown"), "")

    @property
    def shown(self) -> str:
        """The text the page was opened with."""
        if self.is_bound:
            return str(self.data.get(self.add_prefix("shown"), ""))
        return self.text

    @property
    def error_id(self) -> str:
        """The id of what is said about a fault."""
        return f"{self.id}-error"

    @property
    def text(self) -> str:
        """What stands in the field."""
        value = self["answer"].value()
        return "" if value is None else str(value)


class ExerciseQuestion(AmountQuestion):
    """Minutes, typed as such or as hours and minutes."""

    def answer_field(self, field: AmountField) -> forms.Field:
        """Return a field that reads hours too."""
        return MinutesField(label=field.label, required=False, max_value=self.asked.kind.most)


class SleepQuestion(AmountQuestion):
    """Hours of a night: a field between two buttons that step by a quarter of an hour."""

    template = "today/check_in/_sleep.html"

    def answer_field(self, field: AmountField) -> forms.Field:
        """Return a field that reads minutes too."""
        return HoursField(label=field.label, required=False)

    @property
    def first_step(self) -> int:
        """The minutes that the first tap of a button on an empty field sets."""
        before = self.asked.value_before
        if before is None:
            return USUAL_SLEEP_MINUTES
        hours, minutes = hours_and_minutes(before)
        return hours * MINUTES_AN_HOUR + minutes


def choices_of(kind: StressorKind) -> tuple[tuple[str, Words], ...]:
    """Return a kind's answers as cells."""
    if kind.answer == Answer.SCALE:
        return SCALE
    return tuple((str(choice.value), choice.label) for choice in kind.choices)
