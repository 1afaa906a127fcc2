from itertools import groupby

import pytest

from tracker.reference.notes import NOTES
from tracker.reference.values import (
    ALL_AUTHORITY_NAMES,
    AUTHORITY_NAMES,
    authority_name,
    kind_name,
    reference_values,
    short_authority_name,
)


def test_the_values_of_an_authority_stand_together_those_that_can_be_chosen_first():
    order = [key for key, _rows in groupby(reference_values(), key=lambda value: value.authority)]

    assert order == list(ALL_AUTHORITY_NAMES)
    assert order[: len(AUTHORITY_NAMES)] == list(AUTHORITY_NAMES)


def test_one_authority_can_be_asked_for():
    assert {value.authority for value in reference_values("nordic")} == {"nordic"}
    assert reference_values("nobody") == ()


@pytest.mark.parametrize(
    ("authority", "kind", "count"),
    [
        ("us-ca", "EAR", 20),
        ("us-ca", "RDA", 20),
        ("us-ca", "UL", 20),
        ("us-ca", "AI", 2),
        ("efsa", "AI", 9),
        ("d-a-ch", "AI", 15),
        ("who-fao", "RNI", 14),
        ("nordic", "AI", 7),
    ],
)
def test_no_published_row_was_lost(authority, kind, count):
    assert len([value for value in reference_values(authority) if value.kind == kind]) == count


def test_every_note_is_used():
    assert {value.note_key for value in reference_values()} - {""} == set(NOTES)


def test_names_for_a_page_and_for_a_sentence():
    assert authority_name("d-a-ch") == "D-A-CH (Germany, Austria, Switzerland)"
    assert short_authority_name("d-a-ch") == "D-A-CH"
    assert short_authority_name("us-ca") == "US and Canada"


def test_the_uk_reads_rni_in_its_own_way():
    assert kind_name("uk", "RNI") == "reference nutrient intake"
    assert kind_name("who-fao", "RNI") == "recommended nutrient intake"
