from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.importers.plausibility import AMOUNTS, doubts, impossible, impossible_weight

MAGNESIUM = "magnesium_mg_per_100_g"


def mg(value):
    return {MAGNESIUM: value}


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        (mg("-1"), f"{MAGNESIUM} -1 is below zero"),
        (mg("60300.001"), f"{MAGNESIUM} 60300.001 cannot be: 60300 is the most that 100 g can hold"),
        ({"energy_kcal_per_100_g": "951"},
         "energy_kcal_per_100_g 951 cannot be: 950 is the most that 100 g can hold"),
        ({"alcohol_g_per_100_g": "100.5"},
         "alcohol_g_per_100_g 100.5 cannot be: 100 is the most that 100 g can hold"),
        ({"typical_alcohol_g_per_100_g": "101"},
         "typical_alcohol_g_per_100_g 101 cannot be: 100 is the most that 100 g can hold"),
        ({"potassium_mg_per_100_g": Decimal(100_001)},
         "potassium_mg_per_100_g 100001 cannot be: 100000 is the most that 100 g can hold"),
        ({"potassium_mg_per_100_g": "60000", "calcium_mg_per_100_g": "40001"},
         "its minerals, caffeine and alcohol add up to 100.001 g in 100 g of food"),
    ],
)  # fmt: skip
def test_what_no_food_can_hold_is_refused(values, problem):
    assert impossible(values) == [problem]


@pytest.mark.parametrize(
    "values",
    [
        {},
        mg(None),
        mg("0"),
        mg("60300"),
        {"energy_kcal_per_100_g": "902", "alcohol_g_per_100_g": None},
        {"potassium_mg_per_100_g": "60000", "calcium_mg_per_100_g": "40000"},
    ],
)
def test_what_a_food_can_hold_is_not(values):
    assert impossible(values) == []


@pytest.mark.parametrize(
    ("grams", "problem"),
    [
        ("0", "gram_weight 0 is not a weight above zero"),
        ("-1", "gram_weight -1 is not a weight above zero"),
        ("30000.001", "gram_weight 30000.001 cannot be: no portion weighs more than 30 kg"),
        ("0.001", ""),
        ("30000", ""),
    ],
)
def test_a_portion_weighs_something_and_not_more_than_a_person_can_carry(grams, problem):
    assert impossible_weight(grams) == problem


@pytest.mark.parametrize(
    ("former", "new", "median", "words"),
    [
        ("79", "80", "19", None),
        ("79", "79", "1", None),
        (None, "79", "19", None),
        (None, "79", None, None),
        (None, "0", "19", None),
        ("0", "3", "19", None),
        (None, None, "19", None),
        (None, "190", "19", "is 10 times what is usual (foods of its group usually hold 19)"),
        (None, "189.999", "19", None),
        (None, "801", "200", "largest true values are near 780 mg"),
        (None, "800", "200", None),
        (None, "600", "2", "is 300 times what is usual (foods of its group usually hold 2): is it µg?"),
        (None, "0.063", "19", "is a tiny part of what is usual (foods of its group usually hold 19)"),
        (None, "0.064", "19", None),
        ("79", "395", None, "is 5 times the former 79: is it of a whole package?"),
        ("79", "394", None, None),
        ("0.5", "4", None, None),
        ("79", None, None, "was 79 and becomes unknown"),
        ("79", "0", None, "was 79 and becomes 0: leave the cell empty where nobody knows"),
        ("79", "0.079", None, "0.079 is a thousandth of the former 79: is the unit right?"),
        ("0.6", "600", None, "600 is a thousand times the former 0.6: is the unit right?"),
    ],
)
def test_magnesium_is_doubted(former, new, median, words):
    found = doubts(mg(former), mg(new), None if median is None else Decimal(median))
    assert len(found) == (words is not None)
    if words:
        assert found[0].startswith(f"{MAGNESIUM} ")
        assert words in found[0]


def test_an_added_food_has_no_former_values():
    assert doubts({}, mg("79"), Decimal(19)) == []
    assert len(doubts({}, mg("790"), Decimal(19))) == 1


def test_columns_a_partial_file_does_not_have_raise_no_doubt():
    assert doubts({MAGNESIUM: "79", "zinc_mg_per_100_g": "1"}, {"zinc_mg_per_100_g": "1.1"}, Decimal(1)) == []


def test_other_amounts_are_doubted_where_units_were_mistaken_or_values_lost():
    former = {"zinc_mg_per_100_g": "0.5", "calcium_mg_per_100_g": "99", "energy_kcal_per_100_g": "23"}
    new = {"zinc_mg_per_100_g": "530", "calcium_mg_per_100_g": None, "energy_kcal_per_100_g": "60"}
    assert doubts(former, new, None) == [
        "calcium_mg_per_100_g was 99 and becomes unknown",
        "zinc_mg_per_100_g 530 is a thousand times the former 0.5: is the unit right?",
    ]


POSSIBLE = st.none() | st.decimals(0, 950, places=3)


@given(
    st.dictionaries(st.sampled_from(AMOUNTS), POSSIBLE),
    st.dictionaries(st.sampled_from(AMOUNTS), POSSIBLE),
    POSSIBLE,
)
def test_any_amounts_can_be_judged_and_what_stays_is_never_doubted(former, new, median):
    assert all(isinstance(doubt, str) for doubt in doubts(former, new, median))
    assert doubts(new, new, median) == []
