"""How allauth fits this product: who may sign up, and what a new account gets."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from foods.compiled import Compiled
from tracker.people.models import Account
from tracker.people.roles import permissions_of


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up is closed unless a setting opens it; accounts otherwise begin with a one-time link."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether strangers may make an account."""
        return bool(settings.OPEN_SIGN_UP)

    def save_user(self, request: HttpRequest, user: Account, form: Any, commit: bool = True) -> Account:
        """Save the account and give it its first person."""
        with transaction.atomic():
            saved: Account = super().save_user(request, user, form, commit=commit)
            if commit:
                saved.add_first_person()
        return saved


class AccountBackend(AuthenticationBackend):
    """allauth's way to sign in, with the account of each request asked for by a compiled query.

    What an account may do follows from its role; Django's groups and single permissions count for nothing.
    """

    def get_user(self, user_id: int) -> Account | None:
        """Return the account a session names, if it may still sign in."""
        found = ACCOUNTS.rows(user_id)
        return found[0] if found and found[0].is_active else None

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> frozenset[str]:
        """Return what this account may do, without a query; Django asks this for every permission."""
        is_known = isinstance(user_obj, Account) and obj is None
        return permissions_of(user_obj) if is_known else frozenset()


ACCOUNTS: Compiled[Account] = Compiled(lambda account: Account.objects.filter(pk=account))
