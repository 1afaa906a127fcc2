"""The pages that correct the past: previewed, applied once, listed, taken back; for administrators only."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate, now

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.curation.corrections.builders import change_value, correct, held, undo
from tests.tracker.diary.builders import DAY, log
from tests.tracker.kitchen.builders import make_own_food
from tests.tracker.people.builders import make_account
from tracker.curation.models import Correction
from tracker.diary.models import MealItem
from tracker.people.models import Act, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def spinach(person: Person) -> Food:
    """A food that was logged twice with 79 mg and holds 93 by now."""
    food = make_food("Spinach", "79")
    log(person, food, 100, DAY)
    log(person, food, 50, DAY + timedelta(days=1))
    return change_value(food, "93")


def address(food: Food, query: str = "") -> str:
    return reverse("admin:curation_correct_food", args=[food.pk]) + query


def shown(client: Client, food: Food, query: str = "") -> dict[str, str]:
    """Return the fields of the form that applies what is shown."""
    page = client.get(address(food, query))
    stretch = page.context["preview"].plan.stretch
    return {
        "first": "" if stretch.first is None else stretch.first.isoformat(),
        "last": "" if stretch.last is None else stretch.last.isoformat(),
        "shown": page.context["preview"].plan.digest,
        "reason": "A new analysis",
        "form_key": str(uuid4()),
    }


def send(client: Client, food: Food, fields: dict[str, str]) -> Any:
    return client.post(address(food), fields, follow=True)


def words(response: Any) -> str:
    """Return the text of a page with single spaces."""
    return " ".join(response.content.decode().split())


def test_the_preview_says_what_would_change(admin_client: Client, spinach: Food) -> None:
    page = words(admin_client.get(address(spinach)))
    assert '79 mg in 100 g</b> <span class="num">2 entries' in page
    assert "becomes 93 mg" in page
    assert "Correct 2 entries" in page
    assert "recipes and own foods that are made with it keep their values" in page


def test_it_names_nobody(admin_client: Client, spinach: Food) -> None:
    Person.objects.update(name="Rumpelstiltskin")
    page = admin_client.get(address(spinach)).content.decode()
    assert "owner@example.org" not in page
    assert "Rumpelstiltskin" not in page


def test_other_days_show_other_numbers(admin_client: Client, spinach: Food) -> None:
    page = words(admin_client.get(address(spinach, f"?first={DAY}&last={DAY}")))
    assert "Correct 1 entry" in page


def test_days_without_an_entry_say_so(admin_client: Client, spinach: Food) -> None:
    page = words(admin_client.get(address(spinach, "?first=2001-01-01&last=2001-01-02")))
    assert "Nobody logged it in these days." in page
    assert 'name="shown"' not in page


def test_nothing_to_change_says_so(admin_client: Client, spinach: Food) -> None:
    change_value(spinach, "79")
    page = words(admin_client.get(address(spinach)))
    assert "Nothing to correct" in page
    assert 'name="shown"' not in page


def test_the_last_week_and_month_are_one_click_away(admin_client: Client, spinach: Food) -> None:
    page = admin_client.get(address(spinach)).content.decode()
    today = localdate()
    for days in (7, 30):
        assert f"?first={today - timedelta(days=days - 1)}&amp;last={today}" in page


@pytest.mark.parametrize(
    "query",
    [
        "?first=2026-02-30",
        "?first=\x00&last=nothing",
        "?first=2026-03-02&last=2026-03-01",
        "?last=9999-12-31",
        f"?first={'9' * 10_000}",
    ],
)
def test_days_that_cannot_be_are_refused_beside_the_field(
    admin_client: Client, spinach: Food, query: str
) -> None:
    page = admin_client.get(address(spinach, query))
    assert page.status_code == 200
    assert page.context["days"].errors
    assert page.context["preview"] is None


def test_what_was_shown_is_applied_and_says_so_with_undo(admin_client: Client, spinach: Food) -> None:
    page = send(admin_client, spinach, shown(admin_client, spinach))
    correction = Correction.objects.get()
    assert (correction.entries, correction.reason) == (2, "A new analysis")
    assert set(MealItem.objects.values_list("magnesium_mg_per_100_g", flat=True)) == {93}
    assert "Spinach corrected in diaries" in words(page)
    assert reverse("people:undo_act", args=[correction.act_id]) in words(page)
    assert "Nothing to correct" in words(page)


def test_only_the_days_shown_are_applied(admin_client: Client, spinach: Food) -> None:
    send(admin_client, spinach, shown(admin_client, spinach, f"?first={DAY}&last={DAY}"))
    items = MealItem.objects.order_by("date")
    assert [item.magnesium_mg_per_100_g for item in items] == [93, 79]


def test_it_is_an_act_of_the_administrator_and_of_no_person(admin_client: Client, spinach: Food) -> None:
    send(admin_client, spinach, shown(admin_client, spinach))
    act = Act.objects.get(verb=Act.Verb.CORRECT)
    assert (act.account.email, act.person, act.subject) == ("admin@example.org", None, "Spinach")
    assert "Spinach corrected in diaries" in admin_client.get(reverse("people:list_acts")).content.decode()


def test_a_form_sent_twice_is_one_correction(admin_client: Client, spinach: Food) -> None:
    fields = shown(admin_client, spinach)
    send(admin_client, spinach, fields)
    page = send(admin_client, spinach, fields)
    assert "This was corrected already." in words(page)
    assert Correction.objects.count() == 1


def test_a_form_sent_again_after_undo_corrects_again(admin_client: Client, spinach: Food) -> None:
    fields = shown(admin_client, spinach)
    send(admin_client, spinach, fields)
    undo(Correction.objects.get())
    send(admin_client, spinach, fields)
    assert Correction.objects.count() == 1
    assert set(MealItem.objects.values_list("magnesium_mg_per_100_g", flat=True)) == {93}


def test_entries_that_came_meanwhile_are_shown_before_they_are_corrected(
    admin_client: Client, person: Person, spinach: Food
) -> None:
    fields = shown(admin_client, spinach)
    change_value(spinach, "80")
    log(person, Food.objects.get(pk=spinach.pk))
    change_value(spinach, "93")
    page = send(admin_client, spinach, fields)
    assert "Nothing was corrected; this is what would happen now." in words(page)
    assert "Correct 3 entries" in words(page)
    assert 'value="A new analysis"' in words(page)
    assert not Correction.objects.exists()


@pytest.mark.parametrize("fields", [{}, {"shown": "\x00"}, {"shown": "x" * 10_000}, {"form_key": "\x00"}])
def test_a_form_that_is_not_ours_corrects_nothing(
    admin_client: Client, spinach: Food, fields: dict[str, str]
) -> None:
    assert admin_client.post(address(spinach), fields).status_code == 200
    assert not Correction.objects.exists()


@pytest.mark.parametrize("reason", ["\x00", "x" * 501])
def test_a_reason_that_cannot_be_kept_is_refused_beside_the_field(
    admin_client: Client, spinach: Food, reason: str
) -> None:
    page = send(admin_client, spinach, shown(admin_client, spinach) | {"reason": reason})
    assert page.context["form"].errors["reason"]
    assert not Correction.objects.exists()


def test_what_is_typed_as_a_reason_is_no_markup(admin_client: Client, spinach: Food) -> None:
    send(admin_client, spinach, shown(admin_client, spinach) | {"reason": "<script>alert(1)</script>"})
    page = admin_client.get(address(spinach)).content.decode()
    assert "<script>alert" not in page


def test_the_undo_of_the_message_takes_it_back(admin_client: Client, spinach: Food) -> None:
    send(admin_client, spinach, shown(admin_client, spinach))
    act = Act.objects.get(verb=Act.Verb.CORRECT)
    admin_client.post(reverse("people:undo_act", args=[act.pk]))
    assert set(MealItem.objects.values_list("magnesium_mg_per_100_g", flat=True)) == {79}


def test_a_correction_of_another_administrator_can_be_undone_from_the_list(
    admin_client: Client, spinach: Food
) -> None:
    make_account("other@example.org", is_admin=True)
    correction = correct(spinach)
    undo_address = reverse("admin:curation_undo_correction", args=[correction.pk])
    assert undo_address in admin_client.get(reverse("admin:curation_list_corrections")).content.decode()
    page = admin_client.post(undo_address, follow=True)
    assert "Taken back: Spinach corrected in diaries." in words(page)
    assert undo_address not in words(page)
    assert admin_client.post(undo_address).status_code == 404


def test_what_is_older_than_thirty_days_cannot_be_undone(admin_client: Client, spinach: Food) -> None:
    correction = correct(spinach)
    Act.objects.update(made_at=now() - timedelta(days=31))
    page = admin_client.get(reverse("admin:curation_list_corrections"))
    assert "older than 30 days" in words(page)
    undo_address = reverse("admin:curation_undo_correction", args=[correction.pk])
    assert admin_client.post(undo_address).status_code == 404


def test_an_empty_list_says_what_to_do(admin_client: Client) -> None:
    page = admin_client.get(reverse("admin:curation_list_corrections"))
    assert "No entry was ever corrected." in words(page)


def test_the_list_costs_the_same_however_long_it_is(
    admin_client: Client, person: Person, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        food = make_food(f"Food {number}", "79")
        log(person, food)
        change_value(food, "93")
        correct(food)
    with django_assert_max_num_queries(6):
        admin_client.get(reverse("admin:curation_list_corrections"))


def test_the_preview_costs_the_same_however_much_was_logged(
    admin_client: Client, person: Person, spinach: Food, django_assert_max_num_queries: Any
) -> None:
    old = make_food("Kale", "50")
    for grams in range(1, 30):
        log(person, old, grams)
    change_value(old, "60")
    for food in (spinach, old):
        with django_assert_max_num_queries(11):
            admin_client.get(address(food))


def test_own_foods_and_foods_that_are_not_there_are_not_found(admin_client: Client, person: Person) -> None:
    own = make_own_food(person)
    assert admin_client.get(address(own)).status_code == 404
    assert admin_client.get(reverse("admin:curation_correct_food", args=[10**9])).status_code == 404


@pytest.mark.parametrize(
    "name", ["curation_correct_food", "curation_list_corrections", "curation_undo_correction"]
)
@pytest.mark.parametrize("who", ["visitor", "owner", "food editor"])
def test_nobody_but_an_administrator_gets_in(
    name: str, who: str, owner_client: Client, spinach: Food
) -> None:
    correction = correct(spinach)
    given: dict[str, list[Any]] = {
        "curation_correct_food": [spinach.pk],
        "curation_undo_correction": [correction.pk],
    }
    editor = make_account("editor@example.org")
    type(editor).objects.filter(pk=editor.pk).update(is_staff=True, is_food_editor=True)
    clients = {"visitor": Client(), "owner": owner_client, "food editor": Client()}
    clients["food editor"].force_login(editor)
    sent_to = reverse(f"admin:{name}", args=given.get(name, []))
    for send_to in (clients[who].get, clients[who].post):
        assert send_to(sent_to).status_code in {302, 403, 405}
    assert held(MealItem.objects.order_by("date")[0])[0] == 93
