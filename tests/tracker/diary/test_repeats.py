"""Logging again and copying: one tap, one act, one undo."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, guess, log, make_supplement, take
from tests.tracker.people.builders import change
from tracker.diary.models import MealItem, SupplementDose
from tracker.people.models import Act, Person

NEXT = DAY + timedelta(days=1)
MONDAY_NOON = "2026-03-02T12:00:00Z"

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def noon() -> Any:
    """Noon of the day that the tests are about."""
    with time_machine.travel(MONDAY_NOON, tick=False):
        yield


def items_on(person: Person, day: date) -> list[MealItem]:
    return list(MealItem.objects.of(person).between(day, day).in_order())


def tap(client: Client, *items: Any, day: date = DAY, meal: str = "breakfast") -> str:
    keys = " ".join(str(getattr(item, "pk", item)) for item in items)
    address = reverse("diary:log_again", args=[day])
    return client.post(address, {"item": keys, "meal": meal}, follow=True).content.decode()


def copy_address(day: date = DAY) -> str:
    return reverse("diary:copy_entries", args=[day])


def copy(client: Client, *entries: Any, to: list[date], **rest: str) -> Any:
    """Send the form that copies these entries of the day."""
    keys: dict[str, list[str]] = {"item": [], "dose": []}
    for entry in entries:
        keys["item" if isinstance(entry, MealItem) else "dose"].append(str(entry.pk))
    return client.post(copy_address(), {**keys, "to": [str(day) for day in to], **rest})


def test_one_tap_logs_the_same_amount_again_on_the_day_on_screen(
    owner_client: Client, person: Person
) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    page = tap(owner_client, item, day=NEXT)
    (again,) = items_on(person, NEXT)
    assert (again.grams, again.magnesium_mg, again.meal, again.time) == (30, 81, "breakfast", None)
    assert f"{item.food_name} added" in page


def test_several_that_go_together_are_one_act_with_one_undo(owner_client: Client, person: Person) -> None:
    items = [log(person, make_food(name), food_name=name) for name in ("Porridge", "Milk", "Coffee")]
    page = tap(owner_client, *items, day=NEXT)
    assert "Porridge, Milk, Coffee added" in page
    (act,) = {item.act for item in items_on(person, NEXT)}
    assert act is not None
    owner_client.post(reverse("people:undo_act", args=[act.pk]))
    assert items_on(person, NEXT) == []


def test_logged_again_counts_the_value_the_food_has_now(owner_client: Client, person: Person) -> None:
    food = make_food(magnesium_mg_per_100_g="270")
    item = log(person, food, grams=100)
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g="250")
    tap(owner_client, item, day=NEXT)
    assert [each.magnesium_mg for each in items_on(person, NEXT)] == [Decimal(250)]
    assert MealItem.objects.get(pk=item.pk).magnesium_mg == Decimal(270)


def test_a_guess_and_a_removed_food_are_logged_again_with_what_they_had(
    owner_client: Client, person: Person
) -> None:
    owner = person.accesses.get().account
    removed = make_food("Bar", magnesium_mg_per_100_g="50", owner=owner)
    kept = [guess(person, mg=80), log(person, removed, grams=40)]
    Food.objects.filter(pk=removed.pk).update(removed_at=MONDAY_NOON, magnesium_mg_per_100_g="1")
    tap(owner_client, *kept, day=NEXT)
    assert {item.magnesium_mg for item in items_on(person, NEXT)} == {Decimal(80), Decimal(20)}


@pytest.mark.parametrize("keys", ["", "nonsense", "\x00", "é" * 10_000, "0" * 32, " ".join(["1"] * 10_000)])
def test_what_is_no_item_adds_nothing_and_says_so(owner_client: Client, person: Person, keys: str) -> None:
    assert "Nothing was added" in tap(owner_client, keys)
    assert items_on(person, DAY) == []


def test_an_item_of_somebody_else_is_not_logged(stranger_client: Client, person: Person) -> None:
    item = log(person)
    assert "Nothing was added" in tap(stranger_client, item)
    assert MealItem.objects.count() == 1


def test_a_meal_nobody_has_is_no_meal(owner_client: Client, person: Person) -> None:
    tap(owner_client, log(person), day=NEXT, meal="brunch")
    assert [item.meal for item in items_on(person, NEXT)] == [""]


def test_log_again_on_an_items_page_means_today_at_this_hour(owner_client: Client, person: Person) -> None:
    item = log(person, day=DAY - timedelta(days=9), meal="dinner")
    owner_client.post(reverse("diary:log_item_again", args=[item.pk]))
    assert [each.meal for each in items_on(person, DAY)] == ["lunch"]


def test_a_copied_day_holds_what_the_original_held(owner_client: Client, person: Person) -> None:
    food = make_food(magnesium_mg_per_100_g="270", caffeine_mg_per_100_g="40")
    item = log(person, food, grams=30, meal="lunch", time="12:30", food_name="Mandeln")
    unknown, dose = guess(person), take(person, make_supplement(person, 100), units=2)
    Food.objects.update(magnesium_mg_per_100_g="1")
    copy(owner_client, item, unknown, dose, to=[NEXT])
    first, second = items_on(person, NEXT)
    assert (first.magnesium_mg, first.caffeine_mg, first.meal, str(first.time), first.food_name) == (
        81,
        12,
        "lunch",
        "12:30:00",
        "Mandeln",
    )
    assert second.magnesium_mg is None
    assert SupplementDose.objects.of(person).get(date=NEXT).elemental_magnesium_mg == Decimal(200)


def test_copies_to_several_days_are_one_act_and_one_undo_takes_all_back(
    owner_client: Client, person: Person
) -> None:
    days = [DAY + timedelta(days=number) for number in (1, 2, 3)]
    copy(owner_client, log(person), take(person), to=days[:2], date="2026-03-05")
    copies = MealItem.objects.of(person).exclude(date=DAY)
    assert [item.date for item in copies.order_by("date")] == days
    act = Act.objects.get(pk__in=copies.values("act"))
    assert {item.act_id for item in copies} == {act.pk}
    assert str(act) == "2 entries of Monday 2 March to Tue 3 Mar, Wed 4 Mar and Thu 5 Mar added"
    owner_client.post(reverse("people:undo_act", args=[act.pk]))
    assert not copies.all().exists()
    assert SupplementDose.objects.of(person).count() == 1


def test_the_notice_of_one_copied_entry_names_it_and_counts_many_days(
    owner_client: Client, person: Person
) -> None:
    days = [DAY + timedelta(days=number) for number in range(1, 6)]
    item = log(person, food_name="A name as long as a menu " * 8)
    copy(owner_client, item, to=days)
    said = str(Act.objects.get(pk__in=MealItem.objects.filter(date=NEXT).values("act")))
    assert said.startswith("A name as long as a menu ")
    assert said.endswith("… to 5 days from Tue 3 Mar to Sat 7 Mar added")


@pytest.mark.parametrize(
    ("query", "ticked"),
    [
        ("", ["Porridge", "Soup", "Tablet"]),
        ("?meal=lunch", ["Soup"]),
        ("?meal=", []),
        ("?item={porridge}", ["Porridge"]),
        ("?item=nonsense", []),
    ],
    ids=["the day", "a meal", "what has no meal", "an item", "no item"],
)
def test_the_address_says_what_is_ticked(
    owner_client: Client, person: Person, query: str, ticked: list[str]
) -> None:
    porridge = log(person, make_food("Porridge"), meal="breakfast", food_name="Porridge")
    log(person, make_food("Soup"), meal="lunch", food_name="Soup")
    take(person, make_supplement(person, name="Tablet"))
    page = owner_client.get(copy_address() + query.format(porridge=porridge.pk))
    form = page.context["form"]
    boxes = [*form["item"], *form["dose"]]
    assert sorted(box.choice_label for box in boxes if box.data["selected"]) == ticked


def test_an_empty_day_offers_what_was_had_last_and_ticks_itself(owner_client: Client, person: Person) -> None:
    log(person, day=DAY - timedelta(days=2))
    page = owner_client.get(reverse("today:show_day", args=[DAY])).content.decode()
    address = f"{copy_address(DAY - timedelta(days=2))}?to=2026-03-02"
    assert address in page
    assert "Copy what you had on Saturday" in page
    assert owner_client.get(address).context["form"]["to"].value() == ["2026-03-02"]


def test_a_day_far_off_is_preset_in_the_field_for_a_date(owner_client: Client, person: Person) -> None:
    log(person)
    form = owner_client.get(f"{copy_address()}?to=2026-06-01").context["form"]
    assert (form["to"].value(), form["date"].value()) == (None, date(2026, 6, 1))


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"to": []}, "to"),
        ({"to": ["2026-12-24"]}, "to"),
        ({"to": [], "date": "2026-02-30"}, "date"),
        ({"to": [], "date": "0001-01-01"}, "date"),
        ({"to": ["2026-03-03"], "date": "\x00"}, "date"),
        ({"to": ["2026-03-03"], "item": []}, "item"),
        ({"to": ["2026-03-03"], "item": ["nonsense"]}, "item"),
    ],
    ids=["no day", "a day not offered", "no date", "too early", "NUL", "nothing ticked", "no item"],
)
def test_what_cannot_be_copied_is_asked_back_with_the_ticks_kept(
    owner_client: Client, person: Person, sent: dict[str, Any], field: str
) -> None:
    item = log(person)
    response = owner_client.post(copy_address(), {"item": [str(item.pk)], **sent})
    form = response.context["form"]
    assert list(form.errors) == [field]
    assert form["item"].value() == sent.get("item", [str(item.pk)])
    assert MealItem.objects.of(person).count() == 1


def test_a_copied_tablet_is_answered_as_one_that_was_taken(owner_client: Client, person: Person) -> None:
    change(person, kidney_disease="yes")
    dose = take(person)
    keys = {"dose": [str(dose.pk)], "to": [str(NEXT)]}
    page = owner_client.post(copy_address(), keys, follow=True).content.decode()
    assert page.count("With weak kidneys, take this only if your doctor knows") == 1


@pytest.mark.parametrize("entries", [2, 10])
def test_copying_takes_the_same_queries_whatever_the_day_holds(
    owner_client: Client, person: Person, entries: int
) -> None:
    items = [log(person) for _ in range(entries)]
    with CaptureQueriesContext(connection) as queries:
        copy(owner_client, *items, to=[NEXT, NEXT + timedelta(days=1)])
    assert len([query for query in queries if query["sql"].startswith("INSERT")]) == 2
    assert MealItem.objects.of(person).count() == 3 * entries


@pytest.mark.parametrize("entries", [2, 40])
def test_the_page_that_copies_takes_the_same_queries_whatever_the_day_holds(
    owner_client: Client, person: Person, entries: int
) -> None:
    supplement = make_supplement(person)
    for _ in range(entries):
        log(person)
        take(person, supplement)
    with CaptureQueriesContext(connection) as queries:
        owner_client.get(copy_address())
    assert len(queries) - 2 == 3


def test_a_day_without_entries_has_nothing_to_copy(owner_client: Client) -> None:
    assert "Nothing was logged on this day" in owner_client.get(copy_address()).content.decode()
