"""Products with magnesium, and the doses taken of them."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.compounds import compounds, elemental_magnesium_mg
from foods.forms import AmountField
from tracker.diary.forms.moments import ChangeDateForm, MomentForm
from tracker.diary.models import Supplement
from tracker.people.forms.fields import kidney_question
from tracker.people.forms.plain_words import PlainModelForm

# More of vitamin B6 or zinc in one unit is a slip of the decimal point.
MOST_BESIDE_MG = Decimal(1000)


class SupplementForm(PlainModelForm):
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
    vitamin_b6_mg = AmountField(
        label=_("Vitamin B6 in one unit, mg"),
        required=False,
        max_value=MOST_BESIDE_MG,
        help_text=_("If the label names it. Blank means not known."),
    )
    zinc_mg = AmountField(
        label=_("Zinc in one unit, mg"),
        required=False,
        max_value=MOST_BESIDE_MG,
        help_text=_("If the label names it."),
    )
    kidney_disease = kidney_question()

    class Meta:
        model = Supplement
        fields = (
            "name",
            "kind",
            "unit",
            "elemental_magnesium_mg",
            "compound",
            "compound_mg",
            "vitamin_b6_mg",
            "zinc_mg",
        )
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
