"""A data folder for each test, a table with two foods, a food editor."""

from pathlib import Path

import pytest
from django.test import Client

from foods.models import Food
from tests.conftest import signed_in
from tests.foods.builders import make_food, make_portion
from tests.tracker.people.builders import make_account


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path: Path) -> Path:
    """Keep the files of imports apart from those of other tests."""
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.fixture
def spinach(db: None) -> Food:
    """Raw spinach, 79 mg per 100 g, with a portion."""
    food = make_food("Spinach, raw", "79", id_in_source="fdc:168462", group="vegetables")
    make_portion(food, "1 cup", "30")
    return food


@pytest.fixture
def editor_client(db: None) -> Client:
    """A browser a food editor is signed in with."""
    return signed_in(make_account("editor@example.org", is_food_editor=True))
