"""What a typed line means, as data."""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

FOOD, SUPPLEMENT = "food", "supplement"


@dataclass(frozen=True)
class Part:
    """One food or supplement of a line, with the amount that was typed for it.

    `milligrams` of a supplement is the total: what one unit was said to hold times `units`. It is the mass of
    the compound or of the magnesium in it; which of the two, the text does not tell where `compound` is said.
    """

    text: str  # as typed
    words: str  # what to search for: without number, unit and fillers
    quantity: Decimal | None = None  # None: no amount was typed
    unit: str = ""  # one of foods.units, "" for a bare count
    size: str = ""  # "", "small", "medium", "large"
    kind: str = FOOD
    milligrams: Decimal | None = None
    compound: str = ""
    units: Decimal = Decimal(1)
    meal: str = ""
    time: datetime.time | None = None
    joiner: str = ""  # "and", "with" … where the name of one food might go on: "macaroni and cheese"
    is_amount_last: bool = False  # "almonds 30 g"

    @property
    def has_amount(self) -> bool:
        """Whether anything was said of how much."""
        return self.quantity is not None or bool(self.size)


@dataclass(frozen=True)
class Line:
    """A whole typed line. Every word of it stands in a part, in `not_understood` or in `moments`.

    `impossible` are those of `not_understood` whose amount nobody can have had: "0 eggs".
    """

    date: datetime.date | None  # None: not said
    parts: tuple[Part, ...]
    not_understood: tuple[str, ...] = ()
    moments: tuple[str, ...] = field(default=())  # the phrases that said when, as typed
    impossible: tuple[str, ...] = ()
