"""Everything the panel beside an article shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.http import urlencode

from tracker.articles.manuscripts import Manuscript
from tracker.insights.beside.days import BesideDays, beside_days
from tracker.insights.beside.intake_lines import intake_line, supplement_line
from tracker.insights.beside.kinds import INTAKE, STRESSORS, SUPPLEMENTS, SYMPTOMS, shown_keys
from tracker.insights.beside.line import Line
from tracker.insights.beside.noted_lines import stressor_line, symptom_line
from tracker.insights.enough.judgement import is_infant
from tracker.insights.targets import target_on
from tracker.insights.trends.addresses import address_of, joined
from tracker.insights.trends.asked import WITH
from tracker.insights.trends.kinds import MOST
from tracker.insights.trends.spans import Length, Span, span_of
from tracker.insights.trends.words import days_name
from tracker.people.models import Person
from tracker.reference.targets import Target
from tracker.stressors.alcohol_context import do_not_stop_at_once


@dataclass(frozen=True)
class BesidePage:
    """The lines of the kinds that were logged, in the article's order."""

    span: Span
    lines: tuple[Line, ...]
    trends_address: str
    alcohol_note: str  # stands wherever figures of alcohol do; else blank

    @property
    def days_name(self) -> str:
        """The days as people say them."""
        return days_name(self.span.first, self.span.last)


def beside_page(person: Person, article: Manuscript, today: date, kept: str = "") -> BesidePage:
    """Return the 7 days up to today; `kept` is the part of an address that charts take along."""
    span = span_of(Length.WEEK, today, first_entry=None)
    keys = shown_keys(person, article.beside, today)
    days, target = beside_days(person, span, keys), compared_to(person, today)
    lines = {key: line for key in keys if (line := line_of(key, days, target))}
    return BesidePage(
        span=span,
        lines=tuple(lines.values()),
        trends_address=address_of(joined(span.query, strips_query(list(lines)), kept)),
        alcohol_note=do_not_stop_at_once().words if has_alcohol(days) else "",
    )


def has_alcohol(days: BesideDays) -> bool:
    """Whether any alcohol was noted among what is shown; "none" is no figure."""
    return "alcohol" in days.stressors and any(cell.value for cell in days.stressors["alcohol"].noted)


def compared_to(person: Person, today: date) -> Target | None:
    """Return whose reference stands beside the mean; with weak kidneys and in the first year nobody's."""
    if person.kidneys_need_care or is_infant(person.life_stage_on(today)):
        return None
    return target_on(person, today)


def line_of(key: str, days: BesideDays, target: Target | None) -> Line | None:
    """Return the line of one kind; None where nothing was logged of it."""
    if key == INTAKE:
        return intake_line(days.intake, target)
    if key == SUPPLEMENTS:
        return supplement_line(days.intake)
    if key in SYMPTOMS:
        return symptom_line(SYMPTOMS[key], days.symptoms.get(key), len(days.intake))
    return stressor_line(STRESSORS[key], days.stressors[key])


def strips_query(keys: Sequence[str]) -> str:
    """Return what asks Trends for the same kinds as strips; blank where none of them has one."""
    strips = [key for key in keys if key not in {INTAKE, SUPPLEMENTS}][:MOST]
    return urlencode({WITH: strips}, doseq=True)
