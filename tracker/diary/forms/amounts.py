"""How much of one food: a number of portions, grams, or a measure in words."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT, AmountError, parsed_amount, plain, stored
from foods.known_food import KnownFood
from foods.measures import typed_weight
from foods.models import Portion
from tracker.diary.forms.moments import MomentForm
from tracker.diary.lines import amount_from
from tracker.diary.models import Amount
from tracker.diary.models.logged import contents_per_100_g, fits

GRAMS = "g"
# More than anybody eats of one thing in a day; a slip of the finger is likelier.
MAX_GRAMS = Decimal(10_000)


class AmountForm(MomentForm):
    """How much of one food: a number of portions, or grams.

    What is typed with a measure ("30 g", "2 slices", "1 cup") means that, whatever unit is chosen beside it.
    """

    how_much = forms.CharField(
        label=_("How much?"), max_length=40, widget=forms.TextInput({"autofocus": True, "data-select": True})
    )
    unit = forms.ChoiceField(label=_("Of what"), choices=[])

    field_order: Sequence[str] = ("how_much", "unit", "meal", "time")

    def __init__(
        self,
        *args: Any,
        portions: list[Portion],
        per_100_g: Iterable[Decimal | None],
        group: str = "",
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.per_100_g, self.group = tuple(per_100_g), group
        self.portions = {str(portion.pk): portion for portion in portions}
        named = [
            (key, f"{portion} ({plain(portion.gram_weight)} g)") for key, portion in self.portions.items()
        ]
        self.fields["unit"].choices = [*named, (GRAMS, _("grams"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Turn what was typed into grams; a message stands beside it when it is no amount."""
        cleaned: dict[str, Any] = super().clean() or {}
        if "how_much" in cleaned and "unit" in cleaned:
            self.weigh(cleaned)
        return cleaned

    def weigh(self, cleaned: dict[str, Any]) -> None:
        """Put the amount beside the words it was typed in."""
        try:
            amount = self.typed_amount(cleaned["how_much"].strip(), cleaned["unit"])
            cleaned["amount"] = possible_amount(amount, self.per_100_g)
        except AmountError as error:
            self.add_error("how_much", str(error.message))

    def typed_amount(self, text: str, unit: str) -> Amount:
        """Return the amount meant; AmountError says why a text is none."""
        number = text.removesuffix("g").strip()
        portion = self.portions.get(unit)
        if has_words(number):
            return amount_in_words(text, [*self.portions.values()], self.group, portion)
        quantity = parsed_amount(number)
        if portion is None or number != text:
            return Amount(quantity)
        return Amount(stored(quantity * portion.gram_weight), quantity, portion.description)


def has_words(text: str) -> bool:
    """Whether a text says more than a number."""
    return any(sign.isalpha() for sign in text)


def amount_in_words(text: str, portions: Sequence[Portion], group: str, usual: Portion | None) -> Amount:
    """Return the amount that "2 slices", "1 cup" or "250 ml" of a food with these portions is."""
    return amount_from(typed_weight(text, portions, group, usual))


def possible_amount(amount: Amount, per_100_g: Iterable[Decimal | None]) -> Amount:
    """Return `amount`, or raise AmountError where nobody eats so much or a row could not hold what is in it.

    `per_100_g`: magnesium, caffeine and alcohol.
    """
    if not 0 < amount.grams <= MAX_GRAMS:
        raise AmountError(_("Enter an amount above 0 and up to 10,000 g."))
    if (amount.quantity or 0) > MAX_AMOUNT or not fits(amount.grams, per_100_g):
        raise AmountError(_("This amount is too large."))
    return amount


def amount_form(data: Any, known: KnownFood, usual: Portion | None, **initial: Any) -> AmountForm:
    """Return the form for a new amount of a food: its portions, the usual one chosen."""
    initial = {"how_much": "1" if usual else "100", "unit": str(usual.pk) if usual else GRAMS} | initial
    food = known.food
    return AmountForm(
        data,
        portions=known.portions,
        per_100_g=contents_per_100_g(food),
        group=food.group,
        initial=initial,
    )
