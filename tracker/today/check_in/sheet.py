"""The questions of one check-in, and what they come to together."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from tracker.diary.models import DiaryDay
from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Person
from tracker.stressors.kinds import StressorKind, Words
from tracker.symptoms.kinds import SymptomKind
from tracker.templatetags.frame import day_name
from tracker.today.check_in.days import ONE_DAY, AskedDays
from tracker.today.check_in.questions.asked import Question
from tracker.today.check_in.questions.chips import ChipsQuestion
from tracker.today.check_in.questions.symptoms import SymptomQuestion


class SymptomsForm(PlainForm):
    """What is said about all symptoms at once."""

    none_today = forms.BooleanField(required=False)
    with_pregnancy_signs = forms.BooleanField(
        label=_("Headache, swelling, changed sight or pain under the ribs as well"), required=False
    )


class NamedKind(NamedTuple):
    """A kind by its key, with its name where it stands alone."""

    key: str
    name: Words


@dataclass(frozen=True)
class Sheet:
    """One check-in: the night, the day, its symptoms."""

    days: AskedDays
    today: date
    person: Person
    night: list[Question]
    day: list[Question]
    chips: ChipsQuestion
    symptoms: list[SymptomQuestion]
    other_symptoms: list[SymptomKind]
    about_symptoms: SymptomsForm
    asks_pregnancy_signs: bool

    @property
    def stressors(self) -> list[Question]:
        """Every question about a stressor that has a form of its own."""
        return [*self.night, *self.day]

    @property
    def forms(self) -> list[PlainForm]:
        """Every form of the page."""
        return [*self.stressors, self.chips, *self.symptoms, self.about_symptoms]

    @property
    def is_valid(self) -> bool:
        """Whether everything that was sent can be kept; every form is asked, so that all faults show."""
        return not [form for form in self.forms if form.errors]

    @property
    def faulty(self) -> list[str]:
        """The questions to look at, by name."""
        faulty = {one.key for one in self.stressors if one.errors}
        faulty |= {one.key for one in self.symptoms if one.errors}
        return [str(kind.name) for kind in self.kinds if kind.key in faulty]

    @property
    def kinds_of_night(self) -> list[NamedKind]:
        """What is asked about the night."""
        return [named(one.asked.kind) for one in self.night]

    @property
    def kinds_of_day(self) -> list[NamedKind]:
        """What is asked about the day."""
        return [named(asked.kind) for asked in [*(one.asked for one in self.day), *self.chips.asked]]

    @property
    def kinds_of_symptoms(self) -> list[NamedKind]:
        """The symptoms that are asked about."""
        return [NamedKind(one.key, one.asked.kind.label) for one in self.symptoms]

    @property
    def kinds(self) -> list[NamedKind]:
        """Everything that is asked about."""
        return [*self.kinds_of_night, *self.kinds_of_day, *self.kinds_of_symptoms]

    @property
    def day_words(self) -> str:
        """The day as people say it, with its year where that is not the current one."""
        is_this_year = self.days.day.year == self.today.year
        return day_name(self.days.day) if is_this_year else date_format(self.days.day, "l j F Y")

    @property
    def has_answers(self) -> bool:
        """Whether something was noted before."""
        stressors = [*(one.asked for one in self.stressors), *self.chips.asked]
        return any(one.entries for one in stressors) or any(one.asked.kept for one in self.symptoms)

    @property
    def is_paused(self) -> bool:
        """Whether symptoms are not asked about on this day."""
        return self.person.pauses_symptoms_on(self.days.day)

    @property
    def is_about_today(self) -> bool:
        """Whether the day is still going on."""
        return self.days.day == self.today

    @property
    def is_about_last_night(self) -> bool:
        """Whether the night is the one to today."""
        return self.days.night == self.today

    @property
    def is_about_yesterday(self) -> bool:
        """Whether the day is the one before today."""
        return self.days.day + ONE_DAY == self.today

    def stressors_status(self) -> str:
        """How complete the stressors are; blank where none was answered."""
        return completeness([*(one.is_answered for one in self.stressors), *self.chips.answered])

    def symptoms_status(self) -> str:
        """How complete the symptoms are; blank where none was answered."""
        none_today = self.none_today
        answers = [one.answer(self.person, none_if_blank=none_today) for one in self.symptoms]
        return completeness([answer is not None for answer in answers])

    @property
    def none_today(self) -> bool:
        """Whether all symptoms without an answer were not there."""
        return bool(self.about_symptoms.cleaned_data.get("none_today"))


def named(kind: StressorKind) -> NamedKind:
    """Return a stressor with its name."""
    return NamedKind(kind.key, kind.title)


def completeness(answered: list[bool]) -> str:
    """Return complete, partly, or blank where nothing was answered."""
    if not any(answered):
        return ""
    return DiaryDay.Status.COMPLETE.value if all(answered) else DiaryDay.Status.PARTLY.value
