"""Changing an amount of a food that was logged."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from foods.amounts import AmountError, plain
from foods.forms import AmountField
from foods.models import Portion
from tracker.diary.forms.amounts import GRAMS, AmountForm, possible_amount
from tracker.diary.forms.guesses import GuessForm
from tracker.diary.forms.moments import ChangeDateForm, moment_of
from tracker.diary.models import Amount, MealItem
from tracker.diary.models.logged import contents_per_100_g

MOST_MG: Decimal = GuessForm.base_fields["magnesium_mg"].max_value  # type: ignore[attr-defined]


class ItemForm(AmountForm, ChangeDateForm):
    """Another amount, meal, time or date of something logged."""

    field_order: Sequence[str] = ("how_much", "unit", "meal", "time", "date")

    def __init__(self, *args: Any, item: MealItem, **options: Any) -> None:
        held = (item.magnesium_mg_per_100_g, item.caffeine_mg_per_100_g, item.alcohol_g_per_100_g)
        super().__init__(*args, per_100_g=held, group=item.food.group if item.food else "", **options)
        self.item = item

    def weigh(self, cleaned: dict[str, Any]) -> None:
        """Weigh another amount only: one that stands as it was shown was perhaps no measure of this food."""
        if not {"how_much", "unit"}.isdisjoint(self.changed_data):
            super().weigh(cleaned)


class OwnNumberForm(ItemForm):
    """The same for an amount whose magnesium the person named: another number, or none any more."""

    magnesium_mg = AmountField(
        label=_("Your own number, mg"),
        required=False,
        help_text=_("Marked as your guess. Leave it blank to count what the food holds."),
    )

    field_order = ("how_much", "unit", "magnesium_mg", "meal", "time", "date")

    def clean(self) -> dict[str, Any]:
        """Refuse more than the food weighs, and a blank where the row could not hold the food's value."""
        cleaned = super().clean()
        amount = cleaned.get("amount", self.item.amount)
        # Only a number that was typed: another amount may have scaled this one past MOST_MG.
        if amount is not None and "magnesium_mg" in self.changed_data and "magnesium_mg" in cleaned:
            self.check_number(amount, cleaned["magnesium_mg"])
        return cleaned

    def check_number(self, amount: Amount, mg: Decimal | None) -> None:
        """Put a message beside a number that cannot be."""
        if mg is None:
            try:
                possible_amount(amount, contents_per_100_g(self.item.food) if self.item.food else ())
            except AmountError as error:
                self.add_error("magnesium_mg", str(error.message))
        elif mg > MOST_MG:
            self.add_error("magnesium_mg", _("This amount is too large."))
        elif not amount.can_hold(mg):
            self.add_error("magnesium_mg", _("This is more than the food itself weighs."))


def item_form(data: Any, item: MealItem, portions: list[Portion]) -> ItemForm:
    """Return the form that shows a logged amount as it was typed."""
    used = next((portion for portion in portions if portion.description == item.portion_text), None)
    is_measured = used is not None and item.quantity is not None
    number = item.quantity if is_measured else item.grams
    shown = {
        "how_much": "" if number is None else plain(number),
        "unit": str(used.pk) if is_measured and used else GRAMS,
    }
    form = OwnNumberForm if item.is_guess else ItemForm
    known = {"meal": item.meal, "magnesium_mg": item.magnesium_mg, **moment_of(item)}
    return form(data, item=item, portions=portions, initial={**shown, **known})
