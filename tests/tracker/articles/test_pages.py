"""Learn as a reader sees it."""

import re

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from tracker.articles.grades import Grade
from tracker.articles.library import CONTENT
from tracker.care.red_flags import EMERGENCY, LEVELS

pytestmark = pytest.mark.django_db

SLUGS = sorted(path.stem for path in CONTENT.glob("*.md"))
PAGES = ["/learn/", "/learn/when-to-see-a-doctor/", *(f"/learn/{slug}/" for slug in SLUGS)]


@pytest.mark.parametrize("address", PAGES)
def test_a_visitor_reads_without_signing_in(client, address):
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_pages_of_learn_are_read_only(client, address):
    assert client.post(address).status_code == 405


def test_an_article_nobody_wrote_is_not_found(client):
    assert client.get("/learn/no-such-article/").status_code == 404


def test_the_list_names_the_doctor_page_first(client):
    page = client.get(reverse("articles:list_articles")).content.decode()
    main = page.partition('<nav class="reads"')[2]

    assert (
        main.index("When to see a doctor") < main.index("Frequent twitching") < main.index("Reference values")
    )
    assert "2 minutes" in main


@pytest.mark.parametrize("slug", SLUGS)
class TestAnArticle:
    @pytest.fixture
    def html(self, client, slug):
        return client.get(reverse("articles:show_article", args=[slug])).content.decode()

    def test_shows_every_emergency_sign_and_leads_to_the_doctor_page(self, html, slug):
        box = html.partition('<section class="redflag"')[2].partition('class="faq"')[0]

        assert [sign for sign in EMERGENCY.signs if str(sign) not in box] == []
        assert reverse("articles:show_doctor") in box

    def test_shows_a_grade_in_words_for_every_claim(self, html, slug):
        assert html.count('<div class="claim">') == html.count("Evidence: <b>") > 5

    def test_has_a_source_behind_every_number(self, html, slug):
        assert set(re.findall(r'href="#(r\d+)"', html)) == set(re.findall(r'id="(r\d+)"', html))

    def test_has_five_questions_with_answers(self, html, slug):
        faq = html.partition('class="faq"')[2].partition("</section>")[0]

        assert faq.count("<details") == faq.count("<summary") == 5

    def test_shows_when_it_was_reviewed_and_the_disclaimer(self, html, slug):
        assert re.search(r"Reviewed \d+ \w+ \d{4} · next review by \w+ \d{4}", html)
        assert "It can’t measure magnesium in your body" in html

    def test_recommends_other_pages_by_title(self, html, slug):
        assert "Reference values" in html.partition("Read next")[2]

    def test_uses_each_id_once(self, html, slug):
        ids = re.findall(r'\bid="([^"]+)"', html)

        assert len(ids) == len(set(ids))


def test_the_doctor_page_lists_all_four_levels(client):
    page = client.get(reverse("articles:show_doctor")).content.decode()

    for level in LEVELS:
        assert str(level.heading) in page
        assert [sign for sign in level.signs if str(sign) not in page] == []


def test_without_a_country_the_doctor_page_names_no_number(client):
    page = client.get(reverse("articles:show_doctor")).content.decode()

    assert "Call your local emergency number." in page
    assert "tel:" not in page


def test_with_a_country_the_doctor_page_offers_the_call():
    page = render_to_string("articles/show_doctor.html", {"emergency": EMERGENCY, "emergency_number": "112"})

    assert '<a class="call" href="tel:112">' in page
    assert "Call your local emergency number 112." in page


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
def test_each_grade_has_squares_of_its_own_and_its_word(grade, filled):
    drawn = render_to_string("articles/_grade.html", {"grade": grade})

    assert re.findall(r'class="on" width="(\d)"', drawn) == filled
    assert drawn.count('<rect width="9"') == 4
    assert f"<b>{grade.label}</b>" in drawn
