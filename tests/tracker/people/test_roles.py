"""Who may do what in the administration, and who can no longer."""

from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.tracker.people.builders import make_account
from tests.visible_words import visible_words
from tracker.people.admin import AccountForm
from tracker.people.models import Account
from tracker.people.roles import Role

pytestmark = pytest.mark.django_db


def save(client: Client, account: Account, **answers: Any) -> Any:
    """Send the form of an account, with some answers changed."""
    sent = {"email": account.email, "is_active": "on", "role": account.role.value} | answers
    address = reverse("admin:people_account_change", args=[account.pk])
    response = client.post(address, {key: value for key, value in sent.items() if value is not None})
    account.refresh_from_db()
    return response


def errors(response: Any) -> Any:
    """Return what a form that was not saved says."""
    return response.context["adminform"].form.errors


class TestPermissions:
    @pytest.mark.parametrize("may", ["foods.change_food", "foods.delete_portion", "foods.view_source"])
    def test_a_food_editor_works_on_foods(self, food_editor: Account, may: str) -> None:
        assert food_editor.has_perm(may)

    @pytest.mark.parametrize(
        "may",
        ["people.view_account", "diary.view_mealitem", "curation.change_correction", "foods.view_recipe"],
    )
    def test_a_food_editor_does_nothing_else(self, food_editor: Account, may: str) -> None:
        assert not food_editor.has_perm(may)

    def test_an_administrator_may_do_everything(self, administrator: Account) -> None:
        assert administrator.has_perm("people.change_account")

    def test_nobody_may_do_anything_without_a_role(self, owner: Account) -> None:
        assert not owner.has_module_perms("foods")

    def test_the_mark_alone_is_no_role(self) -> None:
        account = make_account()
        account.is_food_editor = True
        assert not account.has_perm("foods.change_food")

    def test_somebody_shut_out_may_do_nothing(self, food_editor: Account) -> None:
        food_editor.is_active = False
        assert not food_editor.has_perm("foods.change_food")

    def test_a_flag_alone_lets_nobody_in(self, owner: Account, owner_client: Client) -> None:
        Account.objects.filter(pk=owner.pk).update(is_staff=True)
        assert owner_client.get(reverse("admin:index"), follow=True).status_code == 403

    def test_single_permissions_count_for_nothing(self, food_editor: Account) -> None:
        food_editor.user_permissions.add(Permission.objects.get(codename="view_account"))
        assert not food_editor.has_perm("people.view_account")

    def test_asking_takes_no_query(
        self, food_editor: Account, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(0):
            food_editor.has_perm("foods.change_food")


class TestTheFormOfAnAccount:
    @pytest.mark.parametrize("role", Role.values)
    def test_gives_a_role(self, admin_client: Client, owner: Account, role: str) -> None:
        save(admin_client, owner, role=role)
        assert owner.role == role

    def test_takes_a_role(self, admin_client: Client, food_editor: Account) -> None:
        save(admin_client, food_editor, role="member")
        assert not food_editor.is_staff
        assert not food_editor.has_perm("foods.change_food")

    def test_takes_the_role_of_another_administrator(
        self, admin_client: Client, administrator: Account
    ) -> None:
        other = make_account("other@example.org", is_admin=True)
        save(admin_client, other, role="food-editor")
        assert other.role == Role.FOOD_EDITOR

    @pytest.mark.parametrize(
        ("answer", "field"), [({"role": "member"}, "role"), ({"is_active": None}, "is_active")]
    )
    def test_takes_nothing_from_whoever_fills_it_in(
        self, admin_client: Client, administrator: Account, answer: dict[str, Any], field: str
    ) -> None:
        make_account("other@example.org", is_admin=True)
        assert field in errors(save(admin_client, administrator, **answer))
        assert administrator.role == Role.ADMINISTRATOR

    def test_leaves_the_last_administrator(self, administrator: Account) -> None:
        form = AccountForm({"email": administrator.email, "role": "member"}, instance=administrator)
        form.editor = make_account("gone@example.org")  # was an administrator when the page was opened
        with transaction.atomic():
            assert "is_active" in form.errors
        assert "last administrator" in str(form.errors)

    def test_refuses_a_role_there_is_not(self, admin_client: Client, owner: Account) -> None:
        assert "role" in errors(save(admin_client, owner, role="emperor"))

    def test_shows_the_role_in_words(self, admin_client: Client, food_editor: Account) -> None:
        page = admin_client.get(reverse("admin:people_account_changelist")).content.decode()
        assert "food editor" in page


class TestDeletingAnAccount:
    def test_deletes_its_diary_and_names_nothing_of_it(
        self, admin_client: Client, owner: Account, person: Any
    ) -> None:
        address = reverse("admin:people_account_delete", args=[owner.pk])
        words = visible_words(admin_client.get(address).content.decode())
        assert person.name not in words.split("owner@example.org")[-1].split()
        admin_client.post(address, {"post": "yes"})
        assert not Account.objects.filter(pk=owner.pk).exists()
        assert not type(person).objects.filter(pk=person.pk).exists()

    def test_is_not_offered_for_ones_own(self, admin_client: Client, administrator: Account) -> None:
        address = reverse("admin:people_account_delete", args=[administrator.pk])
        assert admin_client.post(address, {"post": "yes"}).status_code == 403


class TestTheCommand:
    def test_makes_a_food_editor(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", StringIO("a long enough password\n"))
        call_command("create_account", "new@example.org", "--food-editor", stdout=StringIO())
        assert Account.objects.get().role == Role.FOOD_EDITOR

    def test_makes_one_or_the_other(self) -> None:
        with pytest.raises(CommandError, match="not allowed with"):
            call_command("create_account", "new@example.org", "--food-editor", "--admin")
