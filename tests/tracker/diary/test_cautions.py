"""Added magnesium asks for the same words of care as a supplement, whichever way it is logged."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.tracker.diary.builders import DAY, log, make_act
from tests.tracker.diary.typed_lines import add, make_named_food
from tests.tracker.people.builders import change
from tracker.diary.models import Favourite
from tracker.people.models import Condition, Person

KIDNEYS = "only if your doctor knows"
WAYS = ("form", "line", "chip", "again", "favourite", "favourite had before", "copy")


def log_by(way: str, client: Client, person: Person, food: Food) -> str:
    """Log `food` in one of the ways there are; return the page after it."""
    if way == "line":
        page: str = add(client, "40 g drink powder").content.decode()
        return page
    item = None if way in {"form", "favourite"} else log(person, food, 40)
    kept = Favourite.objects.keep(make_act(person), person, food, "Drink powder")
    address, sent = {
        "form": (("log_food", DAY, food.pk), {"how_much": "40", "unit": "g", "meal": ""}),
        "chip": (("log_again", DAY), {"item": str(item and item.pk)}),
        "again": (("log_item_again", item and item.pk), {}),
        "favourite": (("log_favourite", DAY, kept.pk), {}),
        "favourite had before": (("log_favourite", DAY, kept.pk), {}),
        "copy": (("copy_entries", DAY), {"item": str(item and item.pk), "date": str(DAY + timedelta(1))}),
    }[way]
    posted = client.post(reverse(f"diary:{address[0]}", args=address[1:]), sent, follow=True)
    return posted.content.decode()


@pytest.mark.parametrize("way", WAYS)
def test_added_magnesium_is_answered_with_the_kidney_note(
    owner_client: Client, person: Person, way: str
) -> None:
    powder = make_named_food("Drink powder", "1000", "1 scoop", "5", added_magnesium_mg_per_100_g=900)
    change(person, kidney_disease="not_sure")
    assert log_by(way, owner_client, person, powder).count(KIDNEYS) == 1


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("added", [None, 0])
def test_plain_food_is_logged_without_a_word(
    owner_client: Client, person: Person, way: str, added: int | None
) -> None:
    plain = make_named_food("Drink powder", "1000", "1 scoop", "5", added_magnesium_mg_per_100_g=added)
    change(person, kidney_disease="yes")
    assert KIDNEYS not in log_by(way, owner_client, person, plain)


def test_pregnancy_and_childhood_have_their_words(owner_client: Client, person: Person) -> None:
    powder = make_named_food("Drink powder", "1000", "1 scoop", "5", added_magnesium_mg_per_100_g=900)
    Condition.objects.create(person=person, kind="pregnant", first=DAY)
    assert "ask a doctor or midwife" in log_by("form", owner_client, person, powder)
    change(person, birth_month=DAY.replace(year=DAY.year - 7, day=1))
    assert "For a child: ask a doctor" in log_by("form", owner_client, person, powder)
