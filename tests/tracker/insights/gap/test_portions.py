"""How much of a food is named for a gap: one usual portion or two, those first that close it."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insights.gap.portions import MOST_PORTIONS, Candidate, Hint, hint_of, hints_for

IDS = iter(range(1, 100_000))


def food(name: str = "Chard", mg: Any = 50, **fields: Any) -> Candidate:
    """Return a food of which 100 g, its usual portion, hold `mg`."""
    given = {"food_id": next(IDS), "group": name, "portion": "1 bowl", "grams": Decimal(100), **fields}
    return Candidate(name=name, magnesium_mg_per_100_g=Decimal(mg), **given)


def names(hints: tuple[Hint, ...]) -> list[str]:
    return [hint.food.name for hint in hints]


def named(gap: Any, *everyday: Candidate) -> list[str]:
    return names(hints_for(Decimal(gap), [], everyday).everyday)


@pytest.mark.parametrize(
    ("gap", "mg", "most", "portions", "closes"),
    [
        pytest.param(50, 50, 2, 1, True, id="exactly one"),
        pytest.param(51, 50, 2, 2, True, id="a little more than one"),
        pytest.param(100, 50, 2, 2, True, id="exactly two"),
        pytest.param(101, 50, 2, 1, False, id="more than two: one is named as a part"),
        pytest.param(51, 50, 1, 1, False, id="two would be too much of it"),
    ],
)
def test_at_most_two_usual_portions(gap: int, mg: int, most: int, portions: int, closes: bool) -> None:
    hint = hint_of(Decimal(gap), food(mg=mg, most=most))
    assert (hint.portions, hint.closes, hint.magnesium_mg) == (portions, closes, Decimal(mg * portions))


def test_two_amounts_are_no_heap() -> None:
    assert hint_of(Decimal(70), food(grams=Decimal(150), mg=30)).portions == 2
    assert hint_of(Decimal(70), food(grams=Decimal(151), mg=30)).portions == 1
    assert hint_of(Decimal(70), food(grams=Decimal(400), mg=15)).portions == 1


def test_a_food_had_in_more_than_two_usual_portions_is_not_named() -> None:
    assert hints_for(Decimal(50), [food(most=0)], []).own == ()


@pytest.mark.parametrize("gap", ["0", "-1"])
def test_nothing_is_named_at_or_above_the_reference(gap: str) -> None:
    hints = hints_for(Decimal(gap), [food()], [food()])
    assert (hints.own, hints.everyday) == ((), ())


def test_a_trace_is_not_worth_naming_unless_the_gap_is_one() -> None:
    assert named(100, food("Lettuce", mg=4)) == []
    assert named(3, food("Lettuce", mg=4)) == ["Lettuce"]


def test_everyday_foods_that_close_the_gap_come_first_and_the_nearest_before_them() -> None:
    foods = food("Half", mg=40), food("Twice", mg=35), food("Much", mg=120), food("Near", mg=72)
    assert named(70, *foods) == ["Near", "Much", "Twice", "Half"]


def test_of_one_group_two_are_named() -> None:
    nuts = [food(name, mg=75, group="nuts") for name in ("Almonds", "Cashews", "Walnuts")]
    assert named(70, *nuts, food("Chard", mg=76)) == ["Almonds", "Cashews", "Chard"]


def test_own_foods_are_those_had_most_often() -> None:
    seldom, often, part = (
        food("Seldom", mg=80, days=1),
        food("Often", mg=80, days=9),
        food("Part", mg=20, days=90),
    )
    assert names(hints_for(Decimal(70), [part, seldom, often], []).own) == ["Often", "Seldom", "Part"]


def test_an_own_food_is_not_named_again_among_everyday_ones() -> None:
    own = food("Almonds, roasted", days=3)
    hints = hints_for(Decimal(50), [own], [own, food("Almonds"), food("Chard")])
    assert (names(hints.own), names(hints.everyday)) == (["Almonds, roasted"], ["Chard"])


def test_an_own_food_too_small_to_name_does_not_come_back_as_an_everyday_one() -> None:
    own = food("Almonds", mg=5, days=3)
    assert named(50, food("Chard")) == ["Chard"]
    assert hints_for(Decimal(50), [own], [own]).everyday == ()


amounts = st.decimals("0.001", 900, places=3)


@given(amounts, amounts, st.integers(0, MOST_PORTIONS))
def test_what_closes_reaches_the_gap_and_no_hint_is_more_than_two_portions(
    gap: Decimal, mg: Decimal, most: int
) -> None:
    for hint in hints_for(gap, [food(mg=mg, most=most)], []).own:
        assert 1 <= hint.portions <= most
        assert hint.closes is (hint.magnesium_mg >= gap)
