"""An import from the upload to the undo, as a browser does it."""

from decimal import Decimal

from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from foods.models import Food, ImportRun
from tests.tracker.curation.imports.builders import FOODS, address, applied, page, started
from tests.tracker.diary.builders import DAY, log
from tracker.curation.models import AppliedImport
from tracker.people.models import Act, Person

State = ImportRun.State


def magnesium(food: Food) -> Decimal | None:
    """Return what the table says now."""
    food.refresh_from_db()
    known: Decimal | None = food.magnesium_mg_per_100_g
    return known


def test_reading_a_file_changes_nothing_and_says_what_it_would_do(
    admin_client: Client, spinach: Food
) -> None:
    run = started(admin_client)
    shown = page(admin_client, "show_import", run)

    assert run.state == State.READ
    assert magnesium(spinach) == 79
    assert "3 new foods" in shown
    assert "1 food with other values" in shown
    assert "2 lines refused" in shown


def test_an_applied_import_is_what_new_entries_are_logged_with(
    admin_client: Client, spinach: Food, person: Person
) -> None:
    before = log(person, spinach)
    run = applied(admin_client)
    after = log(person, Food.objects.get(pk=spinach.pk))
    before.refresh_from_db()

    assert run.state == State.APPLIED
    assert (before.magnesium_mg, after.magnesium_mg) == (79, 93)
    assert "33 mg" in admin_client.get(reverse("foods:search_foods"), {"q": "kale"}).content.decode()


def test_a_blank_is_unknown_and_a_zero_is_zero(admin_client: Client, spinach: Food) -> None:
    applied(admin_client)

    amounts = dict(Food.objects.values_list("source_name", "magnesium_mg_per_100_g"))
    assert (amounts["Air"], amounts["Sugar, white"]) == (None, 0)


def test_undoing_brings_back_what_was_there(admin_client: Client, spinach: Food) -> None:
    run = applied(admin_client)
    response = admin_client.post(address("undo_import", run), follow=True)
    run.refresh_from_db()

    assert run.state == State.UNDONE
    assert magnesium(spinach) == 79
    assert not Food.objects.shared().filter(source_name="Kale, raw").exists()
    assert "Taken back" in response.content.decode()


def test_recent_changes_offer_the_same_undo(admin_client: Client, spinach: Food) -> None:
    run = applied(admin_client)
    act = Act.objects.get(verb=Act.Verb.IMPORT)
    assert "foods.csv imported" in admin_client.get(reverse("people:list_acts")).content.decode()

    admin_client.post(reverse("people:undo_act", args=[act.pk]))
    run.refresh_from_db()

    assert run.state == State.UNDONE
    assert magnesium(spinach) == 79


def test_undone_twice_is_undone_once(admin_client: Client, spinach: Food) -> None:
    run = applied(admin_client)
    act = AppliedImport.objects.get(run=run).act
    assert act is not None
    act.undo(now())
    act.undo(now())
    response = admin_client.post(address("undo_import", run), follow=True)

    assert magnesium(spinach) == 79
    assert "Nothing was done: the import is undone." in response.content.decode()


def test_the_same_file_again_changes_nothing(admin_client: Client, spinach: Food) -> None:
    applied(admin_client)
    shown = page(admin_client, "show_import", started(admin_client))

    assert "the table holds all of this already" in shown
    assert "apply/" not in shown


def test_another_administrator_may_undo_it(
    admin_client: Client, editor_client: Client, spinach: Food
) -> None:
    run = applied(editor_client)
    admin_client.post(address("undo_import", run))

    assert magnesium(spinach) == 79
    assert not Act.objects.filter(undone_at=None).exists()


def test_a_food_editor_may_import_and_somebody_with_a_diary_may_not(
    editor_client: Client, owner_client: Client, spinach: Food
) -> None:
    run = applied(editor_client)

    assert run.state == State.APPLIED
    assert owner_client.get(address("show_import", run)).status_code == 403
    assert owner_client.post(address("undo_import", run)).status_code == 403
    assert magnesium(spinach) == 93


def test_the_page_of_an_applied_import_says_who_and_when_and_leads_on(
    admin_client: Client, spinach: Food
) -> None:
    shown = page(admin_client, "show_import", applied(admin_client))

    assert "by admin@example.org" in shown
    assert reverse("admin:index") in shown
    assert "undo/" in shown


def test_an_import_from_the_command_line_can_be_undone_here(admin_client: Client, spinach: Food) -> None:
    run = applied(admin_client)
    AppliedImport.all_rows.all().delete()
    admin_client.post(address("undo_import", run))

    assert magnesium(spinach) == 79


def test_an_exported_table_imports_back_without_a_difference(admin_client: Client, spinach: Food) -> None:
    exported = b"".join(admin_client.get(reverse("admin:curation_export_table")))
    run = started(admin_client, exported, "food-table.zip")

    assert run.counts["foods"] == {"unchanged": 1}
    assert "the table holds all of this already" in page(admin_client, "show_import", run)


def test_one_group_can_be_exported(admin_client: Client, spinach: Food) -> None:
    response = admin_client.get(reverse("admin:curation_export_table"), {"group": "vegetables"})

    assert "food-table-vegetables-" in response.headers["Content-Disposition"]


def test_a_group_that_does_not_exist_is_all_of_them(admin_client: Client, spinach: Food) -> None:
    response = admin_client.get(reverse("admin:curation_export_table"), {"group": "\x00" + "x" * 10_000})

    assert response.headers["Content-Disposition"].startswith('attachment; filename="food-table-2')


def test_the_entry_of_a_day_is_left_alone_by_an_undo(
    admin_client: Client, spinach: Food, person: Person
) -> None:
    run = applied(admin_client, FOODS)
    item = log(person, Food.objects.get(pk=spinach.pk), day=DAY)
    admin_client.post(address("undo_import", run))
    item.refresh_from_db()

    assert item.magnesium_mg == 93


def test_a_file_without_rows_is_said_to_have_none(admin_client: Client, spinach: Food) -> None:
    shown = page(admin_client, "show_import", started(admin_client, "source_id,magnesium_mg_per_100_g\n"))

    assert "the file has no rows" in shown
    assert "the table holds all of this already" not in shown


def test_the_page_of_a_dry_run_shows_the_first_differences(admin_client: Client, spinach: Food) -> None:
    shown = page(admin_client, "show_import", started(admin_client))

    assert "The first differences" in shown
    assert "<del>79</del> → <ins>93</ins> mg per 100 g" in shown
