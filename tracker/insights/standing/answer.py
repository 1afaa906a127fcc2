"""One of the four answers as the page prints it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """The one thing to do next: a link."""

    words: str
    address: str


@dataclass(frozen=True)
class Answer:
    """A question of the reader, the answer in one sentence, what stands behind it, and one next step."""

    question: str
    says: str
    details: tuple[str, ...]
    step: Step
