"""What a single one weighs of what people count, by its name: an egg, a courgette, a sandwich. Pure.

All of it is an estimate for foods whose own portions do not tell, rounded from foods that do.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from foods.measures.typical_weights import usual_grams
from foods.words import stem

# Grams of a single one of things that are counted, what is eaten of it, by the stem of their name: what a
# package or a portion of the table weighs by how many are in it ("10 chips"), rounded.
SINGLES: Mapping[str, Decimal] = {
    stem(word): Decimal(grams)
    for grams, names in {
        "0.6": "blueberries pistachios",
        "1": "peanuts",
        "1.2": "almonds",
        "1.5": "cashews hazelnuts",
        "2": "crisps chickpeas",
        "2.5": "macadamias currants",
        "3": "gnocchi pecans",
        "4": "walnuts raspberries blackberries olives sweets crackers",
        "5": "grapes chips fries pretzels",
        "8": "cherries mussels clams truffles",
        "10": "prawns shrimps scampi",
        "6": "radishes",
        "12": "strawberries snails okras",
        "16": "asparagus",
        "19": "sprouts",
        "15": "biscuits cookies oysters scallops",
        "17": "nuggets dumplings mushrooms",
        "20": "ravioli pierogi gyoza falafels dates",
        "28": "meatballs fingers",
        "35": "apricots pancakes",
        "50": "eggs sausages muffins figs",
        "60": "potatoes carrots limes",
        "75": "beetroots tangerines",
        "90": "leeks",
        "110": "onions",
        "120": "turnips artichokes parsnips peppers nectarines",
        "150": "kohlrabis peaches",
        "180": "plantains",
        "200": "courgettes zucchinis chois choys mangos mangoes",
        "230": "fennels",
        "250": "baguettes grapefruits",
        "300": "cucumbers papayas",
        "350": "pizzas lettuces",
        "400": "yams cassavas broccolis coconuts",
        "450": "aubergines eggplants",
        "500": "celeriacs swedes rutabagas",
        "600": "cauliflowers",
        "900": "pineapples melons cabbages squashes butternuts cantaloupes honeydews",
        "2500": "pumpkins",
        "2800": "watermelons",
    }.items()
    for word in names.split()
}
# Kinds of them that weigh less than the others, by the two words.
KINDS: Mapping[tuple[str, str], Decimal] = {
    (first, stem(second)): grams
    for (first, second), grams in {
        ("new", "potatoes"): Decimal(45),
        ("baby", "potatoes"): Decimal(45),
        ("roast", "potatoes"): Decimal(60),
        ("baby", "carrots"): Decimal(10),
        ("baby", "corns"): Decimal(8),
        ("cherry", "tomatoes"): Decimal(10),
        ("plum", "tomatoes"): Decimal(62),
        ("dried", "apricots"): Decimal(7),
        ("dried", "figs"): Decimal(8),
        ("dried", "dates"): Decimal(7),
        ("medjool", "dates"): Decimal(24),
        ("spring", "onions"): Decimal(15),
        ("button", "mushrooms"): Decimal(10),
        ("portobello", "mushrooms"): Decimal(84),
        ("cocktail", "sausages"): Decimal(15),
        ("king", "prawns"): Decimal(15),
    }.items()
}
# What is eaten of a whole animal; only a share of it is ever meant by it: "half a chicken".
WHOLES: Mapping[str, Decimal] = {stem("chicken"): Decimal(800), stem("duck"): Decimal(700)}
# From so many on a count of them counts pieces; fewer are portions: "1 large fries", "2 crisps".
FEWEST_PIECES = 5
SOLD_AS_PORTION = frozenset(map(stem, ("chips", "fries", "crisps", "sweets")))
# What one has of a dish of which the table knows no portion, by what it is.
DISHES: Mapping[str, Decimal] = {
    stem(word): Decimal(grams)
    for grams, names in {
        "120": "omelette omelet frittata toastie",
        "150": "sandwich sandwiches quiche burger hamburger cheeseburger pie",
        "200": "wrap salad kebab gyro shawarma sub baguette panini taco enchilada",
        "300": "curry stew casserole risotto lasagne lasagna chilli chili stir tagine paella biryani pasta",
    }.items()
    for word in names.split()
}


def dish_grams(names: Iterable[str], group: str) -> Decimal:
    """Return what one usually has of a dish with one of these words in its name, else of its group."""
    return next((DISHES[name] for name in map(stem, names) if name in DISHES), usual_grams(group))
