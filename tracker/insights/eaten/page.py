"""What the page of sources shows of a range of days: five rankings, printed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from tracker.insights.eaten.bars import Segment, bar
from tracker.insights.eaten.lines import Line, Ranking, together
from tracker.insights.eaten.rankings import Rankings
from tracker.insights.eaten.rows import NOTHING
from tracker.insights.eaten.words import (
    detail_words,
    mean_words,
    percent_words,
    sum_sentence,
    sum_words,
    unknown_sentence,
    unknown_words,
)

# So many lines of a ranking until somebody asks for all; beside the chart of Trends half as many.
SHOWN, TOP = 12, 6
TITLES: Mapping[str, Any] = {
    "food": gettext_lazy("Foods"),
    "source": gettext_lazy("Sources"),
    "group": gettext_lazy("Food groups"),
    "meal": gettext_lazy("Meals"),
    "data-set": gettext_lazy("Data sets"),
}


class Item(NamedTuple):
    """One line as printed; `address` is blank where there is no page to open."""

    name: str
    address: str
    mean: str
    sum: str
    percent: str
    unknown: str  # how often it has no value; blank where it always has one
    detail: str
    segments: list[Segment]


@dataclass(frozen=True)
class Section:
    """One ranking: its first lines, and all others as one."""

    key: str
    title: str
    items: list[Item]
    rest: Item | None

    @property
    def rows(self) -> list[Item]:
        """All lines, as the table has them."""
        return [*self.items, self.rest] if self.rest else self.items


@dataclass(frozen=True)
class SourcesPage:
    """All rankings of a range of days, and what they come to."""

    sentence: str
    unknown_sentence: str
    main: list[Section]  # foods and sources
    beside: list[Section]  # meals, groups, data sets
    unknown: list[Item]  # the first of those without a value
    more_unknown: int
    is_empty: bool

    @property
    def sections(self) -> list[Section]:
        """All rankings, as the table has them."""
        return [*self.main, *self.beside]


def sources_page(found: Rankings, *, linked: Collection[int], is_all: bool) -> SourcesPage:
    """Return the page; `linked` foods have a page of their own that this account may open."""
    most = None if is_all else SHOWN
    unknown = found.foods.incomplete
    sections = [section_of(one, found.logged, linked, most) for one in found.all]
    return SourcesPage(
        sentence=sum_sentence(found),
        unknown_sentence=unknown_sentence(found),
        main=sections[:2],
        beside=sections[2:],
        unknown=[item_of(line, found.logged, linked) for line in unknown[:most]],
        more_unknown=0 if is_all else len(unknown[SHOWN:]),
        is_empty=not found.logged,
    )


def top_foods(found: Rankings, linked: Collection[int]) -> Section:
    """Return the first few foods, for the side of another page."""
    return section_of(found.foods, found.logged, linked, TOP)


def foods_to_link(found: Rankings, most: int | None) -> list[int]:
    """Return the keys of the foods that are shown, to ask which of them can be opened."""
    shown = [*found.foods.known[:most], *found.foods.incomplete[:most]]
    return [line.food for line in shown if line.food is not None]


def section_of(ranking: Ranking, days: int, linked: Collection[int], most: int | None) -> Section:
    """Return the first `most` lines with bars on one scale, and the others as one without a bar."""
    shown, others = ranking.known[:most], ranking.known[len(ranking.known[:most]) :]
    longest_mg = shown[0].mg if shown else NOTHING
    return Section(
        ranking.key,
        str(TITLES[ranking.key]),
        [item_of(line, days, linked, longest_mg) for line in shown],
        item_of(others_of(others), days, linked) if others else None,
    )


def others_of(lines: Sequence[Line]) -> Line:
    """Return the lines that are not shown as one."""
    said = ngettext("%(count)d other", "%(count)d others", len(lines)) % {"count": len(lines)}
    return together(said, lines)


def item_of(line: Line, days: int, linked: Collection[int], longest_mg: Decimal = NOTHING) -> Item:
    """Return a line as it is printed; without a longest one it has no bar."""
    return Item(
        name=line.name,
        address=reverse("foods:show_food", args=[line.food]) if line.food in linked else "",
        mean=mean_words(line, days),
        sum=sum_words(line.mg),
        percent=percent_words(line),
        unknown=unknown_words(line),
        detail=detail_words(line),
        segments=bar(line, longest_mg),
    )
