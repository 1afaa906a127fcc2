"""Everything the page "Where I stand" shows: four answers and their drawings."""

from dataclasses import dataclass
from datetime import date

from tracker.insights.charts.day_line import DayLine
from tracker.insights.charts.gauges import Ruler
from tracker.insights.enough.reading import judge_days
from tracker.insights.enough.sentences import ladder
from tracker.insights.intake import daily_intake
from tracker.insights.patterns.standing import pattern_answer
from tracker.insights.standing.answer import Answer
from tracker.insights.standing.enough_for_me import enough_for_me
from tracker.insights.standing.going_along import going_along, line_of
from tracker.insights.standing.mean_ruler import mean_ruler
from tracker.insights.standing.rows import noted_for_doctor
from tracker.insights.standing.taken_in import spread_of, taken_in
from tracker.insights.standing.taken_in_words import answer_taken_in
from tracker.insights.standing.to_ask import ToAsk, lines_to_ask, to_ask
from tracker.insights.targets import target_on
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


def standing_page(person: Person, today: date) -> StandingPage:
    """Return the page of the last 30 days."""
    span = span_of(Length.MONTH, today, first_entry=None)
    days, target = daily_intake(person, span.first, span.last), target_on(person, today)
    needs_care = person.kidneys_need_care
    judgement = judge_days(span.first, span.last, days, target, kidneys_need_care=needs_care)
    taken, compared_to = taken_in(days), None if needs_care else target
    spread = spread_of(taken, judgement.inputs.sd_within_mg) if compared_to else None
    pattern = pattern_answer(person, today)
    lines = lines_to_ask(noted_for_doctor(person, today), person, judgement, taken, today)
    return StandingPage(
        span=span,
        taken_in=answer_taken_in(taken, spread, compared_to, span.query),
        ruler=mean_ruler(taken, spread, compared_to),
        enough=enough_for_me(judgement, taken, span.query),
        ladder=ladder(judgement),
        going_along=going_along(pattern, person, today),
        day_line=line_of(pattern),
        to_ask=to_ask(lines),
        lines_to_ask=lines,
    )
