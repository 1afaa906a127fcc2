"""How a paragraph of an article is read: citations, grades, links, and nothing unsafe."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.articles.builders import make_bibliography, make_block
from tracker.articles.grades import Grade
from tracker.articles.markup import TAGS, ContentError, parse, read_block


def test_a_citation_becomes_a_number_that_leads_to_the_sources():
    block = make_block("Many people twitch. [@Kim21]", "Kim21")

    assert block.html == '<p>Many people twitch.<sup><a href="#r1">1</a></sup></p>\n'
    assert block.sources == ("Kim21",)


def test_works_are_numbered_in_the_order_of_their_first_citation():
    bibliography = make_bibliography("A", "B", "C")
    for node in parse("One. [@C]\n\nTwo. [@A; @C]"):
        read_block(node, bibliography)

    assert [work.key for work in bibliography.cited] == ["C", "A"]


def test_two_works_in_one_citation_are_both_linked():
    assert '<a href="#r1">1</a>, <a href="#r2">2</a>' in make_block("So. [@A; @B]", "A", "B").html


def test_a_citation_of_an_unknown_work_is_refused():
    with pytest.raises(ContentError, match="no reference is called Nobody20"):
        make_block("So. [@Nobody20]", "Kim21")


@pytest.mark.parametrize("grade", Grade)
def test_a_grade_at_the_end_is_taken_from_the_text(grade):
    block = make_block(f"Muscles twitch. {{{grade}}}")

    assert block.grade is grade
    assert block.words == "Muscles twitch."


def test_a_paragraph_without_a_grade_has_none():
    assert make_block("Muscles twitch.").grade is None


def test_a_grade_stands_at_the_end_of_a_list_for_all_of_it():
    assert make_block("- one\n- two {weak}").grade is Grade.WEAK


def test_a_table_with_an_empty_last_cell_is_read():
    assert "<td></td>" in make_block("| a | b |\n|---|---|\n| 1 | |").html


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Muscles twitch. {modrate}", id="misspelt grade"),
        pytest.param("Muscles {moderate} twitch.", id="grade in the middle"),
        pytest.param("Muscles twitch. [@Kim 21]", id="misspelt citation"),
        pytest.param("Muscles twitch. {red-flags}", id="red flags in a paragraph"),
        pytest.param("> Muscles twitch.", id="quotation"),
        pytest.param("# Muscles", id="first-level heading"),
        pytest.param("### Muscles {#Upper Case}", id="misspelt anchor"),
        pytest.param("Muscles twitch. {#anchor}", id="anchor of no heading"),
        pytest.param("They hold {= food fdc:1 portion}.", id="figure nobody filled in"),
    ],
)
def test_what_is_not_understood_is_refused(text):
    with pytest.raises(ContentError):
        make_block(text, "Kim21")


def test_a_link_to_a_page_of_ours_gets_its_address():
    block = make_block("See [the list](learn:when-to-see-a-doctor).")

    assert 'href="/learn/when-to-see-a-doctor/"' in block.html
    assert block.links == ("when-to-see-a-doctor",)


@pytest.mark.parametrize("name", ["frequent-twitching#alcohol", "glossary#serum"])
def test_a_link_keeps_the_place_within_the_page(name):
    block = make_block(f"See [there](learn:{name}).")

    assert block.html.count(f'/#{name.partition("#")[2]}"') == 1
    assert block.links == (name,)


@pytest.mark.parametrize(
    "target", ["/foods/", "#known", "mailto:a@b.org", "http://a.org", "frequent-twitching"]
)
def test_a_link_of_any_other_kind_is_refused(target):
    with pytest.raises(ContentError, match="neither into Learn nor to https"):
        make_block(f"See [there]({target}).")


@pytest.mark.parametrize("name", ["", "ä", "a/b"])
def test_a_name_that_no_page_can_have_is_refused(name):
    with pytest.raises(ContentError, match="no page can be called"):
        make_block(f"See [there](learn:{name}).")


@pytest.mark.parametrize("text", ["![of a muscle](https://a.org/b.png)", "- one\n- ![two](learn:three)"])
def test_a_picture_is_refused_and_not_left_out(text):
    with pytest.raises(ContentError, match="articles hold no picture"):
        make_block(text)


def test_a_sub_heading_is_told_from_a_paragraph():
    assert (make_block("### Lid {#lid}").kind, make_block("### Lid {#lid}").anchor) == ("heading", "lid")
    assert (make_block("A lid.").kind, make_block("A lid.").anchor) == ("paragraph", "")


def test_html_in_an_article_is_shown_and_not_obeyed():
    html = make_block("A <b onclick='x()'>word</b>, <script>x()</script>").html

    assert "<script" not in html
    assert "<b" not in html


def test_a_link_that_runs_script_stays_text():
    assert "<a" not in make_block("[here](javascript:alert(1))").html


@given(st.text(alphabet=st.sampled_from("<>/\"'=ab[](){}@:*_`!-|\n &;#"), max_size=60))
def test_only_allowed_tags_come_out_whatever_goes_in(text):
    bibliography = make_bibliography("a", "b")
    for node in parse(text):
        try:
            html = read_block(node, bibliography).html
        except ContentError:
            continue
        assert set(re.findall(r"</?([a-z0-9]+)", html)) <= TAGS
