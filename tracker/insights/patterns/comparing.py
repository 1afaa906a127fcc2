"""A comparison at a checkpoint: every pair that can be looked at, its link, chance, and what is a finding.

Weekday and a steady rise or fall are taken out of the ranks first: a diary often begins in a bad spell, and
two things that change in the same months would always seem to go along.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from statistics import median_low

from tracker.insights.patterns.blocks import DAYS_A_BLOCK, Orders, chance, orders_of
from tracker.insights.patterns.conditions import Missing, missing_of, split
from tracker.insights.patterns.corrections import kept
from tracker.insights.patterns.exposures import SAME_DAY, Exposure
from tracker.insights.patterns.power import effective_days_of, smallest_link
from tracker.insights.patterns.ranks import paired, ranked, spearman, without_weekday
from tracker.insights.patterns.readings import Readings
from tracker.insights.patterns.results import Comparison, Pair, Side

# Two exposures with a rank correlation from here on cannot be told apart. Ours: half of one's ups and
# downs are then also the other's.
TWINS_FROM = 0.7
DECIMALS = 6  # kept of a figure

Kept = list[float | None]


def compared(readings: Readings, exposures: Sequence[Exposure], checkpoint: int, seed: str) -> Comparison:
    """Return the comparison of a question; the same diary and seed give the same one."""
    lacks = {(it, lag): lacking(readings, it, lag) for it in exposures for lag in it.lags}
    able = [pair for pair, lack in lacks.items() if lack is None]
    shuffled = orders_of(readings.days // DAYS_A_BLOCK, seed)
    pairs = judged([looked(readings, it, lag, shuffled, len(able)) for it, lag in able])
    looked_at = {pair.exposure for pair in pairs}
    left_out = {it.key: lack for (it, _lag), lack in lacks.items() if lack and it.key not in looked_at}
    return Comparison(
        checkpoint=checkpoint,
        days=readings.days,
        pairs=pairs,
        left_out=tuple(left_out.items()),
        twins=twins(readings, exposures, pairs),
    )


def lacking(readings: Readings, exposure: Exposure, lag: int) -> Missing | None:
    """Return what a pair lacks before it can be looked at."""
    x, y = paired(readings.exposure_series(exposure.key, lag), readings.symptom_series)
    return missing_of(x, y, readings.days, is_yes_no=exposure.is_yes_no)


def looked(readings: Readings, exposure: Exposure, lag: int, shuffled: Orders, pairs: int) -> Pair:
    """Return one of so many pairs with its link and its chance; whether it is found depends on the others."""
    x, y = readings.exposure_series(exposure.key, lag), readings.symptom_series
    found = chance(cleaned(x), cleaned(y), shuffled)
    values, answers = paired(x, y)
    parted = split(values)
    assert parted is not None  # noqa: S101  # what does not change lacks something
    return Pair(
        exposure=exposure.key,
        lag=lag,
        days=len(values),
        link=round(found.link, DECIMALS),
        p=round(found.p, DECIMALS),
        smallest_link=smallest_link(effective_days_of(x, y), pairs),
        cut=parted.cut,
        lower_is_none=parted.lower_is_none,
        lower=side([often for value, often in zip(values, answers, strict=True) if value < parted.cut]),
        higher=side([often for value, often in zip(values, answers, strict=True) if value >= parted.cut]),
    )


def cleaned(series: Sequence[float | None]) -> Kept:
    """Return the ranks of a series without what goes with the weekday; `chance` takes the trend out."""
    return without_weekday(ranked(series))


def side(answers: Sequence[float]) -> Side:
    """Return how the symptom was on some days."""
    return Side(len(answers), sum(often > 0 for often in answers), int(median_low(answers)))


def judged(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the pairs, each saying whether it is a finding among all that were looked at."""
    found = kept([pair.p for pair in pairs])
    return tuple(replace(pair, is_found=is_found) for pair, is_found in zip(pairs, found, strict=True))


def twins(
    readings: Readings, exposures: Sequence[Exposure], pairs: Sequence[Pair]
) -> tuple[tuple[str, str], ...]:
    """Return the exposures that travel together, where one of them was found to go along."""
    found = {pair.exposure for pair in pairs if pair.is_found}
    series = {it.key: readings.exposure_series(it.key, SAME_DAY) for it in exposures}
    return tuple(
        (one, other)
        for one, other in combinations(series, 2)
        if found & {one, other} and abs(spearman(series[one], series[other])) >= TWINS_FROM
    )
