"""An own food as its label describes it: per 100 g or per portion."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.amounts import stored
from foods.forms import UNLIKELY_MAGNESIUM_MG_PER_100_G, AmountField
from foods.groups import FoodGroup
from foods.models import Food, Portion
from foods.recipes import MOST_PER_100_G
from tracker.kitchen.forms.measures import LEAST_GRAMS, MOST_GRAMS
from tracker.kitchen.measures import Measure
from tracker.kitchen.similar_foods import SimilarFood, similar_foods
from tracker.people.forms.fields import kidney_question
from tracker.people.forms.plain_words import PlainForm

PER_100_G, PER_PORTION = "100g", "portion"
# The fields of the label and the columns they fill.
LABEL = {
    "magnesium_mg": "magnesium_mg_per_100_g",
    "added_magnesium_mg": "added_magnesium_mg_per_100_g",
    "energy_kcal": "energy_kcal_per_100_g",
    "caffeine_mg": "caffeine_mg_per_100_g",
    "alcohol_g": "alcohol_g_per_100_g",
}
OTHER_CONTENTS = ("energy_kcal", "caffeine_mg", "alcohol_g")


class OwnFoodForm(PlainForm):
    """Name, what the amounts are per, the amounts, or a food whose magnesium is borrowed."""

    name = forms.CharField(label=_("Name"), max_length=120)
    group = forms.ChoiceField(
        label=_("Group"), required=False, choices=[("", _("No group")), *FoodGroup.choices]
    )
    per = forms.ChoiceField(
        label=_("The amounts below are"),
        choices=[(PER_100_G, _("per 100 g")), (PER_PORTION, _("per portion"))],
        initial=PER_100_G,
        widget=forms.RadioSelect,
    )
    portion = forms.CharField(
        label=_("One portion is"),
        max_length=120,
        required=False,
        widget=forms.TextInput({"placeholder": _("1 bar")}),
    )
    portion_grams = AmountField(
        label=_("Weight, g"), required=False, min_value=LEAST_GRAMS, max_value=MOST_GRAMS
    )
    magnesium_mg = AmountField(
        label=_("Magnesium, mg"),
        required=False,
        help_text=_("Leave it blank if you don’t know: a day with this food then reads “at least”."),
    )
    added_magnesium_mg = AmountField(
        label=_("Of which added magnesium, mg"),
        required=False,
        help_text=_(
            "Magnesium that the maker put in, as in a drink powder. It counts on the supplement gauge too."
        ),
    )
    kidney_disease = kidney_question()
    similar = forms.CharField(label=_("A similar plain food"), max_length=200, required=False)
    estimated_from = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1)
    energy_kcal = AmountField(label=_("Energy, kcal"), required=False)
    caffeine_mg = AmountField(label=_("Caffeine, mg"), required=False)
    alcohol_g = AmountField(label=_("Alcohol, g"), required=False)
    is_confirmed = forms.BooleanField(
        label=_("I checked it: more than 1,000 mg magnesium in 100 g is right"), required=False
    )

    def __init__(self, *args: Any, shows_energy: bool, asks_kidneys: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not shows_energy:
            del self.fields["energy_kcal"]
        if not asks_kidneys:
            del self.fields["kidney_disease"]

    @cached_property
    def similar_foods(self) -> list[SimilarFood]:
        """The foods to choose an estimate from: the chosen one and what the typed words mean."""
        words, chosen = (str(self[name].value() or "") for name in ("similar", "estimated_from"))
        is_key = chosen.isascii() and chosen.isdigit() and len(chosen) < len(str(2**31))
        return similar_foods(words[:200].replace("\x00", ""), int(chosen) if is_key else None)

    @property
    def other_contents(self) -> list[forms.BoundField]:
        """The fields beside magnesium."""
        return [self[name] for name in OTHER_CONTENTS if name in self.fields]

    @property
    def chosen_similar(self) -> str:
        """The key of the chosen one, as text; empty for none."""
        return str(self["estimated_from"].value() or "")

    @property
    def asks_confirmation(self) -> bool:
        """Whether the magnesium is more than foods hold."""
        return "is_confirmed" in self.errors or bool(self["is_confirmed"].value())

    def clean_estimated_from(self) -> SimilarFood | None:
        """Return the food whose value is borrowed, if it is one of the table with a value."""
        key = self.cleaned_data["estimated_from"]
        found = next((each for each in self.similar_foods if each.food.pk == key), None)
        if key is not None and found is None:
            raise forms.ValidationError(_("Choose one of the foods below, or none."))
        return found

    def clean(self) -> dict[str, Any]:
        """Turn what was typed into values per 100 g, each checked beside its field."""
        cleaned: dict[str, Any] = super().clean() or {}
        self.check_portion(cleaned)
        self.check_estimate(cleaned)
        if not self.errors:
            cleaned["per_100_g"] = self.values_per_100_g(cleaned)
            self.check_values(cleaned["per_100_g"])
        return cleaned

    def check_portion(self, cleaned: Mapping[str, Any]) -> None:
        """A portion has a name and a weight; amounts per portion need both."""
        needed = cleaned.get("per") == PER_PORTION
        has_name, has_weight = bool(cleaned.get("portion")), cleaned.get("portion_grams") is not None
        if not has_weight and (has_name or needed) and "portion_grams" not in self.errors:
            self.add_error("portion_grams", _("How much does a portion weigh?"))
        if not has_name and (has_weight or needed) and "portion" not in self.errors:
            self.add_error("portion", _("What is a portion called? For example: 1 bar."))

    def check_estimate(self, cleaned: Mapping[str, Any]) -> None:
        """Magnesium is typed or borrowed, not both; words without a choice are a question still open."""
        borrowed, words = cleaned.get("estimated_from"), cleaned.get("similar")
        if borrowed and cleaned.get("magnesium_mg") is not None:
            self.add_error("magnesium_mg", _("Type the magnesium or estimate it, not both."))
        elif words and not borrowed and cleaned.get("magnesium_mg") is None and not self.answered_none:
            self.add_error("similar", _("Choose the food whose value fits, or “no estimate”."))

    @property
    def answered_none(self) -> bool:
        """Whether "no estimate" was chosen, which is more than not choosing."""
        return "estimated_from" in self.data and not self.data["estimated_from"]

    def values_per_100_g(self, cleaned: Mapping[str, Any]) -> dict[str, Decimal | None]:
        """Return the amounts by column; None is not known."""
        grams = cleaned["portion_grams"] if cleaned["per"] == PER_PORTION else Decimal(100)
        typed = {column: cleaned.get(name) for name, column in LABEL.items()}
        values = {
            column: None if amount is None else stored(amount * 100 / grams)
            for column, amount in typed.items()
        }
        if cleaned["estimated_from"]:
            values["magnesium_mg_per_100_g"] = cleaned["estimated_from"].magnesium_mg_per_100_g
        return values

    def check_values(self, per_100_g: Mapping[str, Decimal | None]) -> None:
        """Refuse what cannot be and ask twice about what is unlikely."""
        for name, column in LABEL.items():
            if (per_100_g[column] or 0) > MOST_PER_100_G[column]:
                self.add_error(name, _("This is more than 100 g of anything can hold."))
        magnesium = per_100_g["magnesium_mg_per_100_g"]
        added = per_100_g["added_magnesium_mg_per_100_g"]
        if added is not None and (magnesium is None or added > magnesium):
            self.add_error("added_magnesium_mg", _("This cannot be more than the magnesium altogether."))
        if self.errors or magnesium is None or magnesium <= UNLIKELY_MAGNESIUM_MG_PER_100_G:
            return
        if not self.cleaned_data.get("is_confirmed"):
            self.add_error("is_confirmed", _("No plain food holds so much. Check it, then confirm."))

    def fill(self, food: Food) -> None:
        """Give an own food what a valid form says, unsaved."""
        cleaned, borrowed = self.cleaned_data, self.cleaned_data["estimated_from"]
        food.source_name, food.group = cleaned["name"], cleaned["group"]
        food.estimated_from = borrowed.food if borrowed else None
        hidden = {LABEL[name] for name in LABEL if name not in self.fields}
        for column, value in cleaned["per_100_g"].items():
            if column not in hidden:
                setattr(food, column, value)

    @property
    def portion_measure(self) -> Measure | None:
        """The portion of the label; None where none was given."""
        name = self.cleaned_data["portion"]
        return Measure(name, self.cleaned_data["portion_grams"]) if name else None


def initial_of(food: Food, portions: list[Portion]) -> dict[str, Any]:
    """Return a saved food as the form begins with it: per 100 g, a borrowed value left blank."""
    amounts = {name: getattr(food, column) for name, column in LABEL.items()}
    if food.is_estimate:
        amounts["magnesium_mg"] = None
    first = portions[0] if portions else None
    return {
        **amounts,
        "name": food.source_name,
        "group": food.group,
        "estimated_from": food.estimated_from_id,
        "portion": first.description if first else "",
        "portion_grams": first.gram_weight if first else None,
        "is_confirmed": (food.magnesium_mg_per_100_g or 0) > UNLIKELY_MAGNESIUM_MG_PER_100_G,
    }
