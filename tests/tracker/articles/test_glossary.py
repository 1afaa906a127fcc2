"""The words that Learn uses are read and checked like articles."""

from datetime import date

import pytest

from tests.tracker.articles.builders import make_article, make_glossary, make_heard_claim
from tracker.articles.checks import glossary_problems
from tracker.articles.glossary import glossary_from
from tracker.articles.markup import ContentError

SHELF = {"about-twitches": make_article()}


def test_terms_stand_in_the_order_of_the_alphabet():
    found = make_glossary("## serum {#serum}\n\nA fluid.\n\n## Mean {#mean}\n\nA middle.")

    assert [term.heading for term in found.terms] == ["Mean", "serum"]
    assert found.anchors == ("mean", "serum")


def test_its_front_matter_says_when_it_was_reviewed():
    assert make_glossary("## Mean {#mean}\n\nA middle.", reviewed="2026-04-05").reviewed == date(2026, 4, 5)


@pytest.mark.parametrize("text", ["## Mean {#mean}\n\nA middle.", "---\nreviewed: last spring\n---\n"])
def test_without_a_date_of_review_it_is_refused(text):
    with pytest.raises(ContentError, match="glossary: reviewed is not a date"):
        glossary_from(text)


def test_works_are_numbered_as_they_are_cited():
    found = make_glossary("## Serum {#serum}\n\nA fluid. [@IOM97] {strong}")

    assert [work.key for work in found.references] == ["IOM97"]


def test_a_text_that_is_not_understood_is_refused_by_name():
    with pytest.raises(ContentError, match="glossary: the heading has no anchor: Serum"):
        make_glossary("## Serum\n\nA fluid.")


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
    assert glossary_problems(make_glossary(text), SHELF, []) == [f"glossary: {problem}"]


def test_a_term_may_lead_to_an_article():
    found = make_glossary("## A {#a}\n\nSee [it](learn:about-twitches#why).")

    assert glossary_problems(found, SHELF, []) == []


@pytest.mark.parametrize(
    "text",
    ["## Cry for magnesium {#a}\n\nSo.", "## A {#a}\n\nSo it is a cry for magnesium."],
    ids=["term", "text"],
)
def test_the_glossary_repeats_no_claim_that_does_not_hold_either(text):
    claim = make_heard_claim(number=3, verdict="not supported", never=["cry for magnesium"])
    [problem] = glossary_problems(make_glossary(text), SHELF, [claim])

    assert problem.lower() == "glossary: repeats claim 3: cry for magnesium"
