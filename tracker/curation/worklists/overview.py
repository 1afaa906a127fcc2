"""The lists as the first page of the administration shows them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from tracker.articles.reviews import reviewed_texts
from tracker.curation.models import Look, Suggestion, WorkItem
from tracker.curation.worklists.found import MOST_ITEMS
from tracker.curation.worklists.reviews import Review, reviews
from tracker.curation.worklists.words import logged

# So many of each list stand on the first page.
SHOWN = 5


@dataclass(frozen=True)
class Line:
    """One line of a list; `logged` says how much its food is logged, and is for administrators only."""

    name: str
    address: str
    logged: str = ""


@dataclass(frozen=True)
class Worklist:
    """One list: how many stand on it, the first of them, and where the whole list is."""

    title: str
    address: str
    count: int
    lines: list[Line]

    @property
    def has_most(self) -> bool:
        """Whether there may be more than were counted."""
        return self.count >= MOST_ITEMS


@dataclass(frozen=True)
class Overview:
    """All lists, and when the table was last looked through; None is never."""

    lists: list[Worklist]
    reviews: list[Review]
    looked_at: datetime | None
    is_looking: bool

    @property
    def filled(self) -> list[Worklist]:
        """Lists that something stands on."""
        return [each for each in self.lists if each.count]

    @property
    def empty(self) -> list[Worklist]:
        """Lists with nothing to do, which one line names; none before the first look is over."""
        return [each for each in self.lists if not each.count] if self.looked_at else []


def overview(now: datetime) -> Overview:
    """Return every list with its first lines: seven queries, whatever the table holds."""
    look = Look.last()
    return Overview(
        lists=[*lists_of_foods(), suggestions()],
        reviews=reviews(reviewed_texts(), localdate(now)),
        looked_at=look.finished_at if look else None,
        is_looking=look is not None and look.is_under_way(now),
    )


def lists_of_foods() -> list[Worklist]:
    """Return the lists that were worked out."""
    counts = dict(WorkItem.objects.open().order_by().values_list("kind").annotate(Count("pk")))
    first = first_items()
    return [
        Worklist(
            title=str(kind.label),
            address=reverse("admin:curation_list_work_items", args=[kind.value]),
            count=counts.get(kind.value, 0),
            lines=[line_of(item) for item in first[kind.value]],
        )
        for kind in WorkItem.Kind
    ]


def first_items() -> defaultdict[str, list[Any]]:
    """Return the first open items of every list: one query, and two for the names of their foods."""
    order = [F("people").desc(), F("entries").desc(), F("weight").desc(), F("pk").asc()]
    place = Window(RowNumber(), partition_by=F("kind"), order_by=order)
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for item in WorkItem.objects.open().with_foods().annotate(place=place).filter(place__lte=SHOWN):
        found[item.kind].append(item)
    return found


def line_of(item: Any) -> Line:
    """Return the line of an item."""
    address = reverse("admin:curation_close_work_item", args=[item.pk])
    return Line(item.food.name, address, logged(item) if item.entries else "")


def suggestions() -> Worklist:
    """Return what people suggested and nobody answered, the oldest first."""
    waiting = Suggestion.objects.waiting().order_by("made_at", "pk")
    lines = [
        Line(name, reverse("admin:curation_decide_suggestion", args=[pk]))
        for pk, name in waiting.values_list("pk", "food_name")[:SHOWN]
    ]
    count = waiting.order_by()[:MOST_ITEMS].count()
    return Worklist(_("suggestions waiting"), reverse("admin:curation_list_suggestions"), count, lines)
