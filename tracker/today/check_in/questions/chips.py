"""What is answered by one tap on a chip: everything with yes or no, and "no to the rest"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Person
from tracker.stressors.models import StressorEntry
from tracker.today.check_in.cells import Cell, cells
from tracker.today.check_in.questions.asked import Asked

YES, NO = Decimal(1), Decimal(0)


class ChipsQuestion(PlainForm):
    """Yes by a chip; no by one chip for all that are left; neither says nothing.

    The page sends along which chips were pressed when it was opened, so that only those let go are taken
    back.
    """

    pressed = forms.MultipleChoiceField(required=False)
    rest_is_no = forms.BooleanField(label=_("No to the rest"), required=False)

    def __init__(self, data: Any, asked: Sequence[Asked]) -> None:
        super().__init__(data, prefix="chips", use_required_attribute=False)
        self.asked = asked
        self.fields["pressed"].choices = [(one.kind.key, one.kind.label) for one in asked]  # type: ignore[attr-defined]
        kept = [(one.kind.key, one.kept.value) for one in asked if one.kept is not None]
        self.initial["pressed"] = [key for key, value in kept if value == YES]
        self.initial["rest_is_no"] = any(value == NO for _key, value in kept)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The chips."""
        choices = [(one.kind.key, one.kind.label) for one in self.asked]
        before = [one.kind.key for one in self.asked if one.value_before == YES]
        return cells(self["pressed"], choices, before)

    @property
    def before_name(self) -> str:
        """The day whose answers are marked."""
        return self.asked[0].before_name if self.asked else ""

    @property
    def names_before(self) -> str:
        """What was noted the day before, in words; blank where nothing was."""
        names = [str(cell.label) for cell in self.cells if cell.was_chosen]
        return (
            _t("%(day)s: %(answer)s") % {"day": self.before_name, "answer": ", ".join(names)} if names else ""
        )

    @property
    def shown(self) -> list[str]:
        """The chips that were pressed when the page was opened."""
        if not self.is_bound:
            return list(self.initial["pressed"])
        sent = self.data.getlist(self.add_prefix("shown")) if hasattr(self.data, "getlist") else []
        return [one.kind.key for one in self.asked if one.kind.key in sent]

    @property
    def rest_was_no(self) -> bool:
        """Whether "no to the rest" was pressed when the page was opened."""
        if not self.is_bound:
            return bool(self.initial["rest_is_no"])
        return bool(self.data.get(self.add_prefix("rest_was_no")))

    def answer(self, asked: Asked) -> Decimal | None:
        """Return the answer that is to stand: what the page did not change stays."""
        key, kept = asked.kind.key, asked.kept.value if asked.kept is not None else None
        if key in self.cleaned_data.get("pressed", []):
            return YES
        rest_is_no = bool(self.cleaned_data.get("rest_is_no"))
        is_let_go = (key in self.shown and kept == YES) or (kept == NO and self.rest_was_no)
        left = None if is_let_go else kept
        return NO if rest_is_no and left is None else left

    def new_entries(self, person: Person) -> list[StressorEntry]:
        """Return what is to be noted."""
        answers = [(one, self.answer(one)) for one in self.asked]
        return [
            one.entry(person, value, one.kept.note if one.kept is not None else "")
            for one, value in answers
            if value is not None and (one.kept is None or one.kept.value != value)
        ]

    def removed(self) -> list[StressorEntry]:
        """Return the entries that are taken back."""
        return [one.kept for one in self.asked if one.kept is not None and self.answer(one) is None]

    @property
    def answered(self) -> list[bool]:
        """Whether each kind has an answer after saving."""
        return [self.answer(one) is not None for one in self.asked]
