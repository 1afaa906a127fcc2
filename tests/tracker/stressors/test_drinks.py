"""Alcohol: grams of ethanol, and what a country calls a standard drink."""

from decimal import Decimal

import pytest

from tracker.stressors.drinks import ethanol_g, standard_drink, standard_drinks


@pytest.mark.parametrize(
    ("volume_ml", "abv_percent", "grams"),
    [("330", "5", "13.0"), ("150", "12", "14.2"), ("25", "40", "7.9"), ("750", "13.5", "79.9")],
)
def test_grams_are_volume_times_strength_times_density(volume_ml: str, abv_percent: str, grams: str) -> None:
    assert round(ethanol_g(Decimal(volume_ml), Decimal(abv_percent)), 1) == Decimal(grams)


@pytest.mark.parametrize(("volume_ml", "abv_percent"), [("0", "40"), ("500", "0")])
def test_nothing_in_it_is_zero_grams(volume_ml: str, abv_percent: str) -> None:
    assert ethanol_g(Decimal(volume_ml), Decimal(abv_percent)) == 0


@pytest.mark.parametrize(
    ("country", "grams"), [("GB", "8"), ("US", "14"), ("CA", "13.45"), ("AT", "20"), ("DK", "12")]
)
def test_a_drink_is_the_countrys_own(country: str, grams: str) -> None:
    drink = standard_drink(country)
    assert (drink.grams, drink.country) == (Decimal(grams), country)


@pytest.mark.parametrize("country", ["", "SE", "WHO", "??"])
def test_elsewhere_who_stands_in_and_says_so(country: str) -> None:
    drink = standard_drink(country)
    assert (drink.grams, drink.country) == (Decimal(10), "")
    assert "WHO" in str(drink.name)


def test_a_bottle_of_beer_is_one_and_a_half_british_units() -> None:
    assert round(standard_drink("GB").count(ethanol_g(Decimal(330), Decimal(5))), 1) == Decimal("1.6")


def test_every_drink_has_a_source() -> None:
    assert all(str(drink.source) for drink in standard_drinks().values())
