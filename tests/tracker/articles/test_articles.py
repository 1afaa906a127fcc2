"""How a text with front matter becomes an article."""

from datetime import date

import pytest

from tests.tracker.articles.builders import BODY, article_text, make_article
from tracker.articles.articles import article_from
from tracker.articles.manuscripts import Form
from tracker.articles.markup import ContentError
from tracker.articles.places import blocks_under
from tracker.articles.topics import Topic


def test_front_matter_is_carried_over():
    article = make_article(
        title="Calves at night",
        reviewed="2026-04-05",
        related="[frequent-twitching]",
        beside="[intake, sleep]",
    )

    assert article.title == "Calves at night"
    assert article.reviewed == date(2026, 4, 5)
    assert article.related == ("frequent-twitching",)
    assert article.beside == ("intake", "sleep")
    assert (article.form, article.topic) == (Form.LONG, Topic.MUSCLES)


def test_the_three_lines_are_read_like_paragraphs():
    article = make_article(in_short='["So. [@Kim21] {weak}", "Two.", "See [this](learn:claims)."]')

    assert [line.words for line in article.in_short] == ["So.", "Two.", "See this."]
    assert article.in_short[0].sources == ("Kim21",)
    assert [work.key for work in article.references] == ["Kim21"]


def test_a_second_level_heading_starts_a_section():
    article = make_article("## First {#one}\n\nOne.\n\n## Second one {#two-b}\n\nTwo.\n\nThree.")

    assert [(section.heading, section.anchor) for section in article.sections] == [
        ("First", "one"),
        ("Second one", "two-b"),
    ]
    assert [block.words for block in article.sections[1].blocks] == ["Two.", "Three."]


def test_a_third_level_heading_with_a_question_mark_is_a_question():
    article = make_article(
        "## Q {#q}\n\n### Does it hurt?\n\nNo.\n\nSeldom.\n\n### Who knows? {#who}\n\nNobody."
    )

    assert [(question.words, question.anchor) for question in article.questions] == [
        ("Does it hurt?", "does-it-hurt"),
        ("Who knows?", "who"),
    ]
    assert [block.words for block in article.questions[0].answer] == ["No.", "Seldom."]


def test_a_third_level_heading_without_a_question_mark_is_text():
    article = make_article("## Places {#p}\n\n### Eyelid\n\nOne lid.")

    assert article.questions == ()
    assert article.sections[0].blocks[0].html == "<h3>Eyelid</h3>\n"


def test_a_sub_heading_keeps_the_anchor_written_after_it():
    article = make_article("## Places {#places}\n\n### Eyelid {#lid}\n\nOne lid.\n\n### Why? {#why}\n\nSo.")

    assert article.sections[0].blocks[0].html == '<h3 id="lid">Eyelid</h3>\n'
    assert article.anchors == ("places", "lid", "why")


def test_what_stands_under_an_anchor_ends_where_the_next_begins():
    article = make_article(
        "## A {#a}\n\nOne.\n\n### B {#b}\n\nTwo.\n\n### C\n\nThree.\n\n"
        "### D? {#d}\n\nFour.\n\n## E {#e}\n\nFive."
    )

    def words(anchor):
        return [block.words for block in blocks_under(article, anchor)]

    assert words("a") == ["One.", "B", "Two.", "C", "Three.", "Four."]
    assert (words("b"), words("d"), words("e"), words("none")) == (["Two."], ["Four."], ["Five."], [])


def test_the_red_flag_box_follows_the_section_it_ends():
    article = make_article("## First {#a}\n\nOne.\n\n{red-flags}\n\n## Second {#b}\n\nTwo.")

    assert [section.red_flags_follow for section in article.sections] == [True, False]


def test_references_are_listed_as_numbered():
    article = make_article("## Known {#known}\n\nA. [@Kim21] {weak}\n\nB. [@BFS17; @Kim21] {weak}")

    assert [work.key for work in article.references] == ["Kim21", "BFS17"]


# What the three lines of a made article add.
LINES = sum(len(line.split()) for line in ("Muscles flicker.", "Many know it.", "A doctor looks."))


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (192, 1), (193, 2), (992, 5)], ids=str)
def test_reading_time_is_rounded_up_to_whole_minutes(words, minutes):
    article = make_article("## Known {#known}\n\n" + "word " * words)

    assert article.word_count == words + LINES
    assert article.reading_minutes == minutes


def test_answers_and_lists_count_as_words_but_headings_and_tables_do_not():
    table = "| e | f |\n|---|---|\n| g | h |"
    body = f"## Q {{#q}}\n\n### One two three\n\n- a\n- b\n\n### Why is that?\n\nc d\n\n{table}"

    assert make_article(body).word_count == LINES + 4


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"title": ""}, "title", id="field missing"),
        pytest.param({"author": "somebody"}, "author", id="field unknown"),
        pytest.param({"reviewed": "last spring"}, "reviewed is not a date", id="review is no date"),
        pytest.param({"published": "2026-11-22 10:00:00"}, "published is not a date", id="moment"),
        pytest.param({"title": "5"}, "title is not a text: 5", id="title is a number"),
        pytest.param({"summary": "yes"}, "summary is not a text: True", id="summary is a truth"),
        pytest.param({"language": "7"}, "language is not a text: 7", id="language is a number"),
        pytest.param({"order": '"x"'}, "order is not a whole number: x", id="order is a text"),
        pytest.param({"order": "yes"}, "order is not a whole number: True", id="order is a truth"),
        pytest.param({"title": "a: b"}, "mapping values are not allowed", id="no front matter"),
        pytest.param({"form": "[long]"}, "no form is called", id="form is a list"),
        pytest.param({"form": "endless"}, "no form is called endless", id="form unknown"),
        pytest.param({"topic": "stars"}, "no topic is called stars", id="topic unknown"),
        pytest.param({"in_short": "[one, two]"}, "in_short has 2 lines, not 3", id="two lines"),
        pytest.param({"in_short": "[one, two, '- three']"}, "no single paragraph", id="line is a list"),
        pytest.param({"related": "nothing"}, "related is not a list", id="related is no list"),
        pytest.param({"beside": "[1]"}, "beside is not a list of texts", id="beside is no text"),
    ],
)
def test_wrong_front_matter_is_refused_and_named(changes, said):
    with pytest.raises(ContentError, match=f"article about-twitches: .*{said}"):
        make_article(**changes)


@pytest.mark.parametrize("heading", ["## Known", "## Known {known}", "## Known {#Not kebab}"])
def test_a_section_needs_an_anchor(heading):
    with pytest.raises(ContentError, match="the heading has no anchor"):
        make_article(f"{heading}\n\nText.")


def test_text_before_the_first_heading_is_refused():
    with pytest.raises(ContentError, match="before the first heading"):
        make_article("Muscles twitch.\n\n" + BODY)


def test_the_same_text_is_read_once():
    text = article_text(title="Read once")

    assert article_from("once", text) is article_from("once", text)


def test_a_changed_text_is_read_again():
    assert make_article(title="Before").title == "Before"
    assert make_article(title="After").title == "After"
