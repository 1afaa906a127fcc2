"""Somebody who keeps the food table and nothing else."""

import pytest
from django.test import Client

from tests.conftest import signed_in
from tests.tracker.people.builders import make_account
from tracker.people.models import Account


@pytest.fixture
def editor(db: None) -> Account:
    """A food editor."""
    return make_account("editor@example.org", is_food_editor=True)


@pytest.fixture
def editor_client(editor: Account) -> Client:
    """A browser the food editor is signed in with."""
    return signed_in(editor)
