"""The administration's site: Django's own, with the pages that keep the food table true."""

from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import include, path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.curation.tasks import queue_first_look
from tracker.curation.worklists.overview import overview
from tracker.people.roles import Role, role_of

# The worker's own rows: they are for whoever follows a failure, at their own address.
UNLISTED = {"django_tasks_database"}
OUR_WORDS = {"EmailAddress": _("E-mail addresses")}


class FoodTableSite(AdminSite):
    """Django's administration, with our pages before its own, under the same names: `admin:…`."""

    site_title = _("Administration")
    site_header = _("Administration")
    index_title = _("Food table")
    # The first page has everything; beside a list of many columns there is no room for it once more.
    enable_nav_sidebar = False

    def get_urls(self) -> list[Any]:
        """Put our addresses before Django's, whose last one takes every address there is."""
        return [path("", include("tracker.curation.admin_urls")), *super().get_urls()]

    def has_permission(self, request: HttpRequest) -> bool:
        """Whether somebody may come in: with a role, not by a flag alone."""
        return role_of(request.user) != Role.MEMBER

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Refuse whoever is signed in without a role; visitors were sent to the one sign-in before."""
        if not self.has_permission(request):
            raise PermissionDenied
        return super().login(request, extra_context)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """List what is kept in the administration, without the worker's own rows, and in our words."""
        apps = super().get_app_list(request, app_label)
        listed = [app for app in apps if app_label or app["app_label"] not in UNLISTED]
        for model in (model for app in listed for model in app["models"]):
            model["name"] = OUR_WORDS.get(model["object_name"], model["name"])
        return listed

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """Show what could be done next for the food table, then what Django's first page has."""
        now = timezone.now()
        seen = overview(now)
        if seen.looked_at is None and queue_first_look(now):
            seen = overview(now)
        shown = {
            "overview": seen,
            "shows_people": role_of(request.user) == Role.ADMINISTRATOR,
        }
        return super().index(request, {**shown, **(extra_context or {})})
