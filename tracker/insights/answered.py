"""How complete days are, kind by kind, as the person answered it."""

from datetime import date
from typing import Any, NamedTuple

from foods.compiled import Compiled
from tracker.diary.models import DiaryDay
from tracker.people.models import Person


class Answers(NamedTuple):
    """What was said of one day; None where a kind was not answered. `status` is food and drink."""

    status: str | None = None
    supplements: str | None = None
    stressors: str | None = None
    symptoms: str | None = None

    @property
    def of_magnesium(self) -> str | None:
        """The answer for food and supplements together, None until both were answered."""
        if self.status is None or self.supplements is None:
            return None
        return self.status if self.status == self.supplements else DiaryDay.Status.PARTLY.value

    @property
    def of_all(self) -> str | None:
        """The answer that holds for the whole day, None while food was not answered.

        Where kinds were answered differently, something is missing.
        """
        said = {answer for answer in self if answer is not None}
        if self.status is None:
            return None
        return said.pop() if len(said) == 1 else DiaryDay.Status.PARTLY.value


UNANSWERED = Answers()


def answers(person: Any, first: Any, last: Any) -> Any:
    """Return date and the fields of Answers of the days somebody answered."""
    return DiaryDay.objects.of(person).between(first, last).values_list("date", *Answers._fields)


ANSWERS = Compiled(answers)


def daily_answers(person: Person, first: date, last: date) -> dict[date, Answers]:
    """Return the answers of each day that has any: one query."""
    days = ANSWERS.tuples(person.pk, first, last)
    return {day: Answers(*(answer or None for answer in said)) for day, *said in days}
