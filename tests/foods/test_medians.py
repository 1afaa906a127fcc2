from decimal import Decimal

import pytest

from foods.groups import FoodGroup
from foods.medians import known_now, magnesium_medians
from foods.models import ImportRun
from tests.foods.builders import make_food, make_source

pytestmark = pytest.mark.django_db


def make_nuts(*values, **fields):
    for number, value in enumerate(values):
        make_food(f"Nut {number} {fields}", value, group="nuts-and-seeds", **fields)


def test_a_group_has_the_middle_of_what_is_known():
    make_nuts("10", "270", None, "300", "150.5", "0")
    assert magnesium_medians()["nuts-and-seeds"] == Decimal("150.500")


def test_of_an_even_number_it_is_between_the_two_in_the_middle():
    make_nuts("10", "21")
    assert magnesium_medians()["nuts-and-seeds"] == Decimal("15.500")


def test_a_group_nobody_knows_anything_of_has_none():
    make_nuts(None)
    medians = magnesium_medians()
    assert set(medians) == set(FoodGroup.values)
    assert set(medians.values()) == {None}


def test_brands_own_foods_and_imports_nobody_sees_do_not_count(owner):
    make_nuts("100")
    make_nuts("900", is_branded=True)
    make_nuts("900", owner=owner)
    make_nuts("900", last_run=ImportRun.objects.create(format="own", file_name="a.csv"))
    assert magnesium_medians()["nuts-and-seeds"] == 100


def test_all_medians_take_one_query(django_assert_num_queries):
    make_nuts(*(str(number) for number in range(40)))
    with django_assert_num_queries(1):
        magnesium_medians()


def test_a_reader_is_told_groups_sources_and_medians():
    make_source("ours")
    make_nuts("20")
    known = known_now()
    assert set(known.groups) == set(FoodGroup.values)
    assert "ours" in known.sources
    assert known.median("nuts-and-seeds") == 20
    assert known.median("fruit") is known.median(None) is None
