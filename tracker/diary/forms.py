"""Forms of the diary: how much of a food, guesses, supplements and doses."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT, AmountError, magnesium_mg, parsed_amount, stored
from foods.forms import AmountField
from foods.models import Food, Portion
from tracker.dates import FIRST_DAY, LAST_DAY
from tracker.diary.compounds import compounds, elemental_magnesium_mg
from tracker.diary.models import Amount, Meal, MealItem, Moment, Supplement, SupplementDose
from tracker.people.models import Person

GRAMS = "g"
# More than anybody eats of one thing in a day; a slip of the finger is likelier.
MAX_GRAMS = Decimal(10_000)
MEAL_CHOICES = [*Meal.choices, ("", _("No meal"))]


class MomentForm(forms.Form):
    """Which meal and, if somebody wants it, what time."""

    meal = forms.ChoiceField(label=_("Meal"), choices=MEAL_CHOICES, required=False, widget=forms.RadioSelect)
    time = forms.TimeField(
        label=_("Time"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        help_text=_("May stay blank."),
    )

    def moment(self, day: date) -> Moment:
        """Return when the entry went in."""
        chosen = self.cleaned_data.get("date") or day
        return Moment(chosen, self.cleaned_data["time"], self.cleaned_data.get("meal", ""))


class ChangeDateForm(forms.Form):
    """The diary date of an entry that is there already."""

    date = forms.DateField(
        label=_("Date"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
    )


class AmountForm(MomentForm):
    """How much of one food: a number of portions, or grams. "30 g" typed into the number means grams."""

    how_much = forms.CharField(
        label=_("How much?"), max_length=40, widget=forms.TextInput({"autofocus": True, "data-select": True})
    )
    unit = forms.ChoiceField(label=_("Of what"), choices=[])

    field_order: Sequence[str] = ("how_much", "unit", "meal", "time")

    def __init__(
        self, *args: Any, portions: list[Portion], mg_per_100_g: Decimal | None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.mg_per_100_g = mg_per_100_g
        self.portions = {str(portion.pk): portion for portion in portions}
        named = [
            (key, f"{portion} ({portion.gram_weight.normalize():f} g)")
            for key, portion in self.portions.items()
        ]
        self.fields["unit"].choices = [*named, (GRAMS, _("grams"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Turn number and unit into grams; a message stands beside the number when they are no amount."""
        cleaned: dict[str, Any] = super().clean() or {}
        if "how_much" in cleaned and "unit" in cleaned:
            try:
                cleaned["amount"] = self.typed_amount(cleaned["how_much"], cleaned["unit"])
            except AmountError as error:
                self.add_error("how_much", str(error.message))
        return cleaned

    def typed_amount(self, text: str, unit: str) -> Amount:
        """Return the amount meant; AmountError says why a text is none."""
        number = text.strip().removesuffix("g").strip()
        quantity = parsed_amount(number)
        portion = None if number != text.strip() else self.portions.get(unit)
        grams = stored(quantity if portion is None else quantity * portion.gram_weight)
        if not 0 < grams <= MAX_GRAMS:
            raise AmountError(_("Enter an amount above 0 and up to 10,000 g."))
        if (magnesium_mg(grams, self.mg_per_100_g) or 0) > MAX_AMOUNT:
            raise AmountError(_("This amount is too large."))
        if portion is None:
            return Amount(grams)
        return Amount(grams, quantity, portion.description)


def amount_form(data: Any, food: Food, usual: Portion | None, **initial: Any) -> AmountForm:
    """Return the form for a new amount of `food`: its portions, the usual one chosen."""
    unit = str(usual.pk) if usual else GRAMS
    how_much = "1" if usual else "100"
    initial |= {"how_much": how_much, "unit": unit}
    portions = list(food.portions.all())
    return AmountForm(data, portions=portions, mg_per_100_g=food.magnesium_mg_per_100_g, initial=initial)


class ItemForm(AmountForm, ChangeDateForm):
    """Another amount, meal, time or date of something logged."""

    field_order = ("how_much", "unit", "meal", "time", "date")


