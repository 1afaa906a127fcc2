"""What an account may do in the administration: one role each, and nothing beside it."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The roles, from the least to the most."""

    MEMBER = "member", _("member")
    FOOD_EDITOR = "food-editor", _("food editor")
    ADMINISTRATOR = "administrator", _("administrator")


# What a food editor works on, as Django names permissions. Nothing about people is among it.
FOOD_TABLE = ("food", "foodname", "portion", "source")
FOOD_EDITOR_PERMISSIONS = frozenset(
    f"foods.{act}_{model}" for act in ("view", "add", "change", "delete") for model in FOOD_TABLE
)


def role_of(account: Any) -> Role:
    """Return the role that the flags of an account make up."""
    if account.is_staff and account.is_superuser:
        return Role.ADMINISTRATOR
    return Role.FOOD_EDITOR if account.is_staff and account.is_food_editor else Role.MEMBER


def flags_of(role: str) -> dict[str, bool]:
    """Return the flags an account with this role has."""
    return {
        "is_staff": role != Role.MEMBER,
        "is_food_editor": role == Role.FOOD_EDITOR,
        "is_superuser": role == Role.ADMINISTRATOR,
    }


def permissions_of(account: Any) -> frozenset[str]:
    """Return what an account may do by its role; an administrator may do everything without being asked."""
    is_editor = account.is_active and role_of(account) == Role.FOOD_EDITOR
    return FOOD_EDITOR_PERMISSIONS if is_editor else frozenset()
