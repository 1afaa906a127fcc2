"""The third answer: what goes along with a symptom so far, or when the diary is compared."""

from datetime import date

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from tracker.insights.charts.day_line import DayLine, day_line
from tracker.insights.models import StoredFinding
from tracker.insights.names import within
from tracker.insights.patterns.answer import PatternAnswer
from tracker.insights.standing.answer import Answer, Step
from tracker.insights.trends.asked import WITH
from tracker.insights.trends.spans import Length
from tracker.people.models import Person

CHECKPOINTS = StoredFinding.CHECKPOINTS


def going_along(pattern: PatternAnswer, person: Person, today: date) -> Answer:
    """Return the answer: found or not, due, waiting for days, or without a question."""
    if pattern.due_checkpoint is not None:
        return due(pattern)
    if pattern.looked_at is not None:
        return looked_at(pattern)
    if person.pauses_symptoms_on(today):
        return paused()
    return no_question() if pattern.question is None else waiting(pattern)


def line_of(pattern: PatternAnswer) -> DayLine | None:
    """Return the line of complete days; none without a question."""
    return None if pattern.question is None else day_line(pattern.complete_days, CHECKPOINTS)


def asked(symptom_name: str) -> str:
    """Return the question as the reader would ask it."""
    if not symptom_name:
        return _("What goes along with my symptoms so far?")
    return _("What goes along with my %(symptom)s so far?") % {"symptom": within(symptom_name)}


def no_question() -> Answer:
    """Say that a question comes first."""
    return Answer(
        asked(""),
        _("Not asked yet."),
        (
            _("Choose one symptom and up to four things to set beside it, before any result is seen."),
            _("We compare at day 42, 84 and 126; looking more often would find links by luck."),
        ),
        Step(_("Choose your question"), reverse("insights:choose_question")),
    )


def paused() -> Answer:
    """Say that nothing is counted while symptoms are paused."""
    return Answer(
        asked(""),
        _("You paused symptoms."),
        (_("Days of the pause stay blank. They never count as days without symptoms."),),
        Step(_("Pause or go on"), reverse("symptoms:pause")),
    )


def waiting(pattern: PatternAnswer) -> Answer:
    """Say when we look."""
    next_look = pattern.next_checkpoint or CHECKPOINTS[-1]
    return Answer(
        asked(pattern.symptom_name),
        _("Not known yet. We compare at day %(day)d.") % {"day": next_look},
        (
            _("%(days)d of %(needed)d complete days.") % {"days": pattern.complete_days, "needed": next_look},
            _("Looking more often would find links by luck."),
            question_words(pattern),
        ),
        Step(_("Charts so far"), charts(pattern)),
    )


def due(pattern: PatternAnswer) -> Answer:
    """Say that there are days enough, and lead to the comparing."""
    return Answer(
        asked(pattern.symptom_name),
        _("Day %(day)d is reached: we can compare now.") % {"day": pattern.due_checkpoint},
        (*pattern.sentences, question_words(pattern)),
        Step(_("Compare now"), reverse("insights:show_patterns")),
    )


def looked_at(pattern: PatternAnswer) -> Answer:
    """Say what was found, and when we look next."""
    says, *rest = pattern.sentences or (_("Looked at on day %(day)d.") % {"day": pattern.looked_at},)
    return Answer(
        asked(pattern.symptom_name),
        says,
        (*rest, question_words(pattern), next_words(pattern)),
        Step(_("How we compared"), reverse("insights:show_patterns")),
    )


def question_words(pattern: PatternAnswer) -> str:
    """Say what was asked: "Your question: sleep, stress and caffeine beside twitches."."""
    return _("Your question: %(beside)s beside %(symptom)s.") % {
        "beside": get_text_list([within(name) for name in pattern.exposure_names], _("and")),
        "symptom": within(pattern.symptom_name),
    }


def next_words(pattern: PatternAnswer) -> str:
    """Say when we look next, or that there are days enough."""
    if pattern.next_checkpoint is None:
        return _("You have enough days for an answer. You can stop, go on, or change one thing.")
    return _("Next look at day %(day)d. Looking more often would find links by luck.") % {
        "day": pattern.next_checkpoint
    }


def charts(pattern: PatternAnswer) -> str:
    """Return the address of Trends with the symptom and what stands beside it."""
    chosen = [pattern.question.symptom, *pattern.question.exposures] if pattern.question else []
    query = urlencode({"span": Length.QUARTER.value, WITH: chosen}, doseq=True)
    return f"{reverse('insights:show_trends')}?{query}"
