"""Data sets in the administration."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext as _

from foods.admin.lists import AnyAddressAdmin
from foods.models import Food, Source


@admin.register(Source)
class SourceAdmin(AnyAddressAdmin):
    """Data sets; one that foods come from cannot be deleted."""

    list_display = ("name", "data_set", "release", "derivation", "licence")
    search_fields = ("name", "data_set")

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, ...]:
        """Return what the page says before sources are deleted; their foods may be hundreds of thousands."""
        sources = list(objs)
        held = [source for source in sources if Food.objects.filter(source=source).exists()]
        protected = [_("%(source)s: foods come from it") % {"source": source} for source in held]
        counts = {self.opts.verbose_name_plural: len(sources)}
        lacking = set() if self.has_delete_permission(request) else {self.opts.verbose_name}
        return [str(source) for source in sources], counts, lacking, protected
