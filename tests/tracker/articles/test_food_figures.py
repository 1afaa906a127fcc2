"""Figures of foods in articles, as the database has them."""

from decimal import Decimal

import pytest

from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.tracker.articles.builders import asking, make_manuscript, second_part
from tracker.articles.articles import read_article
from tracker.articles.figures.filling import with_figures

pytestmark = pytest.mark.django_db

UNKNOWN = "an amount the table does not have"
TEXT = "A handful holds {= food fdc:170567 portion}.\n\n{= table foods fdc:170567 fdc:1}"


@pytest.fixture
def almonds():
    food = make_food("Nuts, almonds", "270", id_in_source="fdc:170567")
    portion = make_portion(food, "1 handful", "28")
    make_food_name(food, "Almonds", default_portion=portion, position=10)
    make_food_name(food, "Badam", kind="synonym", default_portion=portion)
    make_food_name(food, "Almonds, a few", default_portion=make_portion(food, "3 almonds", "4"), position=20)
    return food


def said(**fields):
    manuscript = asking(TEXT, **fields)
    return second_part(with_figures([manuscript], [manuscript])[0])


def test_the_first_everyday_name_and_its_portion_count(almonds):
    assert said() == [
        "A handful holds 76 mg.",
        "Food Usual portion mg in it mg in 100 g Almonds 1 handful, 28 g 76 270",
    ]


def test_a_corrected_value_is_said_at_once(almonds):
    assert said()[0] == "A handful holds 76 mg."

    almonds.magnesium_mg_per_100_g = Decimal(300)
    almonds.save()

    assert said()[0] == "A handful holds 84 mg."


def test_a_value_taken_away_is_unknown_and_not_zero(almonds):
    almonds.magnesium_mg_per_100_g = None
    almonds.save()

    assert said()[0] == f"A handful holds {UNKNOWN}."
    assert said()[1].endswith("no value no value")


def test_the_three_lines_are_filled_too(almonds):
    manuscript = make_manuscript(in_short='["{= food fdc:170567 100 g}", "Two.", "Three."]')

    assert read_article(with_figures([manuscript], [manuscript])[0]).in_short[0].words == "270 mg"


def test_a_food_without_an_everyday_name_has_that_of_its_source():
    make_food("Nuts, almonds", "270", id_in_source="fdc:170567")

    assert said()[1].endswith("Nuts, almonds no usual portion no value 270")


def test_own_foods_and_other_tables_never_answer(owner):
    make_food("Mine", "999", owner=owner, id_in_source="fdc:170567")
    make_food("Theirs", "999", source=make_source("elsewhere"), id_in_source="fdc:170567")

    assert said()[0] == f"A handful holds {UNKNOWN}."


def test_names_are_those_of_the_language_of_the_article(almonds):
    make_food_name(almonds, "Mandeln", language="de", default_portion=almonds.portions.first(), position=99)

    assert "Mandeln" in said(language="de")[1]
    assert "Almonds" in said()[1]


def test_it_is_asked_once_and_then_only_whether_the_table_has_changed(almonds, django_assert_num_queries):
    with django_assert_num_queries(2):
        said()
    with django_assert_num_queries(1):
        said()


def test_all_articles_are_asked_for_together(almonds, django_assert_num_queries):
    first, second = asking(TEXT), asking("They hold {= food fdc:170567 100 g}.", title="Another")
    with django_assert_num_queries(2):
        with_figures([first, second], [first, second])
    with django_assert_num_queries(1):
        with_figures([second], [first, second])


def test_without_foods_nothing_is_asked(django_assert_num_queries):
    manuscript = asking("It is {= reference us-ca female 31}.")
    with django_assert_num_queries(0):
        assert second_part(with_figures([manuscript], [manuscript])[0]) == ["It is 320 mg."]


def test_the_same_figures_are_read_once(almonds):
    manuscript = asking(TEXT)

    assert read_article(with_figures([manuscript], [manuscript])[0]) is read_article(
        with_figures([manuscript], [manuscript])[0]
    )
