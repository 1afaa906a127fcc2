"""`{= food fdc:170567 portion}`, `{= food fdc:170567 100 g}`, `{= portion fdc:170567}`, tables of foods."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from foods.amounts import amount_in
from tracker.articles.figures.directives import Directive
from tracker.articles.figures.food_values import FoodValue
from tracker.articles.figures.markdown import escaped, table
from tracker.articles.figures.words import mg_cell, mg_words, portion_words
from tracker.articles.markup import ContentError

FOOD, PORTION, FOODS = "food", "portion", "foods"

Foods = Mapping[str, FoodValue]


def food_keys(directives: Iterable[Directive]) -> frozenset[str]:
    """Return the keys of the foods that are asked for."""
    return frozenset(key for directive in directives for key in keys_in(directive))


def keys_in(directive: Directive) -> tuple[str, ...]:
    """Return the keys of the foods that one directive names; none where it is of another kind."""
    if directive.name in {FOOD, PORTION}:
        return directive.words[:1]
    return directive.words[1:] if directive.is_table and directive.words[:1] == (FOODS,) else ()


def food_words(directive: Directive, foods: Foods) -> str:
    """Return the magnesium in the usual portion, or in the grams that are named."""
    match directive.words:
        case (key, "portion"):
            return mg_words(foods[key].mg_per_portion if key in foods else None)
        case (key, grams, "g"):
            per_100_g = foods[key].mg_per_100_g if key in foods else None
            return mg_words(amount_in(weight(grams, directive), per_100_g))
    raise ContentError(f"neither a portion nor grams of one food: {directive}")


def weight(grams: str, directive: Directive) -> Decimal:
    """Return typed grams above zero."""
    try:
        amount = Decimal(grams)
    except InvalidOperation:
        amount = Decimal(0)
    if not amount.is_finite() or amount <= 0:
        raise ContentError(f"no weight in grams: {directive}")
    return amount


def usual_portion_words(directive: Directive, foods: Foods) -> str:
    """Return the usual portion of a food and what it weighs."""
    match directive.words:
        case (key,):
            food = foods.get(key)
            return escaped(portion_words(food and food.portion, food and food.portion_grams))
    raise ContentError(f"not one food: {directive}")


def foods_table(keys: tuple[str, ...], foods: Foods) -> str:
    """Return foods with the most in a portion first; those without a value last, those gone not at all."""
    if not keys:
        raise ContentError("a table of foods names no food")
    found = [foods[key] for key in dict.fromkeys(keys) if key in foods]
    if not found:
        return escaped(_("The food table has none of these foods."))
    headings = (_("Food"), _("Usual portion"), _("mg in it"), _("mg in 100 g"))
    return table(headings, map(food_row, sorted(found, key=most_first)))


def most_first(food: FoodValue) -> tuple[bool, Decimal, str]:
    """Return where a food stands in a table."""
    return food.mg_per_portion is None, -(food.mg_per_portion or Decimal(0)), food.name


def food_row(food: FoodValue) -> tuple[str, ...]:
    """Return the cells of one food."""
    portion = portion_words(food.portion, food.portion_grams)
    return food.name, portion, mg_cell(food.mg_per_portion), mg_cell(food.mg_per_100_g)
