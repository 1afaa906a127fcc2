"""What programs read of Learn: structured data, the page's own address, the sitemap."""

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse

from tests.tracker.articles.builders import make_article
from tracker.articles.claims import claim_table
from tracker.articles.glossary import glossary
from tracker.articles.library import article_slugs, bare_articles, find_article
from tracker.articles.references import Reference
from tracker.articles.reviews import reviewed_texts
from tracker.articles.structured_data import structured_data, work_data

pytestmark = pytest.mark.django_db

SLUGS = article_slugs()
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
# Addresses are the machine's own, as the test browser calls it.
HERE = "http://testserver"
ADDRESS = "https://example.org/learn/about-twitches/"


def read_back(client: Client, slug: str) -> tuple[str, list[dict[str, Any]]]:
    """Return a page and the data in it."""
    html = client.get(reverse("articles:show_article", args=[slug])).content.decode()
    return html, [json.loads(block) for block in BLOCK.findall(html)]


@pytest.mark.parametrize("slug", SLUGS)
class TestReadBackFromThePage:
    def test_the_article_is_described_as_it_is(self, client: Client, slug: str) -> None:
        article = find_article(slug)
        _html, [page, *_questions] = read_back(client, slug)

        assert article is not None
        assert page["@type"] == "MedicalWebPage"
        assert (page["headline"], page["description"]) == (article.title, article.summary)
        assert page["datePublished"] == str(article.published)
        assert page["dateModified"] == page["lastReviewed"] == str(article.reviewed)
        assert page["inLanguage"] == article.language
        assert page["author"]["name"] == "Magnesium tracker"
        assert [work["name"] for work in page["citation"]] == [work.citation for work in article.references]

    def test_the_questions_are_those_of_the_article_with_their_answers(
        self, client: Client, slug: str
    ) -> None:
        article = find_article(slug)
        html, [_page, *faq] = read_back(client, slug)
        asked = [question for data in faq for question in data["mainEntity"]]

        assert article is not None
        assert [data["@type"] for data in faq] == ["FAQPage"] * bool(article.questions)
        assert [question["name"] for question in asked] == [question.words for question in article.questions]
        for question, data in zip(article.questions, asked, strict=True):
            assert data["acceptedAnswer"]["text"] == " ".join(block.words for block in question.answer)
            assert f'id="{data["url"].partition("#")[2]}"' in html

    def test_the_address_of_the_page_is_its_own_and_opens(self, client: Client, slug: str) -> None:
        html, [page, *_questions] = read_back(client, slug)
        [canonical] = CANONICAL.findall(html)

        assert page["mainEntityOfPage"] == canonical == HERE + reverse("articles:show_article", args=[slug])
        assert client.get(canonical).status_code == 200

    def test_search_engines_get_its_summary(self, client: Client, slug: str) -> None:
        html, [page, *_questions] = read_back(client, slug)

        assert html.count('<meta name="description"') == 1
        assert 0 < len(page["description"]) <= 160


@pytest.mark.parametrize("address", ["/learn/", "/learn/glossary/", "/learn/claims/"])
def test_what_is_asked_of_a_page_is_no_part_of_its_address(client: Client, address: str) -> None:
    html = client.get(f"{address}?from=elsewhere").content.decode()

    assert CANONICAL.findall(html) == [HERE + address]
    assert html.count('<meta name="description"') == 1


def test_no_words_of_an_article_can_end_the_element_they_stand_in() -> None:
    article = make_article(title='"A </script><b> & so on"')
    blocks = structured_data(article, ADDRESS)

    assert [sign for sign in "<>&" if any(sign in block for block in blocks)] == []
    assert json.loads(blocks[0])["headline"] == article.title == "A </script><b> & so on"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ({}, {}),
        ({"doi": "10.1/x"}, {"url": "https://doi.org/10.1/x"}),
        ({"url": "https://example.org/x"}, {"url": "https://example.org/x"}),
    ],
)
def test_a_work_is_named_with_the_address_it_has(address: dict[str, str], expected: dict[str, str]) -> None:
    work = Reference(key="X", citation="A work.", read="all of it", is_verified=True, **address)

    assert work_data(work) == {"@type": "CreativeWork", "name": "A work.", **expected}


class TestTheSitemap:
    @pytest.fixture
    def listed(self, client: Client) -> dict[str, str | None]:
        """Return what is listed with the date of its last change."""
        space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
        sent = client.get("/sitemap.xml").content
        places = ElementTree.fromstring(sent).findall("s:url", space)  # noqa: S314 (our own page)
        return {
            str(place.findtext("s:loc", namespaces=space)): place.findtext("s:lastmod", namespaces=space)
            for place in places
        }

    def test_names_every_page_that_is_open_to_everybody(self, listed: dict[str, str | None]) -> None:
        names = (
            "today:landing",
            "articles:list_articles",
            "articles:show_doctor",
            "articles:show_glossary",
            "articles:show_claims",
            "insights:show_reference_values",
        )
        articles = {reverse("articles:show_article", args=[slug]) for slug in SLUGS}

        assert set(listed) == {HERE + address for address in {*map(reverse, names), *articles}}

    def test_each_of_them_opens(self, client: Client, listed: dict[str, str | None]) -> None:
        assert {address: client.get(address).status_code for address in listed} == dict.fromkeys(listed, 200)

    def test_a_text_is_as_new_as_its_review(self, listed: dict[str, str | None]) -> None:
        reviews = {
            HERE + reverse("articles:show_article", args=[each.slug]): str(each.reviewed)
            for each in bare_articles()
        }
        reviews[HERE + reverse("articles:show_glossary")] = str(glossary().reviewed)
        reviews[HERE + reverse("articles:show_claims")] = str(claim_table().reviewed)

        assert {address: listed[address] for address in reviews} == reviews

    def test_the_list_is_as_new_as_the_newest_text(self, listed: dict[str, str | None]) -> None:
        newest = max(text.reviewed for text in reviewed_texts())

        assert listed[HERE + reverse("articles:list_articles")] == str(newest)

    def test_a_page_without_a_review_has_no_date(self, listed: dict[str, str | None]) -> None:
        assert listed[HERE + reverse("articles:show_doctor")] is None
