"""Lists of entries: those of some days, in pages that stay the same while other entries come and go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, Self
from uuid import UUID

from django.db.models import Q, QuerySet, TimeField, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Query

from tracker.api.fields import day_from
from tracker.api.pages import address_with
from tracker.api.problems import refused

After = Annotated[
    str, Query(max_length=100, description="The last entry of the page before, as `next` names it.")
]
# Where entries without a time stand: last on their day. Nobody types its microseconds.
LAST_OF_DAY = time.max
WITHOUT_TIME = Value(LAST_OF_DAY, output_field=TimeField())


@dataclass(frozen=True, order=True)
class Bookmark:
    """The place of one entry in the order of lists: by date, then time, then id."""

    date: date
    at: time
    pk: UUID

    @classmethod
    def of(cls, entry: Any) -> Self:
        """Return the place of an entry."""
        return cls(entry.date, entry.time or LAST_OF_DAY, entry.pk)

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the place that `str` wrote; anything else is refused."""
        try:
            day, clock, key = text.split("_")
            at = time.fromisoformat(clock).replace(tzinfo=None) if clock else LAST_OF_DAY
            return cls(day_from(day), at, UUID(key))
        except ValueError:
            raise refused("after", _("Take this from `next` as it stands there.")) from None

    def __str__(self) -> str:
        clock = "" if self.at == LAST_OF_DAY else self.at.isoformat()
        return f"{self.date}_{clock}_{self.pk}"

    @property
    def beyond(self) -> Q:
        """The condition of every entry after this place."""
        same_day = Q(at__gt=self.at) | Q(at=self.at, pk__gt=self.pk)
        return Q(date__gt=self.date) | Q(date=self.date) & same_day


@dataclass(frozen=True)
class Stretch:
    """Which entries were asked for: from `first` to `last`, `limit` of them, after the one `after` names."""

    first: date | None
    last: date | None
    limit: int
    after: str

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise refused("last", _("The last day cannot be before the first."))

    def entries(self, rows: QuerySet[Any], *, have_times: bool = True) -> list[Any]:
        """Return the page's entries of one table, and one more where there are more."""
        at = Coalesce("time", WITHOUT_TIME) if have_times else WITHOUT_TIME
        wanted = rows.filter(self.condition).annotate(at=at)
        if self.after:
            mark = Bookmark.read(self.after)
            # The first part lets the database begin at that day; the second leaves out what was shown.
            wanted = wanted.filter(Q(date__gte=mark.date) & mark.beyond)
        return list(wanted.order_by("date", "at", "pk")[: self.limit + 1])

    @property
    def condition(self) -> Q:
        """The condition of every entry of these days."""
        since = Q(date__gte=self.first) if self.first else Q()
        return since & Q(date__lte=self.last) if self.last else since

    def page(self, request: HttpRequest, *tables: Sequence[Any]) -> tuple[list[Any], str | None]:
        """Return the page out of the entries of one or more tables, and the address of the next, or None."""
        entries = sorted((entry for table in tables for entry in table), key=Bookmark.of)
        shown = entries[: self.limit]
        if len(entries) <= self.limit:
            return shown, None
        return shown, address_with(request, "after", str(Bookmark.of(shown[-1])))
