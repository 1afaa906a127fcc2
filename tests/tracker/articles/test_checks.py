"""The rules every article must keep, each shown with a text that breaks it."""

import pytest

from tests.tracker.articles.builders import (
    BODY,
    SHORT_BODY,
    make_article,
    make_reference,
    make_short_article,
)
from tracker.articles.articles import Article
from tracker.articles.checks import problems
from tracker.articles.checks.articles import reference_problems
from tracker.articles.checks.links import link_problems


def test_an_article_that_keeps_the_rules_has_no_problem():
    article = make_article()

    assert problems(article, {article.slug: article}) == []


def problems_of(article: Article) -> list[str]:
    """Return what is wrong with an article that stands alone on its shelf, without its name."""
    found = problems(article, {article.slug: article})
    return [problem.removeprefix(f"{article.slug}: ") for problem in found]


EFFECT = "Sleep improves it."
UNGRADED = ["states an effect without a grade: improves"]


@pytest.mark.parametrize(
    "article",
    [
        pytest.param(make_article(in_short=f'["{EFFECT}", "Two.", "Three."]'), id="three lines"),
        pytest.param(make_article(BODY.replace("Nobody knows.", EFFECT)), id="section"),
        pytest.param(make_article(BODY.replace("Nobody knows.", f"- One.\n- {EFFECT}")), id="list"),
        pytest.param(
            make_article(BODY.replace("Nobody knows.", f"| A | B |\n|---|---|\n| C | {EFFECT} |")), id="table"
        ),
        pytest.param(make_article(BODY.replace("It is.", EFFECT, 1)), id="answer"),
        pytest.param(make_short_article(SHORT_BODY + f"\n\n{EFFECT}"), id="short"),
    ],
)
def test_wherever_an_effect_is_stated_it_needs_a_grade(article):
    assert problems_of(article) == UNGRADED


