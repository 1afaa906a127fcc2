"""What an editor decides about a suggestion: the value and the food may be adjusted before."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from foods.derivations import Derivation
from foods.forms import AmountField
from foods.groups import FoodGroup
from foods.models.foods import MAX_MAGNESIUM_MG_PER_100_G
from tracker.curation.doubts import doubt
from tracker.curation.forms.portions import ask_for_other_half
from tracker.curation.forms.suggestions import LEAST_GRAMS, MOST_GRAMS
from tracker.curation.models import Suggestion
from tracker.curation.suggestions.comparisons import Comparison
from tracker.curation.suggestions.deciding import Accepted, Decision
from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Account


class DeclineForm(PlainForm):
    """Why not."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("The person who suggested it reads this."),
    )

    def decision(self, editor: Account) -> Decision:
        """Return the decision of a valid form."""
        return Decision(editor, self.cleaned_data["reason"])


class AcceptForm(DeclineForm):
    """The value as it goes into the table, with where it is from."""

    magnesium_mg_per_100_g = AmountField(
        label=_("Magnesium, mg per 100 g"), max_value=MAX_MAGNESIUM_MG_PER_100_G
    )
    is_confirmed = forms.BooleanField(label=_("I checked it: the value is right"), required=False)
    citation = forms.CharField(label=_("Where the value is from"), max_length=300)
    derivation = forms.ChoiceField(
        label=_("How the value came about"),
        required=False,
        choices=[("", _("Not stated")), *Derivation.choices],
    )

    field_order = (
        *("name", "group", "is_branded", "portion", "portion_grams"),
        *("magnesium_mg_per_100_g", "is_confirmed", "citation", "derivation", "reason"),
    )

    def __init__(self, sent: QueryDict | None, compared: Comparison) -> None:
        super().__init__(sent, initial=initial_of(compared.suggestion))
        self.compared = compared
        self.fields["reason"].help_text = _(
            "Everybody reads it in the food’s history, and the person who suggested it."
        )

    def clean(self) -> dict[str, Any]:
        """Ask twice about a value that is unlikely, and refuse less than what was added."""
        cleaned: dict[str, Any] = super().clean() or {}
        mg = cleaned.get("magnesium_mg_per_100_g")
        question = doubt(mg, self.compared.present_mg_per_100_g, self.compared.median)
        if question and not cleaned.get("is_confirmed"):
            self.add_error("is_confirmed", question)
        food = self.compared.suggestion.standing_food
        if mg is not None and food and mg < (food.added_magnesium_mg_per_100_g or 0):
            self.add_error("magnesium_mg_per_100_g", _("More was added than that."))
        return cleaned

    @property
    def accepted(self) -> Accepted:
        """What a valid form puts into the table."""
        fields = Accepted.__dataclass_fields__.keys() & self.cleaned_data.keys()
        return Accepted(**{field: self.cleaned_data[field] for field in fields})


class AcceptFoodForm(AcceptForm):
    """A new food as it goes into the table; its value may be unknown."""

    name = forms.CharField(label=_("Name"), max_length=120)
    group = forms.ChoiceField(label=_("Group"), choices=[("", _("Choose a group")), *FoodGroup.choices])
    is_branded = forms.BooleanField(label=_("One maker’s product"), required=False)
    magnesium_mg_per_100_g = AmountField(
        label=_("Magnesium, mg per 100 g"),
        required=False,
        max_value=MAX_MAGNESIUM_MG_PER_100_G,
        help_text=_("Blank is no value, never 0."),
    )
    portion = forms.CharField(label=_("Usual portion"), max_length=120, required=False)
    portion_grams = AmountField(
        label=_("Weight of the portion, g"), required=False, min_value=LEAST_GRAMS, max_value=MOST_GRAMS
    )

    def clean(self) -> dict[str, Any]:
        """A portion has a name and a weight, or there is none."""
        cleaned = super().clean()
        ask_for_other_half(self, cleaned)
        return cleaned


SUGGESTED = (
    "magnesium_mg_per_100_g",
    "citation",
    "derivation",
    "group",
    "portion",
    "portion_grams",
)


def initial_of(suggestion: Suggestion) -> dict[str, str | Decimal | None]:
    """Return what the form begins with: the food as suggested, and a reason to accept it."""
    reason = _("As suggested, from: %(citation)s") % {"citation": suggestion.citation}
    kept = {field: getattr(suggestion, field) for field in SUGGESTED}
    return {**kept, "name": suggestion.food_name, "reason": reason}
