"""One line of the panel."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """What was logged of one kind, in words; `details` is what stands behind it."""

    name: str
    says: str
    details: tuple[str, ...] = ()
