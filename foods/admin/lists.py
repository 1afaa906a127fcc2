"""Lists that cost the same whatever the table holds."""

import re
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

# Counting further would read the whole table; whoever looks for a row behind these searches or filters.
MOST_COUNTED = 10_000
# Longer than any key; SQLite cannot even look for it.
ENDLESS_NUMBER = re.compile(r"[0-9]{19}")
# More rows at once would keep everybody who logs a meal waiting.
MOST_DELETED = 100


class ShortCountPaginator(Paginator):  # type: ignore[type-arg]
    """Pages that need no count of the whole table."""

    @cached_property
    def counted(self) -> int:
        """The number of rows, at most one more than MOST_COUNTED."""
        rows: Any = self.object_list
        return int(rows.order_by()[: MOST_COUNTED + 1].count())

    @property
    def count(self) -> int:
        """The number of rows that can be turned to, at most MOST_COUNTED."""
        return min(self.counted, MOST_COUNTED)

    @property
    def has_more(self) -> bool:
        """Whether there are more rows than were counted."""
        return self.counted > MOST_COUNTED


class AnyAddressAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A list that answers whatever its address asks for."""

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Refuse numbers that the database cannot look for, beside what Django refuses."""
        if ENDLESS_NUMBER.search(str(value)):
            return False
        return super().lookup_allowed(lookup, value, request)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Return the row; a form that was sent with the blank name of a field asks for nothing there is."""
        if from_field == "":
            raise BadRequest
        return super().get_object(request, object_id, from_field)


class QuickAdmin(AnyAddressAdmin):
    """A list that costs the same whatever the table holds."""

    paginator = ShortCountPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    # Searched through the word index; the names only make the field appear.
    search_help_text = _("Words of the name, in any order; beginnings are enough.")
    actions = ("delete_selected",)

    @admin.action(permissions=["delete"], description=_("Delete selected %(verbose_name_plural)s"))
    def delete_selected(self, request: HttpRequest, rows: "QuerySet[Any]") -> Any:
        """Ask, then delete what was chosen, as Django does, if it is not too much at once."""
        if rows[MOST_DELETED:].exists():
            self.message_user(request, too_many(), messages.ERROR)
            return None
        return delete_selected(self, request, rows)


def too_many() -> str:
    """Return why so many rows are not deleted."""
    return (
        ngettext(
            "At most %(count)d row can be deleted at once. Choose fewer.",
            "At most %(count)d rows can be deleted at once. Choose fewer.",
            MOST_DELETED,
        )
        % {"count": MOST_DELETED}
        + " "
        + gettext("What an import brought goes as a whole when it is undone.")
    )
