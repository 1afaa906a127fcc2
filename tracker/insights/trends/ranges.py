"""The range of days a page is about, and the ways to others: chips, arrows, the form of an own range."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.http import QueryDict
from django.utils.http import urlencode

from tracker.insights.trends.addresses import OWN, joined
from tracker.insights.trends.forms import NAMES, RangeForm
from tracker.insights.trends.spans import Span
from tracker.insights.trends.words import days_name
from tracker.symptoms.views.advice_first import SHOWN


@dataclass(frozen=True)
class Tab:
    """A range with a name, as a chip."""

    name: str
    query: str
    is_shown: bool


@dataclass(frozen=True)
class Ranges:
    """A range of days; `kept` is what links to others carry along, besides the days."""

    span: Span
    form: RangeForm
    kept: str
    is_own: bool

    @property
    def name(self) -> str:
        """The days shown, in words."""
        return days_name(self.span.first, self.span.last)

    @property
    def query(self) -> str:
        """What asks for these days again."""
        return joined(self.span.query, self.kept)

    @property
    def own_query(self) -> str:
        """What opens the form of an own range."""
        return joined(self.query, urlencode({OWN: 1}))

    @property
    def previous_query(self) -> str:
        """What asks for the days before; blank where there are none."""
        return joined(self.span.previous.query, self.kept) if self.span.previous else ""

    @property
    def following_query(self) -> str:
        """What asks for the days after; blank where there are none."""
        return joined(self.span.following.query, self.kept) if self.span.following else ""

    @property
    def tabs(self) -> list[Tab]:
        """The ranges with a name; none is marked while the form of an own range is open."""
        shown = None if self.is_own else self.span.length
        return [
            Tab(str(name), joined(urlencode({"span": length}), self.kept), length == shown)
            for length, name in NAMES.items()
        ]

    @property
    def typed(self) -> dict[str, str]:
        """What the form of an own range holds: what was typed, else the days shown."""
        shown = {"first": self.span.first, "last": self.span.last}
        return {name: self.form.data.get(name) or day.isoformat() for name, day in shown.items()}

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What the form of an own range sends along."""
        return parse_qsl(self.kept)


def ranges_of(span: Span, form: RangeForm, asked: QueryDict, *, strips: str = "") -> Ranges:
    """Return the range that was asked for, with the ways to others.

    They keep the chosen strips, and that charts were asked for although a red flag stands.
    """
    return Ranges(
        span=span,
        form=form,
        kept=joined(strips, urlencode({SHOWN: 1}) if SHOWN in asked else ""),
        is_own=span.length is None or bool(form.errors) or OWN in asked,
    )
