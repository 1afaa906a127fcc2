"""What the panel says of stressors and symptoms: means of amounts, and how often each answer was given.

"None" is an answer and is counted; a day without an answer was not noted and is in no mean.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.beside.days import StressorDays
from tracker.insights.beside.line import Line
from tracker.insights.beside.symptoms import SymptomDays
from tracker.insights.names import within
from tracker.insights.symptom_days import Answer
from tracker.insights.trends.words import words_of
from tracker.stressors.kinds import Answer as AnswerKind
from tracker.stressors.kinds import StressorKind
from tracker.symptoms.kinds import SymptomKind
from tracker.symptoms.models import SymptomDay

Frequency = SymptomDay.Frequency
# A day of which only the strength was noted.
FELT = "felt"


def stressor_line(kind: StressorKind, days: StressorDays) -> Line | None:
    """Return a stressor; None where nothing was noted of it."""
    if not days.noted:
        return None
    if kind.choices:
        labels = {choice.value: choice.label for choice in kind.choices}
        given = [int(cell.value) for cell in days.noted if cell.value is not None]
        return Line(
            str(kind.title), answers_sentence(given, labels, len(days.each), is_of_night=kind.is_of_night)
        )
    return Line(str(kind.title), mean_sentence(kind, days), tuple(open_details(days)))


def mean_sentence(kind: StressorKind, days: StressorDays) -> str:
    """Say the mean of the days that count: "At least 180 mg a day on 5 of 7 days."."""
    [mean] = days.mean.cells
    if mean.value is None:
        return open_sentence(len(days.noted))
    counted = {"days": mean.days, "of": len(days.each)}
    if not mean.value:
        return none_sentence(counted)
    [amount] = words_of(days.mean)
    return capfirst(mean_words(kind, mean.days) % {"amount": amount, **counted})


def open_sentence(days: int) -> str:
    """Say that what was had so far is of days that are not complete, so that it is part of no mean."""
    return ngettext(
        "Noted on %(days)d day that is not complete yet.",
        "Noted on %(days)d days, none of them complete yet.",
        days,
    ) % {"days": days}


def open_details(days: StressorDays) -> Iterator[str]:
    """Yield that more days hold some, which the mean leaves out while they are not complete."""
    [mean] = days.mean.cells
    open_days = len(days.noted) - mean.days
    if mean.days and open_days:
        yield ngettext(
            "Noted on %(days)d more day that is not complete yet.",
            "Noted on %(days)d more days that are not complete yet.",
            open_days,
        ) % {"days": open_days}


def none_sentence(counted: Mapping[str, int]) -> str:
    """Say that there was none on the days that tell."""
    said = ngettext("None on %(days)d of %(of)d days.", "None on %(days)d of %(of)d days.", counted["days"])
    return said % counted


def mean_words(kind: StressorKind, days: int) -> str:
    """Return the sentence of a mean: of nights, of a scale, of amounts of days."""
    if kind.is_of_night:
        return ngettext(
            "%(amount)s on %(days)d of %(of)d nights.",
            "%(amount)s a night on %(days)d of %(of)d nights.",
            days,
        )
    if kind.answer == AnswerKind.SCALE:
        return ngettext(
            "%(amount)s on %(days)d of %(of)d days.",
            "%(amount)s on average on %(days)d of %(of)d days.",
            days,
        )
    return ngettext(
        "%(amount)s on %(days)d of %(of)d days.", "%(amount)s a day on %(days)d of %(of)d days.", days
    )


def symptom_line(kind: SymptomKind, noted: SymptomDays | None, days: int) -> Line | None:
    """Return a symptom of so many days: its answers, and single episodes; None where there is neither."""
    if noted is None:
        return None
    name, episodes = str(kind.label), episodes_sentence(noted.episodes)
    if not noted.answers:
        return Line(name, episodes)
    labels: dict[int | str, object] = {frequency.value: frequency.label for frequency in Frequency}
    labels[FELT] = _("felt")
    said = answers_sentence(map(said_of, noted.answers), labels, days)
    return Line(name, said, (episodes,) if episodes else ())


def said_of(answer: Answer) -> int | str:
    """Return how often it was there; a strength alone says that it was felt, 0 that it was not."""
    if answer.frequency is not None:
        return answer.frequency
    return FELT if answer.strength else Frequency.NONE.value


def episodes_sentence(episodes: int) -> str:
    """Say how many single episodes were noted; blank where there are none."""
    if not episodes:
        return ""
    return ngettext("%(episodes)d single episode.", "%(episodes)d single episodes.", episodes) % {
        "episodes": episodes
    }


def answers_sentence(
    given: Iterable[Hashable], labels: Mapping[Any, object], of: int, *, is_of_night: bool = False
) -> str:
    """Say "Noted on 5 of 7 days: none on 2, now and then on 3.", in the order of `labels`."""
    counts = Counter(given)
    each = [
        _("%(answer)s on %(days)d") % {"answer": within(label), "days": counts[answer]}
        for answer, label in labels.items()
        if counts[answer]
    ]
    said = _("Noted on %(days)d of %(of)d days: %(answers)s.")
    if is_of_night:
        said = _("Noted on %(days)d of %(of)d nights: %(answers)s.")
    return said % {"days": counts.total(), "of": of, "answers": ", ".join(each)}
