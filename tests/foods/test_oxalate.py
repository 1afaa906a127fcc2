"""Foods rich in oxalate: the list against the embedded table, and what their pages say."""

import csv

import pytest
from django.test import Client
from django.urls import reverse

from foods.importers.embedded import DATA_DIR
from foods.models import Food
from foods.oxalate import is_rich_in_oxalate, oxalate_foods
from tests.foods.builders import make_food, make_source

SPINACH = "fdc:168463"
NOTE = "Rich in oxalate"


def make_of_table(name: str, source_id: str, source: str = "sr24") -> Food:
    """Return a food of the embedded table."""
    return make_food(name, "87", source=make_source(source), id_in_source=source_id)


def test_every_food_of_the_list_is_of_its_plant() -> None:
    with (DATA_DIR / "foods.csv").open(encoding="utf-8", newline="") as file:
        names = {row["source_id"]: row["source_name"] for row in csv.DictReader(file)}
    strange = {
        source_id: (plant, names.get(source_id))
        for source_id, plant in oxalate_foods().items()
        if not any(word in names.get(source_id, "").lower() for word in words_of(plant))
    }
    assert strange == {}


def words_of(plant: str) -> list[str]:
    """Return the words one of which a name of the plant has."""
    return ["dock", "sorrel"] if plant == "dock and sorrel" else [plant]


@pytest.mark.parametrize(
    ("source", "source_id", "is_rich"),
    [
        ("sr24", SPINACH, True),
        ("sr_legacy", "fdc:167758", True),
        ("somebody else's", SPINACH, False),
        ("sr24", "fdc:170567", False),
        (None, "", False),
    ],
    ids=["spinach", "rhubarb", "another table", "almonds", "own food"],
)
def test_only_foods_of_the_list_in_our_table_are_rich(
    source: str | None, source_id: str, is_rich: bool
) -> None:
    assert is_rich_in_oxalate(source, source_id) is is_rich


@pytest.mark.django_db
def test_the_page_of_spinach_says_so_and_leads_on(owner_client: Client) -> None:
    spinach, almonds = make_of_table("Spinach", SPINACH), make_of_table("Almonds", "fdc:170567")
    pages = [
        owner_client.get(reverse("foods:show_food", args=[food.pk])).content.decode()
        for food in (spinach, almonds)
    ]
    assert [NOTE in page for page in pages] == [True, False]
    assert "#oxalate" in pages[0]
