"""How a text with front matter becomes an article."""

from datetime import date

import pytest

from tests.tracker.articles.builders import BODY, article_text, make_article
from tracker.articles.articles import article_from
from tracker.articles.markup import ContentError


def test_front_matter_is_carried_over():
    article = make_article(title="Calves at night", reviewed="2026-04-05", related="[frequent-twitching]")

    assert article.title == "Calves at night"
    assert article.reviewed == date(2026, 4, 5)
    assert article.related == ("frequent-twitching",)


def test_a_second_level_heading_starts_a_section():
    article = make_article("## First\n\nOne.\n\n## Second one\n\nTwo.\n\nThree.")

    assert [section.anchor for section in article.sections] == ["first", "second-one"]
    assert [block.words for block in article.sections[1].blocks] == ["Two.", "Three."]


def test_a_third_level_heading_with_a_question_mark_is_a_question():
    article = make_article("## Answers\n\n### Does it hurt?\n\nNo.\n\nSeldom.\n\n### Who knows?\n\nNobody.")

    assert [question.words for question in article.questions] == ["Does it hurt?", "Who knows?"]
    assert [block.words for block in article.questions[0].answer] == ["No.", "Seldom."]


def test_a_third_level_heading_without_a_question_mark_is_text():
    article = make_article("## Places\n\n### Eyelid\n\nOne lid.")

    assert article.questions == ()
    assert article.sections[0].blocks[0].html == "<h3>Eyelid</h3>\n"


def test_the_red_flag_box_follows_the_section_it_ends():
    article = make_article("## First\n\nOne.\n\n{red-flags}\n\n## Second\n\nTwo.")

    assert [section.red_flags_follow for section in article.sections] == [True, False]


def test_references_are_listed_as_numbered():
    article = make_article("## Known\n\nA. [@Kim21] {weak}\n\nB. [@BFS17; @Kim21] {weak}")

    assert [work.key for work in article.references] == ["Kim21", "BFS17"]


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (200, 1), (201, 2), (900, 5)], ids=str)
def test_reading_time_is_rounded_up_to_whole_minutes(words, minutes):
    assert make_article("## Known\n\n" + "word " * words).reading_minutes == minutes


def test_answers_count_in_the_reading_time():
    assert make_article("## Q\n\n### Why?\n\n" + "word " * 250).reading_minutes == 2


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"title": ""}, "title", id="field missing"),
        pytest.param({"author": "somebody"}, "author", id="field unknown"),
        pytest.param({"reviewed": "last spring"}, "reviewed is not a date", id="review is no date"),
    ],
)
def test_wrong_front_matter_is_refused_and_named(changes, said):
    with pytest.raises(ContentError, match=f"article about-twitches: .*{said}"):
        make_article(**changes)


def test_text_before_the_first_heading_is_refused():
    with pytest.raises(ContentError, match="before the first heading"):
        make_article("Muscles twitch.\n\n" + BODY)


def test_the_same_text_is_read_once():
    text = article_text(title="Read once")

    assert article_from("once", text) is article_from("once", text)


def test_a_changed_text_is_read_again():
    assert make_article(title="Before").title == "Before"
    assert make_article(title="After").title == "After"
