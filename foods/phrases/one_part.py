"""One food or supplement with its amount, read from the tokens between two separators. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from foods.numbers import word_at
from foods.phrases.amounts_behind import amount_behind
from foods.phrases.amounts_in_words import TypedAmount, amount_in_front
from foods.phrases.not_food import is_no_food
from foods.phrases.parts import SUPPLEMENT, Part
from foods.phrases.supplements import Dose, dose_in, is_foreign
from foods.phrases.tokens import Token, lower_words, plain_text, typed
from foods.phrases.vocabulary import BEHIND, IN_FRONT, ONLY_MEASURES, TWO_BEHIND, WITHOUT
from foods.units import UNITS, unit_at


def read_part(text: str, tokens: Sequence[Token], joiner: str) -> Part | None:
    """Return what the tokens say; a part without words is only an amount; None for fillers alone."""
    words = lower_words(tokens)
    as_typed = typed(text, tokens)
    if (dose := dose_in(words)) is not None:
        return supplement(as_typed, tokens, dose, joiner)
    first = without_fillers(words)
    last = without_fillers_behind(words, first)
    if first >= last:
        return None
    amount, food = split_amount(tokens[first:last])
    part = Part(text=as_typed, words=plain_text(without_exceptions(food)), joiner=joiner)
    if amount is None:
        return with_unit_behind(part)
    part = replace(part, quantity=amount.quantity, unit=amount.unit, size=amount.size)
    return replace(with_unit_behind(part), is_amount_last=bool(food) and food[0] is tokens[first])


def supplement(text: str, tokens: Sequence[Token], dose: Dose, joiner: str) -> Part:
    """Return the part of a supplement; its words are all that were typed."""
    return Part(
        text=text,
        words=plain_text(tokens),
        quantity=dose.units if dose.is_counted else None,
        unit="tablet" if dose.is_counted else "",
        kind=SUPPLEMENT,
        milligrams=dose.total,
        compound=dose.compound,
        units=dose.units,
        joiner=joiner,
    )


def is_not_understood(tokens: Sequence[Token]) -> bool:
    """Whether the tokens tell of no food and no magnesium: "vitamin C 500 mg", "no milk", "night shift"."""
    words = lower_words(tokens)
    return is_foreign(words) or (dose_in(words) is None and is_no_food(words))


def without_fillers(words: Sequence[str]) -> int:
    """Return where what matters begins: behind "I had about"."""
    place = 0
    while place < len(words) and (words[place] in IN_FRONT or is_a_bit(words, place)):
        place += 3 if is_a_bit(words, place) else 1
    return place


def is_a_bit(words: Sequence[str], place: int) -> bool:
    """Whether "a bit of" or "a lot of" begins here, which is no amount."""
    return word_at(words, place) == "a" and word_at(words, place + 1) in {"bit", "lot", "touch", "load"}


def without_fillers_behind(words: Sequence[str], first: int) -> int:
    """Return where what matters ends."""
    last = len(words)
    is_open = "(" in words[first:]
    while last > first:
        if tuple(words[max(last - 2, first) : last]) in TWO_BEHIND:
            last -= 2
        elif words[last - 1] in BEHIND and not (words[last - 1] == ")" and is_open):
            last -= 1
        else:
            break
    return last


def split_amount(tokens: Sequence[Token]) -> tuple[TypedAmount | None, Sequence[Token]]:
    """Return the amount and the tokens of the food. A weight behind a count wins: "1 apple (180 g)"."""
    words = lower_words(tokens)
    front = amount_in_front(words)
    food = tokens[front.end :] if front else tokens
    behind = amount_behind(lower_words(food))
    if behind is None or (front and front.quantity is not None and not is_weight_of_all(front, behind[1])):
        return front, food
    start, amount = behind
    return amount_with_size(amount, front), food[:start]


def is_weight_of_all(front: TypedAmount, behind: TypedAmount) -> bool:
    """Whether an amount behind tells what the counted food in front weighs."""
    return bool(behind.unit) and behind.unit != front.unit


def amount_with_size(amount: TypedAmount, front: TypedAmount | None) -> TypedAmount:
    """Return the amount behind the food with the size said in front of it: "large latte x 2"."""
    if front is None or amount.size:
        return amount
    return TypedAmount(amount.quantity, amount.unit, front.size, amount.end)


def without_exceptions(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave out "without sugar" and "no milk" at the end."""
    places = (place for place, word in enumerate(lower_words(tokens)) if place and word in WITHOUT)
    return tokens[: next(places, len(tokens))]


def with_unit_behind(part: Part) -> Part:
    """Read the unit behind a food: "2 garlic cloves", "3 cheese slices", "lemon wedge" for one of them."""
    words = part.words.lower().split()
    if part.unit or len(words) <= 1 or words[-1] not in UNITS:
        return part
    if part.quantity is None:
        is_one = words[-1] in ONLY_MEASURES - {"half", "portion"}
        return (
            replace(part, quantity=Decimal(1), unit=words[-1], words=last_left_out(part)) if is_one else part
        )
    found = unit_at(words, len(words) - 1)
    unit = found[0] if found else ""
    if unit in ONLY_MEASURES:
        return replace(part, unit=unit, words=last_left_out(part))
    return replace(part, unit=unit)


def last_left_out(part: Part) -> str:
    """Return the words of a part but for the last."""
    return " ".join(part.words.split()[:-1])


def is_dose(tokens: Sequence[Token]) -> bool:
    """Whether the tokens say how much of a supplement was taken."""
    return dose_in(lower_words(tokens)) is not None
