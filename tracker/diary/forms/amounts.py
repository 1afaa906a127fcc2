"""How much of one food: a number of portions, or grams."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT, AmountError, magnesium_mg, parsed_amount, stored
from foods.known_food import KnownFood
from foods.models import Portion
from tracker.diary.forms.moments import ChangeDateForm, MomentForm, moment_of
from tracker.diary.models import Amount, MealItem

GRAMS = "g"
# More than anybody eats of one thing in a day; a slip of the finger is likelier.
MAX_GRAMS = Decimal(10_000)


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


def amount_form(data: Any, known: KnownFood, usual: Portion | None, **initial: Any) -> AmountForm:
    """Return the form for a new amount of a food: its portions, the usual one chosen."""
    unit = str(usual.pk) if usual else GRAMS
    how_much = "1" if usual else "100"
    initial |= {"how_much": how_much, "unit": unit}
    mg_per_100_g = known.food.magnesium_mg_per_100_g
    return AmountForm(data, portions=known.portions, mg_per_100_g=mg_per_100_g, initial=initial)


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


def plain(number: Decimal | None) -> str:
    """Return a number without trailing zeros, as somebody would type it."""
    return "" if number is None else f"{number.normalize():f}"
