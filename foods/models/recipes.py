"""Recipes: own foods made of foods."""

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

LEAST = Decimal("0.001")


class IngredientQuerySet(models.QuerySet["Ingredient"]):
    """Ingredients; an edited recipe keeps its former ones, so that the edit can be undone."""

    def standing(self) -> Self:
        """Return the ingredients of the recipe as it is now, in order."""
        return self.filter(removed_at=None).order_by("position", "pk")


class Recipe(models.Model):
    """How an own food is made. The food's values per 100 g are computed from the ingredients.

    Without `cooked_grams` the dish weighs what its ingredients weigh.
    """

    food = models.OneToOneField(
        "foods.Food", on_delete=models.CASCADE, related_name="recipe", verbose_name=_("food")
    )
    cooked_grams = models.DecimalField(
        _("cooked weight in grams"),
        max_digits=9,
        decimal_places=3,
        null=True,
        blank=True,
        validators=[MinValueValidator(LEAST)],
    )
    servings = models.DecimalField(
        _("servings"),
        max_digits=9,
        decimal_places=3,
        default=Decimal(1),
        validators=[MinValueValidator(LEAST)],
    )

    objects: ClassVar[models.Manager["Recipe"]] = models.Manager()

    class Meta:
        verbose_name = _("recipe")
        verbose_name_plural = _("recipes")
        constraints = (
            models.CheckConstraint(condition=Q(cooked_grams__gt=0), name="recipe_weighs_something"),
            models.CheckConstraint(condition=Q(servings__gt=0), name="recipe_serves_somebody"),
        )

    def __str__(self) -> str:
        return str(self.food)


class Ingredient(models.Model):
    """So much of a food in a recipe, as it was typed and in grams."""

    recipe = models.ForeignKey(
        Recipe, on_delete=models.CASCADE, related_name="ingredients", verbose_name=_("recipe")
    )
    # RESTRICT, not PROTECT: PROTECT would stop the deletion of an account that owns the food.
    food = models.ForeignKey(
        "foods.Food", on_delete=models.RESTRICT, related_name="+", verbose_name=_("food")
    )
    food_name = models.CharField(_("name"), max_length=200)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    grams = models.DecimalField(
        _("grams"), max_digits=9, decimal_places=3, validators=[MinValueValidator(LEAST)]
    )
    quantity = models.DecimalField(_("quantity"), max_digits=9, decimal_places=3, null=True, blank=True)
    portion_text = models.CharField(_("measure"), max_length=120, blank=True)
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)

    objects: ClassVar[Any] = IngredientQuerySet.as_manager()

    class Meta:
        verbose_name = _("ingredient")
        verbose_name_plural = _("ingredients")
        constraints = (models.CheckConstraint(condition=Q(grams__gt=0), name="ingredient_weighs_something"),)

    def __str__(self) -> str:
        return self.food_name
