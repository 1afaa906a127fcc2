from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.amounts import MAX_AMOUNT, AmountError, amount_in, magnesium_mg, parsed_amount, plain, stored

amounts = st.decimals(min_value=0, max_value=MAX_AMOUNT, places=3, allow_nan=False, allow_infinity=False)
small_amounts = st.decimals(min_value=0, max_value=9_000, places=3, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("30", "30"),
        ("1.5", "1.5"),
        ("1,5", "1.5"),
        ("1.234", "1.234"),
        ("1,234", "1.234"),
        ("0", "0"),
        (",5", "0.5"),
        (".5", "0.5"),
        ("2.", "2"),
        ("  12 ", "12"),
        ("½", "0.5"),
        ("1½", "1.5"),
        ("1 ½", "1.5"),
        ("1/2", "0.5"),
        ("1 1/2", "1.5"),
        ("3⁄4", "0.75"),
        ("1/3", "0.333"),
        ("2/3", "0.667"),
        ("0.0005", "0.001"),
        ("999999.999", "999999.999"),
    ],
)
def test_a_typed_amount_means_what_a_person_means(text, amount):
    assert parsed_amount(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", ",", ".", "-1",
        "+1", "1e3", "1E3", "inf", "-Infinity", "nan", "NaN", "sNaN", "0x10", "1_000",
        "two", "1 000", "1 2", "1/0", "1//2", "1/2/3", "½½", "1.5.2", "1,5,2", "1000000", "30 g", "٣", "１",
        "9" * 21,
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_a_message(text):
    with pytest.raises(AmountError) as refused:
        parsed_amount(text)
    assert str(refused.value.message)


@pytest.mark.parametrize("text", ["1,234.5", "1.234,5"])
def test_a_comma_and_a_point_in_one_number_are_refused_with_an_example(text):
    with pytest.raises(AmountError, match=r"1234\.5 or 1234,5"):
        parsed_amount(text)


@given(amounts)
def test_every_amount_that_can_be_stored_can_be_typed_with_point_and_with_comma(amount):
    assert parsed_amount(f"{amount:f}") == amount
    assert parsed_amount(f"{amount:f}".replace(".", ",")) == amount


@given(st.text(max_size=30))
def test_no_text_gives_anything_but_a_storable_amount_or_a_refusal(text):
    try:
        amount = parsed_amount(text)
    except AmountError:
        return
    assert amount.is_finite()
    assert 0 <= amount <= MAX_AMOUNT
    assert amount == stored(amount)


@pytest.mark.parametrize(
    ("amount", "kept"), [("0.0005", "0.001"), ("0.0004", "0.000"), ("2.6745", "2.675"), ("7", "7.000")]
)
def test_amounts_are_stored_with_three_places_half_up(amount, kept):
    assert str(stored(Decimal(amount))) == kept


@pytest.mark.parametrize(
    ("grams", "mg_per_100_g", "mg"),
    [
        ("30", "270", "81"),
        ("180", "87", "156.6"),
        ("0", "270", "0"),
        ("30", "0", "0"),
        ("33.333", "1", "0.333"),
    ],
)
def test_magnesium_follows_the_weight(grams, mg_per_100_g, mg):
    assert magnesium_mg(Decimal(grams), Decimal(mg_per_100_g)) == Decimal(mg)


def test_a_food_without_a_value_gives_unknown_not_zero():
    assert magnesium_mg(Decimal(100), None) is None
    assert amount_in(Decimal(0), None) is None


@given(small_amounts, small_amounts)
def test_what_grams_hold_is_exact_until_it_is_rounded_once(grams, per_100_g):
    exact = grams * per_100_g / Decimal(100)
    assert amount_in(grams, per_100_g) == exact.quantize(Decimal("0.001"), ROUND_HALF_UP)


@given(small_amounts, small_amounts, small_amounts)
def test_more_of_a_food_never_holds_less(fewer_grams, more_grams, per_100_g):
    held = [amount_in(grams, per_100_g) for grams in sorted((fewer_grams, more_grams))]
    assert held == sorted(held, key=lambda amount: amount or 0)


@pytest.mark.parametrize(
    ("amount", "typed"),
    [("30.000", "30"), ("1.500", "1.5"), ("100", "100"), ("0.000", "0"), ("0.001", "0.001")],
)
def test_an_amount_is_printed_as_somebody_would_type_it(amount, typed):
    assert plain(Decimal(amount)) == typed
    assert parsed_amount(typed) == Decimal(amount)