def item_form(data: Any, item: MealItem, portions: list[Portion]) -> ItemForm:
    """Return the form that shows a logged amount as it was typed."""
    used = next((portion for portion in portions if portion.description == item.portion_text), None)
    is_measured = used is not None and item.quantity is not None
    number = item.quantity if is_measured else item.grams
    initial = {"how_much": plain(number), "unit": str(used.pk) if is_measured and used else GRAMS}
    return ItemForm(
        data,
        portions=portions,
        mg_per_100_g=item.magnesium_mg_per_100_g,
        initial={**initial, **moment_of(item), "meal": item.meal},
    )


def moment_of(entry: MealItem | SupplementDose) -> dict[str, Any]:
    """Return date and time of an entry as a form begins with them."""
    return {"date": entry.date, "time": entry.time}


def plain(number: Decimal | None) -> str:
    """Return a number without trailing zeros, as somebody would type it."""
    return "" if number is None else f"{number.normalize():f}"


class GuessForm(MomentForm):
    """Something no table knows: a name, and perhaps the magnesium somebody thinks it has."""

    name = forms.CharField(label=_("What was it?"), max_length=200)
    magnesium_mg = AmountField(
        label=_("Magnesium, mg"),
        required=False,
        max_value=Decimal(5000),
        help_text=_("Your guess. Leave it blank if you can’t say: then the day reads “at least”."),
    )

    field_order: Sequence[str] = ("name", "magnesium_mg", "meal", "time")


class ChangeGuessForm(GuessForm, ChangeDateForm):
    """Another name, guess, meal, time or date of a guess."""

    field_order = ("name", "magnesium_mg", "meal", "time", "date")


class SupplementForm(forms.ModelForm):  # type: ignore[type-arg]
    """A product: what its label says, or what of which compound is in it."""

    elemental_magnesium_mg = AmountField(
        label=_("Magnesium in one unit, mg"),
        required=False,
        max_value=Decimal(5000),
        help_text=_("As the label states it. Most labels name magnesium itself, not the compound."),
    )
    compound = forms.ChoiceField(label=_("Compound"), required=False, choices=[])
    compound_mg = AmountField(
        label=_("Compound in one unit, mg"),
        required=False,
        max_value=Decimal(50_000),
        help_text=_("Only if the label gives the weight of the compound instead."),
    )
    kidney_disease = forms.ChoiceField(
        label=_("Kidney disease, weak kidneys or dialysis?"),
        required=False,
        choices=[*Person.KidneyAnswer.choices, ("", _("Skip"))],
        widget=forms.RadioSelect,
        help_text=_("Weak kidneys can’t clear extra magnesium."),
    )

    class Meta:
        model = Supplement
        fields = ("name", "kind", "unit", "elemental_magnesium_mg", "compound", "compound_mg")
        help_texts = {"unit": _("For example: tablet, capsule, sachet, teaspoon.")}

    def __init__(self, *args: Any, asks_kidneys: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        labels = [(name, compound.label) for name, compound in compounds().items()]
        self.fields["compound"].choices = [("", _("Not stated")), *labels]  # type: ignore[attr-defined]
        if not asks_kidneys:
            del self.fields["kidney_disease"]

    def clean(self) -> dict[str, Any]:
        """Compute the magnesium of a weighed compound; the label wins where it gives both."""
        cleaned: dict[str, Any] = super().clean() or {}
        compound, compound_mg = cleaned.get("compound"), cleaned.get("compound_mg")
        if compound_mg is not None and not compound:
            self.add_error("compound", _("Which compound? Without it the weight says nothing of magnesium."))
        elif cleaned.get("elemental_magnesium_mg") is None and compound_mg is not None:
            cleaned["elemental_magnesium_mg"] = elemental_magnesium_mg(str(compound), compound_mg)
        return cleaned


class DoseForm(MomentForm, ChangeDateForm):
    """How many units, when."""

    meal = None  # type: ignore[assignment]
    units = AmountField(label=_("How many?"), max_value=Decimal(100), min_value=Decimal("0.001"))

    field_order = ("units", "time", "date")
