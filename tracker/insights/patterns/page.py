"""What the page about patterns shows: the question, how far it is, and each look with what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.charts.day_line import DayLine, day_line
from tracker.insights.models import PatternQuestion, StoredFinding
from tracker.insights.patterns.answer import PatternAnswer
from tracker.insights.patterns.conditions import LEAST_SHARE_OF_DAYS
from tracker.insights.patterns.counting import LAST_CHECKPOINT, counted_days
from tracker.insights.patterns.sentences import lacking_sentences, looked_at_words
from tracker.insights.patterns.standing import (
    CHECKPOINTS,
    Standing,
    answer_of,
    exposures_of,
    finding_sentences,
    readable,
    standing_question,
)
from tracker.insights.trends.asked import WITH
from tracker.insights.trends.spans import Length
from tracker.people.models import Person
from tracker.stressors.alcohol_context import do_not_stop_at_once


@dataclass(frozen=True)
class Look:
    """One checkpoint that was compared: the first sentence is short."""

    checkpoint: int
    day: date  # on which it was looked at
    says: str
    details: tuple[str, ...]
    looked_at: tuple[str, ...]  # the pairs, by name
    left_out: tuple[str, ...]  # what could not be looked at, and why


@dataclass(frozen=True)
class PatternsPage:
    """The page; the latest look comes first."""

    answer: PatternAnswer
    looks: tuple[Look, ...]
    line: DayLine
    is_sparse: bool  # so many days are missing that no look would compare them
    is_paused: bool  # symptoms are not asked, so no day counts

    @property
    def says(self) -> str:
        """How far the question is."""
        answer = self.answer
        if answer.due_checkpoint is not None:
            return _("Day %(day)d is reached: we can compare now.") % {"day": answer.due_checkpoint}
        if answer.next_checkpoint is None:
            return ngettext(
                "All %(looks)d look is done.", "All %(looks)d looks are done.", len(CHECKPOINTS)
            ) % {"looks": len(CHECKPOINTS)}
        said = {"days": answer.complete_days, "day": answer.next_checkpoint}
        return _("%(days)d of %(day)d complete days.") % said

    @property
    def goes_on(self) -> str:
        """What comes next."""
        answer = self.answer
        if answer.due_checkpoint is not None:
            return _("Each look is taken once and kept.")
        if answer.next_checkpoint is None:
            return _("You can choose another question; it starts a new count.")
        if answer.looked_at is None:
            return _(
                "Charts now; we compare at day %(day)d. Looking more often would find links by luck."
            ) % {"day": answer.next_checkpoint}
        return _("Next look at day %(day)d. Looking more often would find links by luck.") % {
            "day": answer.next_checkpoint
        }

    @property
    def alcohol_word(self) -> str:
        """The word about stopping, which stands wherever alcohol was looked at."""
        question = self.answer.question
        is_said = bool(self.looks) and question is not None and "alcohol" in question.exposures
        return do_not_stop_at_once().words if is_said else ""

    @property
    def charts(self) -> str:
        """Where the charts are."""
        return charts_of(self.answer.question)


# Under this many days a share of missing ones says little.
SPARSE_FROM_DAYS = 14


def patterns_page(person: Person, today: date) -> PatternsPage | None:
    """Return the page of the standing question, None without one: two queries."""
    standing = standing_question(person)
    if standing is None:
        return None
    days = counted_days(person, standing.question, today)
    answer = answer_of(person, standing, days)
    return PatternsPage(
        answer=answer,
        looks=looks(person, standing),
        line=day_line(answer.complete_days, CHECKPOINTS),
        is_sparse=is_sparse(days, standing.question.chosen_on, today),
        is_paused=person.pauses_symptoms_on(today),
    )


def charts_of(question: PatternQuestion | None) -> str:
    """Return the address of Trends with the symptom and what stands beside it."""
    chosen = [question.symptom, *question.exposures] if question else []
    query = urlencode({"span": Length.QUARTER.value, WITH: chosen}, doseq=True)
    return f"{reverse('insights:show_trends')}?{query}"


def looks(person: Person, standing: Standing) -> tuple[Look, ...]:
    """Return every look that was taken, the latest first."""
    return tuple(look_of(person, finding) for finding in reversed(standing.findings))


def look_of(person: Person, finding: StoredFinding) -> Look:
    """Return a finding in words."""
    comparison, exposures = readable(person, finding), exposures_of(finding.question)
    says, *details = finding_sentences(person, finding)
    return Look(
        checkpoint=finding.checkpoint,
        day=person.local_time(finding.made_at).date(),
        says=says,
        details=tuple(details),
        looked_at=tuple(looked_at_words(comparison, exposures)),
        left_out=tuple(lacking_sentences(comparison, exposures)),
    )


def is_sparse(days: Sequence[date], first: date, today: date) -> bool:
    """Whether so few days count that a look could not compare them: it needs seven in ten."""
    passed = (today - first).days + 1
    if len(days) == LAST_CHECKPOINT or passed < SPARSE_FROM_DAYS:
        return False
    return len(days) < LEAST_SHARE_OF_DAYS * passed
