"""What every question about a stressor has in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from foods.amounts import plain
from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Person
from tracker.stressors.kinds import KINDS, StressorKind
from tracker.stressors.models import StressorEntry
from tracker.today.check_in.words import value_words


@dataclass(frozen=True)
class Asked:
    """A kind on a day: what is kept of it, and what was noted the day before."""

    kind: StressorKind
    date: date
    entries: Sequence[StressorEntry]
    before: Sequence[StressorEntry]
    before_name: str  # "yesterday", "Monday", "the night before"
    is_today: bool = False  # about a day that is still going on

    def entry(self, person: Person, value: Decimal, note: str = "") -> StressorEntry:
        """Return a new entry, not saved yet."""
        key = self.kind.key
        own = {} if key in KINDS else {"stressor_id": key}
        return StressorEntry(person=person, date=self.date, kind=key, value=value, note=note, **own)

    @property
    def kept(self) -> StressorEntry | None:
        """The answer of a kind that has one a day."""
        return self.entries[0] if self.entries else None

    @property
    def value_before(self) -> Decimal | None:
        """What was answered the day before."""
        return self.before[0].value if self.before else None

    @property
    def before_words(self) -> str:
        """The day before in words: "yesterday: 6 h 45 min"; blank where nothing was noted."""
        if self.value_before is None:
            return ""
        said = {"day": self.before_name, "answer": value_words(self.kind, self.value_before)}
        return _("%(day)s: %(answer)s") % said


class Question(PlainForm):
    """A question about one stressor; what is kept is touched only where the page changed its answer."""

    template = ""

    def __init__(self, data: Any, asked: Asked) -> None:
        super().__init__(data, prefix=asked.kind.key, use_required_attribute=False)
        self.asked = asked

    @property
    def key(self) -> str:
        """The key of the kind."""
        return self.asked.kind.key

    @property
    def id(self) -> str:
        """The id of the question's own elements."""
        return f"id_{self.key}"

    @property
    def before_words(self) -> str:
        """The answer of the day before."""
        return self.asked.before_words

    def new_values(self) -> list[tuple[Decimal, str]]:
        """Return what is to be noted: value and note."""
        raise NotImplementedError

    def removed(self) -> list[StressorEntry]:
        """Return the entries that are taken back."""
        return []

    @property
    def is_answered(self) -> bool:
        """Whether an answer stands after saving."""
        left = len(self.asked.entries) - len(self.removed())
        return left > 0 or bool(self.new_values())


def typed(value: Decimal | None) -> str:
    """Return a kept value as the page's cells name it."""
    return "" if value is None else plain(value)