@pytest.mark.parametrize("taken_away", ["[@Kim21]", "{weak}"])
def test_one_grade_or_one_source_taken_away_is_found(taken_away):
    whole = BODY.replace("Nobody knows.", f"{EFFECT} [@Kim21] {{weak}}")

    assert problems_of(make_article(whole)) == []
    assert problems_of(make_article(whole.replace(taken_away, ""))) != []


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        pytest.param({"title": "What causes twitches"}, "not in a heading: causes", id="title"),
        pytest.param({"summary": "A cure."}, "not in a heading: cure", id="summary"),
        pytest.param({"summary": "Sleep helps."}, "states an effect in the summary: helps", id="effect"),
        pytest.param({"summary": "a" * 161}, "the summary has 161 characters, not 160", id="long summary"),
        pytest.param({"related": "[nowhere]"}, "no page is called nowhere", id="related"),
        pytest.param({"related": "[]"}, "nothing to read next", id="nothing related"),
        pytest.param({"reviewed": "2026-03-01"}, "reviewed before it was published", id="dates"),
        pytest.param(
            {"title": "Take magnesium"}, "suggests a supplement or a dose: Take magnesium", id="advice"
        ),
    ],
)
def test_what_stands_in_the_front_matter_is_checked(fields, problem):
    assert problems_of(make_article(**fields)) == [problem]


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("gone", "no page is called gone"),
        ("gone#why", "no page is called gone"),
        ("about-twitches#gone", "nothing on the page is called about-twitches#gone"),
        ("when-to-see-a-doctor#gone", "nothing on the page is called when-to-see-a-doctor#gone"),
        ("trends#gone", "nothing on the page is called trends#gone"),
        ("glossary#gone", "nothing on the page is called glossary#gone"),
        ("claims#claim-99", "nothing on the page is called claims#claim-99"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(link, problem):
    assert list(link_problems([link], {"about-twitches": make_article()})) == [problem]


@pytest.mark.parametrize(
    "link",
    [
        "about-twitches",
        "about-twitches#magnesium",
        "about-twitches#is-this-question-1",
        "trends",
        "when-to-see-a-doctor#emergency",
        "reference-values#us-ca",
        "claims#claim-28",
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(link):
    assert list(link_problems([link], {"about-twitches": make_article()})) == []


def test_links_in_the_three_lines_and_in_answers_are_followed():
    gone = "See [there](learn:gone)."
    in_short = make_article(in_short=f'["{gone}", "Two.", "Three."]')
    in_answer = make_article(BODY + gone)

    assert problems_of(in_short) == problems_of(in_answer) == ["no page is called gone"]


def test_two_headings_with_one_anchor_are_found():
    article = make_article(BODY + "## More {#why}\n\nMore.\n")

    assert "headings share an anchor: why" in problems_of(article)


PARTS = "what-it-is, why, magnesium, what-raises-it, what-helps, not-known, questions"
PARTS_PROBLEM = f"its parts are not {PARTS}, in this order"


@pytest.mark.parametrize("anchor", ["what-it-is", "why", "magnesium", "what-raises-it", "not-known"])
def test_a_part_that_is_missing_is_found(anchor):
    article = make_article(BODY.replace(f"{{#{anchor}}}", "{#other}"))

    assert problems_of(article) == [PARTS_PROBLEM]


def test_parts_out_of_order_are_found_and_others_may_stand_between():
    between = make_article(BODY.replace("## Why", "## Between {#between}\n\nSo.\n\n## Why"))
    swapped = make_article(
        BODY.replace("{#why}", "{#x}").replace("{#magnesium}", "{#why}").replace("{#x}", "{#magnesium}")
    )

    assert problems_of(between) == []
    assert problems_of(swapped) == [PARTS_PROBLEM]


def test_the_red_flag_box_stands_once_and_not_after_what_helps():
    without = BODY.replace("{red-flags}\n\n", "")

    assert problems_of(make_article(without)) == ["the red-flag box stands exactly once"]
    assert problems_of(make_article(BODY.replace("Much.", "Much.\n\n{red-flags}"))) == [
        "the red-flag box stands exactly once"
    ]
    assert problems_of(make_article(without.replace("Much.", "Much.\n\n{red-flags}"))) == [
        "the red-flag box stands after what-helps"
    ]


def test_fewer_than_five_questions_are_found():
    article = make_article(BODY.replace("### Is this question 5?", ""))

    assert problems_of(article) == ["fewer than five questions"]


@pytest.mark.parametrize(
    ("form", "words", "is_right"),
    [
        ("long", 699, False),
        ("long", 700, True),
        ("long", 1000, True),
        ("long", 1001, False),
        ("short", 299, False),
        ("short", 300, True),
        ("short", 600, True),
        ("short", 601, False),
    ],
)
def test_each_form_has_its_length(form, words, is_right):
    body = BODY.replace("Muscles flicker. " * 360, "") if form == "long" else "## A {#a}\n\n"
    short_by = words - make_article(body, form=form).word_count
    place = "{#what-it-is}\n" if form == "long" else "{#a}\n"
    article = make_article(body.replace(place, f"{place}\n{'word ' * short_by}", 1), form=form)

    assert article.word_count == words
    assert (problems_of(article) == []) == is_right


def test_a_short_article_needs_neither_parts_nor_box_nor_questions():
    assert problems_of(make_short_article()) == []


def test_a_short_article_may_have_the_box_once():
    body = SHORT_BODY + "\n\n{red-flags}"

    assert problems_of(make_short_article(body)) == []
    assert problems_of(make_short_article(f"{body}\n\n## B {{#b}}\n\nSo.\n\n{{red-flags}}")) == [
        "the red-flag box stands twice"
    ]


def test_a_work_nobody_has_read_is_found():
    works = (make_reference("X", is_verified=False), make_reference("Y"))

    assert list(reference_problems(works)) == ["X is not verified"]
