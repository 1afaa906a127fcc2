"""Learn as a reader sees it."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from tests.tracker.articles.builders import make_block
from tracker.articles.articles import Article
from tracker.articles.claims import Verdict, all_claims
from tracker.articles.glossary import glossary
from tracker.articles.grades import Grade
from tracker.articles.library import all_manuscripts, article_slugs, bare_articles
from tracker.articles.manuscripts import Form
from tracker.articles.pages import address_of
from tracker.articles.topics import Topic
from tracker.care.red_flags import EMERGENCY, LEVELS

pytestmark = pytest.mark.django_db

SLUGS = article_slugs()
LONG = [each.slug for each in all_manuscripts() if each.form == Form.LONG]
LOOKED_UP = ["/learn/glossary/", "/learn/claims/"]
PAGES = ["/learn/", "/learn/when-to-see-a-doctor/", *LOOKED_UP, *(f"/learn/{slug}/" for slug in SLUGS)]


def the_article(slug: str) -> Article:
    return next(article for article in bare_articles() if article.slug == slug)


def drawn(grade: Grade) -> str:
    """Return a grade as pages show it."""
    return render_to_string("articles/_grade.html", {"grade": grade}).strip()


def page_of(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_a_visitor_reads_without_signing_in(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_pages_of_learn_are_read_only(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("address", PAGES)
def test_every_id_stands_once_on_a_page_and_every_link_within_it_leads_somewhere(
    client: Client, address: str
) -> None:
    html = page_of(client, address)
    ids = re.findall(r'\bid="([^"]+)"', html)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) - set(ids) == set()


def test_an_article_nobody_wrote_is_not_found(client: Client) -> None:
    assert client.get("/learn/no-such-article/").status_code == 404


class TestTheList:
    def test_names_the_doctor_page_before_any_article(self, client: Client) -> None:
        main = page_of(client, "/learn/").partition("<main")[2]

        assert main.index("When to see a doctor") < main.index("Frequent twitching")

    def test_puts_every_article_under_its_topic_with_its_reading_time(self, client: Client) -> None:
        main = page_of(client, "/learn/").partition("<main")[2]
        by_topic = dict(re.findall(r'<h2 id="([\w-]+)">(.*?)</section>', main, re.S))
        addresses = {
            each.slug: reverse("articles:show_article", args=[each.slug]) for each in all_manuscripts()
        }

        missing = [
            each.slug for each in all_manuscripts() if addresses[each.slug] not in by_topic[each.topic]
        ]
        assert missing == []
        assert len(re.findall(r"\d minutes", main)) == len(SLUGS)
        assert [key for key in by_topic if key in Topic] == [topic for topic in Topic if topic in by_topic]

    def test_leads_to_what_is_looked_up_and_to_what_is_private(self, client: Client) -> None:
        main = page_of(client, "/learn/").partition("<main")[2]
        names = ("articles:show_glossary", "articles:show_claims", "insights:show_reference_values")

        assert [
            name for name in (*names, "articles:list_marks", "today:show_today") if reverse(name) not in main
        ] == []


@pytest.mark.parametrize("slug", SLUGS)
class TestAnArticle:
    @pytest.fixture
    def html(self, client: Client, slug: str) -> str:
        return page_of(client, reverse("articles:show_article", args=[slug]))

    def test_shows_a_grade_in_words_for_every_claim(self, html: str, slug: str) -> None:
        body = html.partition('<div class="body">')[2]

        assert body.count('<div class="claim">') == body.count('<p class="grade">') >= 1

    def test_has_a_source_behind_every_number(self, html: str, slug: str) -> None:
        assert set(re.findall(r'href="#(r\d+)"', html)) == set(re.findall(r'id="(r\d+)"', html))

    def test_says_it_in_three_lines_before_anything_else(self, html: str, slug: str) -> None:
        before = html.partition('<div class="body">')[0]

        assert before.count('class="line-in-short"') == 3

    def test_shows_the_grades_of_the_three_lines_and_no_others(self, html: str, slug: str) -> None:
        panel = html.partition('class="panel in-short"')[2].partition('<details class="how-sure"')[0]
        grades = [line.grade for line in the_article(slug).in_short]

        for shown, grade in zip(panel.split('class="line-in-short"')[1:], grades, strict=True):
            assert shown.count('class="grade"') == (grade is not None)
            assert grade is None or drawn(grade) in shown

    def test_leads_to_everything_it_recommends(self, html: str, slug: str) -> None:
        below = html.partition("Read next")[2]

        recommended = the_article(slug).related
        assert [name for name in recommended if f'href="{address_of(name)}"' not in below] == []

    def test_lists_its_sections_and_its_sources_to_jump_to(self, html: str, slug: str) -> None:
        contents = html.partition('<nav class="contents"')[2].partition("</nav>")[0]
        sections = re.findall(r'<h2 id="([^"]+)"', html.partition('<div class="body">')[2])

        assert [anchor for anchor in sections if f'href="#{anchor}"' not in contents] == []

    def test_explains_every_grade(self, html: str, slug: str) -> None:
        legend = html.partition('class="how-sure"')[2].partition("</details>")[0]

        assert legend.count("<dd>") == len(Grade)

    def test_shows_when_it_was_reviewed_and_the_disclaimer(self, html: str, slug: str) -> None:
        assert re.search(r"Reviewed \d+ \w+ \d{4} · next review by \w+ \d{4}", html)
        assert "General information, not medical advice or diagnosis." in html

    def test_asks_for_what_is_private_in_a_request_of_its_own(self, html: str, slug: str) -> None:
        [asked] = re.findall(r'<div class="your-days".*?</div>', html, re.S)

        assert f'hx-get="{reverse("insights:show_beside", args=[slug])}" hx-trigger="load"' in asked


@pytest.mark.parametrize("slug", LONG)
class TestALongArticle:
    @pytest.fixture
    def html(self, client: Client, slug: str) -> str:
        return page_of(client, reverse("articles:show_article", args=[slug]))

    def test_shows_every_sign_of_the_four_levels_and_leads_to_the_doctor_page(
        self, html: str, slug: str
    ) -> None:
        box = html.partition('<section class="redflag"')[2].partition('class="faq"')[0]

        assert [sign for level in LEVELS for sign in level.signs if str(sign) not in box] == []
        assert [level.key for level in LEVELS if str(level.heading) not in box] == []
        assert reverse("articles:show_doctor") in box

    def test_keeps_the_anchor_of_a_question_inside_so_that_browsers_unfold_it(
        self, html: str, slug: str
    ) -> None:
        faq = html.partition('class="faq"')[2].partition("</section>")[0]

        answers = re.findall(
            r'<details><summary>[^<]+<svg.*?</summary>\s*<div class="answer" id="', faq, re.S
        )
        assert len(answers) == faq.count("<details") >= 5


class TestLookingUp:
    def test_the_glossary_has_a_place_for_every_term_and_a_letter_to_jump_to(self, client: Client) -> None:
        html = page_of(client, "/learn/glossary/")
        letters = {term.heading[0].lower() for term in glossary().terms}

        assert [anchor for anchor in glossary().anchors if f'<h3 id="{anchor}">' not in html] == []
        assert [letter for letter in letters if f'href="#letter-{letter}"' not in html] == []

    def test_every_claim_stands_with_its_verdict_and_where_it_is_answered(self, client: Client) -> None:
        cards = re.findall(r'<li id="claim-\d+">.*?</li>', page_of(client, "/learn/claims/"), re.S)
        claims = all_claims()

        assert len(cards) == len(claims) == 28
        for card, claim in zip(cards, claims, strict=True):
            assert str(claim.verdict.label).capitalize() in card
            assert claim.answered.replace("#", "/#") in card
            assert drawn(claim.grade) in card

    def test_the_works_behind_a_claim_stand_in_the_order_of_their_numbers(self, client: Client) -> None:
        cited = re.findall(r"<sup>(.*?)</sup>", page_of(client, "/learn/claims/"), re.S)
        numbers = [[int(number) for number in re.findall(r'href="#r(\d+)"', each)] for each in cited]

        assert max(map(len, numbers)) > 1
        assert numbers == [sorted(each) for each in numbers]

    def test_every_verdict_has_a_shape_of_its_own(self) -> None:
        shapes = {
            render_to_string("articles/_verdict.html", {"verdict": each}).partition("</svg>")[0]
            for each in Verdict
        }

        assert len(shapes) == len(Verdict)


def test_a_table_scrolls_in_a_box_that_keys_reach() -> None:
    block = make_block("| Food | mg |\n| --- | --- |\n| Almonds | 77 |\n")
    shown = render_to_string("articles/_block.html", {"block": block})

    assert re.search(r'<div class="table-box" role="group" tabindex="0" aria-label="Table"><table>', shown)


class TestTheDoctorPage:
    def test_lists_all_four_levels(self, client: Client) -> None:
        page = page_of(client, reverse("articles:show_doctor"))

        for level in LEVELS:
            assert str(level.heading) in page
            assert [sign for sign in level.signs if str(sign) not in page] == []

    def test_names_no_number_without_a_country(self, client: Client) -> None:
        page = page_of(client, reverse("articles:show_doctor"))

        assert "Call your local emergency number." in page
        assert "tel:" not in page

    def test_offers_the_call_with_a_country(self) -> None:
        context = {"emergency": EMERGENCY, "emergency_number": "112"}
        page = render_to_string("articles/show_doctor.html", context)

        assert '<a class="call" href="tel:112">' in page
        assert "Call your local emergency number 112." in page

    def test_is_kept_by_nobody_on_the_way(self, client: Client) -> None:
        assert "private" in client.get(reverse("articles:show_doctor")).headers["Cache-Control"]


@pytest.mark.parametrize(
    ("grade", "filled"),
    [
        (Grade.STRONG, ["9"] * 4),
        (Grade.MODERATE, ["9"] * 3),
        (Grade.WEAK, ["9"]),
        (Grade.CONTESTED, ["5"] * 4),
        (Grade.NONE_FOUND, []),
    ],
    ids=str,
)
def test_each_grade_has_squares_of_its_own_and_its_word(grade: Grade, filled: list[str]) -> None:
    shown = drawn(grade)

    assert re.findall(r'class="on" width="(\d)"', shown) == filled
    assert shown.count('<rect width="9"') == 4
    assert f"<b>{grade.label}</b>" in shown


def test_what_an_authority_set_has_no_squares() -> None:
    shown = drawn(Grade.OFFICIAL)

    assert "<svg" not in shown
    assert "<b>Set by an authority</b>" in shown
