"""What household measures usually weigh where a food has no such measure of its own. Pure.

All of it is an estimate and marked as one. Weights are those of the foods of the same group that do have
the measure, rounded (a handful of almonds is 28 g, a slice of white bread 28 g, a bowl of soup 245 g); the
size of cans, bottles and glasses is what European shops and cafes sell.
"""

from collections.abc import Mapping
from decimal import Decimal

from foods.units import MILLILITRES

# Grams in one millilitre. Drinks, milk and soups are nearly water. Loose solids hold air: the table's median
# cup of nuts weighs 140 g, of cooked grains 160 g, of breakfast cereals 40 g, of leaves and cut vegetables
# 100 g, of fruit 150 g, of pulses 180 g, of flour 125 g, of grated cheese 115 g, all of 240 ml.
DENSITIES: Mapping[str, Decimal] = {
    "fats-and-oils": Decimal("0.92"),  # olive oil: 216 g a cup, butter 227 g
    "nuts-and-seeds": Decimal("0.6"),
    "grains": Decimal("0.68"),
    "breakfast-cereals": Decimal("0.25"),
    "vegetables": Decimal("0.5"),
    "fruit": Decimal("0.63"),
    "pulses": Decimal("0.75"),
    "cheese": Decimal("0.48"),
    "bread": Decimal("0.3"),
    "cakes-and-biscuits": Decimal("0.45"),
    "potatoes": Decimal("0.65"),
    "herbs-and-spices": Decimal("0.5"),
    "nutrition-powders": Decimal("0.45"),
    "snacks": Decimal("0.15"),
    "poultry": Decimal("0.58"),
    "red-meat": Decimal("0.58"),
    "sausages": Decimal("0.58"),
    "fish-and-seafood": Decimal("0.6"),
    "sweets": Decimal("0.85"),
    "eggs": Decimal("0.95"),
}
WATER = Decimal(1)

DRINKS = frozenset({"alcoholic-drinks", "coffee-and-tea", "juices", "milk", "soft-drinks"})

# Measures that are a volume for whatever is in them, in millilitres.
VESSELS: Mapping[str, Mapping[str, int]] = {
    "glass": {"": 200, "alcoholic-drinks": 150, "soft-drinks": 240},
    "mug": {"": 250},
    "shot": {"": 30},
    "carton": {"": 250},
    "dash": {"": 15},
    "spoon": {"": 15, "coffee-and-tea": 5, "herbs-and-spices": 5},
    "dollop": {"": 20},
    "ladle": {"": 120},
    "sip": {"": 20},
    "jug": {"": 1000},
    "thermos": {"": 500},
    "squeeze": {"": 5},
}

