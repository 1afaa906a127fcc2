"""The administration's site: Django's own, with the pages that keep the food table true."""

from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import include, path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.curation.worklists.overview import overview
from tracker.people.roles import Role, role_of


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

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """Show what could be done next for the food table, then what Django's first page has."""
        shown = {
            "overview": overview(timezone.now()),
            "shows_people": role_of(request.user) == Role.ADMINISTRATOR,
        }
        return super().index(request, {**shown, **(extra_context or {})})
