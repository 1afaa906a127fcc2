"""The question that stands, and how far it is: two queries, one where there is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.insights.models import PatternQuestion, StoredFinding
from tracker.insights.names import within
from tracker.insights.patterns.answer import PatternAnswer
from tracker.insights.patterns.conditions import Missing
from tracker.insights.patterns.counting import counted_days
from tracker.insights.patterns.exposures import MAGNESIUM, Exposure, chosen_exposures
from tracker.insights.patterns.results import Comparison, comparison_of
from tracker.insights.patterns.sentences import sentences
from tracker.people.models import Person
from tracker.symptoms.kinds import KINDS

CHECKPOINTS = StoredFinding.CHECKPOINTS
OF_QUESTION = ("pk", "symptom", "exposures", "own_kinds", "chosen_on")
OF_FINDING = ("checkpoint", "last_day", "result", "made_at")


@dataclass(frozen=True)
class Standing:
    """The latest question with everything that was found for it, the first checkpoint first."""

    question: PatternQuestion
    findings: tuple[StoredFinding, ...]

    @property
    def looked_at(self) -> int | None:
        """The last checkpoint that was compared."""
        return self.findings[-1].checkpoint if self.findings else None


def standing_question(person: Person) -> Standing | None:
    """Return the latest question and its findings, joined: one query."""
    columns = [*OF_QUESTION, *(f"findings__{name}" for name in OF_FINDING)]
    latest = PatternQuestion.objects.of(person).order_by("-made_at", "pk", "findings__checkpoint")
    rows = list(latest.values_list(*columns)[: len(CHECKPOINTS)])
    if not rows:
        return None
    of_latest = [row[len(OF_QUESTION) :] for row in rows if row[0] == rows[0][0]]
    question = PatternQuestion(person=person, **dict(zip(OF_QUESTION, rows[0], strict=False)))
    return Standing(question, tuple(finding(question, row) for row in of_latest if row[0] is not None))


def finding(question: PatternQuestion, row: Sequence[Any]) -> StoredFinding:
    """Return a finding of what the join gave."""
    return StoredFinding(question=question, **dict(zip(OF_FINDING, row, strict=True)))


def pattern_answer(person: Person, today: date) -> PatternAnswer:
    """Return what the standing question has come to."""
    standing = standing_question(person)
    if standing is None:
        return PatternAnswer(None)
    return answer_of(person, standing, counted_days(person, standing.question, today))


def answer_of(person: Person, standing: Standing, days: Sequence[date]) -> PatternAnswer:
    """Return the answer of a question with these complete days."""
    question, last = standing.question, standing.findings[-1] if standing.findings else None
    looked_at = standing.looked_at
    return PatternAnswer(
        question=question,
        symptom_name=symptom_name(question),
        exposure_names=tuple(str(exposure.name) for exposure in exposures_of(question).values()),
        complete_days=len(days),
        next_checkpoint=next_checkpoint(len(days), looked_at),
        due_checkpoint=due_checkpoint(len(days), looked_at),
        looked_at=looked_at,
        looked_on=person.local_time(last.made_at).date() if last else None,
        sentences=finding_sentences(person, last) if last else (),
    )


def finding_sentences(person: Person, last: StoredFinding) -> tuple[str, ...]:
    """Return a finding in words."""
    question = last.question
    return sentences(readable(person, last), symptom_within(question), exposures_of(question))


def readable(person: Person, found: StoredFinding) -> Comparison:
    """Return what a finding holds for this person; with weak kidneys nothing stands beside magnesium."""
    comparison = comparison_of(found.result)
    return comparison.without(MAGNESIUM, Missing.KIDNEYS) if person.kidneys_need_care else comparison


def exposures_of(question: PatternQuestion) -> dict[str, Exposure]:
    """Return the exposures of a question by key."""
    return {it.key: it for it in chosen_exposures(question.exposures, question.own_kinds)}


def symptom_name(question: PatternQuestion) -> str:
    """Return how the symptom of a question is called; an own one as it was then."""
    if question.symptom in KINDS:
        return str(KINDS[question.symptom].label)
    return str(question.own_kinds.get(question.symptom, {}).get("name", ""))


def symptom_within(question: PatternQuestion) -> str:
    """Return how it is called within a sentence: an own one as the person typed it."""
    name = symptom_name(question)
    return within(name) if question.symptom in KINDS else name


def next_checkpoint(complete_days: int, looked_at: int | None) -> int | None:
    """Return the checkpoint still to be reached; None after the last."""
    return next((it for it in CHECKPOINTS if it > max(complete_days, looked_at or 0)), None)


def due_checkpoint(complete_days: int, looked_at: int | None) -> int | None:
    """Return the last checkpoint that is reached and not compared yet; one that was passed by is left out."""
    return max((it for it in CHECKPOINTS if (looked_at or 0) < it <= complete_days), default=None)
