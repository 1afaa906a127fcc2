"""Everything the page "Where I stand" shows: four answers and their drawings."""

from dataclasses import dataclass
from datetime import date

from tracker.insights.charts.day_line import DayLine
from tracker.insights.charts.gauges import Ruler
from tracker.insights.enough.questions import is_kept_by_others
from tracker.insights.enough.reading import judge_days
from tracker.insights.enough.sentences import ladder
from tracker.insights.enough.upper_level import supplement_use
from tracker.insights.enough.upper_level_words import above_in_short
from tracker.insights.intake import daily_intake
from tracker.insights.patterns.standing import pattern_answer
from tracker.insights.standing.answer import Answer
from tracker.insights.standing.enough_for_me import enough_for_me
from tracker.insights.standing.going_along import going_along, line_of
from tracker.insights.standing.mean_ruler import mean_ruler
from tracker.insights.standing.rows import noted_for_doctor
from tracker.insights.standing.taken_in import spread_of, taken_in
from tracker.insights.standing.taken_in_words import answer_taken_in, taken_in_details
from tracker.insights.standing.to_ask import ToAsk, lines_to_ask, to_ask
from tracker.insights.targets import targets_on
from tracker.insights.trends.addresses import joined
from tracker.insights.trends.spans import Length, Span, span_of
from tracker.people.models import Person


@dataclass(frozen=True)
class StandingPage:
    """The four answers of a range of days; a drawing is None where there is nothing to draw."""

    span: Span
    taken_in: Answer
    ruler: Ruler | None
    enough: Answer
    ladder: list[tuple[str, bool]]  # the five answers, and which of them holds
    going_along: Answer
    day_line: DayLine | None
    to_ask: Answer
    lines_to_ask: list[ToAsk]

    @property
    def passage_of_mean(self) -> str:
        """The name of what there is to read about the first answer; blank while there is no drawing of it."""
        return "mean" if self.ruler else ""

    @property
    def passage_of_ladder(self) -> str:
        """The same of the second answer."""
        return "five-answers" if self.ladder else ""


def standing_page(person: Person, today: date, kept: str = "") -> StandingPage:
    """Return the page of the last 30 days; `kept` is the part of an address that charts take along."""
    span = span_of(Length.MONTH, today, first_entry=None)
    query, is_of_child = joined(span.query, kept), is_kept_by_others(person, today)
    days = daily_intake(person, span.first, span.last)
    targets = targets_on(person, [day.date for day in days])
    needs_care, use = person.kidneys_need_care, supplement_use(days, targets)
    judgement = judge_days(span.first, span.last, days, targets[-1], kidneys_need_care=needs_care)
    taken = taken_in(days)
    compared_to = None if needs_care or judgement.is_of_infant else targets[-1]
    spread = spread_of(taken, judgement.inputs.sd_within_mg) if compared_to else None
    above = [] if needs_care else above_in_short(use, targets[-1])
    details = [*above, *taken_in_details(taken, spread, compared_to)]
    pattern = pattern_answer(person, today)
    lines = lines_to_ask(noted_for_doctor(person, today), person, judgement, taken, today)
    return StandingPage(
        span=span,
        taken_in=answer_taken_in(taken, details, query, is_of_child=is_of_child),
        ruler=mean_ruler(taken, spread, compared_to),
        enough=enough_for_me(judgement, taken, query, is_of_child=is_of_child),
        ladder=ladder(judgement),
        going_along=going_along(pattern, person, today, kept=kept, is_of_child=is_of_child),
        day_line=line_of(pattern),
        to_ask=to_ask(lines),
        lines_to_ask=lines,
    )
