"""A food of a typed line, to be confirmed or corrected: which one, and how much of it."""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django import forms
from django.forms.boundfield import BoundWidget
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from foods.amounts import AmountError, plain, stored
from foods.search import Hit
from foods.understanding import UnderstoodPart
from foods.units import GRAMS, MILLILITRES, SPELLINGS
from tracker.diary.forms.amounts import amount_in_words, has_words, possible_amount
from tracker.diary.forms.line_parts import PartForm
from tracker.diary.item_words import item_detail, milligram_words
from tracker.diary.lines import ConfirmedFood, amount_from, item_preview
from tracker.diary.models import Amount, MealItem
from tracker.diary.models.logged import contents_per_100_g

# Candidates that are seen at once; the others are folded.
SEEN_AT_ONCE = 3
# What the description of a portion adds: "1 handful (about 23)", "1 cup, sliced".
NOTE = re.compile(r"[(,].*")
# Measures that are written the same for one and for many.
UNCHANGED = {*GRAMS, *MILLILITRES} - {"cup", "pint", "quart", "dessertspoon"}


@dataclass(frozen=True)
class Candidate:
    """A food that may be meant, as it would be logged; no item where the typed amount cannot be weighed."""

    widget: BoundWidget
    hit: Hit
    item: MealItem | None

    @property
    def detail(self) -> str:
        """How much it is, what else it holds, where its value is from: the words the day will use."""
        return item_detail(self.item) if self.item else _t("not weighed")

    @property
    def magnesium(self) -> str:
        """Its milligrams with their unit; blank where nobody knows them."""
        return milligram_words(self.item.magnesium_mg, self.item.is_at_least) if self.item else ""


class FoodPartForm(PartForm):
    """A food that was found, with the others it may be."""

    template = "diary/_line_food.html"

    food = forms.ChoiceField(label=_("Which food?"), choices=[], widget=forms.RadioSelect)
    how_much = forms.CharField(label=_("How much?"), max_length=120)

    def __init__(self, *args: Any, found: UnderstoodPart, **options: Any) -> None:
        super().__init__(*args, part=found.part, **options)
        self.found = found
        self.hits = {str(hit.food.pk): hit for hit in found.hits}
        self.fields["food"].choices = [(key, hit.name) for key, hit in self.hits.items()]  # type: ignore[attr-defined]
        self.initial.update({"food": next(iter(self.hits)), "how_much": said_amount(found)})

    def clean(self) -> dict[str, Any]:
        """Weigh the chosen food; a message stands beside the amount where it has no such measure."""
        cleaned: dict[str, Any] = super().clean() or {}
        hit = self.hits.get(cleaned.get("food", ""))
        if hit is not None and "how_much" in cleaned:
            try:
                amount = self.amount_of(hit, cleaned["how_much"])
                cleaned["amount"] = possible_amount(amount, contents_per_100_g(hit.food))
            except AmountError as error:
                self.add_error("how_much", str(error.message))
        if "amount" in cleaned and not cleaned["amount"].can_hold(cleaned.get("magnesium_mg") or 0):
            self.add_error("magnesium_mg", _("This is more than the food itself weighs."))
        return cleaned

    def amount_of(self, hit: Hit, text: str) -> Amount:
        """Return the typed amount of one candidate. A bare number counts what was said before."""
        if text == self.initial["how_much"]:
            return amount_from(self.found.weight_of(hit))
        unit = self.found.part.unit
        measured = text if has_words(text) or not unit else f"{text} {unit}"
        return amount_in_words(measured, [*hit.food.portions.all()], hit.food.group, hit.portion)

    @property
    def impossible(self) -> str:
        """Why the amount that was said cannot be logged; blank where it can, and once the form was sent."""
        hit = self.found.hits[0]
        try:
            possible_amount(amount_from(self.found.weight_of(hit)), contents_per_100_g(hit.food))
        except AmountError as error:
            return "" if self.is_bound else str(error.message)
        return ""

    @cached_property
    def candidates(self) -> list[Candidate]:
        """The foods that may be meant, best first."""
        text = str(self["how_much"].value() or "").strip()
        pairs = zip(self["food"], self.hits.values(), strict=True)
        return [Candidate(widget, hit, self.item_of(hit, text)) for widget, hit in pairs]

    def item_of(self, hit: Hit, text: str) -> MealItem | None:
        """Return one candidate as it would be logged, where it can be weighed."""
        try:
            amount = possible_amount(self.amount_of(hit, text), contents_per_100_g(hit.food))
        except AmountError:
            return None
        return item_preview(hit, amount, self.person)

    @property
    def likely(self) -> list[Candidate]:
        """The candidates that are seen at once, the chosen one among them."""
        return self.candidates[:SEEN_AT_ONCE]

    @property
    def others(self) -> list[Candidate]:
        """The candidates that are folded."""
        return self.candidates[SEEN_AT_ONCE:]

    @property
    def chooses_other(self) -> bool:
        """Whether a folded candidate is the chosen one: then nothing is folded."""
        return str(self["food"].value()) in {str(one.hit.food.pk) for one in self.others}

    def confirmed(self, day: datetime.date) -> ConfirmedFood:
        """Return what is to be logged."""
        cleaned = self.cleaned_data
        hit = self.hits[cleaned["food"]]
        return ConfirmedFood(hit.food, hit.name, cleaned["amount"], cleaned["magnesium_mg"], self.moment(day))


def said_amount(found: UnderstoodPart) -> str:
    """Return the amount of a part in few words: as it was said, else what it is weighed as."""
    part = found.part
    if part.has_amount:
        number = part.quantity or Decimal(1)
        unit = part.unit if number <= 1 else plural(part.unit)
        return " ".join(word for word in (plain(stored(number)), part.size, unit) if word)
    weight = found.weight_of(found.hits[0])
    measure = NOTE.sub("", weight.portion_text).strip()
    return measure if measure and weight.quantity in {None, 1} else f"{plain(weight.grams)} g"


def plural(unit: str) -> str:
    """Return the word for several of a measure, as people type it."""
    several = (word for word in SPELLINGS.get(unit, "").split() if word != unit and word.endswith("s"))
    return unit if unit in UNCHANGED else next(several, unit)
