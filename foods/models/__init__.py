"""What is in food: data sets, foods, the names people use and the measures they know."""

from foods.models.foods import Food
from foods.models.names import FoodName
from foods.models.portions import Portion
from foods.models.recipes import Ingredient, Recipe
from foods.models.runs import ImportRun
from foods.models.search_words import SearchWord
from foods.models.sources import Source

__all__ = ["Food", "FoodName", "ImportRun", "Ingredient", "Portion", "Recipe", "SearchWord", "Source"]
