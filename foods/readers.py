"""What pages of foods need to know of whoever reads them."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol


class Reader(Protocol):
    """Somebody whose diary is open."""

    @property
    def kidneys_need_care(self) -> bool:
        """Whether hints to eat or take more stay away."""

    @property
    def shows_energy(self) -> bool:
        """Whether energy (kcal) was switched on."""

    def may_have_hints(self, day: date) -> bool:
        """Whether foods with more magnesium may be named on `day`: not to infants."""

    def may_have_whole_nuts(self, day: date) -> bool:
        """Whether whole nuts and seeds may be among them on `day`: not to small children."""


@dataclass(frozen=True)
class Anybody:
    """Somebody of whom nothing is known: gets neither hints nor energy."""

    kidneys_need_care: bool = True
    shows_energy: bool = False

    def may_have_hints(self, day: date) -> bool:
        """Return False: hints are for people whose kidneys and age may be known."""
        return not self.kidneys_need_care

    def may_have_whole_nuts(self, day: date) -> bool:
        """Return False: of whom nothing is known may be a child."""
        return False


ANYBODY = Anybody()


def reader_of(request: Any) -> Reader:
    """Return the person whose diary is open, as the project puts them on the request, else anybody."""
    reader: Reader = getattr(request, "person", None) or ANYBODY
    return reader
