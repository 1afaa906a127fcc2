"""Forms of the kitchen: own foods and their measures, recipes and their ingredients, own tap water."""

from tracker.kitchen.forms.labels import Label
from tracker.kitchen.forms.measures import MeasureForm, measure_forms
from tracker.kitchen.forms.own_foods import OwnFoodForm
from tracker.kitchen.forms.recipe_pages import RecipePage
from tracker.kitchen.forms.recipes import RecipeForm
from tracker.kitchen.forms.water import WaterForm

__all__ = ["Label", "MeasureForm", "OwnFoodForm", "RecipeForm", "RecipePage", "WaterForm", "measure_forms"]
