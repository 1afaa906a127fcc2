"""The judgement of a range of days: from the diary to the answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from foods.amounts import stored
from tracker.insights.enough.comparison import Comparison
from tracker.insights.enough.judgement import Inputs, Judgement, Method, is_infant
from tracker.insights.enough.spread import (
    independent_days,
    likeness_of_neighbours,
    spread_of_food,
    variance_of_doses,
)
from tracker.insights.enough.weights import (
    are_unequal,
    counted_days,
    day_weights,
    equal_weights,
    is_weekend,
    weighted_sum,
)
from tracker.insights.intake import NOTHING, DayIntake, complete_days, daily_intake
from tracker.insights.targets import target_on
from tracker.people.models import Person
from tracker.reference.life_stages import LifeStage
from tracker.reference.targets import Target

LEAST_DAYS, DAYS_FOR_A_VERDICT = 3, 7
# IOM itself shows what a wider spread of single days would make of its examples.
WIDER = {"1.25": 1.25, "1.5": 1.5}


def judge(person: Person, first: date, last: date, today: date) -> Judgement:
    """Return what the complete days of a range come to, beside what holds on its last day."""
    end = min(last, today)
    days = daily_intake(person, first, end) if first <= end else []
    return judge_days(first, last, days, target_on(person, end), kidneys_need_care=person.kidneys_need_care)


def judge_days(
    first: date, last: date, days: Sequence[DayIntake], target: Target, *, kidneys_need_care: bool = False
) -> Judgement:
    """Return what days come to; `days` are every day of the range, those without entries too."""
    complete = complete_days(days)
    method = Method.NONE if kidneys_need_care else method_of(target)
    is_unknown = bool(complete) and all(day.is_unknown for day in complete)
    is_judged = method != Method.NONE and len(complete) >= LEAST_DAYS and not is_unknown
    weights = weights_of(complete) if is_judged else equal_weights(len(complete))
    known = Judgement(
        first,
        last,
        days=len(complete),
        mean_mg=None if is_unknown else mean_of([day.total_mg for day in complete], weights),
        method=method,
        item_count=sum(day.item_count for day in complete),
        unknown_items=sum(day.incomplete_items for day in complete),
        coverage=coverage_of(complete),
        target=target,
        kidneys_need_care=kidneys_need_care,
        inputs=inputs_of(complete, weights, target if method != Method.NONE else None),
    )
    return with_confidence(known, complete, days) if is_judged else known


def method_of(target: Target) -> Method:
    """Return how a target can judge: a range or no value cannot, and under one year nothing does."""
    if target.mg is None or is_infant(target.stage):
        return Method.NONE
    return Method.AI if target.ear_mg is None else Method.EAR


def weights_of(complete: Sequence[DayIntake]) -> list[Fraction]:
    """Return the weights of days that are judged; where nothing is, the mean is the plain one of Trends."""
    return day_weights([day.date for day in complete])


def mean_of(amounts: Sequence[Decimal | None], weights: Sequence[Fraction]) -> Decimal | None:
    """Return the weighted mean in mg, three decimals; None without days. What is unknown adds nothing."""
    if not amounts:
        return None
    exact = weighted_sum([mg or NOTHING for mg in amounts], weights)
    return stored(Decimal(exact.numerator) / exact.denominator)


def coverage_of(days: Sequence[DayIntake]) -> Decimal | None:
    """Return the share of items that have a value; None where there are none."""
    items = sum(day.item_count for day in days)
    without = sum(day.unknown_items for day in days)
    return stored(Decimal(items - without) / items) if items else None


def inputs_of(complete: Sequence[DayIntake], weights: Sequence[Fraction], target: Target | None) -> Inputs:
    """Return what the diary and the target bring in; the statistics follow with the confidence.

    Without a target nothing is judged, and no reference is named.
    """
    of_diary = inputs_of_diary(complete, weights)
    if target is None:
        return of_diary
    return replace(
        of_diary,
        requirement_mg=target.mg if target.ear_mg is None else target.ear_mg,
        recommended_mg=None if target.ear_mg is None else target.mg,
        document=target.document,
        year=target.year,
    )


def inputs_of_diary(complete: Sequence[DayIntake], weights: Sequence[Fraction]) -> Inputs:
    """Return what the complete days hold."""
    return Inputs(
        food_mean_mg=mean_of([day.food_mg for day in complete], weights),
        supplement_mean_mg=mean_of([day.supplement_mg for day in complete], weights),
        supplements=regularity([day.supplement_mg or NOTHING for day in complete]),
        weights="5:2" if are_unequal(weights) else "equal",
        weekend_days=sum(is_weekend(day.date) for day in complete),
    )


def regularity(doses_mg: Sequence[Decimal]) -> str:
    """Return whether supplements are none, constant (the same each day) or occasional."""
    if not any(doses_mg):
        return "none"
    return "constant" if len(set(doses_mg)) == 1 else "occasional"


def with_confidence(known: Judgement, complete: Sequence[DayIntake], days: Sequence[DayIntake]) -> Judgement:
    """Return the judgement with how sure it is: alone, with wider spreads, and with unknown items counted."""
    comparison, is_rough = comparison_of(known, complete)
    mean = known.mean_mg or NOTHING
    found, higher = comparison.difference(mean), mean_if_known(known, mean)
    long_enough = known.days >= DAYS_FOR_A_VERDICT
    return replace(
        known,
        confidence=found.confidence,
        band=comparison.band(mean),
        is_verdict=long_enough and known.inputs.weekend_days > 0,
        is_at_or_above_recommended=long_enough and printed(mean) >= recommended_mg(known),
        confidence_if_known=None if higher is None else comparison.difference(higher).confidence,
        band_if_known=None if higher is None else comparison.band(higher),
        inputs=replace(
            known.inputs,
            sd_requirement_mg=found.sd_requirement_mg,
            sd_within_mg=comparison.sd_within_mg,
            sd_difference_mg=found.sd_mg,
            z=found.z,
            is_rough=is_rough,
            counted_days=comparison.days,
            independent_days=independent(comparison.days, days),
        ),
        wider={name: comparison.difference(mean, factor).confidence for name, factor in WIDER.items()},
    )


def comparison_of(known: Judgement, complete: Sequence[DayIntake]) -> tuple[Comparison, bool]:
    """Return what a mean of these days is compared with, and whether the spread is rough."""
    weights = weights_of(complete)
    stage = known.target.stage if known.target else LifeStage(None, None)
    spread = spread_of_food(stage, float(known.inputs.food_mean_mg or NOTHING))
    doses = [day.supplement_mg or NOTHING for day in complete]
    comparison = Comparison(
        method=known.method,
        requirement_mg=known.inputs.requirement_mg or NOTHING,
        sd_food_mg=spread.mg,
        variance_of_doses=variance_of_doses(doses, weights),
        days=counted_days(weights),
    )
    return comparison, spread.is_rough


def printed(mg: Decimal) -> Decimal:
    """Return a mean as pages print it: who reads 320 mg beside 320 mg is at the value."""
    return mg.quantize(Decimal(1), ROUND_HALF_UP)


def recommended_mg(known: Judgement) -> Decimal:
    """Return the value intake is set beside: RDA or RNI, or the adequate intake itself."""
    return known.inputs.recommended_mg or known.inputs.requirement_mg or NOTHING


def mean_if_known(known: Judgement, mean_mg: Decimal) -> Decimal | None:
    """Return the mean if each item without a value held as much as the mean item with one.

    None where every item has a value, or none has.
    """
    with_value = known.item_count - known.unknown_items
    if not known.unknown_items or with_value <= 0:
        return None
    return stored(mean_mg * known.item_count / with_value)


def independent(counted: float, days: Sequence[DayIntake]) -> float | None:
    """Return what the days are worth if neighbours resemble each other; None where that cannot be told."""
    likeness = likeness_of_neighbours([float(day.food_mg or 0) if day.is_complete else None for day in days])
    return None if likeness is None else independent_days(counted, likeness)
