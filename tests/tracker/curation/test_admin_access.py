"""One walk over every address of the administration: visitor, member, food editor, administrator."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from foods.models import Food, ImportRun
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.curation.suggestions.builders import make_suggestion
from tests.tracker.curation.worklists.builders import make_item
from tests.tracker.diary.builders import log
from tracker.curation.models import WorkItem
from tracker.people.models import Account, Person
from tracker.people.roles import FOOD_EDITOR_PERMISSIONS

pytestmark = pytest.mark.django_db

RESOLVER = get_resolver().namespace_dict["admin"][1]
NAMES = sorted(name for name in RESOLVER.reverse_dict if isinstance(name, str))
# What they show depends on the role of whoever looks.
FOR_EVERY_ROLE = {
    *("app_list", "autocomplete", "index", "jsi18n", "login", "logout"),
    *("password_change", "password_change_done", "view_on_site"),
}
# They count people and entries, and change diaries.
ABOUT_PEOPLE = {"curation_correct_food", "curation_list_corrections", "curation_undo_correction"}
ABOUT_FOODS = {name for name in NAMES if name.startswith(("foods_", "curation_"))} - ABOUT_PEOPLE
# They show what was read from a file, or a change, and the walk has neither.
NEEDS_MORE = {
    *("curation_export_import_problems", "curation_list_import_problems", "curation_list_import_rows"),
    "foods_revert",
}
FORBIDDEN = [name for name in NAMES if name not in ABOUT_FOODS | FOR_EVERY_ROLE]
# Where one argument is called alike at several addresses.
KINDS = {"curation_list_work_items": "outlier", "curation_list_import_rows": "foods", "foods_revert": "food"}


@pytest.fixture
def rows(owner: Account, person: Person) -> dict[str, Any]:
    """Return a row of every model the administration shows, by the beginning of its addresses' names."""
    food = make_food("Owl, raw", None, group="poultry")
    log(person, food, food_name="Grandma’s bird")
    result = DBTaskResult.objects.create(task_path="tasks.one", args_kwargs={}, run_after=now())
    return {
        "foods_food": food,
        "foods_foodname": make_food_name(food, "Owl"),
        "foods_portion": make_portion(food),
        "foods_source": food.source,
        "people_account": owner,
        "account_emailaddress": EmailAddress.objects.get(user=owner),
        "django_tasks_database_dbtaskresult": result,
    }


@pytest.fixture
def values(rows: dict[str, Any], owner: Account) -> dict[str, Any]:
    """Return a value for every argument an address may take."""
    food: Food = rows["foods_food"]
    rows["foods_portion"].save()  # it has a history then
    return {
        "app_label": "foods",
        "content_type_id": ContentType.objects.get_for_model(Food).pk,
        "object_id": food.pk,
        "food_id": food.pk,
        "item_id": make_item(food, people=1, entries=1, detail={"value": ""}).pk,
        "suggestion_id": make_suggestion(owner).pk,
        "run_id": ImportRun.objects.create(format="own", file_name="foods.csv").pk,
        "correction_id": "00000000-0000-4000-8000-000000000000",
        "history_id": 1,
        "kind": "food",
        "verdict": "added",
        "weight": "error",
    }


def address(name: str, values: dict[str, Any], rows: dict[str, Any]) -> str:
    """Return the address called `name` with the arguments it takes."""
    taken = RESOLVER.reverse_dict.getlist(name)[0][0][0][1]
    row = rows.get(name.rpartition("_")[0])
    known = values | ({"object_id": row.pk} if row else {}) | ({"kind": KINDS[name]} if name in KINDS else {})
    return reverse(f"admin:{name}", kwargs={argument: known[argument] for argument in taken})


