"""What is read is the same for everybody, and nobody on the way has to ask again for what it has."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.tracker.people.builders import make_person
from tracker.articles.library import article_slugs
from tracker.people.models import Account

pytestmark = pytest.mark.django_db

LEARN = ["/learn/", "/learn/glossary/", "/learn/claims/", *(f"/learn/{slug}/" for slug in article_slugs())]
FEW = ["/learn/", "/learn/glossary/", "/learn/claims/", "/learn/frequent-twitching/", "/sitemap.xml"]


@pytest.fixture
def readers(client: Client, owner: Account, owner_client: Client, admin_client: Client) -> list[Client]:
    """Return the browsers of a visitor, of an owner with two persons, and of an administrator."""
    make_person(owner, "Ada")
    return [client, owner_client, admin_client]


@pytest.mark.parametrize("address", [*LEARN, "/sitemap.xml"])
def test_everybody_gets_the_same_bytes_under_the_same_headers(readers: list[Client], address: str) -> None:
    answers = [reader.get(address) for reader in readers]

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert len({tuple(sorted(answer.headers.items())) for answer in answers}) == 1


@pytest.mark.parametrize("address", [*LEARN, "/sitemap.xml"])
def test_anybody_on_the_way_may_keep_a_page(owner_client: Client, address: str) -> None:
    answer = owner_client.get(address)

    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not answer.cookies


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
@pytest.mark.parametrize("address", FEW)
def test_what_has_not_changed_is_not_sent_again(client: Client, address: str, encoding: str) -> None:
    first = client.get(address, headers={"Accept-Encoding": encoding})
    again = client.get(address, headers={"Accept-Encoding": encoding, "If-None-Match": first.headers["ETag"]})
    other = client.get(address, headers={"Accept-Encoding": encoding, "If-None-Match": '"another"'})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
    assert other.status_code == 200


@pytest.mark.parametrize("address", FEW)
def test_reading_asks_for_no_session_and_no_account(owner_client: Client, address: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        owner_client.get(address)

    tables = ("django_session", "people_", "diary_")
    assert [query["sql"] for query in asked if any(table in query["sql"] for table in tables)] == []
    assert len(asked) <= 2
