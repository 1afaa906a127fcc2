"""Household measures of one food -> grams: "2 slices", "1 cup", "250 ml", "half", "a large one". Pure."""

from foods.measures.of_a_food import typed_weight, usual_or_guess, weighs
from foods.measures.weights import Weight

__all__ = ["Weight", "typed_weight", "usual_or_guess", "weighs"]
