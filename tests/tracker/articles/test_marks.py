"""What a reader keeps of articles: saved for later, and read. Nothing is written without a tap."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.visible_words import visible_words
from tracker.articles.library import article_slugs
from tracker.articles.models import ArticleMark, Tap
from tracker.people.models import Account

pytestmark = pytest.mark.django_db

SLUG, OTHER = "frequent-twitching", "twitches-you-can-see"
ARTICLE = reverse("articles:show_article", args=[SLUG])
PRIVATE = reverse("insights:show_beside", args=[SLUG])
YOURS = reverse("articles:list_marks")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HTMX = {"HX-Request": "true"}


def address(slug: str = SLUG) -> str:
    return reverse("articles:mark", args=[slug])


def tap(account: Account, *taps: Tap, slug: str = SLUG) -> None:
    """Tap one after the other, an hour apart."""
    for hours, each in enumerate(taps):
        ArticleMark.objects.tap(each, account, slug, NOON + timedelta(hours=hours))


def words_of(client: Client, path: str = YOURS) -> str:
    return visible_words(client.get(path).content.decode())


def queries_of(client: Client) -> int:
    """Return how many queries "Your reading" takes, those for session and account included."""
    with CaptureQueriesContext(connection) as asked:
        client.get(YOURS)
    return len(asked)


class TestTaps:
    def test_saving_and_reading_are_two_moments_of_one_row(self, owner: Account) -> None:
        tap(owner, Tap.SAVE, Tap.READ)

        kept = ArticleMark.objects.of(owner).get()
        assert (kept.saved_at, kept.read_at) == (NOON, NOON + timedelta(hours=1))

    @pytest.mark.parametrize("twice", Tap)
    def test_twice_is_the_same_as_once(self, owner: Account, twice: Tap) -> None:
        tap(owner, Tap.SAVE, Tap.READ, twice)
        once = state(owner)
        tap(owner, twice)

        assert state(owner) == once

    def test_taking_one_back_leaves_the_other(self, owner: Account) -> None:
        tap(owner, Tap.SAVE, Tap.READ, Tap.UNSAVE)

        assert state(owner) == [(SLUG, False, True)]

    def test_a_mark_that_says_nothing_any_more_is_gone(self, owner: Account) -> None:
        tap(owner, Tap.SAVE, Tap.READ, Tap.UNSAVE, Tap.UNREAD)

        assert not ArticleMark.objects.exists()

    def test_taking_back_what_was_never_marked_writes_nothing(self, owner: Account) -> None:
        tap(owner, Tap.UNREAD)

        assert not ArticleMark.objects.exists()

    def test_marks_belong_to_the_account_and_the_article(self, owner: Account, stranger: Account) -> None:
        tap(owner, Tap.SAVE)
        tap(stranger, Tap.READ)
        tap(owner, Tap.READ, slug=OTHER)
        tap(stranger, Tap.UNREAD)

        assert state(owner) == [(SLUG, True, False), (OTHER, False, True)]

    def test_they_go_with_the_account(self, owner: Account, stranger: Account) -> None:
        tap(owner, Tap.SAVE)
        tap(stranger, Tap.SAVE)
        owner.erase()

        assert ArticleMark.objects.get().account == stranger

    def test_every_name_of_an_article_fits(self, owner: Account) -> None:
        for slug in article_slugs():
            ArticleMark(account=owner, slug=slug).full_clean()


def state(account: Account) -> list[tuple[str, bool, bool]]:
    """Return what is marked: saved, read."""
    kept = ArticleMark.objects.of(account).order_by("slug")
    return [(mark.slug, mark.saved_at is not None, mark.read_at is not None) for mark in kept]


class TestTheButtons:
    def test_a_tap_is_kept_and_leads_to_the_private_page(self, owner_client: Client, owner: Account) -> None:
        answer = owner_client.post(address(), {"mark": "save"})

        assert answer.headers["Location"] == PRIVATE
        assert state(owner) == [(SLUG, True, False)]

    def test_from_your_reading_one_returns_there(self, owner_client: Client) -> None:
        answer = owner_client.post(address(), {"mark": "read", "next": YOURS})

        assert answer.headers["Location"] == YOURS

    def test_nobody_is_led_elsewhere(self, owner_client: Client) -> None:
        answer = owner_client.post(address(), {"mark": "read", "next": "https://elsewhere.example/"})

        assert answer.headers["Location"] == PRIVATE

    def test_with_htmx_the_buttons_come_back_as_they_are_now(self, owner_client: Client) -> None:
        shown = owner_client.post(address(), {"mark": "save"}, headers=HTMX).content.decode()

        assert "<html" not in shown
        assert 'value="unsave" aria-pressed="true"' in shown
        assert 'value="read" aria-pressed="false"' in shown

    @pytest.mark.parametrize("mark", ["", "x", "SAVE", "delete"])
    def test_a_tap_nobody_knows_changes_nothing(
        self, owner_client: Client, owner: Account, mark: str
    ) -> None:
        tap(owner, Tap.READ)

        assert owner_client.post(address(), {"mark": mark}).status_code == 302
        assert owner_client.post(address(), {"mark": mark}, headers=HTMX).status_code == 200
        assert state(owner) == [(SLUG, False, True)]

    def test_tapped_with_htmx_they_still_know_where_to_return(self, owner_client: Client) -> None:
        told = {"mark": "save", "next": YOURS}
        shown = owner_client.post(address(), told, headers=HTMX).content.decode()

        assert f'<input type="hidden" name="next" value="{YOURS}">' in shown

    @pytest.mark.parametrize("slug", ["nothing", "today"])
    def test_an_article_nobody_wrote_is_not_found(
        self, client: Client, owner_client: Client, slug: str
    ) -> None:
        assert owner_client.post(address(slug), {"mark": "save"}).status_code == 404
        assert client.post(address(slug), {"mark": "save"}).status_code == 404
        assert not ArticleMark.objects.exists()

    @pytest.mark.parametrize("method", ["get", "put", "delete", "options"])
    def test_they_are_tapped_and_nothing_else(
        self, client: Client, owner_client: Client, method: str
    ) -> None:
        assert getattr(owner_client, method)(address()).status_code == 405
        assert getattr(client, method)(address()).status_code == 405

    def test_who_was_signed_out_meanwhile_returns_to_the_article(self, client: Client) -> None:
        sign_in = f"{reverse('account_login')}?next={ARTICLE}"

        assert client.post(address(), {"mark": "save"}).headers["Location"] == sign_in
        assert client.post(address(), {"mark": "save"}, headers=HTMX).headers["HX-Redirect"] == sign_in


class TestYourReading:
    def test_it_is_calm_while_nothing_is_marked(self, owner_client: Client) -> None:
        assert "Nothing saved or marked as read." in words_of(owner_client)

    def test_it_lists_what_was_saved_and_what_was_read(self, owner_client: Client, owner: Account) -> None:
        tap(owner, Tap.SAVE)
        tap(owner, Tap.READ, slug=OTHER)

        page = owner_client.get(YOURS).content.decode()
        saved, _read, read = page.partition('id="read"')
        assert ARTICLE in saved
        assert ARTICLE not in read
        assert reverse("articles:show_article", args=[OTHER]) in read

    def test_what_was_saved_and_read_stands_once(self, owner_client: Client, owner: Account) -> None:
        tap(owner, Tap.SAVE, Tap.READ)

        page = owner_client.get(YOURS).content.decode()
        assert page.count(f'href="{ARTICLE}"') == 1
        assert 'id="read"' not in page

    def test_the_latest_tap_comes_first(self, owner_client: Client, owner: Account) -> None:
        ArticleMark.objects.tap(Tap.SAVE, owner, SLUG, NOON)
        ArticleMark.objects.tap(Tap.SAVE, owner, OTHER, NOON + timedelta(days=1))

        page = owner_client.get(YOURS).content.decode()
        assert page.index(reverse("articles:show_article", args=[OTHER])) < page.index(f'href="{ARTICLE}"')

    def test_an_article_that_is_gone_is_not_shown(self, owner_client: Client, owner: Account) -> None:
        tap(owner, Tap.SAVE, slug="withdrawn")

        assert "Nothing saved or marked as read." in words_of(owner_client)

    def test_it_takes_as_many_queries_for_all_articles_as_for_two(
        self, owner_client: Client, owner: Account
    ) -> None:
        tap(owner, Tap.SAVE, slug=SLUG)
        tap(owner, Tap.READ, slug=OTHER)
        few = queries_of(owner_client)
        for slug in (*article_slugs(), *(f"withdrawn-{number}" for number in range(30))):
            tap(owner, Tap.READ, slug=slug)

        assert queries_of(owner_client) == few <= 6

    def test_a_stranger_sees_none_of_it(self, stranger_client: Client, owner: Account) -> None:
        tap(owner, Tap.SAVE)

        assert ARTICLE not in stranger_client.get(YOURS).content.decode()

    def test_it_is_kept_by_no_shared_cache(self, owner_client: Client) -> None:
        assert "private" in owner_client.get(YOURS).headers["Cache-Control"]


def test_reading_writes_nothing(owner_client: Client) -> None:
    for path in (ARTICLE, PRIVATE, YOURS, reverse("articles:list_articles")):
        owner_client.get(path)
        owner_client.get(path, headers=HTMX)

    assert not ArticleMark.objects.exists()
