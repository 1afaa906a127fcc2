"""The words that Learn uses are read and checked like articles."""

import pytest

from tests.tracker.articles.builders import make_article
from tracker.articles.checks import glossary_problems
from tracker.articles.glossary import glossary_from
from tracker.articles.markup import ContentError

SHELF = {"about-twitches": make_article()}


def test_terms_stand_in_the_order_of_the_alphabet():
    found = glossary_from("## serum {#serum}\n\nA fluid.\n\n## Mean {#mean}\n\nA middle.")

    assert [term.heading for term in found.terms] == ["Mean", "serum"]
    assert found.anchors == ("mean", "serum")


def test_works_are_numbered_as_they_are_cited():
    found = glossary_from("## Serum {#serum}\n\nA fluid. [@IOM97] {strong}")

    assert [work.key for work in found.references] == ["IOM97"]


def test_a_text_that_is_not_understood_is_refused_by_name():
    with pytest.raises(ContentError, match="glossary: the heading has no anchor: Serum"):
        glossary_from("## Serum\n\nA fluid.")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("## A {#a}\n\nSleep improves it.", "states an effect without a grade: improves"),
        ("## A {#a}\n\nYour muscles lack it.", "never said: lack"),
        ("## A cure {#a}\n\nSo.", "not in a heading: cure"),
        ("## A {#a}\n\nSee [it](learn:gone).", "no page is called gone"),
        ("## A {#a}\n\nOne.\n\n## B {#a}\n\nTwo.", "headings share an anchor: a"),
        ("## A {#a}", "nothing is said of A"),
    ],
)
def test_what_is_wrong_with_a_term_is_found(text, problem):
    assert glossary_problems(glossary_from(text), SHELF) == [f"glossary: {problem}"]


def test_a_term_may_lead_to_an_article():
    found = glossary_from("## A {#a}\n\nSee [it](learn:about-twitches#why).")

    assert glossary_problems(found, SHELF) == []
