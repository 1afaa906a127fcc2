"""Every text that makes statements says when it was reviewed, and is looked at again in time."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils.formats import date_format

from tests.tracker.articles.builders import make_article
from tracker.articles.checks import review_problems
from tracker.articles.claims import CLAIMS_PATH
from tracker.articles.glossary import GLOSSARY_PATH
from tracker.articles.library import CONTENT
from tracker.articles.reviews import Reviewed, review_due, reviewed_article, reviewed_texts

PATH = "tracker/articles/content/about-twitches.md"


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
def test_a_review_is_due_in_the_month_it_becomes_eighteen_months_old(reviewed: date, due: date) -> None:
    assert review_due(reviewed) == due


@pytest.mark.parametrize(
    ("today", "problems"),
    [
        (date(2026, 3, 1), [f"{PATH}: reviewed in the future, on 2026-03-02"]),
        (date(2026, 3, 2), []),
        (date(2027, 8, 31), []),
        (date(2027, 9, 1), [f"{PATH}: its review was due on 2027-09-01"]),
        (date(2030, 1, 1), [f"{PATH}: its review was due on 2027-09-01"]),
    ],
    ids=str,
)
def test_a_text_is_in_order_from_its_review_to_the_day_the_next_is_due(
    today: date, problems: list[str]
) -> None:
    text = reviewed_article(make_article(reviewed="2026-03-02"))

    assert review_problems([text], today) == problems


def test_every_article_the_glossary_and_the_claims_have_a_date_of_review() -> None:
    files = [text.path for text in reviewed_texts()]

    assert len(files) == len(set(files))
    assert {Path(settings.BASE_DIR, path) for path in files} == {
        *CONTENT.glob("*.md"),
        GLOSSARY_PATH,
        CLAIMS_PATH,
    }


@pytest.mark.parametrize("text", reviewed_texts(), ids=lambda text: text.path)
def test_the_file_that_is_named_holds_the_date(text: Reviewed) -> None:
    written = Path(settings.BASE_DIR, text.path).read_text(encoding="utf-8")

    assert f"reviewed{':' if text.path.endswith('.md') else ' ='} {text.reviewed}\n" in written


@pytest.mark.django_db
@pytest.mark.parametrize("text", reviewed_texts(), ids=lambda text: text.path)
def test_the_page_of_a_text_shows_when_it_was_reviewed_and_by_when_it_is_again(
    text: Reviewed, client: Client
) -> None:
    html = client.get(text.address).content.decode()
    reviewed, due = date_format(text.reviewed), date_format(text.due, "YEAR_MONTH_FORMAT")

    assert html.count(f"Reviewed {reviewed} · next review by {due}") == 1
    assert f">{text.title}</h1>" in html


def test_eighteen_months_on_every_text_in_the_tree_is_to_be_read_again() -> None:
    texts = reviewed_texts()
    last = max(text.due for text in texts)

    assert len(review_problems(texts, last)) == len(texts)
    assert len(review_problems(texts, min(text.due for text in texts) - timedelta(days=1))) == 0
