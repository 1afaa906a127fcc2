"""What the page of Trends shows of a range."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.utils.http import urlencode
from django.utils.safestring import SafeString

from tracker.insights.enough.judgement import is_infant
from tracker.insights.marks import Mark
from tracker.insights.trends.addresses import OWN, joined
from tracker.insights.trends.asked import kinds_asked, span_asked
from tracker.insights.trends.drawing import BarLinks, Drawing, bar_links, drawing_of, drawn_marks
from tracker.insights.trends.forms import NAMES, RangeForm
from tracker.insights.trends.intake_words import amounts_of, intake_words
from tracker.insights.trends.kinds import AskedKinds
from tracker.insights.trends.reading import trend_of
from tracker.insights.trends.sentences import (
    coverage_sentence,
    few_days_sentence,
    guess_sentence,
    nothing_noted_sentence,
    shown_sentence,
)
from tracker.insights.trends.spans import Span
from tracker.insights.trends.strips import without_empty
from tracker.insights.trends.table import Table, table_of
from tracker.insights.trends.trend import Strip, Trend
from tracker.insights.trends.words import bar_names, bar_sentences, days_name, said_words
from tracker.people.models import Person
from tracker.people.requests import AccountRequest, local_today
from tracker.symptoms.views.advice_first import SHOWN


@dataclass(frozen=True)
class Readout:
    """The line under the plot: one bar in words, and the way to it."""

    sentence: str
    href: str


@dataclass(frozen=True)
class Tab:
    """A range with a name, as a chip."""

    name: str
    query: str
    is_shown: bool


@dataclass(frozen=True)
class TrendsPage:
    """A range of days with what was chosen beside it."""

    person: Person
    span: Span
    form: RangeForm
    kinds: AskedKinds
    trend: Trend
    drawing: Drawing
    table: Table
    readout: Readout
    empty: tuple[Strip, ...]  # usual strips nobody answered: one line in place of their drawings
    kept: str  # what links to other ranges keep: the strips, and that charts were asked for
    is_own: bool

    @property
    def query(self) -> str:
        """What an address needs to show this page again."""
        return joined(self.span.query, self.kept)

    @property
    def name(self) -> str:
        """The days shown, in words."""
        return days_name(self.span.first, self.span.last)

    @property
    def tabs(self) -> list[Tab]:
        """The ranges with a name."""
        return [
            Tab(str(name), joined(urlencode({"span": length}), self.kept), length == self.shown_length)
            for length, name in NAMES.items()
        ]

    @property
    def shown_length(self) -> str | None:
        """Which chip is marked: none while the form of an own range is open."""
        return None if self.is_own else self.span.length

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
    def sentence(self) -> SafeString:
        """What the chart shows."""
        is_young = is_infant(self.person.life_stage_on(self.trend.first))
        return shown_sentence(self.trend, kidneys_need_care=self.person.kidneys_need_care, is_infant=is_young)

    @property
    def few_days(self) -> str:
        """How far the diary is while there are too few days; with weak kidneys nothing is judged."""
        return "" if self.person.kidneys_need_care else few_days_sentence(self.trend.summary)

    @property
    def coverage(self) -> str:
        """How many items have no value."""
        return coverage_sentence(self.trend.summary)

    @property
    def guesses(self) -> str:
        """How much of the range is guessed."""
        return guess_sentence(self.trend.summary)

    @property
    def nothing_noted(self) -> str:
        """Which of the usual strips have nothing to draw."""
        return nothing_noted_sentence(self.empty)

    @property
    def marks(self) -> list[tuple[Mark, str]]:
        """Everything that began in these days with its number, then what began before and went on."""
        drawn = drawn_marks(self.trend)
        before = [(mark, "") for mark in self.trend.marks if mark not in drawn]
        return [*((mark, str(number)) for number, mark in enumerate(drawn, start=1)), *before]

    @property
    def shows_mark_words(self) -> bool:
        """Whether the chart has all their words: then the list is for who does not see it."""
        return not self.drawing.pennants.is_numbered and len(drawn_marks(self.trend)) == len(self.trend.marks)

    @property
    def typed(self) -> dict[str, str]:
        """What the form of an own range holds: what was typed, else the days shown."""
        shown = {"first": self.span.first, "last": self.span.last}
        return {name: self.form.data.get(name) or day.isoformat() for name, day in shown.items()}

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What the form of an own range carries along."""
        return parse_qsl(self.kept)

    @property
    def hidden_range(self) -> list[tuple[str, str]]:
        """What the choice of strips carries along."""
        shown = [(SHOWN, "1")] if (SHOWN, "1") in self.hidden else []
        return [*parse_qsl(self.span.query), *shown]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was logged in these days."""
        return not any(bar.is_logged for bar in self.trend.bars)


def trends_page(request: AccountRequest) -> TrendsPage:
    """Return the page of what an address asks for."""
    person, asked = request.person, request.GET
    span, form = span_asked(request)
    kinds = kinds_asked(request)
    trend, empty = without_empty(trend_of(person, span, kinds.chosen, local_today(request)), kinds)
    kept = joined(kinds.query, urlencode({SHOWN: 1}) if SHOWN in asked else "")
    names, hrefs = bar_names(trend), bar_links(trend, kept)
    amounts, said = amounts_of(trend.bars), said_words(trend.strips)
    sentences = bar_sentences(names, intake_words(trend.bars, amounts, trend.unit), trend, said)
    last = last_logged(trend)
    return TrendsPage(
        person=person,
        span=span,
        form=form,
        kinds=kinds,
        trend=trend,
        drawing=drawing_of(
            trend, BarLinks(hrefs, sentences, last), kidneys_need_care=person.kidneys_need_care
        ),
        table=table_of(trend, names, hrefs, amounts, said),
        readout=Readout(sentences[last], hrefs[last]),
        empty=empty,
        kept=kept,
        is_own=span.length is None or bool(form.errors) or OWN in asked,
    )


def last_logged(trend: Trend) -> int:
    """Return the place of the last bar with entries, else of the last bar: what the line says at first."""
    logged = (place for place, bar in enumerate(trend.bars) if bar.is_logged)
    return max(logged, default=len(trend.bars) - 1)
