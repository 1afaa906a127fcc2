"""The thin bars of a ranking: food solid, water striped, guesses outlined, supplements dotted. Pure."""

from decimal import Decimal
from typing import NamedTuple

from tracker.insights.charts.scales import in_percent
from tracker.insights.eaten.lines import Line

# The longest bar of a list stops a little before its end: an amount, not a share that is full.
LONGEST_PERCENT = 97


class Segment(NamedTuple):
    """A stretch of a bar; places are shares of the width."""

    kind: str  # food, water, guess or supplement
    x: str
    width: str


def bar(line: Line, longest_mg: Decimal) -> list[Segment]:
    """Return the stretches of one bar from the left, where a line of `longest_mg` is the longest.

    Where the longest holds nothing, none has a bar.
    """
    if not longest_mg:
        return []
    amounts = {
        "food": line.food_mg,
        "water": line.water_mg,
        "guess": line.guess_mg,
        "supplement": line.supplement_mg,
    }
    drawn, begins = [], Decimal(0)
    for kind, mg in amounts.items():
        if mg > 0:
            width = mg * LONGEST_PERCENT / longest_mg
            drawn.append(Segment(kind, in_percent(begins), in_percent(width)))
            begins += width
    return drawn
