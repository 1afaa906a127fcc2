"""The cast of the tests: an owner with a person, a stranger with another, an administrator."""

import os

import pytest
from django.test import Client
from hypothesis import settings

from tests.tracker.people.builders import make_account
from tracker.people.models import Account, Person

# How long an example takes says nothing on a machine that does other things too. The checks people wait for
# try fewer examples; .ci/run asks for the thorough ones.
settings.register_profile("checks", deadline=None, max_examples=50)
settings.register_profile("thorough", deadline=None, max_examples=100)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "checks"))


@pytest.fixture
def owner(db: None) -> Account:
    """Somebody who keeps a diary."""
    return make_account("owner@example.org")


@pytest.fixture
def person(owner: Account) -> Person:
    """The person whose diary the owner keeps."""
    return Person.objects.of(owner).get()


@pytest.fixture
def stranger(db: None) -> Account:
    """Somebody with a diary of their own."""
    return make_account("stranger@example.org")


@pytest.fixture
def administrator(db: None) -> Account:
    """Whoever runs the installation."""
    return make_account("admin@example.org", is_admin=True)


@pytest.fixture
def food_editor(db: None) -> Account:
    """Somebody who keeps the food table and sees nothing about people."""
    return make_account("foods@example.org", is_food_editor=True)


@pytest.fixture
def owner_client(owner: Account) -> Client:
    """A browser the owner is signed in with."""
    return signed_in(owner)


@pytest.fixture
def stranger_client(stranger: Account) -> Client:
    """A browser the stranger is signed in with."""
    return signed_in(stranger)


@pytest.fixture
def admin_client(administrator: Account) -> Client:
    """A browser the administrator is signed in with."""
    return signed_in(administrator)


@pytest.fixture
def food_editor_client(food_editor: Account) -> Client:
    """A browser the food editor is signed in with."""
    return signed_in(food_editor)


def signed_in(account: Account) -> Client:
    """Return a browser signed in as `account`."""
    client = Client()
    client.force_login(account)
    return client
