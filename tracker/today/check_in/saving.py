"""Writes a check-in as one act, and raises what it raises, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from tracker.care.red_flags import SIGNS
from tracker.diary.models import DiaryDay
from tracker.people.models import Act
from tracker.stressors.models import StressorEntry
from tracker.symptoms.flagging import raise_flags, report_sign
from tracker.symptoms.models import RedFlag, SymptomDay
from tracker.today.check_in.questions.asked_symptoms import noted
from tracker.today.check_in.questions.symptoms import SymptomQuestion
from tracker.today.check_in.sheet import Sheet

PREGNANCY_SIGNS = "pregnancy_signs"


@dataclass(frozen=True)
class Saved:
    """What came of a check-in: the red flags it raised, and the symptoms that were newly said to be felt."""

    flags: list[RedFlag]
    felt: list[str]


def save_check_in(act: Act, sheet: Sheet) -> Saved | None:
    """Write what was changed on the page; return what came of it, None where nothing was changed.

    How complete the day is stands beside the answers: what the page asked is all there was to answer.
    """
    with transaction.atomic():
        stressors = save_stressors(act, sheet)
        answers = save_symptoms(act, sheet)
        statuses = changed_statuses(sheet, stressors=stressors, symptoms=bool(answers))
        if statuses:
            DiaryDay.objects.answer(act, sheet.person, sheet.days.day, **statuses)
        news = [answer for answer in answers if answer is not None]
        flags = flags_of(act, sheet, news)
        if not (statuses or stressors or answers or flags):
            return None
        felt = [answer.kind for answer in news if noted(answer, is_with_pregnancy_signs=False).is_felt]
        return Saved(flags, felt)


def save_stressors(act: Act, sheet: Sheet) -> bool:
    """Write what was noted and take back what was let go; return whether anything was."""
    removed = [*sheet.chips.removed(), *(entry for one in sheet.stressors for entry in one.removed())]
    added = [one.asked.entry(sheet.person, *value) for one in sheet.stressors for value in one.new_values()]
    added += sheet.chips.new_entries(sheet.person)
    for entry in removed:
        entry.delete_by(act)
    for entry in added:
        StressorEntry.objects.note(act, entry)
    return bool(removed or added)


def save_symptoms(act: Act, sheet: Sheet) -> list[SymptomDay | None]:
    """Write every answer that is news; return them, None for one that was taken back."""
    news = [(one, one.answer(sheet.person, none_if_blank=sheet.none_today)) for one in sheet.symptoms]
    return [save_symptom(act, one, answer) for one, answer in news if one.is_news(answer)]


def save_symptom(act: Act, question: SymptomQuestion, answer: SymptomDay | None) -> SymptomDay | None:
    """Write one answer, or take back the one that is kept."""
    if answer is not None:
        return SymptomDay.objects.answer(act, answer)
    if question.asked.kept is not None:
        question.asked.kept.delete_by(act)
    return None


def changed_statuses(sheet: Sheet, *, stressors: bool, symptoms: bool) -> dict[str, str]:
    """Return how complete the kinds are of which something was changed."""
    statuses = {}
    if stressors:
        statuses["stressors"] = sheet.stressors_status()
    if symptoms:
        statuses["symptoms"] = sheet.symptoms_status()
    return statuses


def with_signs(sheet: Sheet) -> bool:
    """Whether signs were ticked that make cramps in pregnancy urgent."""
    return sheet.asks_pregnancy_signs and bool(sheet.about_symptoms.cleaned_data.get("with_pregnancy_signs"))


def flags_of(act: Act, sheet: Sheet, news: Sequence[SymptomDay]) -> list[RedFlag]:
    """Return what the new answers raise; with the signs of pregnancy every answer of the day counts.

    Those signs are saved also where no symptom beside them was: silence would be the worse error.
    """
    has_signs = with_signs(sheet)
    if has_signs:
        answers = [one.answer(sheet.person, none_if_blank=sheet.none_today) for one in sheet.symptoms]
        news = [answer for answer in answers if answer is not None]
    felt = [noted(answer, is_with_pregnancy_signs=has_signs) for answer in news]
    flags = raise_flags(act, sheet.person, sheet.days.day, felt)
    if has_signs and not any(one.is_felt and one.sign_key == PREGNANCY_SIGNS for one in felt):
        flags.append(report_sign(act, sheet.person, sheet.days.day, SIGNS[PREGNANCY_SIGNS], {}))
    return flags
