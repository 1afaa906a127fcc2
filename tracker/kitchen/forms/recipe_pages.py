"""Everything the page of a recipe sends: the form, the ingredients, and what the dish comes to."""

from functools import cached_property
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from foods.models import Food
from foods.models.shared import shared_by_all
from foods.recipes import Dish
from tracker.kitchen.drafts import Draft, prefix_of
from tracker.kitchen.forms.recipes import IngredientForm, RecipeForm
from tracker.kitchen.shelf import Instructions

# Foods that an import had brought and that were undone, but which recipes hold.
IS_KEPT = Q(owner=None, removed_at__isnull=False)


class RecipePage:
    """A draft with its forms. `account` decides which foods it may hold, those removed since included."""

    def __init__(self, draft: Draft, account: Any) -> None:
        data = draft.data()
        self.draft = draft
        self.form = RecipeForm(data)
        if draft.rows:
            self.form.ask_for_more()
        ids = {choice.food_id for row in draft.rows for choice in row.offer.choices}
        foods = Food.objects.filter(shared_by_all() | Q(owner=account) | IS_KEPT).in_bulk(ids)
        self.rows = [
            IngredientForm(data, prefix=prefix_of(place), offer=row.offer, foods=foods)
            for place, row in enumerate(draft.rows)
        ]

    @cached_property
    def instructions(self) -> Instructions | None:
        """How the recipe is made, as far as it can be told: None with an ingredient or an amount in doubt."""
        doubts = {"servings", "cooked_grams"} & self.form.errors.keys()
        if doubts or not self.rows or any(row.errors for row in self.rows):
            return None
        cleaned = self.form.cleaned_data
        return Instructions(
            [row.ingredient for row in self.rows], cleaned["cooked_grams"], cleaned["servings"]
        )

    @cached_property
    def dish(self) -> Dish | None:
        """What it comes to; None while that cannot be told."""
        return self.instructions.dish if self.instructions else None

    def can_be_saved(self) -> bool:
        """Whether everything was looked at and fits; what does not has its message."""
        if not self.rows:
            self.form.add_error("lines", _("A recipe has at least one ingredient."))
        if self.dish is not None and not self.dish.is_possible:
            self.form.add_error("cooked_grams", _("Nothing that light can hold all this. Check the weight."))
        if self.dish is not None and not self.dish.can_be_served:
            self.form.add_error("servings", _("One serving of this would be too heavy. Check the number."))
        is_open = self.draft.has_news or bool(self.draft.typed["lines"].strip())
        return self.form.is_valid() and self.instructions is not None and not is_open

    @property
    def sure_instructions(self) -> Instructions:
        """The instructions of a page that can be saved."""
        if self.instructions is None:
            raise ValueError("an ingredient or an amount is in doubt")
        return self.instructions
