"""Articles whose review is due, on the first page of the administration."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.conftest import signed_in
from tracker.articles.checks import review_due
from tracker.articles.library import bare_articles
from tracker.curation.worklists.reviews import AHEAD, reviews
from tracker.people.models import Account

INDEX = reverse("admin:index")
ARTICLE = bare_articles()[0]
DUE = review_due(ARTICLE.reviewed)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (DUE - AHEAD - DAY, []),
        (DUE - AHEAD, ["due"]),
        (DUE - DAY, ["due"]),
        (DUE, ["overdue since"]),
    ],
    ids=["61 days before", "60 days before", "the day before", "on the day"],
)
def test_an_article_comes_up_sixty_days_before_its_review_is_due(today: date, said: list[str]) -> None:
    found = reviews([ARTICLE], today)
    assert [review.is_overdue for review in found] == [words == "overdue since" for words in said]
    assert all(words in review.when for words, review in zip(said, found, strict=True))


def test_the_oldest_review_stands_first() -> None:
    found = reviews(bare_articles(), DUE + timedelta(days=1000))
    assert [review.due for review in found] == sorted(review.due for review in found)
    assert len(found) == len(bare_articles())


@pytest.mark.django_db
def test_the_administrator_reads_which_article_and_what_to_do(administrator: Account) -> None:
    with time_machine.travel(DUE):
        page = signed_in(administrator).get(INDEX).content.decode()
    assert "Articles to review" in page
    assert ARTICLE.title in page
    assert f"tracker/articles/content/{ARTICLE.slug}.md" in page


@pytest.mark.django_db
def test_with_no_review_due_one_line_says_so(administrator: Account) -> None:
    with time_machine.travel(ARTICLE.reviewed):
        page = signed_in(administrator).get(INDEX).content.decode()
    assert "No article is due for review." in page
    assert ARTICLE.title not in page


@pytest.mark.django_db
def test_a_food_editor_is_not_sent_to_texts(food_editor: Account) -> None:
    with time_machine.travel(DUE):
        page = signed_in(food_editor).get(INDEX).content.decode()
    assert "What could be done next" in page
    assert "Articles to review" not in page
