"""One look: comparing a question at a checkpoint that is reached, once, and keeping what was found."""

from collections.abc import Sequence
from datetime import date

from tracker.insights.models import PatternQuestion, StoredFinding
from tracker.insights.patterns.comparing import compared
from tracker.insights.patterns.conditions import Missing
from tracker.insights.patterns.exposures import MAGNESIUM, chosen_exposures
from tracker.insights.patterns.readings import readings_of
from tracker.insights.patterns.results import Comparison
from tracker.people.models import Person


def look(person: Person, question: PatternQuestion, days: Sequence[date], checkpoint: int) -> StoredFinding:
    """Return what a checkpoint found; where it was looked at already, what was found then."""
    last_day = days[checkpoint - 1]
    kept = {"last_day": last_day, "result": comparison(person, question, last_day, checkpoint).as_json}
    found, _is_new = StoredFinding.objects.get_or_create(
        question=question, checkpoint=checkpoint, defaults=kept
    )
    return found


def comparison(person: Person, question: PatternQuestion, last_day: date, checkpoint: int) -> Comparison:
    """Return the comparison of the days up to the one that completed a checkpoint.

    Whoever looks later sees the same days, and the same shuffles: they are drawn by question and checkpoint.
    With weak kidneys magnesium is not looked at.
    """
    chosen = chosen_exposures(question.exposures, question.own_kinds)
    left_out = [it for it in chosen if it.key == MAGNESIUM and person.kidneys_need_care]
    exposures = [it for it in chosen if it not in left_out]
    readings = readings_of(person, question.symptom, exposures, question.chosen_on, last_day)
    found = compared(readings, exposures, checkpoint, seed=f"{question.pk} {checkpoint}")
    return found.leaving_out((it.key, Missing.KIDNEYS) for it in left_out)
