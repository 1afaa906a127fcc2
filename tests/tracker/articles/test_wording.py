"""What one paragraph may say: words, grades, advice and amounts, each rule shown with words that break it."""

import pytest

from tests.tracker.articles.builders import BODY, make_block, make_claim, make_manuscript
from tracker.articles.checks import typed_figures
from tracker.articles.checks.blocks import block_problems
from tracker.articles.grades import Grade


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
    "words",
    [
        "Sleep improves it.",
        "Tiredness leads to twitching.",
        "It is linked to screens.",
        "It may reduce cramps.",
        "It might improve sleep.",
        "It can lower the value.",
        "It could even calm a nerve.",
        "It may not help.",
        "It can bring tremor.",
        "Magnesium makes muscles twitch.",
        "It makes you calm.",
        "Magnesium treats anxiety.",
        "Tablets work against cramps.",
        "Stress uses up magnesium.",
        "Coffee takes a little magnesium out with the urine.",
        "It binds the medicine.",
        "Magnesium is good for sleep.",
        "It has an effect on nerves.",
        "There was no effect.",
        "The values were no different.",
        "Tablets made little or no difference.",
        "Low magnesium goes with tremor.",
        "This contributes to it, and that affects it.",
    ],
)
def test_a_statement_of_effect_needs_a_grade(words):
    assert [each for each in block_problems(make_block(words)) if each.startswith("states an effect")]
    assert list(block_problems(make_claim(words, Grade.WEAK, "Kim21"))) == []


@pytest.mark.parametrize(
    "words",
    [
        "Nine in ten people sleep better with magnesium.",
        "About 4 in 100 had a serious disease.",
        "Seven out of ten know it.",
        "Of 180 people none had it.",
        "Among 978 adults it was lower.",
        "In two clinic studies it was the same.",
        "In 15 small trials sleep was longer.",
        "The patients slept longer.",
        "In healthy people it passes.",
        "It is uncommon in adults.",
        "There is good evidence.",
        "The trials are of poor quality.",
    ],
)
def test_what_was_counted_in_people_needs_a_grade(words):
    assert [each for each in block_problems(make_block(words)) if "what was counted" in each]
    assert list(block_problems(make_claim(words, Grade.WEAK, "Kim21"))) == []


@pytest.mark.parametrize(
    "words",
    [
        "The upper level can be lower than the reference.",
        "Don’t stop a medicine on your own.",
        "Call for help now.",
        "A doctor decides whether to treat that.",
        "More days make the answer surer.",
        "Trends shows caffeine by day.",
        "Three complete days give a first impression.",
    ],
)
def test_what_only_looks_like_a_statement_needs_no_grade(words):
    assert list(block_problems(make_block(words))) == []


@pytest.mark.parametrize(
    "words",
    [
        "We found no trial of it.",
        "We know of no controlled trial.",
        "No study we found has shown it.",
        "There is no evidence for it.",
        "Nobody seems to have tested it.",
    ],
)
def test_that_nothing_was_found_needs_a_grade(words):
    assert list(block_problems(make_block(words))) != []
    assert list(block_problems(make_claim(words, Grade.NONE_FOUND))) == []


def test_a_citation_needs_a_grade():
    assert list(block_problems(make_block("So. [@Kim21]", "Kim21"))) == ["cites Kim21 without a grade"]


@pytest.mark.parametrize("grade", [grade for grade in Grade if grade is not Grade.NONE_FOUND])
def test_a_grade_needs_a_source(grade):
    assert list(block_problems(make_claim("Muscles twitch.", grade))) != []


def test_only_none_found_needs_no_source():
    assert list(block_problems(make_claim("Nobody looked.", Grade.NONE_FOUND))) == []


@pytest.mark.parametrize(
    "words",
    [
        "Take magnesium in the evening.",
        "First rest. Then wait. Try a magnesium supplement.",
        "You could try magnesium.",
        "You should take a tablet.",
        "A capsule a day: take two tablets.",
        "It may be worth trying magnesium.",
        "We recommend taking a supplement.",
        "Magnesium is recommended.",
        "Tablets are worth a try.",
        "300 mg a day is enough for you.",
        "For a woman 320 mg of magnesium per day is recommended.",
    ],
)
def test_nobody_is_told_to_take_something(words):
    assert [each for each in block_problems(make_block(words)) if each.startswith("suggests a supplement")]


@pytest.mark.parametrize(
    "words",
    [
        "Ask a doctor before you take magnesium.",
        "People who take tablets were asked.",
        "With weak kidneys, no tablet without a doctor.",
        "Magnesium is taken two hours apart from it.",
        "The recommended intake is 320 mg a day.",
        "Try earlier nights.",
        "Don’t start, stop or change a medicine because of this page.",
    ],
)
def test_what_is_no_advice_to_take_something_is_allowed(words):
    assert list(block_problems(make_block(words))) == []


@pytest.mark.parametrize(
    "words", ["Almonds hold 77 mg.", "It is 320 mg a day.", "About 1,000 milligrams.", "The sum: 12.5mg."]
)
def test_an_amount_that_was_typed_is_found(words):
    assert [*typed_figures(make_manuscript(BODY.replace("Nobody knows.", words)))] != []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Almonds hold {= food fdc:170567 portion}.", id="computed"),
        pytest.param("A trial gave 300 mg. [@Coch20] {moderate}", id="cited"),
        pytest.param("The page says “at least 212 mg”.", id="words of a page of ours"),
        pytest.param("Water with 40 mg/L, or 40 mg a litre.", id="concentration"),
    ],
)
def test_an_amount_with_something_behind_it_is_allowed(words):
    assert [*typed_figures(make_manuscript(BODY.replace("Nobody knows.", words)))] == []
