"""Whole percents that add up to 100. Pure."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal


def whole_percents(amounts: Sequence[Decimal]) -> list[int]:
    """Return the share of each amount in their sum as whole percents, by largest remainder.

    Each is rounded down; what is then missing to 100 goes one by one to those that lost most, of equal ones
    to the earlier. Nothing adds up to a share of nothing: all are 0 where the sum is.
    """
    total = sum(amounts)
    if not total:
        return [0] * len(amounts)
    exact = [amount * 100 / total for amount in amounts]
    percents = [int(share.to_integral_value(ROUND_FLOOR)) for share in exact]
    by_loss = sorted(range(len(exact)), key=lambda place: percents[place] - exact[place])
    for place in by_loss[: 100 - sum(percents)]:
        percents[place] += 1
    return percents
