"""The claims that are often heard: how they are read, that each is answered, and that none is repeated."""

from datetime import date

import pytest

from tests.tracker.articles.builders import BODY, make_article, make_heard_claim, make_reference
from tracker.articles.checks.articles import reference_problems
from tracker.articles.checks.claims import claim_problems, repeated_claims
from tracker.articles.claims import Verdict, all_claims, claims_from
from tracker.articles.grades import Grade
from tracker.articles.library import bare_articles
from tracker.articles.markup import ContentError

ANSWERED = make_article(BODY.replace("It is looked at.", "It is looked at. [@Kim21] {contested}"))
SHELF = {ANSWERED.slug: ANSWERED}
REVIEWED = "reviewed = 2026-04-05\n"


def test_a_claim_is_read_from_its_lines():
    claim = make_heard_claim(verdict="not supported", sources=["Kim21"], grade="weak", never=["cry for"])

    assert (claim.verdict, claim.grade) == (Verdict.NOT_SUPPORTED, Grade.WEAK)
    assert [work.key for work in claim.works] == ["Kim21"]
    assert claim.never[0].search("A CRY FOR magnesium")


def test_claims_stand_in_the_order_of_their_numbers():
    lines = 'words = ""\nverdict = "fair"\nfinding = ""\nsources = []\ngrade = "weak"\nanswered = ""\n'
    text = "".join(f"[[claim]]\nnumber = {number}\n{lines}" for number in (2, 1))

    assert [claim.number for claim in claims_from(f"{REVIEWED}{text}").claims] == [1, 2]


def test_the_table_says_when_all_of_it_was_reviewed():
    assert claims_from(f"{REVIEWED}claim = []").reviewed == date(2026, 4, 5)


@pytest.mark.parametrize("text", ["claim = []", 'reviewed = "last spring"\nclaim = []'])
def test_without_a_date_of_review_the_table_is_refused(text):
    with pytest.raises(ContentError, match="claims: reviewed is not a date"):
        claims_from(text)


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "nonsense"},
        {"grade": "very"},
        {"sources": ["Nobody99"]},
        {"never": ["(unclosed"]},
        {"mood": "good"},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_claim_that_is_not_understood_is_refused_with_its_number(fields):
    with pytest.raises(ContentError, match="claim 7"):
        make_heard_claim(number=7, **fields)


def test_a_claim_that_keeps_the_rules_has_no_problem():
    claim = make_heard_claim(sources=["Kim21"], grade="contested")

    assert claim_problems(claim, SHELF) == []


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"answered": "gone#why"}, "no article is called gone"),
        ({"answered": "about-twitches#gone"}, "nothing on the page is called about-twitches#gone"),
        (
            {"answered": "about-twitches#why", "sources": ["Kim21"]},
            "about-twitches#why cites none of Kim21",
        ),
        ({"finding": "Your muscles lack it."}, "never said: lack"),
        ({"finding": "Take magnesium."}, "suggests a supplement or a dose: Take magnesium"),
        ({"finding": "Deficiency is rare."}, "needs a source: Deficiency"),
        ({"grade": "weak"}, "graded without a source"),
        ({"verdict": "not supported"}, "nothing says how it would be repeated"),
        ({"verdict": "could mislead"}, "nothing says how it would be repeated"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_wrong_with_a_claim_is_found(fields, problem):
    assert problem in " ".join(claim_problems(make_heard_claim(**fields), SHELF))


def test_an_answer_without_a_place_in_the_article_is_found():
    claim = make_heard_claim(answered="about-twitches", sources=["Kim21"], grade="weak")

    assert claim_problems(claim, SHELF) != []


def test_a_claim_may_rest_on_verified_works_only():
    assert list(reference_problems([make_reference("X", is_verified=False)])) == ["X is not verified"]


OVERCLAIM = "Twitching is a cry for magnesium"


@pytest.mark.parametrize(
    "article",
    [
        pytest.param(make_article(title=OVERCLAIM), id="title"),
        pytest.param(make_article(summary=OVERCLAIM), id="summary"),
        pytest.param(make_article(in_short=f'["{OVERCLAIM}", "b", "c"]'), id="three lines"),
        pytest.param(make_article(BODY.replace("## Why", f"## {OVERCLAIM}")), id="heading"),
        pytest.param(make_article(BODY.replace("Is this question 1?", f"{OVERCLAIM}?")), id="question"),
        pytest.param(make_article(BODY.replace("Nobody knows.", f"{OVERCLAIM}.")), id="text"),
        pytest.param(make_article(BODY + OVERCLAIM), id="answer"),
    ],
)
def test_an_overclaim_is_found_wherever_it_stands(article):
    claim = make_heard_claim(number=3, never=["cry for magnesium"])

    assert repeated_claims(article, [claim]) == ["about-twitches: repeats claim 3: cry for magnesium"]


@pytest.mark.parametrize(("verdict", "is_refused"), [("not supported", True), ("partly", False)])
def test_the_words_of_a_claim_that_does_not_hold_are_not_said_either(verdict, is_refused):
    article = make_article(
        BODY.replace("Nobody knows.", "Often every twitch is a CRY for magnesium, some say.")
    )
    claim = make_heard_claim(verdict=verdict, never=["something else"])

    assert bool(repeated_claims(article, [claim])) == is_refused


def test_all_twenty_eight_claims_are_looked_at():
    assert [claim.number for claim in all_claims()] == list(range(1, 29))


@pytest.mark.parametrize("claim", all_claims(), ids=lambda claim: str(claim.number))
def test_every_claim_is_answered_and_keeps_the_rules(claim):
    assert claim_problems(claim, {article.slug: article for article in bare_articles()}) == []


# Retyped from the verdicts of the editorial table, so that a verdict that turns is noticed.
DO_NOT_HOLD = {
    3: "Twitching is a sign of low magnesium.",
    4: "Most twitches are a functional imbalance.",
    13: "Low magnesium is the most common reason in the diet for twitching.",
    15: "A mild insufficiency becomes noticeable under stress.",
    22: "Stress drains magnesium.",
    23: "Only worry if a muscle is weak or numb.",
    25: "Correcting low magnesium often improves twitching.",
    26: "It is your body’s request for minerals.",
}


def test_the_claims_that_do_not_hold_are_those_of_the_editorial_table():
    found = {c.number for c in all_claims() if c.verdict in {Verdict.NOT_SUPPORTED, Verdict.COULD_MISLEAD}}

    assert found == set(DO_NOT_HOLD)


@pytest.mark.parametrize(("number", "words"), DO_NOT_HOLD.items(), ids=str)
def test_a_usual_way_of_repeating_a_claim_is_found(number, words):
    article = make_article(BODY.replace("Nobody knows.", words))
    claim = next(claim for claim in all_claims() if claim.number == number)

    assert repeated_claims(article, [claim]) != []
