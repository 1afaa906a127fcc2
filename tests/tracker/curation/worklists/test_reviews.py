"""Texts whose review is due, on the first page of the administration."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.conftest import signed_in
from tracker.articles.reviews import reviewed_glossary, reviewed_texts
from tracker.curation.worklists.reviews import AHEAD, reviews
from tracker.people.models import Account

INDEX = reverse("admin:index")
ARTICLE, GLOSSARY = reviewed_texts()[0], reviewed_glossary()
DUE = ARTICLE.due
DAY = timedelta(days=1)
# Whichever texts were read again since: the last day before the first comes up, and the day all are due.
ALL_DUE = [text.due for text in reviewed_texts()]
CALM, LATE = min(ALL_DUE) - AHEAD - DAY, max(ALL_DUE)


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
def test_a_text_comes_up_sixty_days_before_its_review_is_due(today: date, said: list[str]) -> None:
    found = reviews([ARTICLE], today)
    assert [review.is_overdue for review in found] == [words == "overdue since" for words in said]
    assert all(words in review.when for words, review in zip(said, found, strict=True))


def test_the_oldest_review_stands_first() -> None:
    found = reviews(reviewed_texts(), LATE)
    assert [review.text.due for review in found] == sorted(ALL_DUE)


@pytest.mark.django_db
def test_the_administrator_reads_which_text_and_what_to_do(administrator: Account) -> None:
    with time_machine.travel(LATE):
        page = signed_in(administrator).get(INDEX).content.decode()
    assert "Texts to review" in page
    for text in (ARTICLE, GLOSSARY):
        assert f">{text.title}</span>" in page
        assert f'<a href="{text.address}">' in page
        assert text.path in page


@pytest.mark.django_db
def test_with_no_review_due_one_line_says_so(administrator: Account) -> None:
    with time_machine.travel(CALM):
        page = signed_in(administrator).get(INDEX).content.decode()
    assert "No text is due for review." in page
    assert str(ARTICLE.title) not in page


@pytest.mark.django_db
def test_a_food_editor_is_not_sent_to_texts(food_editor: Account) -> None:
    with time_machine.travel(DUE):
        page = signed_in(food_editor).get(INDEX).content.decode()
    assert "What could be done next" in page
    assert "Texts to review" not in page
