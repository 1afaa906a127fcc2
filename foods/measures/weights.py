"""What a measure of one food weighs: by its own portions, by volume, or as in its group. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from foods.amounts import plain, stored
from foods.measures.portion_words import CUTS, Measure, Weighed, measures_of, singular
from foods.measures.typical_weights import SIZE_FACTORS, VESSELS, typical_grams
from foods.units import GRAMS, MILLILITRES

# A large one weighs at most so many times what a plain one does: larger ones are no single pieces.
MOST_RATIO, ANY_RATIO = Decimal(3), Decimal(1000)

DISHES = frozenset({"mixed-dishes", "soups-and-sauces", "cakes-and-biscuits"})
# Into how many of them a fruit is cut.
PARTS_IN_WHOLE = {"wedge": 8, "segment": 10}


@dataclass(frozen=True)
class Weight:
    """Grams, and the measure as an entry shows it: `quantity` times `portion_text`.

    `is_estimate`: the food has no such measure of its own. `quantity` is None where the text says it all.
    """

    grams: Decimal
    portion_text: str
    quantity: Decimal | None
    is_estimate: bool


@dataclass(frozen=True)
class Measured:
    """One food's measures: its portions, read, the usual one among them, and its group."""

    measures: Sequence[Measure]
    usual: Measure | None
    group: str


def measured(portions: Iterable[Weighed], group: str, usual: Weighed | None) -> Measured:
    """Return the food's measures with the usual one in front."""
    measures = measures_of(portions)
    if group in DISHES and usual is not None and measures_of([usual])[0].words.unit in GRAMS:
        usual = None  # some tables begin with an ounce, which is no pie
    first = next((measure for measure in measures if usual and measure.portion.pk == usual.pk), None)
    if usual is not None and first is None:
        first = measures_of([usual])[0]
    rest = [measure for measure in measures if measure is not first]
    return Measured([first, *rest] if first else rest, first, group)


def weight_of_unit(number: Decimal, unit: str, size: str, food: Measured) -> Weight | None:
    """Return the weight of grams, millilitres or household measures."""
    if unit in GRAMS:
        text = "" if unit in {"g", "kg"} else f"{plain(stored(number))} {unit}"
        return Weight(stored(number * GRAMS[unit]), text, None, is_estimate=False)
    if unit == "spoon" and food.usual and food.usual.words.unit in {"tsp", "tbsp"}:
        unit = food.usual.words.unit
    return (
        own_measure(number, unit, size, food)
        or own_volume(number, unit, size, food)
        or group_measure(number, unit, size, food)
    )


def own_measure(number: Decimal, unit: str, size: str, food: Measured) -> Weight | None:
    """Return the weight by the food's own portion of that name, of the size said if it has one."""
    fitting = [measure for measure in food.measures if measure.words.unit == unit]
    fitting = fitting or [measure for measure in food.measures if unit in measure.words.names]
    return of_portion(number, best(fitting, size, food), size) if fitting else None


def best(fitting: Sequence[Measure], size: str, food: Measured, most: Decimal = ANY_RATIO) -> Measure:
    """Return the portion meant: of the size said, else the usual one, else the plainest.

    One of that size that weighs less than a smaller one, or over `most` times as much, is something else.
    """
    plain = min((measure for measure in fitting), key=lambda measure: plainness(measure, food))
    credible = [measure for measure in fitting if is_credible(measure, plain, most)] if size else fitting
    return min(credible, key=lambda one: (bool(size) and one.words.size != size, *plainness(one, food)))


def plainness(measure: Measure, food: Measured) -> tuple[bool, bool, int]:
    """Return how far a portion is from the one that is meant where no size is said."""
    return measure is not food.usual, measure.words.size not in {"", "medium"}, measure.words.length


def is_credible(measure: Measure, plain: Measure, most: Decimal) -> bool:
    """Whether a portion may be a small or a large one of the plain one, unless that has a size itself."""
    if measure is plain or plain.words.size not in {"", "medium"}:
        return True
    ratio = measure.grams_of_one / plain.grams_of_one
    if measure.words.size == "small":
        return 1 / most <= ratio <= 1
    return measure.words.size != "large" or 1 <= ratio <= most


