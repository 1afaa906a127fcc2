"""Accounts in the administration; diaries stay with the people who keep them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from foods.admin.lists import AnyAddressAdmin
from tracker.people.models import Account
from tracker.people.roles import Role, flags_of, role_of

admin.site.unregister(Group)


class AccountForm(forms.ModelForm):  # type: ignore[type-arg]
    """Who may sign in, and in which role. Somebody always stays who can administer."""

    role = forms.ChoiceField(
        label=_("role"),
        choices=Role.choices,
        help_text=_(
            "A food editor may edit the food table and sees nothing about people. "
            "An administrator may do everything but read diaries."
        ),
    )

    # Set by AccountAdmin: whoever fills in the form.
    editor: Account

    class Meta:
        model = Account
        fields = ("email", "is_active")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["role"].initial = role_of(self.instance)

    def clean(self) -> dict[str, Any]:
        """Refuse what would shut out whoever does it, or everybody."""
        cleaned: dict[str, Any] = super().clean() or {}
        if stays_administrator(cleaned) or self.instance.role != Role.ADMINISTRATOR:
            return cleaned
        field = "role" if cleaned.get("is_active") else "is_active"
        if self.instance.pk == self.editor.pk:
            self.add_error(field, _("You cannot take this from yourself; another administrator can."))
        elif not other_administrators(self.instance):
            self.add_error(field, _("This is the last administrator. Make another one first."))
        return cleaned

    def save(self, commit: bool = True) -> Account:
        """Save the account with the flags of its role."""
        for flag, value in flags_of(self.cleaned_data["role"]).items():
            setattr(self.instance, flag, value)
        account: Account = super().save(commit)
        return account


def stays_administrator(cleaned: dict[str, Any]) -> bool:
    """Whether the account can administer after this; a role that was not understood changes nothing."""
    return bool(cleaned.get("is_active")) and cleaned.get("role", Role.ADMINISTRATOR) == Role.ADMINISTRATOR


def other_administrators(account: Account) -> list[int]:
    """Return the others who can administer, locked until the form is saved: two may give up at once."""
    others = Account.objects.filter(is_superuser=True, is_staff=True, is_active=True).exclude(pk=account.pk)
    return list(others.select_for_update().values_list("pk", flat=True))


@admin.register(Account)
class AccountAdmin(AnyAddressAdmin):
    """Who may sign in and who may enter the administration."""

    form = AccountForm
    list_display = ("email", "is_active", "shown_role", "joined_at", "last_login")
    list_filter = ("is_active", "is_superuser", "is_food_editor")
    search_fields = ("email",)
    ordering = ("email",)
    fields = ("email", "is_active", "role")
    actions = None  # one account at a time

    @admin.display(description=_("role"))
    def shown_role(self, account: Account) -> str:
        """Say the role in words."""
        return str(account.role.label)

    def get_form(self, request: HttpRequest, *args: Any, **options: Any) -> Any:
        """Tell the form who fills it in."""
        form: Any = super().get_form(request, *args, **options)
        form.editor = request.user
        return form

    def has_add_permission(self, request: object) -> bool:
        """Accounts begin with an invitation or the command line, never with a password typed for others."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Account | None = None) -> bool:
        """Nobody deletes their own account here, so somebody always stays who can administer."""
        return super().has_delete_permission(request, obj) and obj != request.user

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[str], Any, set[str], Any]:
        """Name the account alone: what goes with it is private."""
        return [str(account) for account in objs], {}, set(), []

    def delete_model(self, request: HttpRequest, obj: Account) -> None:
        """Delete the account and the persons nobody else keeps a diary for."""
        obj.erase()
