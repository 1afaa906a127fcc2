"""The rules every article must keep, each shown with a text that breaks it."""

from datetime import date

import pytest

from tests.tracker.articles.builders import BODY, make_article, make_block, make_claim, make_reference
from tracker.articles.articles import Article
from tracker.articles.checks import block_problems, overdue_reviews, problems, reference_problems, review_due
from tracker.articles.grades import Grade


def test_an_article_that_keeps_the_rules_has_no_problem():
    assert problems(make_article(), {"about-twitches"}) == []


@pytest.mark.parametrize(
    "words",
    [
        "You are deficient.",
        "A lack of magnesium.",
        "It cures cramps.",
        "Coffee triggers it.",
        "Stress depletes magnesium.",
        "The optimal intake.",
        "A proven way.",
        "A significant drop.",
        "Caused by stress.",
        "It twitches because you sleep badly.",
        "This is what your body asks for.",
    ],
)
def test_some_words_are_never_said_even_with_grade_and_source(words):
    found = list(block_problems(make_claim(words, Grade.STRONG, "Kim21")))

    assert [problem for problem in found if problem.startswith("never said")]


@pytest.mark.parametrize(
    "words", ["Nobody is unproven.", "Slack muscles.", "Security first.", "Obscure."], ids=str
)
def test_words_that_only_look_alike_are_allowed(words):
    assert list(block_problems(make_block(words))) == []


@pytest.mark.parametrize("words", ["Magnesium deficiency is uncommon.", "This causes tremor."], ids=str)
def test_restricted_words_stand_in_graded_statements_with_a_source_only(words):
    assert list(block_problems(make_claim(words, Grade.STRONG, "Ros22"))) == []
    assert list(block_problems(make_claim(words, Grade.NONE_FOUND))) != []
    assert list(block_problems(make_block(words))) != []


@pytest.mark.parametrize(
    "words", ["Sleep improves it.", "Tiredness leads to twitching.", "It is linked to screens."], ids=str
)
def test_a_statement_of_effect_needs_a_grade(words):
    assert list(block_problems(make_block(words))) != []
    assert list(block_problems(make_claim(words, Grade.WEAK, "Kim21"))) == []


def test_a_citation_needs_a_grade():
    assert list(block_problems(make_block("So. [@Kim21]", "Kim21"))) == ["cites Kim21 without a grade"]


@pytest.mark.parametrize("grade", [grade for grade in Grade if grade is not Grade.NONE_FOUND])
def test_a_grade_needs_a_source(grade):
    assert list(block_problems(make_claim("Muscles twitch.", grade))) != []


def test_only_none_found_needs_no_source():
    assert list(block_problems(make_claim("Nobody looked.", Grade.NONE_FOUND))) == []


def test_answers_are_checked_like_text():
    article = make_article(BODY + "### Is it bad?\n\nSleep improves it.\n")

    assert problems(article, set()) == ["about-twitches: states an effect without a grade: improves"]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        pytest.param({"title": "What causes twitches"}, "not in a heading: causes", id="title"),
        pytest.param({"summary": "A cure."}, "not in a heading: cure", id="summary"),
        pytest.param({"summary": "Sleep helps."}, "states an effect in the summary: helps", id="effect"),
        pytest.param({"related": "[nowhere]"}, "no page is called nowhere", id="related"),
        pytest.param({"related": "[]"}, "nothing to read next", id="nothing related"),
        pytest.param({"reviewed": "2026-03-01"}, "reviewed before it was published", id="dates"),
    ],
)
def test_what_stands_in_the_front_matter_is_checked(fields, problem):
    assert problems(make_article(**fields), set()) == [f"about-twitches: {problem}"]


def test_a_link_that_leads_nowhere_is_found():
    article = make_article(BODY + "See [there](learn:gone) and [here](learn:about-twitches).\n")

    assert problems(article, {"about-twitches"}) == ["about-twitches: no page is called gone"]


def test_two_headings_with_one_anchor_are_found():
    article = make_article(BODY + "## What is known\n\nMore.\n")

    assert problems(article, set()) == ["about-twitches: headings share an anchor: what-is-known"]


def test_a_missing_red_flag_box_is_found():
    article = make_article(BODY.replace("{red-flags}\n\n", ""))

    assert problems(article, set()) == ["about-twitches: the red-flag box stands exactly once"]


def test_fewer_than_five_questions_are_found():
    article = make_article(BODY.replace("### Is this question 5?", ""))

    assert problems(article, set()) == ["about-twitches: fewer than five questions"]


def test_a_work_nobody_has_read_is_found():
    article = Article(**{**vars(make_article()), "references": (make_reference("X", is_verified=False),)})

    assert list(reference_problems(article)) == ["X is not verified"]


@pytest.mark.parametrize(
    ("reviewed", "due"),
    [
        (date(2026, 1, 31), date(2027, 7, 1)),
        (date(2026, 6, 1), date(2027, 12, 1)),
        (date(2026, 7, 15), date(2028, 1, 1)),
        (date(2028, 2, 29), date(2029, 8, 1)),
    ],
    ids=str,
)
def test_a_review_is_due_in_the_month_it_becomes_eighteen_months_old(reviewed, due):
    assert review_due(reviewed) == due


@pytest.mark.parametrize(
    ("today", "overdue"),
    [(date(2027, 8, 31), []), (date(2027, 9, 1), ["about-twitches"]), (date(2030, 1, 1), ["about-twitches"])],
    ids=str,
)
def test_an_article_is_overdue_from_the_day_its_review_is_due(today, overdue):
    assert overdue_reviews([make_article(reviewed="2026-03-02")], today) == overdue
