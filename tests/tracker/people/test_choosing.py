"""Choosing another person: the page stays open where it is one for everybody."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY, log
from tests.tracker.people.builders import make_person
from tracker.people.models import Account, Person

TODAY = "/today/"


@pytest.fixture
def child(owner: Account) -> Person:
    """Another person of the account."""
    return make_person(owner, "Kim")


def opened(client: Client, person: Person, address: str) -> str:
    """Return where choosing a person leads from an address."""
    response = client.post(reverse("people:choose_person"), {"person": person.pk, "next": address})
    assert client.session["person"] == person.pk
    return response.headers["Location"]


@pytest.mark.parametrize(
    "address",
    [
        "/trends/?span=year",
        "/trends/enough/?first=2026-01-01&last=2026-02-01",
        "/trends/sources/",
        "/trends/gap/",
        "/where-i-stand/",
        "/patterns/",
        TODAY,
        f"/diary/{DAY}/",
        f"/check-in/{DAY}/",
        "/calendar/2026-03/",
        "/foods/?q=almonds",
        "/foods/groups/fruit/",
        "/settings/",
    ],
)
def test_a_page_for_everybody_stays_open(
    owner_client: Client, person: Person, child: Person, address: str
) -> None:
    assert opened(owner_client, child, address) == address
    assert owner_client.get(address).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("", id="none"),
        pytest.param("https://elsewhere.example.org/trends/", id="another site"),
        pytest.param("//elsewhere.example.org/trends/", id="another site without a scheme"),
        pytest.param("/\\elsewhere.example.org/trends/", id="a backslash"),
        pytest.param("///elsewhere.example.org/", id="three slashes"),
        pytest.param("http://testserver//elsewhere.example.org/", id="another site behind ours"),
        pytest.param("javascript:alert(1)", id="a script"),
        pytest.param("/nowhere/", id="no page"),
        pytest.param("/trends/\0", id="NUL"),
        pytest.param("/trends/\r\nSet-Cookie: a=b", id="a line break"),
        pytest.param("http://[", id="no address at all"),
        pytest.param("/trends/?" + "x" * 10_000, id="far too long"),
        pytest.param("/supplements/00000000-0000-0000-0000-000000000001/", id="a row"),
        pytest.param("/welcome/kidneys/", id="a question"),
    ],
)
def test_any_other_address_leads_to_today(
    owner_client: Client, person: Person, child: Person, address: str
) -> None:
    assert opened(owner_client, child, address) == TODAY


def test_an_item_of_one_person_is_not_opened_for_another(
    owner_client: Client, person: Person, child: Person
) -> None:
    address = reverse("diary:change_item", args=[log(person).pk])
    assert opened(owner_client, child, address) == TODAY


def test_charts_shown_to_one_person_under_a_red_flag_are_not_shown_to_another(
    owner_client: Client, person: Person, child: Person
) -> None:
    address = "/trends/?charts=1&span=year&with=sleep"
    assert opened(owner_client, child, address) == "/trends/?span=year"


def test_the_switch_names_the_open_page(owner_client: Client, person: Person, child: Person) -> None:
    page = owner_client.get("/trends/?span=year").content.decode()
    assert '<input type="hidden" name="next" value="/trends/?span=year">' in page
