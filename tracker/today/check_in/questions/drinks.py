"""What several drinks of a day add up to: what those of the diary hold is shown, others are asked for."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from tracker.insights.stimulants import Stimulant
from tracker.people.models import Person
from tracker.stressors.guidelines import Sourced
from tracker.stressors.kinds import Words
from tracker.stressors.models import StressorEntry
from tracker.today.check_in.cells import Cell, cells
from tracker.today.check_in.picks import PICKS, Pick
from tracker.today.check_in.questions.asked import Asked, Question

NONE = Decimal(0)


class DrinksQuestion(Question):
    """Something that several entries of a day add up to, beside what was logged as food."""

    template = "today/check_in/_drinks.html"

    other_words: Words = _("Other")
    picks_words: Words = _("Add a drink")
    warning: Words = ""

    says_none = forms.BooleanField(required=False)
    picks = forms.MultipleChoiceField(required=False)
    taken_back = forms.MultipleChoiceField(required=False)

    def __init__(self, data: Any, asked: Asked, drinks: Stimulant, person: Person) -> None:
        super().__init__(data, asked)
        self.drinks, self.person = drinks, person
        self.offered: dict[str, Pick] = {pick.key: pick for pick in PICKS[self.key]}
        self.fields["picks"].choices = [(pick.key, pick.label) for pick in self.offered.values()]  # type: ignore[attr-defined]
        self.fields["taken_back"].choices = [(str(entry.pk), "") for entry in self.others]  # type: ignore[attr-defined]
        self.initial["says_none"] = bool(self.nones)

    @property
    def nothing_words(self) -> str:
        """Say that a complete day held nothing of it."""
        return _t("none")

    def amount_words(self, amount: Decimal) -> str:
        """Say an amount of this kind."""
        raise NotImplementedError

    @property
    def others(self) -> list[StressorEntry]:
        """The other drinks that are kept."""
        return [entry for entry in self.asked.entries if not entry.says_none]

    @property
    def nones(self) -> list[StressorEntry]:
        """The answers "none" that are kept."""
        return [entry for entry in self.asked.entries if entry.says_none]

    @property
    def known_amount(self) -> Decimal | None:
        """What is known so far of the day; None where nothing is."""
        amounts = [entry.value for entry in self.others]
        if self.drinks.from_drinks is not None:
            amounts.append(self.drinks.from_drinks)
        return sum(amounts, NONE) if amounts else None

    @property
    def figure(self) -> str:
        """The same in words."""
        return "" if self.known_amount is None else self.amount_words(self.known_amount)

    @property
    def more_words(self) -> str:
        """What else is said about the figure."""
        return ""

    @property
    def said(self) -> Sourced | None:
        """What a guideline says beside the figure; None where nothing needs to be said."""
        return None

    @property
    def has_reading(self) -> bool:
        """Whether a link to what is known stands under the figure."""
        return self.said is not None

    @property
    def state_words(self) -> str:
        """Say what is known so far of the day."""
        if not self.figure:
            return self.without_figure
        if self.drinks.unknown_items:
            return _t("at least %(amount)s") % {"amount": self.figure}
        return self.figure

    @property
    def without_figure(self) -> str:
        """Say "none", nothing on a day whose food and drink are complete, or that nobody knows."""
        if self.nones and not self.drinks.unknown_drinks:
            return _t("none")
        return _t("not known") if self.drinks.amount is None else self.nothing_words

    @property
    def source_words(self) -> str:
        """Say where the figure comes from."""
        if self.drinks.from_drinks is None:
            if self.drinks.unknown_drinks:
                return _t("a drink without a value")
            return _t("other drinks") if self.others else _t("no drink logged")
        if self.others:
            return _t("from your drinks, and others")
        return _t("from your drinks")

    @property
    def none_words(self) -> str:
        """What the chip for "none" says: beside drinks of the diary it can only mean others."""
        if self.drinks.from_drinks is not None or self.drinks.unknown_drinks:
            return _t("No others")
        return _t("None today") if self.asked.is_today else _t("None that day")

    @property
    def offers_none(self) -> bool:
        """Whether "none" can be said: not beside other drinks that are kept."""
        return not self.others

    @property
    def pick_cells(self) -> tuple[Cell, ...]:
        """Drinks that one tap adds."""
        labels = [
            (
                pick.key,
                _t("%(drink)s: %(amount)s") % {"drink": pick.label, "amount": self.amount_words(pick.amount)},
            )
            for pick in self.offered.values()
        ]
        return cells(self["picks"], labels)

    @property
    def kept_cells(self) -> tuple[Cell, ...]:
        """Other drinks that are kept; pressed, they are taken back."""
        return cells(self["taken_back"], [(str(entry.pk), self.entry_words(entry)) for entry in self.others])

    def entry_words(self, entry: StressorEntry) -> str:
        """Say what a kept drink was."""
        amount = self.amount_words(entry.value)
        return f"{entry.note}: {amount}" if entry.note else amount

    @property
    def is_open(self) -> bool:
        """Whether "other" is unfolded: something is typed, wrong or kept in it."""
        names = [name for name in self.fields if name not in {"says_none", "taken_back"}]
        is_typed = any(self.data.get(self.add_prefix(name)) for name in names)
        return bool(self.others) or is_typed

    @property
    def was_none(self) -> bool:
        """Whether "none" was pressed when the page was opened."""
        if not self.is_bound:
            return bool(self.nones)
        return bool(self.data.get(self.add_prefix("was_none")))

    def typed_values(self) -> list[tuple[Decimal, str]]:
        """Return the amount that was typed."""
        raise NotImplementedError

    def other_values(self) -> list[tuple[Decimal, str]]:
        """Return the other drinks that are to be added."""
        picked = [self.offered[key] for key in self.cleaned_data.get("picks", [])]
        return [*((pick.amount, str(pick.label)) for pick in picked), *self.typed_values()]

    def clean(self) -> dict[str, Any]:
        """Refuse "none" beside something else that is newly added."""
        cleaned: dict[str, Any] = super().clean() or {}
        self.cleaned_data = cleaned
        if cleaned.get("says_none") and self.other_values() and not self.was_none:
            self.add_error("says_none", _("You said both none and an amount. Leave one of them out."))
        return cleaned

    def new_values(self) -> list[tuple[Decimal, str]]:
        """Return other drinks, or "none" where that was said."""
        others = self.other_values()
        says_none = self.cleaned_data.get("says_none") and not self.nones and not others
        return [(NONE, "")] if says_none else others

    def removed(self) -> list[StressorEntry]:
        """Return the drinks taken back, and "none" where it was let go or something came beside it."""
        chosen = set(self.cleaned_data.get("taken_back", []))
        taken_back = [entry for entry in self.others if str(entry.pk) in chosen]
        is_let_go = self.was_none and not self.cleaned_data.get("says_none")
        return [*taken_back, *(self.nones if is_let_go or self.other_values() else [])]

    @property
    def is_answered(self) -> bool:
        """Whether something is known: drinks of the diary answer for themselves."""
        return self.drinks.from_drinks is not None or super().is_answered
