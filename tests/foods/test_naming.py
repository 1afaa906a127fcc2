from typing import NamedTuple

import pytest
from django.utils.translation import override

from foods.models import FoodName
from foods.naming import PLAIN_KIND, name_behind, other_names, plain_name, usual_portion


class Name(NamedTuple):
    text: str
    kind: str = "plain"
    language: str = "en"
    default_portion_id: int | None = None


class Measure(NamedTuple):
    pk: int


SINGLE = Name("Espresso", default_portion_id=1)
DOUBLE = Name("Espresso, double", default_portion_id=2)
DOPPIO = Name("doppio", "synonym", default_portion_id=2)
GERMAN = Name("Kaffee", language="de")


def test_the_kinds_of_rows_and_of_models_are_the_same():
    assert FoodName.Kind.PLAIN == PLAIN_KIND


@pytest.mark.parametrize(
    ("language", "names", "expected"),
    [
        ("en", [DOPPIO, SINGLE, DOUBLE], SINGLE),
        ("de", [SINGLE, GERMAN], GERMAN),
        ("de-at", [SINGLE, GERMAN], GERMAN),
        ("fr", [GERMAN, SINGLE], SINGLE),
        ("fr", [GERMAN], None),
        ("en", [DOPPIO], None),
        ("en", [], None),
    ],
)
def test_a_page_prints_the_first_plain_name_in_the_readers_language_else_in_english(
    language, names, expected
):
    with override(language):
        assert plain_name(names) == expected


@pytest.mark.parametrize(
    ("shown", "others", "expected"),
    [
        ("Almonds", ["Almonds", "almond", "ALMONDS", "badam"], ["badam"]),
        ("Spinach, raw", ["raw spinach", "fresh spinach"], ["fresh spinach"]),
        ("Blueberries", ["blueberry", "bilberries", "bilberry"], ["bilberries"]),
        ("Espresso", ["Espresso, double", "doppio"], ["Espresso, double", "doppio"]),
        ("Tofu", ["豆腐"], ["豆腐"]),
        ("Tofu", [], []),
    ],
    ids=["case and number", "order", "each other", "more words", "another script", "none"],
)
def test_other_names_say_something_else(shown, others, expected):
    assert [name.text for name in other_names([Name(text) for text in others], shown)] == expected


@pytest.mark.parametrize(
    ("matched", "expected"),
    [
        ("Espresso, double", DOUBLE),
        ("doppio", DOUBLE),
        ("Coffee, brewed, espresso", SINGLE),
    ],
    ids=["a plain name is itself", "a synonym shares its portion", "the source's name is nobody's"],
)
def test_the_matched_name_leads_to_a_plain_one(matched, expected):
    assert name_behind([SINGLE, DOUBLE, DOPPIO], matched) == expected


def test_a_synonym_without_a_portion_in_common_leads_to_the_printed_name():
    assert name_behind([SINGLE, Name("wake-up", "synonym", default_portion_id=9)], "wake-up") == SINGLE


def test_the_portion_of_the_first_name_that_has_one_is_usual_else_the_foods_first():
    cup, shot = Measure(1), Measure(2)
    assert usual_portion([cup, shot], DOUBLE, SINGLE) == shot
    assert usual_portion([cup, shot], None, DOUBLE) == shot
    assert usual_portion([cup, shot], GERMAN) == cup
    assert usual_portion([cup], DOUBLE) == cup
    assert usual_portion([], DOUBLE) is None
