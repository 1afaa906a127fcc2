"""Words for measures: what people type, and the one word each stands for. Pure."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from rapidfuzz import process
from rapidfuzz.distance import OSA

# The avoirdupois pound is 453.59237 g by definition (NIST Handbook 44, appendix C), the ounce a 16th of it.
GRAMS = {
    "g": Decimal(1),
    "kg": Decimal(1000),
    "oz": Decimal("28.35"),
    "lb": Decimal("453.592"),
}
# Cup and spoons as food labels count them in the United States (21 CFR 101.9(b)(5)): 240, 15 and 5 ml, the
# fluid ounce in food tables 29.6 ml; a pint is the imperial one, as it is poured.
MILLILITRES = {
    "ml": Decimal(1),
    "cl": Decimal(10),
    "dl": Decimal(100),
    "l": Decimal(1000),
    "fl oz": Decimal("29.6"),
    "cup": Decimal(240),
    "tbsp": Decimal(15),
    "dessertspoon": Decimal(10),
    "tsp": Decimal(5),
    "pint": Decimal(568),
    "quart": Decimal(946),
}
# What a supplement is weighed in; no food is.
MILLIGRAMS = {"mg": Decimal(1), "g": Decimal(1000)}
# Units of other supplements: an amount in them is never magnesium.
OTHER_DOSES = frozenset({"iu", "mcg", "µg", "μg", "ug"})

SPELLINGS: Mapping[str, str] = {
    "g": "g gr gm gms gram grams gramme grammes",
    "kg": "kg kgs kilo kilos kilogram kilograms",
    "oz": "oz ounce ounces",
    "lb": "lb lbs pound pounds",
    "ml": "ml mls millilitre millilitres milliliter milliliters",
    "cl": "cl centilitre centilitres",
    "dl": "dl decilitre decilitres",
    "l": "l litre litres liter liters ltr",
    "cup": "cup cups cupful cupfuls",
    "tbsp": "tbsp tbsps tbs tablespoon tablespoons tablespoonful tablespoonfuls",
    "dessertspoon": "dessertspoon dessertspoons dsp",
    "tsp": "tsp tsps teaspoon teaspoons teaspoonful teaspoonfuls",
    "pint": "pint pints",
    "quart": "quart quarts",
    "spoon": "spoon spoons spoonful spoonfuls",
    "slice": "slice slices",
    "piece": "piece pieces pc pcs",
    "handful": "handful handfuls fistful fistfuls",
    "bowl": "bowl bowls bowlful bowlfuls katori katoris",
    "plate": "plate plates plateful platefuls platter platters",
    "glass": "glass glasses",
    "mug": "mug mugs",
    "can": "can cans tin tins",
    "bottle": "bottle bottles",
    "carton": "carton cartons",
    "pot": "pot pots tub tubs",
    "jar": "jar jars",
    "packet": "packet packets pack packs package packages pkt bag bags",
    "sachet": "sachet sachets envelope envelopes",
    "box": "box boxes",
    "punnet": "punnet punnets",
    "square": "square squares",
    "bar": "bar bars",
    "scoop": "scoop scoops",
    "clove": "clove cloves",
    "fillet": "fillet fillets filet filets",
    "breast": "breast breasts",
    "thigh": "thigh thighs",
    "drumstick": "drumstick drumsticks",
    "wing": "wing wings",
    "rasher": "rasher rashers",
    "strip": "strip strips",
    "stalk": "stalk stalks stick sticks rib ribs",
    "leaf": "leaf leaves",
    "head": "head heads",
    "bunch": "bunch bunches",
    "sprig": "sprig sprigs",
    "wedge": "wedge wedges",
    "half": "halves",
    "quarter": "quarters",
    "segment": "segment segments",
    "ring": "ring rings",
    "spear": "spear spears",
    "floret": "floret florets",
    "ear": "ear ears cob cobs",
    "sheet": "sheet sheets",
    "cube": "cube cubes",
    "ball": "ball balls",
    "shot": "shot shots",
    "row": "row rows",
    "tray": "tray trays",
    "block": "block blocks brick bricks",
    "pouch": "pouch pouches",
    "skewer": "skewer skewers",
    "bite": "bite bites mouthful mouthfuls nibble nibbles",
    "sip": "sip sips gulp gulps",
    "jug": "jug jugs jugful jugfuls pitcher pitchers",
    "thermos": "thermos thermoses flask flasks",
    "squeeze": "squeeze squeezes squirt squirts",
    "sprinkle": "sprinkle sprinkles sprinkling sprinklings dusting grating",
    "smear": "smear smears scraping scrapings scrape",
    "pinch": "pinch pinches",
    "dash": "dash dashes splash splashes drizzle drizzles glug glugs",
    "knob": "knob knobs pat pats",
    "dollop": "dollop dollops blob blobs",
    "ladle": "ladle ladles",
    "loaf": "loaf loaves",
    "patty": "patty patties",
    "portion": "portion portions serving servings helping helpings",
    "tablet": "tablet tablets tab tabs pill pills caplet caplets",
    "capsule": "capsule capsules softgel softgels",
    "gummy": "gummy gummies",
}
UNITS: Mapping[str, str] = {word: unit for unit, text in SPELLINGS.items() for word in text.split()}
TWO_WORDS: Mapping[tuple[str, str], str] = {
    ("fl", "oz"): "fl oz",
    ("fluid", "ounce"): "fl oz",
    ("fluid", "ounces"): "fl oz",
    ("table", "spoon"): "tbsp",
    ("table", "spoons"): "tbsp",
    ("tea", "spoon"): "tsp",
    ("tea", "spoons"): "tsp",
    ("dessert", "spoon"): "dessertspoon",
}
# Units of medicines; nobody counts food in them.
DOSES = frozenset({"tablet", "capsule"})

SIZES: Mapping[str, str] = {
    word: size
    for size, text in {
        "small": "small little tiny mini thin small-sized",
        "medium": "medium regular average normal medium-sized standard",
        "large": "large big huge jumbo thick heaped heaping generous rounded large-sized xl",
    }.items()
    for word in text.split()
}


# Letters from which on one of them may be wrong: "hanful", "tablspoon".
FEWEST_LETTERS = 6
# Foods that are one letter from a measure.
NO_MISTAKES = frozenset(
    {
        "millet", "jacket", "sweets", "steaks", "quarter", "filled", "packed", "packaged", "sticky",
        "sliced", "spices", "dishes", "bottled", "pocket", "pockets", "livers", "classes", "calves",
    }
)  # fmt: skip
LONG_UNITS = tuple(word for word in UNITS if len(word) >= FEWEST_LETTERS)


def unit_misspelt_at(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """Return the unit that one wrong letter hides; only long words are taken for one."""
    word = words[start] if start < len(words) else ""
    if len(word) < FEWEST_LETTERS or word in NO_MISTAKES or word in UNITS:
        return None
    found = process.extractOne(word, LONG_UNITS, scorer=OSA.distance, score_cutoff=1)
    return (UNITS[found[0]], start + 1) if found else None


def unit_at(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """Return the unit that stands at `start` of lower-case words and where it ends; None for no unit."""
    pair = tuple(words[start : start + 2])
    if len(pair) == 2 and (unit := TWO_WORDS.get((pair[0], pair[1]))):  # noqa: PLR2004 (a pair)
        return unit, start + 2
    unit = UNITS.get(words[start]) if start < len(words) else None
    return (unit, start + 1) if unit else None
