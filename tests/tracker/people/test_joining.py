"""Accounts begin with a one-time link; sign-up is closed unless a setting opens it."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from tests.tracker.people.builders import make_account
from tracker.people.models import AccessLink, Account, ApiToken, Person

CREDENTIALS = {"email": "first@example.org", "password": "a long enough password"}
BASE_URL = "http://127.0.0.1:8000"


def setup_link() -> str:
    out = StringIO()
    call_command("create_setup_link", stdout=out)
    return out.getvalue().strip().removeprefix(BASE_URL)


@pytest.mark.django_db
def test_the_setup_link_makes_an_administrator_with_a_person(client: Client) -> None:
    client.post(setup_link(), CREDENTIALS)
    account = Account.objects.get()
    assert (account.is_superuser, Person.objects.of(account).get().name) == (True, "Me")


@pytest.mark.django_db
def test_the_setup_link_works_once(client: Client) -> None:
    link = setup_link()
    client.post(link, CREDENTIALS)
    assert Client().post(link, {**CREDENTIALS, "email": "second@example.org"}).status_code == 404
    assert Account.objects.count() == 1


@pytest.mark.django_db
def test_a_newer_setup_link_ends_the_older_one(client: Client) -> None:
    older = setup_link()
    setup_link()
    assert client.get(older).status_code == 404


@pytest.mark.django_db
def test_once_there_is_an_account_no_setup_link_is_made() -> None:
    make_account()
    assert setup_link() == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"email": "no address"}, "email"),
        ({"password": "short"}, "password"),
        ({"password": "password12"}, "password"),
    ],
)
def test_bad_credentials_are_asked_back(client: Client, change: dict[str, str], field: str) -> None:
    response = client.post(setup_link(), {**CREDENTIALS, **change})
    assert field in response.context["form"].errors
    assert not Account.objects.exists()


@pytest.mark.django_db
def test_an_invitation_makes_a_plain_account(admin_client: Client, client: Client) -> None:
    page = admin_client.post(reverse("people:invite"))
    link = page.context["address"].removeprefix("http://testserver")
    client.post(link, CREDENTIALS)
    assert not Account.objects.get(email="first@example.org").is_staff


def test_only_an_administrator_invites(owner_client: Client) -> None:
    assert owner_client.post(reverse("people:invite")).status_code == 403


@pytest.mark.django_db
def test_an_invitation_ends_after_two_weeks(client: Client) -> None:
    secret = AccessLink.objects.issue("invitation", account=None, now=now())
    with time_machine.travel(now() + timedelta(days=15)):
        assert client.get(reverse("people:join", args=["invitation", secret])).status_code == 404


@pytest.mark.django_db
def test_an_invitation_does_not_work_as_a_setup_link(client: Client) -> None:
    secret = AccessLink.objects.issue("invitation", account=None, now=now())
    assert client.get(reverse("people:join", args=["setup", secret])).status_code == 404


@pytest.mark.django_db
def test_an_address_has_one_account_in_any_case(client: Client) -> None:
    make_account("first@example.org")
    secret = AccessLink.objects.issue("invitation", account=None, now=now())
    link = reverse("people:join", args=["invitation", secret])
    response = client.post(link, {**CREDENTIALS, "email": "FIRST@example.org"})
    assert "email" in response.context["form"].errors


@pytest.mark.django_db
def test_sign_up_is_closed_by_default(client: Client) -> None:
    client.post(reverse("account_signup"), {"email": "x@example.org", "password1": "a long enough password"})
    assert not Account.objects.exists()


@pytest.mark.django_db
def test_an_opened_sign_up_gives_the_account_a_person(client: Client, settings) -> None:
    settings.OPEN_SIGN_UP = True
    client.post(reverse("account_signup"), {"email": "x@example.org", "password1": "a long enough password"})
    assert Person.objects.of(Account.objects.get()).get().name == "Me"


def test_a_login_link_signs_in_once_and_asks_for_a_new_password(owner: Account, client: Client) -> None:
    out = StringIO()
    call_command("create_login_link", "OWNER@example.org", stdout=out)
    link = out.getvalue().strip().removeprefix(BASE_URL)
    client.get(link)  # a mail program that looks first does not use it up
    assert client.post(link).headers["Location"] == reverse("people:choose_password")
    assert Client().post(link).status_code == 404


def test_a_token_is_stored_as_a_digest_only(owner: Account) -> None:
    out = StringIO()
    call_command("create_token", owner.email, stdout=out)
    secret = out.getvalue().strip()
    token = ApiToken.objects.with_secret(secret)
    assert token is not None
    assert (token.account, secret in token.digest) == (owner, False)


def test_a_token_for_a_person_who_is_not_there_is_refused(owner: Account) -> None:
    with pytest.raises(CommandError, match="no diary"):
        call_command("create_token", owner.email, person="Nobody")


@pytest.mark.django_db
def test_create_account_reads_the_password_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("a long enough password\nignored\n"))
    call_command("create_account", "new@example.org", admin=True, stdout=StringIO())
    account = Account.objects.get()
    assert account.check_password("a long enough password")
    assert account.is_superuser


@pytest.mark.django_db
def test_ten_wrong_passwords_lock_the_account_and_not_its_neighbour(client: Client) -> None:
    make_account("locked@example.org")
    make_account("free@example.org")
    address = reverse("account_login")
    for _ in range(10):
        client.post(address, {"login": "locked@example.org", "password": "wrong"})
    client.post(address, {"login": "locked@example.org", "password": "a long enough password"})
    assert "_auth_user_id" not in client.session
    client.post(address, {"login": "free@example.org", "password": "a long enough password"})
    assert "_auth_user_id" in client.session


@pytest.mark.django_db
def test_the_administration_has_no_sign_in_of_its_own(client: Client) -> None:
    response = client.get(reverse("admin:login"))
    assert response.headers["Location"].startswith(reverse("account_login"))


def test_somebody_without_the_right_does_not_get_into_the_administration(owner_client: Client) -> None:
    assert owner_client.get(reverse("admin:index"), follow=True).status_code == 403
