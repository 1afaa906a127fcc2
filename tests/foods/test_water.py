"""Brewed drinks with one's own water: the arithmetic. What is logged: tests/tracker/kitchen/test_water.py."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.water import WATER, kept_group, with_own_water

TABLE_WATER = Decimal(1)  # mg per 100 g


@pytest.mark.parametrize(
    ("drink", "own_mg_per_l", "expected"),
    [
        ("3", "40", "6"),  # black tea: 3 + 4 - 1
        ("3", "10", "3"),  # the same water as the table's
        ("3", "0", "2"),
        ("0.5", "0", "0"),  # never under 0
        ("1", "65.5", "6.55"),  # tap water itself
    ],
)
def test_a_brewed_drink_takes_its_own_water_in_place_of_the_tables(
    drink: str, own_mg_per_l: str, expected: str
) -> None:
    assert with_own_water(Decimal(drink), Decimal(own_mg_per_l), TABLE_WATER) == Decimal(expected)


def test_an_unknown_drink_stays_unknown() -> None:
    assert with_own_water(None, Decimal(40), TABLE_WATER) is None


AMOUNTS = st.decimals(0, 500, places=3)


@given(drink=AMOUNTS, own=AMOUNTS, more=AMOUNTS)
def test_richer_water_never_makes_a_poorer_drink(drink: Decimal, own: Decimal, more: Decimal) -> None:
    poor = with_own_water(drink, own, TABLE_WATER)
    rich = with_own_water(drink, own + more, TABLE_WATER)
    assert poor is not None
    assert rich is not None
    assert 0 <= poor <= rich


@pytest.mark.parametrize(
    ("group", "name", "kept"),
    [
        ("soft-drinks", "Beverages, water, tap, drinking", WATER),
        ("soft-drinks", "Mineral still water (Evian), bottled, lightly mineralized", WATER),
        ("soft-drinks", "Gerolsteiner (Sprudel/Medium), mineral water", WATER),
        ("soft-drinks", "Beverages, carbonated, tonic water", "soft-drinks"),
        ("soft-drinks", "Coconut water, unsweetened", "soft-drinks"),
        ("soft-drinks", "Beverages, Water with added vitamins and minerals", "soft-drinks"),
        ("soups-and-sauces", "Water, tap", "soups-and-sauces"),
        ("", "Water, tap", ""),
    ],
)
def test_plain_water_is_kept_apart_from_soft_drinks(group: str, name: str, kept: str) -> None:
    assert kept_group(group, name) == kept
