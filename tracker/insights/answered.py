"""How complete days are, kind by kind, as the person answered it."""

from typing import NamedTuple

from tracker.diary.models import DiaryDay


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
