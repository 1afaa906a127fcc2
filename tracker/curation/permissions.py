"""Who may open the pages that are added to the administration."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib import admin
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from tracker.people.models import Account
from tracker.people.requests import AccountRequest

Rest = ParamSpec("Rest")
View = Callable[Concatenate[AccountRequest, Rest], HttpResponseBase]


def may_edit_foods(account: Account) -> bool:
    """Whether this account works on the food table: an administrator or a food editor."""
    return account.is_staff and account.has_perm("foods.change_food")


def may_administer(account: Account) -> bool:
    """Whether this account is an administrator."""
    return account.is_staff and account.is_superuser


def edits_foods(view: View[Rest]) -> View[Rest]:
    """Let administrators and food editors in. A visitor signs in first; anybody else gets 403."""
    return only(may_edit_foods, view)


def administers(view: View[Rest]) -> View[Rest]:
    """Let administrators in. A visitor signs in first; anybody else gets 403."""
    return only(may_administer, view)


def only(is_allowed: Callable[[Account], bool], view: View[Rest]) -> View[Rest]:
    """Return the view for those who are allowed; what it shows is kept by no cache."""

    @never_cache
    @login_required
    @wraps(view)
    def checked(request: AccountRequest, /, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponseBase:
        if not is_allowed(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def admin_page(
    request: AccountRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Show a page of ours inside the administration: with its menu, its heads and its way out."""
    return render(request, template, admin.site.each_context(request) | context, status=status)
