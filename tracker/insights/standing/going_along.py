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
from tracker.insights.trends.addresses import joined
from tracker.insights.trends.asked import WITH
from tracker.insights.trends.spans import Length
from tracker.people.models import Person

CHECKPOINTS = StoredFinding.CHECKPOINTS


def going_along(
    pattern: PatternAnswer, person: Person, today: date, *, kept: str = "", is_of_child: bool = False
) -> Answer:
    """Return the answer: found or not, due, waiting for days, or without a question.

    `kept` is the part of an address that charts take along.
    """
    question = asked(pattern.symptom_name, is_of_child=is_of_child)
    if pattern.due_checkpoint is not None:
        return due(pattern, question, kept)
    if pattern.looked_at is not None:
        return looked_at(pattern, question, kept)
    if person.pauses_symptoms_on(today):
        return paused(asked("", is_of_child=is_of_child))
    return no_question(question) if pattern.question is None else waiting(pattern, question, kept)


def line_of(pattern: PatternAnswer) -> DayLine | None:
    """Return the line of complete days; none without a question."""
    return None if pattern.question is None else day_line(pattern.complete_days, CHECKPOINTS)


def asked(symptom_name: str, *, is_of_child: bool) -> str:
    """Return the question as the reader would ask it; a child's diary is read by others."""
    if is_of_child and not symptom_name:
        return _("What goes along with symptoms so far?")
    if not symptom_name:
        return _("What goes along with my symptoms so far?")
    said = (
        _("What goes along with %(symptom)s so far?")
        if is_of_child
        else _("What goes along with my %(symptom)s so far?")
    )
    return said % {"symptom": within(symptom_name)}


def no_question(question: str) -> Answer:
    """Say that a question comes first."""
    return Answer(
        question,
        _("No question chosen yet."),
        (
            _("Choose one symptom and up to four things to set beside it, before any result is seen."),
            _("We compare at day 42, 84 and 126; looking more often would find links by luck."),
        ),
        Step(_("Choose your question"), reverse("insights:choose_question")),
    )


def paused(question: str) -> Answer:
    """Say that nothing is counted while symptoms are paused."""
    return Answer(
        question,
        _("You paused symptoms."),
        (_("Days of the pause stay blank. They never count as days without symptoms."),),
        Step(_("Pause or go on"), reverse("symptoms:pause")),
    )


def waiting(pattern: PatternAnswer, question: str, kept: str) -> Answer:
    """Say when we look."""
    next_look = pattern.next_checkpoint or CHECKPOINTS[-1]
    return Answer(
        question,
        _("Not known yet. We compare at day %(day)d.") % {"day": next_look},
        (
            _("%(days)d of %(needed)d complete days.") % {"days": pattern.complete_days, "needed": next_look},
            _("Looking more often would find links by luck."),
            question_words(pattern),
        ),
        Step(_("Charts so far"), charts(pattern, kept)),
    )


def due(pattern: PatternAnswer, question: str, kept: str) -> Answer:
    """Say that there are days enough, and lead to the comparing."""
    return Answer(
        question,
        _("Day %(day)d is reached: we can compare now.") % {"day": pattern.due_checkpoint},
        (*pattern.sentences, question_words(pattern)),
        Step(_("Compare now"), patterns(kept)),
    )


def looked_at(pattern: PatternAnswer, question: str, kept: str) -> Answer:
    """Say what was found, and when we look next."""
    says, *rest = pattern.sentences or (_("Looked at on day %(day)d.") % {"day": pattern.looked_at},)
    return Answer(
        question,
        says,
        (*rest, question_words(pattern), next_words(pattern)),
        Step(_("How we compared"), patterns(kept)),
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


def charts(pattern: PatternAnswer, kept: str) -> str:
    """Return the address of Trends with the symptom and what stands beside it."""
    chosen = [pattern.question.symptom, *pattern.question.exposures] if pattern.question else []
    query = urlencode({"span": Length.QUARTER.value, WITH: chosen}, doseq=True)
    return f"{reverse('insights:show_trends')}?{joined(query, kept)}"


def patterns(kept: str) -> str:
    """Return the address of the page of patterns."""
    return reverse("insights:show_patterns") + (f"?{kept}" if kept else "")
