"""Chance by shuffling the diary itself: weeks of one series are put in another order, and compared again.

Days resemble their neighbours, so ordinary p-values are far too small (a bad week is not seven findings).
Whole blocks of days keep that resemblance, blocks of seven keep the weekdays too. Missing days move with
their block. Days beyond the last full block stay where they are. Pure.
"""

from collections.abc import Sequence
from itertools import permutations
from math import factorial, sqrt
from operator import getitem
from random import Random
from typing import Any, NamedTuple

from tracker.insights.patterns.ranks import NO_SPREAD, Series

DAYS_A_BLOCK = 7
# 6! = 720 orders: with fewer blocks chance could not be told from a link.
FEWEST_BLOCKS = 6
# Up to so many orders (7!) every one is tried; beyond that so many are drawn.
MOST_ORDERS, SHUFFLES = 5040, 4999
# Two orders that are equal but for the last bits of a float are as good as each other.
ROUNDING = 1e-9

Order = tuple[int, ...]


class Orders(NamedTuple):
    """Orders in which blocks are put: every one there is, or some drawn at random."""

    orders: list[Order]
    is_exact: bool


class Chance(NamedTuple):
    """A link, and how often shuffled copies of the diary had one at least as strong."""

    link: float
    as_strong: int
    p: float


def orders_of(blocks: int, seed: str) -> Orders:
    """Return every order of so many blocks, the diary's own among them, or 4,999 drawn by `seed`."""
    if factorial(blocks) <= MOST_ORDERS:
        return Orders(list(permutations(range(blocks))), is_exact=True)
    drawn = Random(seed)  # noqa: S311  # shuffles a diary, guards nothing
    return Orders(
        [tuple(drawn.sample(range(blocks), blocks)) for _shuffle in range(SHUFFLES)], is_exact=False
    )


def chance(
    x: Series,
    y: Series,
    shuffled: Orders,
    *,
    days_a_block: int = DAYS_A_BLOCK,
    takes_trend_out: bool = True,
) -> Chance:
    """Return the correlation of x and y over days that have both, and how often chance does as well.

    x and y are ranks, or what is left of them. A trend is taken out of every shuffled copy anew, as it was
    out of the diary: else no copy could be as close as the diary itself. p counts the diary's own order:
    exact it is one of the orders, drawn it is added to them, so that p is never 0.
    """
    places = range(len(x)) if takes_trend_out else [0] * len(x)
    sums = SumsOfBlocks(x, y, places, days_a_block)
    own = sums.correlation(tuple(range(sums.blocks)))
    least = abs(own) - ROUNDING
    as_strong = sum(abs(sums.correlation(order)) >= least for order in shuffled.orders)
    own_order = 0 if shuffled.is_exact else 1
    return Chance(own, as_strong, (own_order + as_strong) / (own_order + len(shuffled.orders)))


class SumsOfBlocks:
    """What each block of x adds to a correlation when it lies beside each block of y.

    An order is then a handful of look-ups, whatever the days: for each sum a table of blocks by blocks.
    """

    def __init__(self, x: Series, y: Series, places: Sequence[int], days_a_block: int) -> None:
        self.blocks = len(x) // days_a_block
        whole = self.blocks * days_a_block
        blocks_of_x = cut(x[:whole], days_a_block)
        blocks_of_y = zip(cut(y[:whole], days_a_block), cut(places[:whole], days_a_block), strict=True)
        beside = [[sums_of(block, of_y, days) for block in blocks_of_x] for of_y, days in blocks_of_y]
        self.rest = sums_of(x[whole:], y[whole:], places[whole:])
        self.tables = [[[cell[part] for cell in row] for row in beside] for part in range(len(self.rest))]

    def correlation(self, order: Order) -> float:
        """Return the correlation with block `order[k]` of x in the place of block k."""
        parts = zip(self.rest, self.tables, strict=True)
        return partial_correlation(Sums(*(rest + sum(map(getitem, table, order)) for rest, table in parts)))


def cut(series: Sequence[Any], days_a_block: int) -> list[Sequence[Any]]:
    """Return a series in blocks."""
    return [series[first : first + days_a_block] for first in range(0, len(series), days_a_block)]


class Sums(NamedTuple):
    """Sums over the days that have both: of x, y and the place of the day t, and of their products."""

    days: float
    x: float
    y: float
    t: float
    x_x: float
    y_y: float
    t_t: float
    x_y: float
    x_t: float
    y_t: float


# x, y and t by number: each with itself, then each with each other.
PRODUCTS = ((0, 0), (1, 1), (2, 2), (0, 1), (0, 2), (1, 2))


def sums_of(x: Series, y: Series, places: Sequence[int]) -> Sums:
    """Return the sums of some days."""
    both = [(a, b, t) for a, b, t in zip(x, y, places, strict=True) if a is not None and b is not None]
    return Sums(
        len(both),
        *(sum(day[one] for day in both) for one in range(3)),
        *(sum(day[one] * day[other] for day in both) for one, other in PRODUCTS),
    )


def partial_correlation(sums: Sums) -> float:
    """Return the correlation of x and y without what goes with t, which may be the same throughout."""
    n, x, y, t, x_x, y_y, t_t, x_y, x_t, y_t = sums
    if not n:
        return 0.0
    with_x, with_y, of_t = x_t - x * t / n, y_t - y * t / n, t_t - t * t / n
    of_x, of_y = (with_x / of_t, with_y / of_t) if of_t > NO_SPREAD else (0.0, 0.0)
    spread = (x_x - x * x / n - of_x * with_x) * (y_y - y * y / n - of_y * with_y)
    return (x_y - x * y / n - of_x * with_y) / sqrt(spread) if spread > NO_SPREAD else 0.0