def of_portion(number: Decimal, measure: Measure, size: str) -> Weight:
    """Return so many of a portion's unit; a size it does not come in is estimated from it."""
    is_scaled = bool(size) and measure.words.size not in {size, "extra"}
    factor = (
        SIZE_FACTORS[size] / SIZE_FACTORS.get(measure.words.size, Decimal(1)) if is_scaled else Decimal(1)
    )
    is_estimate = is_scaled and factor != 1
    grams = stored(number * measure.grams_of_one * factor)
    described = measure.portion.description
    if is_estimate:
        return Weight(grams, f"1 {size} {measure.words.unit}".strip(), stored(number), is_estimate=True)
    if measure.words.count == 1:
        return Weight(grams, described, stored(number), is_estimate=False)
    text = described if number == measure.words.count else counted_noun(number, measure)
    return Weight(grams, text, None, is_estimate=False)


def counted_noun(number: Decimal, measure: Measure) -> str:
    """Return "3 slices" for three of the portion "2 slices"."""
    noun = measure.words.noun
    return f"{plain(stored(number))} {singular(noun) if number == 1 else noun}"


def own_volume(number: Decimal, unit: str, size: str, food: Measured) -> Weight | None:
    """Return the weight of a volume, scaled from another volume of the same food."""
    volume = MILLILITRES.get(unit) or vessel(unit, food.group)
    filled = [measure for measure in food.measures if measure.words.millilitres]
    if volume is None or not filled:
        return None
    nearest = min(filled, key=lambda measure: abs((measure.words.millilitres or Decimal(0)) - volume))
    per_millilitre = nearest.grams / (nearest.words.millilitres or Decimal(1))
    grams = stored(number * volume * per_millilitre * SIZE_FACTORS[size])
    is_estimate = unit not in MILLILITRES or bool(size)
    return in_words(grams, number, unit, size, is_estimate=is_estimate)


def vessel(unit: str, group: str) -> Decimal | None:
    """Return the millilitres a glass, a mug or another vessel usually holds."""
    volumes = VESSELS.get(unit)
    return None if volumes is None else Decimal(volumes.get(group, volumes[""]))


def group_measure(number: Decimal, unit: str, size: str, food: Measured) -> Weight | None:
    """Return what such a measure usually weighs for foods of the group."""
    if unit == "portion":
        return usual_weight(number, size, food)
    if (
        unit == "sachet"
        and food.group == "coffee-and-tea"
        and (spoon := own_measure(number, "tsp", size, food))
    ):
        return replace(spoon, is_estimate=True)  # what dissolves in a cup is a spoonful
    grams = grams_of_part(unit, food) or typical_grams(unit, food.group)
    if grams is None:
        return None
    return in_words(stored(number * grams * SIZE_FACTORS[size]), number, unit, size, is_estimate=True)


def grams_of_part(unit: str, food: Measured) -> Decimal | None:
    """Return what a wedge of a fruit of known weight weighs: little of a lemon, much of a melon."""
    if unit not in PARTS_IN_WHOLE or food.group not in {"fruit", "vegetables"}:
        return None
    whole = [one for one in food.measures if one.words.is_pieces and not one.words.names & CUTS]
    return max(one.grams_of_one for one in whole) / PARTS_IN_WHOLE[unit] if whole else None


def in_words(grams: Decimal, number: Decimal, unit: str, size: str, *, is_estimate: bool) -> Weight:
    """Return the weight with its measure as an entry shows it: "250 ml", "2 times 1 small glass"."""
    if unit in MILLILITRES and unit not in {"cup", "tbsp", "tsp", "pint"}:
        return Weight(grams, f"{plain(stored(number))} {unit}", None, is_estimate=is_estimate)
    return Weight(grams, " ".join(filter(None, ("1", size, unit))), stored(number), is_estimate=is_estimate)


def usual_weight(number: Decimal, size: str, food: Measured) -> Weight | None:
    """Return so many usual portions; a size said chooses another portion of the same kind."""
    if food.usual is None:
        return None
    alike = [measure for measure in food.measures if is_alike(measure, food.usual)] if size else [food.usual]
    measure = best(alike, size, food, MOST_RATIO)
    count = food.usual.words.count
    if size and food.usual.words.is_pieces:  # "large onion" is no half, even where half is usual
        count = max(count, Decimal(1))
    return of_portion(number * count, measure, size)


def is_alike(measure: Measure, usual: Measure) -> bool:
    """Whether two portions differ in size alone: both slices, or both whole ones of a size."""
    if measure is usual:
        return True
    are_sized = bool(measure.words.size and usual.words.size) and not measure.words.names & CUTS
    return measure.words.unit == usual.words.unit or are_sized
