"""What the page of Trends shows of a range."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.utils.safestring import SafeString

from tracker.insights.enough.judgement import is_infant
from tracker.insights.marks import Mark
from tracker.insights.trends.asked import kinds_asked, span_asked
from tracker.insights.trends.drawing import BarLinks, Drawing, bar_links, drawing_of, drawn_marks
from tracker.insights.trends.intake_words import amounts_of, intake_words
from tracker.insights.trends.kinds import AskedKinds
from tracker.insights.trends.ranges import Ranges, ranges_of
from tracker.insights.trends.reading import trend_of
from tracker.insights.trends.sentences import (
    coverage_sentence,
    few_days_sentence,
    guess_sentence,
    nothing_noted_sentence,
    shown_sentence,
)
from tracker.insights.trends.strips import without_empty
from tracker.insights.trends.table import Table, table_of
from tracker.insights.trends.trend import Strip, Trend
from tracker.insights.trends.words import bar_names, bar_sentences, said_words
from tracker.people.models import Person
from tracker.people.requests import AccountRequest, local_today
from tracker.stressors.kinds import ADDED_UP
from tracker.symptoms.views.advice_first import SHOWN


@dataclass(frozen=True)
class Readout:
    """The line under the plot: one bar in words, and the way to it."""

    sentence: str
    href: str


@dataclass(frozen=True)
class TrendsPage:
    """A range of days with what was chosen beside it."""

    person: Person
    ranges: Ranges
    kinds: AskedKinds
    trend: Trend
    drawing: Drawing
    table: Table
    readout: Readout
    empty: tuple[Strip, ...]  # usual strips nobody answered: one line in place of their drawings

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
    def stimulants(self) -> list[str]:
        """Which of caffeine and alcohol stand below the bars with something had."""
        shown = [strip for strip in self.trend.strips if strip.key in ADDED_UP]
        return [strip.key for strip in shown if any(cell.value for cell in strip.cells)]

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
    def hidden_range(self) -> list[tuple[str, str]]:
        """What the choice of strips carries along."""
        shown = [(SHOWN, "1")] if (SHOWN, "1") in self.ranges.hidden else []
        return [*parse_qsl(self.ranges.span.query), *shown]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was logged in these days."""
        return not any(bar.is_logged for bar in self.trend.bars)


def trends_page(request: AccountRequest) -> TrendsPage:
    """Return the page of what an address asks for."""
    person, kinds = request.person, kinds_asked(request)
    ranges = ranges_of(*span_asked(request), request.GET, strips=kinds.query)
    trend, empty = without_empty(trend_of(person, ranges.span, kinds.chosen, local_today(request)), kinds)
    names, hrefs = bar_names(trend), bar_links(trend, ranges.kept)
    amounts, said = amounts_of(trend.bars), said_words(trend.strips)
    sentences = bar_sentences(names, intake_words(trend.bars, amounts, trend.unit), trend, said)
    last = last_logged(trend)
    return TrendsPage(
        person=person,
        ranges=ranges,
        kinds=kinds,
        trend=trend,
        drawing=drawing_of(
            trend, BarLinks(hrefs, sentences, last), kidneys_need_care=person.kidneys_need_care
        ),
        table=table_of(trend, names, hrefs, amounts, said),
        readout=Readout(sentences[last], hrefs[last]),
        empty=empty,
    )


def last_logged(trend: Trend) -> int:
    """Return the place of the last bar with entries, else of the last bar: what the line says at first."""
    logged = (place for place, bar in enumerate(trend.bars) if bar.is_logged)
    return max(logged, default=len(trend.bars) - 1)
