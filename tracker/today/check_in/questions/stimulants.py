"""The questions about caffeine and alcohol: how an amount is typed and said."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from foods.forms import AmountField
from tracker.stressors.context import caffeine_named_below
from tracker.stressors.drinks import ethanol_g
from tracker.stressors.guidelines import Sourced
from tracker.templatetags.amounts import quantity
from tracker.today.check_in.questions.drinks import DrinksQuestion
from tracker.today.check_in.words import alcohol_words, caffeine_words, drinks_words


class CaffeineQuestion(DrinksQuestion):
    """Caffeine of other drinks and tablets, mg."""

    other_words = _("Other drinks or tablets")
    picks_words = _("Usual contents (EFSA, 2015); brews vary two- to threefold")

    amount_mg = AmountField(label=_("Another amount, mg of caffeine"), required=False, max_value=5000)

    def amount_words(self, amount: Decimal) -> str:
        """Say milligrams."""
        return caffeine_words(amount)

    @property
    def nothing_words(self) -> str:
        """Say 0 mg."""
        return caffeine_words(Decimal(0))

    @property
    def said(self) -> Sourced | None:
        """Repeat what the guideline says of a day, where there was more; it judges nobody."""
        if self.known_amount is None:
            return None
        return caffeine_named_below(self.person.life_stage_on(self.asked.date), self.known_amount)

    @property
    def typed_fields(self) -> Sequence[Any]:
        """The fields of an amount that is not among the drinks offered."""
        return [self["amount_mg"]]

    def typed_values(self) -> list[tuple[Decimal, str]]:
        """Return the amount that was typed; 0 is nothing to add."""
        mg = self.cleaned_data.get("amount_mg")
        return [(mg, "")] if mg else []


class AlcoholQuestion(DrinksQuestion):
    """Alcohol of other drinks: volume times percent by volume, kept as grams of ethanol."""

    other_words = _("Other drinks")
    warning = _(
        "Drinking a lot every day? Don’t stop from one day to the next, that can be dangerous:"
        " get help first."
    )

    volume_ml = AmountField(label=_("Volume, ml"), required=False, max_value=10_000)
    abv_percent = AmountField(label=_("Alcohol, % by volume"), required=False, max_value=100)

    @property
    def typed_fields(self) -> Sequence[Any]:
        """The fields of a drink that is not among those offered."""
        return [self["volume_ml"], self["abv_percent"]]

    def amount_words(self, amount: Decimal) -> str:
        """Say grams of ethanol."""
        return alcohol_words(amount)

    @property
    def more_words(self) -> str:
        """The figure as standard drinks of the person's country."""
        return "" if self.known_amount is None else drinks_words(self.known_amount, self.person)

    @property
    def has_reading(self) -> bool:
        """Whether any was had: the link then stands beside the word about stopping."""
        return bool(self.known_amount)

    def clean(self) -> dict[str, Any]:
        """Ask for the other half of a drink, and refuse more ethanol than a column holds."""
        cleaned = super().clean()
        volume, percent = cleaned.get("volume_ml"), cleaned.get("abv_percent")
        if (volume is None) != (percent is None) and not self.errors:
            missing = "volume_ml" if volume is None else "abv_percent"
            self.add_error(missing, _("Give both the volume and the percentage."))
        elif volume and percent and ethanol_g(volume, percent) > self.asked.kind.most:
            self.add_error("volume_ml", _("This amount is too large."))
        return cleaned

    def typed_values(self) -> list[tuple[Decimal, str]]:
        """Return the grams of ethanol in what was typed, with the drink as its note."""
        volume, percent = self.cleaned_data.get("volume_ml"), self.cleaned_data.get("abv_percent")
        if not volume or not percent:
            return []
        said = {"volume": quantity(volume), "percent": quantity(percent)}
        return [(ethanol_g(volume, percent), _t("%(volume)s ml at %(percent)s %%") % said)]
