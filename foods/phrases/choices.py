"""Parts that may be one food together: "macaroni" and "cheese". Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foods.phrases.parts import FOOD, Line, Part

# More parts than any food's name joins: "bacon, lettuce and tomato" has three.
MOST_JOINED = 4
# "And" joins equals, and an amount before it may hold for both: "200 g rice and beans".
EVEN = frozenset({"and", "&", "+", "'n'"})
# Elsewhere an amount holds for what it stands before: "50 g oats with milk", but "a cup of tea with milk".
SERVED_IN = frozenset({"cup", "mug", "glass", "bowl", "plate", "portion", "slice", "piece", "pot", "packet"})


def says_more_than_a_food(line: Line) -> bool:
    """Whether a line says more than the name of one food: several parts, an amount, a time, a supplement."""
    if line.moments or line.not_understood or len(line.parts) > 1:
        return True
    return any(part.has_amount or part.kind != FOOD for part in line.parts)


def split_choices(parts: Sequence[Part], start: int) -> Iterator[Part]:
    """Return the foods that the parts from `start` on may be, the longest name first, the part alone last."""
    end = start + 1
    while end < len(parts) and end - start < MOST_JOINED and goes_on(parts[end - 1], parts[end]):
        end += 1
    for last in range(end, start, -1):
        yield joined(parts[start:last])


def goes_on(part: Part, following: Part) -> bool:
    """Whether the second part may continue the name of the first: no amount stands between them."""
    if not following.joiner or part.kind != FOOD or following.kind != FOOD or part.is_amount_last:
        return False
    if not following.has_amount:
        return following.joiner in EVEN or part.unit in {"", *SERVED_IN}
    return following.is_amount_last and not part.has_amount


def joined(parts: Sequence[Part]) -> Part:
    """Return these parts as one: the amount is the first one's, or was typed behind the last."""
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return first
    amount = last if last.is_amount_last else first
    return replace(
        first,
        text=" ".join([first.text, *(f"{part.joiner} {part.text}" for part in parts[1:])]),
        words=" ".join([first.words, *(f"{part.joiner} {part.words}" for part in parts[1:])]),
        quantity=amount.quantity,
        unit=amount.unit,
        size=amount.size,
        is_amount_last=amount.is_amount_last,
        meal=last.meal or first.meal,
        time=last.time or first.time,
    )
