"""What somebody suggests: a value with where it is from, or a food the table lacks."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.derivations import Derivation
from foods.forms import AmountField
from foods.groups import FoodGroup
from foods.medians import magnesium_medians
from foods.models import Food
from foods.models.foods import MAX_MAGNESIUM_MG_PER_100_G
from tracker.curation.doubts import doubt
from tracker.curation.forms.portions import ask_for_other_half
from tracker.curation.models import Suggestion
from tracker.curation.suggestions.arithmetic import per_100_g
from tracker.people.forms.plain_words import PlainForm

PER_100_G, PER_PORTION = "100g", "portion"
# As for measures of own foods.
LEAST_GRAMS, MOST_GRAMS = Decimal("0.001"), Decimal(10_000)


class ValueForm(PlainForm):
    """The magnesium of a food, per 100 g or per portion, and where that is from."""

    per = forms.ChoiceField(
        label=_("The amount below is"),
        choices=[(PER_100_G, _("per 100 g")), (PER_PORTION, _("per portion"))],
        initial=PER_100_G,
        widget=forms.RadioSelect,
    )
    portion_grams = AmountField(
        label=_("A portion weighs, g"), required=False, min_value=LEAST_GRAMS, max_value=MOST_GRAMS
    )
    magnesium_mg = AmountField(label=_("Magnesium, mg"))
    is_confirmed = forms.BooleanField(label=_("I checked it: this is what my source says"), required=False)
    citation = forms.CharField(
        label=_("Where is it from?"),
        max_length=300,
        help_text=_("So that it can be looked up: brand and product, table and year, or an address."),
    )
    derivation = forms.ChoiceField(
        label=_("How did the value come about?"),
        required=False,
        choices=[("", _("Not stated")), *Derivation.choices],
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("May stay blank. Write nothing about yourself."),
    )

    def __init__(self, *args: Any, food: Food | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.food = food

    @property
    def asks_confirmation(self) -> bool:
        """Whether the value is unlikely."""
        return "is_confirmed" in self.errors or bool(self["is_confirmed"].value())

    def clean(self) -> dict[str, Any]:
        """Compute the value per 100 g, refuse what cannot be and ask twice about what is unlikely."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("per") == PER_PORTION and "portion_grams" not in self.errors:
            self.check_portion(cleaned)
        if not self.errors:
            cleaned["mg_per_100_g"] = self.mg_per_100_g(cleaned)
            self.check_value(cleaned["mg_per_100_g"])
        return cleaned

    def check_portion(self, cleaned: Mapping[str, Any]) -> None:
        """An amount per portion needs the weight of the portion."""
        if cleaned["portion_grams"] is None:
            self.add_error("portion_grams", _("How much does a portion weigh?"))

    def mg_per_100_g(self, cleaned: Mapping[str, Any]) -> Decimal | None:
        """Return what was typed as the value per 100 g; None is not known."""
        mg: Decimal | None = cleaned["magnesium_mg"]
        if mg is None or cleaned["per"] == PER_100_G:
            return mg
        return per_100_g(mg, cleaned["portion_grams"])

    def check_value(self, mg: Decimal | None) -> None:
        """Put the message beside the field it is about."""
        if mg is not None and mg > MAX_MAGNESIUM_MG_PER_100_G:
            self.add_error("magnesium_mg", _("This is more than 100 g of anything can hold."))
        elif (question := self.question(mg)) and not self.cleaned_data.get("is_confirmed"):
            self.add_error("is_confirmed", question)

    def question(self, mg: Decimal | None) -> str:
        """Return what is unlikely about a value, beside the food and its group."""
        group = self.food.group if self.food else self.cleaned_data["group"]
        was = self.food.magnesium_mg_per_100_g if self.food else None
        return doubt(mg, was, magnesium_medians([group])[group] if group else None)

    def fill(self, suggestion: Suggestion) -> None:
        """Give a suggestion what a valid form says, unsaved."""
        cleaned = self.cleaned_data
        is_per_portion = cleaned["per"] == PER_PORTION and cleaned["magnesium_mg"] is not None
        suggestion.magnesium_mg_per_100_g = cleaned["mg_per_100_g"]
        suggestion.portion_grams = cleaned["portion_grams"]
        suggestion.stated_mg = cleaned["magnesium_mg"] if is_per_portion else None
        for field in ("citation", "derivation", "note"):
            setattr(suggestion, field, cleaned[field])


class NewFoodForm(ValueForm):
    """A food the table lacks; its magnesium may be unknown."""

    name = forms.CharField(label=_("What is it called?"), max_length=120)
    group = forms.ChoiceField(label=_("Group"), choices=[("", _("Choose a group")), *FoodGroup.choices])
    portion = forms.CharField(
        label=_("A usual portion is"),
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
        help_text=_("Leave it blank if it is not known: the food then reads “no value”, never 0."),
    )

    def clean(self) -> dict[str, Any]:
        """A portion has a name and a weight, or there is none."""
        cleaned = super().clean()
        ask_for_other_half(self, cleaned)
        return cleaned

    def fill(self, suggestion: Suggestion) -> None:
        """Give a suggestion what a valid form says, unsaved."""
        super().fill(suggestion)
        suggestion.is_new_food = True
        suggestion.food_name = self.cleaned_data["name"]
        suggestion.group = self.cleaned_data["group"]
        suggestion.portion = self.cleaned_data["portion"]


def initial_of_own(food: Food) -> dict[str, Any]:
    """Return an own food as its suggestion begins: a borrowed or partly unknown value is left blank."""
    portion = food.default_portion
    is_sure = not food.is_estimate and not food.is_at_least
    return {
        "name": food.name[:120],
        "group": food.group,
        "portion": portion.description if portion else "",
        "portion_grams": portion.gram_weight if portion else None,
        "magnesium_mg": food.magnesium_mg_per_100_g if is_sure else None,
        "derivation": Derivation.CALCULATED if hasattr(food, "recipe") else Derivation.LABEL,
    }
