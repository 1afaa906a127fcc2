"""Tokens are shown once and ended at once; deleting an account deletes its diaries."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import log
from tracker.diary.models import MealItem
from tracker.people.models import Account, ApiToken, Person


def test_a_new_token_is_shown_once(owner_client: Client, person: Person) -> None:
    address = reverse("people:list_tokens")
    secret = owner_client.post(address, {"person": person.pk, "scope": "read"}).context["secret"]
    token = ApiToken.objects.with_secret(secret)
    assert token is not None
    assert token.scope == "read"
    assert secret not in owner_client.get(address).content.decode()


def test_a_token_for_anothers_person_is_refused(owner_client: Client, stranger: Account) -> None:
    theirs = Person.objects.of(stranger).get()
    owner_client.post(reverse("people:list_tokens"), {"person": theirs.pk, "scope": "read"})
    assert not ApiToken.objects.exists()


def test_an_ended_token_no_longer_works(owner_client: Client, owner: Account, person: Person) -> None:
    secret = ApiToken.objects.issue(owner, person=person, scope="write")
    owner_client.post(reverse("people:delete_token", args=[owner.tokens.get().pk]))
    assert ApiToken.objects.with_secret(secret) is None


def test_deleting_the_account_deletes_its_diaries(owner_client: Client, person: Person) -> None:
    log(person)
    owner_client.post(reverse("people:delete_account"), {"password": "a long enough password"})
    assert not Account.objects.exists()
    assert not MealItem.all_rows.exists()


@pytest.mark.parametrize("password", ["", "wrong"])
def test_without_the_password_nothing_is_deleted(owner_client: Client, person: Person, password: str) -> None:
    response = owner_client.post(reverse("people:delete_account"), {"password": password})
    assert response.context["form"].errors
    assert Person.objects.filter(pk=person.pk).exists()
