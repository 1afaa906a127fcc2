"""Parts that go on with the food or the supplement before them: "coffee, black", "almonds, 30 g". Pure."""

from dataclasses import replace
from decimal import Decimal

from foods.phrases.parts import FOOD, SUPPLEMENT, Part
from foods.phrases.supplements import says_dose_of
from foods.phrases.vocabulary import STATES
from foods.units import SIZES, UNITS


def continued(before: Part, part: Part, joiner: str) -> Part | None:
    """Return what was said before with what `part` adds to it; None where it is something else."""
    if is_dose_of(part, before):
        return joins_dose(before, part)
    if not joiner and is_state(part, before):
        return joins_state(before, part)
    if not joiner and is_measure_of(part, before):
        return joins_measure(before, part)
    is_amount = not part.words and before.quantity is None and before.kind == FOOD
    return joins_amount(before, part) if is_amount else None


def is_dose_of(part: Part, before: Part) -> bool:
    """Whether a part says how much magnesium the product before it holds: "zinc magnesium tablet, 200 mg"."""
    is_open = before.kind == part.kind == SUPPLEMENT and before.milligrams is None
    return is_open and part.units == 1 and says_dose_of(part.words.lower().split())


def joins_dose(part: Part, dose: Part) -> Part:
    """Return the product with the magnesium that was said behind it for one of them."""
    milligrams = None if dose.milligrams is None else dose.milligrams * part.units
    text = f"{part.text}, {dose.text}"
    return replace(part, text=text, milligrams=milligrams, compound=part.compound or dose.compound)


def is_measure_of(part: Part, before: Part) -> bool:
    """Whether a part is but a measure of the food before it: "popcorn, small bag"."""
    is_open = before.kind == part.kind == FOOD and before.quantity is None and part.quantity is None
    return is_open and part.words.lower() in UNITS


def joins_measure(part: Part, measure: Part) -> Part:
    """Return the food in one of the measure that was said behind it."""
    unit = UNITS[measure.words.lower()]
    return joins_amount(part, replace(measure, quantity=Decimal(1), unit=unit))


def joins_amount(part: Part, amount: Part) -> Part:
    """Return the part with the amount that was typed behind a comma: "almonds, 30 g"."""
    return replace(
        part,
        text=f"{part.text}, {amount.text}",
        quantity=amount.quantity,
        unit=amount.unit,
        size=part.size or amount.size,
        is_amount_last=True,
    )


def is_state(part: Part, before: Part) -> bool:
    """Whether a part only tells how the food before it was: "coffee, black", "rice, cooked"."""
    said = part.words.lower().split()
    is_food = before.kind == part.kind == FOOD
    return is_food and not part.has_amount and all(word in STATES or word in SIZES for word in said)


def joins_state(part: Part, state: Part) -> Part:
    """Return the food in the state said behind it."""
    words = state.words.lower()
    text = f"{part.text}, {state.text}"
    if words in SIZES:
        return replace(part, text=text, size=part.size or SIZES[words])
    return replace(part, text=text, words=f"{state.words} {part.words}")
