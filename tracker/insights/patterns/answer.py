"""What a person's question has come to, for every page that tells it."""

from dataclasses import dataclass, field
from datetime import date

from tracker.insights.models import PatternQuestion


@dataclass(frozen=True)
class PatternAnswer:
    """The standing question, how many complete days it has, and what was found at its last checkpoint.

    `sentences` are the words of that finding (words for "found", "none" or "too few"), none before it.
    """

    question: PatternQuestion | None
    symptom_name: str = ""
    exposure_names: tuple[str, ...] = ()
    complete_days: int = 0
    next_checkpoint: int | None = 42  # None after the last
    due_checkpoint: int | None = None  # reached, and not compared yet: one tap compares
    looked_at: int | None = None  # the last checkpoint that was compared
    looked_on: date | None = None
    sentences: tuple[str, ...] = field(default=())
