"""An import that renames more foods than one short transaction can."""

import pytest
from django.db import transaction
from django.utils import timezone

from foods.loading import clean_up, take_back
from foods.models import Food
from foods.search import search_foods
from tests.foods.builders import make_food
from tests.foods.loading.dumps import dump
from tests.foods.loading.files import load

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """Let one be too many already."""
    monkeypatch.setattr("foods.loading.from_history.MOST_RENAMED", 1)


@pytest.fixture
def before():
    """Three foods that stand."""
    for number in range(3):
        make_food(f"Oats {number}", "100", id_in_source=f"t:{number}")
    return dump()


def renamed(tmp_path):
    return load(
        tmp_path,
        sources=[],
        foods=[{"source_id": f"t:{number}", "source_name": f"Rye {number}"} for number in range(3)],
    )


def test_names_follow_and_are_found(tmp_path, before):
    renamed(tmp_path)
    assert list(Food.objects.order_by("pk").values_list("source_name", flat=True)) == [
        "Rye 0",
        "Rye 1",
        "Rye 2",
    ]
    assert len(search_foods("rye")) == 3
    assert search_foods("oats") == []


def test_names_come_back_when_it_is_undone(tmp_path, before):
    run = renamed(tmp_path)
    with transaction.atomic():
        take_back(run, timezone.now())
    clean_up(timezone.now())
    assert dump()["Food"] == before["Food"]
    assert len(search_foods("oats")) == 3


def test_a_name_somebody_gave_since_stays(tmp_path, before):
    run = renamed(tmp_path)
    mine = Food.objects.get(id_in_source="t:1")
    mine.source_name = "Barley"
    mine.save()
    with transaction.atomic():
        take_back(run, timezone.now())
    clean_up(timezone.now())
    assert sorted(Food.objects.values_list("source_name", flat=True)) == ["Barley", "Oats 0", "Oats 2"]
