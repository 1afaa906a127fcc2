"""A recipe: its name, how much it makes, and one line for each ingredient."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.amounts import amount_in
from foods.forms import AmountField
from foods.models import Food, Ingredient
from tracker.kitchen.forms.measures import LEAST_GRAMS
from tracker.kitchen.offers import Offer
from tracker.people.forms.plain_words import PlainForm
from tracker.templatetags.amounts import milligrams

MOST_SERVINGS = Decimal(1000)
# A pot of a canteen.
MOST_GRAMS = Decimal(100_000)


class RecipeForm(PlainForm):
    """Name, weight and servings; ingredients typed but not looked at yet."""

    name = forms.CharField(label=_("Name"), max_length=120)
    lines = forms.CharField(
        label=_("Ingredients, one a line"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(
            {"rows": 5, "placeholder": _("200 g cooked lentils\n1 tbsp olive oil\n2 carrots")}
        ),
    )
    servings = AmountField(
        label=_("Servings it makes"), min_value=Decimal("0.1"), max_value=MOST_SERVINGS, initial="1"
    )
    cooked_grams = AmountField(
        label=_("Cooked weight, g"), required=False, min_value=LEAST_GRAMS, max_value=MOST_GRAMS
    )

    def ask_for_more(self) -> None:
        """Word the lines for a recipe that has ingredients already."""
        self.fields["lines"].label = _("More ingredients, one a line")
        self.fields["lines"].widget.attrs["rows"] = 2


class IngredientForm(PlainForm):
    """Which of the offered foods it is, and how much of it."""

    offer = forms.CharField(widget=forms.HiddenInput)
    shown = forms.CharField(widget=forms.HiddenInput, required=False)
    food = forms.TypedChoiceField(label=_("Food"), choices=[], coerce=int)
    grams = AmountField(label=_("Grams"), min_value=LEAST_GRAMS, max_value=MOST_GRAMS)
    is_removed = forms.BooleanField(label=_("Remove"), required=False)

    def __init__(self, *args: Any, offer: Offer, foods: dict[int, Food], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offered = offer
        self.foods = foods
        self.fields["food"].choices = [  # type: ignore[attr-defined]
            (choice.food_id, self.described(choice.food_id, choice.name))
            for choice in offer.choices
            if choice.food_id in foods
        ]

    def described(self, food_id: int, name: str) -> str:
        """Return a food as the list of choices names it."""
        mg = self.foods[food_id].magnesium_mg_per_100_g
        if mg is None:
            return str(_("%(food)s, no value") % {"food": name})
        return str(_("%(food)s, %(mg)s mg in 100 g") % {"food": name, "mg": milligrams(mg)})

    @property
    def has_choice(self) -> bool:
        """Whether more than one food was offered."""
        return len(self.offered.choices) > 1

    @property
    def first_name(self) -> str:
        """The likeliest of the foods offered."""
        return self.offered.choices[0].name

    @property
    def is_weight_estimate(self) -> bool:
        """Whether a valid form's grams are what such a measure usually weighs."""
        choice = self.offered.choice(str(self.cleaned_data["food"]))
        return bool(choice and choice.is_estimate and choice.grams == self.cleaned_data["grams"])

    @property
    def ingredient(self) -> Ingredient:
        """The ingredient of a valid form; the measure is kept while the grams are those it weighs."""
        food, grams = self.foods[self.cleaned_data["food"]], self.cleaned_data["grams"]
        choice = self.offered.choice(str(food.pk))
        made = Ingredient(food=food, food_name=choice.name if choice else food.name, grams=grams)
        if choice and choice.grams == grams:
            made.quantity, made.portion_text = choice.quantity, choice.portion_text
        return made

    @property
    def magnesium_mg(self) -> Decimal | None:
        """What a valid form's ingredient holds."""
        food = self.foods[self.cleaned_data["food"]]
        return amount_in(self.cleaned_data["grams"], food.magnesium_mg_per_100_g)
