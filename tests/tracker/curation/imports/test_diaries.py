"""What the pages of an import say of entries in diaries, and to whom."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.curation.imports.builders import SPINACH_ONLY, address, applied, page
from tests.tracker.diary.builders import log
from tracker.people.models import Person

LINK = "Spinach, raw: correct 2 entries"


def logged_and_imported(client: Client, person: Person, spinach: Food) -> Any:
    """Return an import that changed a food with two entries of before and one of after it."""
    log(person, spinach)
    log(person, spinach)
    run = applied(client, SPINACH_ONLY)
    log(person, Food.objects.get(pk=spinach.pk))
    return run


def test_an_applied_import_leads_to_correcting_what_was_logged_before(
    admin_client: Client, spinach: Food, person: Person
) -> None:
    run = logged_and_imported(admin_client, person, spinach)
    shown = page(admin_client, "show_import", run)

    assert "2 entries in diaries are of foods that this import changed" in shown
    assert LINK in shown
    assert reverse("admin:curation_correct_food", args=[spinach.pk]) in shown
    assert "3 entries in diaries use foods of this import; they stay with their values." in shown
    assert LINK in page(admin_client, "list_import_rows", run, "foods", "changed")


def test_a_food_editor_learns_nothing_of_diaries(
    editor_client: Client, spinach: Food, person: Person
) -> None:
    run = logged_and_imported(editor_client, person, spinach)
    shown = page(editor_client, "show_import", run)

    assert "Entries in diaries stay." in shown
    assert "entries in diaries are of" not in shown
    for each in (shown, page(editor_client, "list_import_rows", run, "foods", "changed")):
        assert reverse("admin:curation_correct_food", args=[spinach.pk]) not in each


def test_what_was_logged_with_an_import_can_be_corrected_after_its_undo(
    admin_client: Client, spinach: Food, person: Person
) -> None:
    run = logged_and_imported(admin_client, person, spinach)
    admin_client.post(address("undo_import", run))
    shown = page(admin_client, "show_import", run)

    assert "3 entries in diaries use foods of this import; they stay with their values." in shown
    assert "Spinach, raw: correct 1 entry" in shown


def test_a_value_that_became_known_is_another_one(admin_client: Client, person: Person) -> None:
    unknown = make_food("Spinach, raw", None, id_in_source="fdc:168462", group="vegetables")
    log(person, unknown)
    run = applied(admin_client, SPINACH_ONLY)

    assert "Spinach, raw: correct 1 entry" in page(admin_client, "show_import", run)


def test_nothing_that_was_logged_needs_no_correction(
    admin_client: Client, spinach: Food, person: Person
) -> None:
    run = applied(admin_client, SPINACH_ONLY)
    shown = page(admin_client, "show_import", run)

    assert "No entry in a diary uses a food of this import." in shown
    assert "Logged with other values" not in shown


def test_the_list_costs_the_same_however_much_is_logged(
    admin_client: Client,
    spinach: Food,
    person: Person,
    django_assert_max_num_queries: Callable[..., Any],
) -> None:
    run = logged_and_imported(admin_client, person, spinach)
    with django_assert_max_num_queries(20):
        page(admin_client, "show_import", run)


def test_the_list_of_imports_never_says_that_what_failed_was_added(
    admin_client: Client, spinach: Food
) -> None:
    run = applied(admin_client, SPINACH_ONLY)
    listed = reverse("admin:curation_list_imports")
    assert "1 food changed" in admin_client.get(listed).content.decode()

    type(run).objects.filter(pk=run.pk).update(state="failed")
    assert "1 food changed" not in admin_client.get(listed).content.decode()
    type(run).objects.filter(pk=run.pk).update(state="read")
    assert "would change 1 food" in admin_client.get(listed).content.decode()
