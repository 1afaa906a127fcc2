"""Your last 7 days, as a part of an article, as a page, and for whom it is not."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from tests.foods.builders import make_food
from tests.tracker.diary.builders import answer, log, make_supplement, take
from tests.tracker.people.builders import change, make_person
from tests.tracker.stressors.builders import note
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_flag
from tests.visible_words import visible_words
from tracker.articles.models import ArticleMark
from tracker.people.models import Account, Person

pytestmark = pytest.mark.django_db

SLUG = "frequent-twitching"
ADDRESS = reverse("insights:show_beside", args=[SLUG])
ARTICLE = reverse("articles:show_article", args=[SLUG])
HTMX = {"HX-Request": "true"}
NOTHING = "Nothing of what this article speaks of was logged in these days."
NEVER = re.compile(
    r"deficien|lack|cure|trigger|optimal|proven|significan|because|caus|below|too little|enough|low\b",
    re.IGNORECASE,
)
# Session and account, and the six of the page.
QUERIES = 8


def part(client: Client, **asked: str) -> str:
    """Return what htmx puts into the article."""
    answer = client.get(ADDRESS, asked, headers=HTMX)
    assert answer.status_code == 200
    return answer.content.decode()


def words_of(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(visible_words(html))).strip()


def keep(person: Person, days: int) -> None:
    """Keep a diary of so many days up to today: food, a tablet, caffeine, sleep, twitches."""
    porridge, tablet = make_food("Porridge", "100", group="grains"), make_supplement(person, 50)
    for days_ago in range(days):
        day = localdate() - timedelta(days=days_ago)
        log(person, porridge, 280, day)
        take(person, tablet, day=day)
        note(person, "caffeine", 90, day)
        note(person, "sleep", 7, day)
        answer_symptom(person, "fasciculation", days_ago % 3, day)
        make_episode(person, day=day)
        answer(person, day)


class TestForAVisitor:
    def test_an_article_gets_nothing_to_put_into_it(self, client: Client) -> None:
        answer = client.get(ADDRESS, headers=HTMX)

        assert answer.status_code == 204
        assert answer.content == b""

    def test_the_link_leads_to_sign_in_and_back(self, client: Client) -> None:
        assert client.get(ADDRESS).headers["Location"] == f"{reverse('account_login')}?next={ADDRESS}"

    def test_articles_nobody_wrote_are_no_different(self, client: Client) -> None:
        unknown = reverse("insights:show_beside", args=["nothing"])

        assert client.get(unknown, headers=HTMX).status_code == 204
        assert client.get(unknown).status_code == 302


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "part"])
class TestBothForms:
    def test_no_cache_keeps_it_and_the_two_are_told_apart(
        self, owner_client: Client, headers: dict[str, str]
    ) -> None:
        answer = owner_client.get(ADDRESS, headers=headers)

        assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", "))
        assert "HX-Request" in answer.headers["Vary"]

    def test_an_article_nobody_wrote_is_not_found(
        self, owner_client: Client, headers: dict[str, str]
    ) -> None:
        assert (
            owner_client.get(reverse("insights:show_beside", args=["x"]), headers=headers).status_code == 404
        )

    def test_an_empty_diary_is_one_sentence_and_the_way_to_today(
        self, owner_client: Client, headers: dict[str, str]
    ) -> None:
        html = owner_client.get(ADDRESS, headers=headers).content.decode()

        assert NOTHING in words_of(html)
        assert reverse("today:show_today") in html
        assert "<dl" not in html

    def test_it_says_what_was_logged_and_judges_nothing(
        self, owner_client: Client, person: Person, headers: dict[str, str]
    ) -> None:
        keep(person, 4)

        html = owner_client.get(ADDRESS, headers=headers).content.decode()
        panel = words_of(html[html.index('class="panel beside-lines"') :])
        assert "At least" not in panel
        assert "330 mg a day on 4 complete days." in panel
        assert "Noted on 4 of 7 days: none on 2, now and then on 1, often on 1." in panel
        assert NEVER.findall(panel) == []

    def test_it_carries_the_marks_as_they_are(
        self, owner_client: Client, owner: Account, headers: dict[str, str]
    ) -> None:
        ArticleMark.objects.set_mark(
            ArticleMark(account=owner, slug=SLUG, saved_at="2026-03-02T12:00Z"), "saved_at"
        )

        html = owner_client.get(ADDRESS, headers=headers).content.decode()
        assert 'value="unsave" aria-pressed="true"' in html
        assert 'value="read" aria-pressed="false"' in html

    @pytest.mark.parametrize("days", [2, 40])
    def test_queries_are_few_however_long_the_diary(
        self,
        owner_client: Client,
        person: Person,
        days: int,
        django_assert_max_num_queries: Any,
        headers: dict[str, str],
    ) -> None:
        keep(person, days)
        owner_client.get(ADDRESS, headers=headers)

        with django_assert_max_num_queries(QUERIES):
            owner_client.get(ADDRESS, headers=headers)


def test_the_part_has_no_frame_and_the_page_leads_back_to_the_article(owner_client: Client) -> None:
    assert "<html" not in part(owner_client)
    assert f'href="{ARTICLE}"' in owner_client.get(ADDRESS).content.decode()


def test_the_mean_is_the_one_trends_and_where_i_stand_tell(owner_client: Client, person: Person) -> None:
    keep(person, 5)
    mean = "330 mg a day on 5 complete days."

    for path in ("/trends/?span=week", reverse("insights:show_standing"), ADDRESS):
        assert mean in words_of(owner_client.get(path).content.decode()), path


def test_a_stranger_sees_their_own_days(stranger_client: Client, person: Person) -> None:
    keep(person, 5)

    assert NOTHING in words_of(part(stranger_client))


def test_in_a_family_it_says_whose_days_these_are(owner_client: Client, owner: Account) -> None:
    make_person(owner, "Kim")
    keep(Person.objects.of(owner).earliest("pk"), 1)

    assert "· Me" in words_of(part(owner_client))


class TestUnderARedFlag:
    @pytest.fixture(autouse=True)
    def _flag(self, person: Person) -> None:
        keep(person, 4)
        make_flag(person)

    def test_the_page_shows_its_advice_first(self, owner_client: Client) -> None:
        first = words_of(owner_client.get(ADDRESS).content.decode())

        assert "Show my charts" in first
        assert "complete days" not in first
        assert "4 complete days" in words_of(owner_client.get(ADDRESS, {"charts": "1"}).content.decode())

    def test_the_part_is_the_advice_with_one_tap_to_the_days(self, owner_client: Client) -> None:
        first = part(owner_client)

        assert "Make an appointment. Weakness should be looked at within two weeks" in words_of(first)
        assert f'hx-get="{ADDRESS}?charts=1"' in first
        assert "complete days" not in words_of(first)
        assert 'value="save"' in first

    def test_the_most_urgent_advice_stands_in_the_part(self, owner_client: Client, person: Person) -> None:
        make_flag(person, "fainting", level="emergency")

        assert "Get help now." in words_of(part(owner_client))

    def test_after_the_tap_the_way_to_trends_needs_no_second_one(self, owner_client: Client) -> None:
        shown = part(owner_client, charts="1")

        assert "4 complete days" in words_of(shown)
        assert re.search(r'href="/trends/\?span=week[^"]*charts=1"', shown)

    def test_what_belongs_to_the_next_visit_hides_nothing(self, owner_client: Client, person: Person) -> None:
        change(person, has_standing_flag=False)

        assert "4 complete days" in words_of(part(owner_client))