# Grams of one such measure by food group; "" stands for all other groups.
WEIGHTS: Mapping[str, Mapping[str, int]] = {
    "slice": {
        "": 30, "bread": 30, "cheese": 25, "sausages": 15, "red-meat": 30, "poultry": 25,
        "cakes-and-biscuits": 80, "mixed-dishes": 110, "fruit": 30, "vegetables": 10,
        "fish-and-seafood": 25, "potatoes": 25, "snacks": 20, "pulses": 30,
    },
    "piece": {
        "": 50, "bread": 40, "cheese": 28, "fruit": 120, "vegetables": 80, "potatoes": 150, "sweets": 10,
        "cakes-and-biscuits": 20, "red-meat": 100, "poultry": 100, "fish-and-seafood": 100, "sausages": 50,
        "mixed-dishes": 60, "nuts-and-seeds": 2, "snacks": 2, "eggs": 50,
    },
    "handful": {
        "": 40, "nuts-and-seeds": 30, "vegetables": 25, "fruit": 70, "snacks": 25, "breakfast-cereals": 25,
        "sweets": 35, "cheese": 28, "herbs-and-spices": 8, "bread": 25, "pulses": 40,
    },
    "bowl": {
        "": 250, "breakfast-cereals": 50, "soups-and-sauces": 250, "grains": 200, "vegetables": 120,
        "fruit": 150, "pulses": 250, "mixed-dishes": 300, "yogurt-and-cream": 200, "potatoes": 200,
        "snacks": 40, "nuts-and-seeds": 60, "sweets": 60,
    },
    "plate": {"": 300, "vegetables": 200, "fruit": 200, "breakfast-cereals": 60},
    "can": {
        "": 330, "pulses": 240, "fish-and-seafood": 120, "vegetables": 285, "fruit": 250,
        "soups-and-sauces": 400, "mixed-dishes": 400, "red-meat": 200,
    },
    "bottle": {"": 500, "alcoholic-drinks": 330, "juices": 330, "milk": 500, "yogurt-and-cream": 100},
    "pot": {"": 150, "soups-and-sauces": 200, "pulses": 200, "cheese": 200},
    "jar": {"": 300},
    "packet": {
        "": 100, "snacks": 28, "nuts-and-seeds": 50, "sweets": 45, "cakes-and-biscuits": 100,
        "vegetables": 150, "grains": 250, "breakfast-cereals": 30, "soups-and-sauces": 70,
    },
    "sachet": {"": 10, "breakfast-cereals": 30, "coffee-and-tea": 20, "nutrition-powders": 30},
    "box": {"": 100, "fruit": 43, "sweets": 150},
    "punnet": {"": 250, "vegetables": 250},
    "square": {"": 20, "sweets": 10},
    "bar": {"": 40, "sweets": 45, "snacks": 35, "cakes-and-biscuits": 30},
    "scoop": {"": 50, "nutrition-powders": 30, "yogurt-and-cream": 66},
    "clove": {"": 3},
    "fillet": {"": 120, "red-meat": 140},
    "breast": {"": 120},
    "thigh": {"": 60},
    "drumstick": {"": 55},
    "wing": {"": 30},
    "rasher": {"": 15},
    "strip": {"": 10, "sausages": 8},
    "stalk": {"": 40, "cheese": 25, "cakes-and-biscuits": 15, "bread": 6, "fats-and-oils": 113, "sweets": 10},
    "leaf": {"": 5, "herbs-and-spices": 1},
    "head": {"": 400},
    "bunch": {"": 100, "herbs-and-spices": 30},
    "sprig": {"": 1},
    "wedge": {"": 30, "fruit": 100, "vegetables": 90},
    "half": {"": 60, "nuts-and-seeds": 2},
    "segment": {"": 10},
    "ring": {"": 10},
    "spear": {"": 15},
    "floret": {"": 15},
    "ear": {"": 100},
    "sheet": {"": 3, "grains": 20, "mixed-dishes": 20},
    "cube": {"": 5, "cheese": 17, "sweets": 4},
    "ball": {"": 50, "cheese": 125},
    "knob": {"": 10},
    "loaf": {"": 500},
    "row": {"": 25, "sweets": 20, "sausages": 30},
    "tray": {"": 300},
    "block": {"": 250, "pulses": 280, "cheese": 200},
    "pouch": {"": 90, "grains": 250, "pulses": 250},
    "skewer": {"": 90},
    "bite": {"": 15},
    "sprinkle": {"": 5, "herbs-and-spices": 1},
    "smear": {"": 7},
    "patty": {"": 85},
    "portion": {"": 100},
}  # fmt: skip
# Grams of a usual portion: the median over the everyday names of the group.
PORTIONS: Mapping[str, int] = {
    "bread": 40, "breakfast-cereals": 40, "cakes-and-biscuits": 60, "cheese": 28, "eggs": 50,
    "fats-and-oils": 14, "fish-and-seafood": 100, "fruit": 120, "herbs-and-spices": 3, "mixed-dishes":
    250, "nutrition-powders": 30, "nuts-and-seeds": 28, "potatoes": 130, "pulses": 90, "sausages": 50,
    "snacks": 30, "soups-and-sauces": 245, "sweets": 25, "vegetables": 80, "yogurt-and-cream": 110,
    "grains": 150, "alcoholic-drinks": 150,
}  # fmt: skip
DRINK_GRAMS, FOOD_GRAMS = 240, 100
# A pinch is an eighth of a teaspoon.
PINCH_GRAMS = Decimal("0.4")
# What a small and a large one weigh of a medium one: as the table's small, medium and large vegetables.
SIZE_FACTORS: Mapping[str, Decimal] = {
    "small": Decimal("0.75"),
    "medium": Decimal(1),
    "large": Decimal("1.3"),
    "": Decimal(1),
}


def density(group: str) -> Decimal:
    """Return the grams that one millilitre of such food weighs."""
    return DENSITIES.get(group, WATER)


def typical_grams(unit: str, group: str) -> Decimal | None:
    """Return what one such measure of a food of the group usually weighs; None where nobody can tell."""
    if unit == "pinch":
        return PINCH_GRAMS
    if (vessels := VESSELS.get(unit)) is not None:
        return vessels.get(group, vessels[""]) * density(group)
    if (millilitres := MILLILITRES.get(unit)) is not None:
        return millilitres * density(group)
    weights = WEIGHTS.get(unit)
    return None if weights is None else Decimal(weights.get(group, weights[""]))


def usual_grams(group: str) -> Decimal:
    """Return what one usually has of a food of the group."""
    return Decimal(PORTIONS.get(group, DRINK_GRAMS if group in DRINKS else FOOD_GRAMS))
