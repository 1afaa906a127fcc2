"""How well a statement is supported: one word, and four squares that say it without colour."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

SQUARE_WIDTH = 9
HALF_SQUARE = 5


class Grade(TextChoices):
    """The evidence behind one statement of effect."""

    STRONG = "strong", _("strong")
    MODERATE = "moderate", _("moderate")
    WEAK = "weak", _("weak")
    CONTESTED = "contested", _("contested")
    NONE_FOUND = "none found", _("none found")
    # Reference values, upper levels, guidelines: somebody decided them, and the sources say who.
    OFFICIAL = "official", _("set by an authority")

    @property
    def filled_widths(self) -> tuple[int, ...]:
        """Return how much of each of the four squares is filled.

        Contested is not a step on the way from weak to strong, so it has a form of its own: every square
        is filled by half. What an authority set has no squares at all: it is a decision, not a finding.
        """
        return FILLED_WIDTHS[self]


FILLED_WIDTHS = {
    Grade.STRONG: (SQUARE_WIDTH,) * 4,
    Grade.MODERATE: (SQUARE_WIDTH, SQUARE_WIDTH, SQUARE_WIDTH, 0),
    Grade.WEAK: (SQUARE_WIDTH, 0, 0, 0),
    Grade.CONTESTED: (HALF_SQUARE,) * 4,
    Grade.NONE_FOUND: (0,) * 4,
    Grade.OFFICIAL: (),
}