def test_the_walk_has_a_row_of_every_model(rows: dict[str, Any]) -> None:
    shown = {f"{model._meta.app_label}_{model._meta.model_name}" for model in admin.site._registry}  # noqa: SLF001
    assert shown == set(rows)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_is_sent_to_sign_in(
    name: str, method: str, client: Client, values: dict[str, Any], rows: dict[str, Any]
) -> None:
    response = getattr(client, method)(address(name, values, rows), follow=True)
    assert response.redirect_chain[-1][0].startswith(reverse("account_login"))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_member_stays_outside(
    name: str, method: str, stranger_client: Client, values: dict[str, Any], rows: dict[str, Any]
) -> None:
    response = getattr(stranger_client, method)(address(name, values, rows), follow=True)
    assert response.status_code in {403, 405}


@pytest.mark.parametrize("name", FORBIDDEN)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_food_editor_does_not_reach_what_is_not_about_foods(
    name: str, method: str, food_editor_client: Client, values: dict[str, Any], rows: dict[str, Any]
) -> None:
    response = getattr(food_editor_client, method)(address(name, values, rows))
    assert response.status_code in {403, 405}


@pytest.mark.parametrize("name", sorted(ABOUT_FOODS))
def test_a_food_editor_reaches_what_is_about_foods_and_meets_nobody_there(
    name: str, food_editor_client: Client, values: dict[str, Any], rows: dict[str, Any]
) -> None:
    response = food_editor_client.get(address(name, values, rows))
    assert response.status_code in {200, 302, 405} | ({404} if name in NEEDS_MORE else set())
    assert not response.headers.get("Location", "").startswith(reverse("account_login"))
    page = b"".join(response).decode(errors="replace")
    for told in ("owner@example.org", "Grandma", "1 person", "1 entry"):
        assert told not in page


@pytest.mark.parametrize("name", sorted(ABOUT_FOODS))
def test_a_food_editor_may_send_what_is_about_foods(
    name: str, food_editor_client: Client, values: dict[str, Any], rows: dict[str, Any]
) -> None:
    assert food_editor_client.post(address(name, values, rows)).status_code in {200, 302, 404, 405}


@pytest.mark.parametrize("name", sorted(FOR_EVERY_ROLE))
def test_a_food_editor_sees_of_the_rest_only_foods(
    name: str, food_editor_client: Client, values: dict[str, Any], rows: dict[str, Any]
) -> None:
    response = food_editor_client.get(address(name, values, rows))
    assert response.status_code in {200, 302, 403, 405}
    for app in ("people", "account", "django_tasks_database"):
        assert f"/admin/{app}/" not in response.content.decode()


@pytest.mark.parametrize("app", ["people", "account", "django_tasks_database", "curation", "sessions"])
def test_other_apps_are_not_there_for_a_food_editor(app: str, food_editor_client: Client) -> None:
    assert food_editor_client.get(f"/admin/{app}/").status_code == 404


def test_a_food_editor_finds_no_accounts_by_typing(food_editor_client: Client) -> None:
    asked = {"app_label": "foods", "model_name": "food", "field_name": "owner", "term": "owner"}
    assert food_editor_client.get(reverse("admin:autocomplete"), asked).status_code == 403


@pytest.mark.parametrize("name", NAMES)
def test_an_administrator_meets_no_error(
    name: str, admin_client: Client, values: dict[str, Any], rows: dict[str, Any]
) -> None:
    response = admin_client.get(address(name, values, rows))
    refused = name.endswith("_add") or name == "autocomplete" or name.startswith("django_tasks")
    allowed = {403} if refused else set()
    assert response.status_code in {200, 302, 404, 405} | allowed


def test_what_a_food_editor_may_are_permissions_there_are() -> None:
    shown = {f"foods.view_{model}" for model in ("food", "foodname", "portion", "source")}
    assert shown < FOOD_EDITOR_PERMISSIONS
    models = {f"{model._meta.app_label}.{model._meta.model_name}" for model in admin.site._registry}  # noqa: SLF001
    assert {may.replace(".view_", ".") for may in shown} == {name for name in models if name[:6] == "foods."}


def test_every_item_of_the_walk_stands() -> None:
    assert set(KINDS) <= ABOUT_FOODS
    assert set(NAMES) >= ABOUT_PEOPLE
    assert KINDS["curation_list_work_items"] in WorkItem.Kind.values
