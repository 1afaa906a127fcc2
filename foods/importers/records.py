"""What every importer reads its table into. No Django here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


class RowError(ValueError):
    """A row that cannot be read: says which file, line and value."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}, line {line}: {problem}")


class UnreadableError(ValueError):
    """A file that cannot be read as a whole; the message is meant for whoever gave it."""


@dataclass(frozen=True)
class SourceRecord:
    """One release of a food table."""

    key: str
    name: str
    data_set: str
    release: str
    licence: str
    citation: str
    derivation: str = ""  # how all its values came about, where that is the same


@dataclass(frozen=True)
class FoodRecord:
    """One food; an amount of None is one the table does not know."""

    source_key: str
    source_id: str
    source_name: str
    group: str
    ndb_number: str
    fdc_id: int | None
    amounts: Mapping[str, Decimal | None]
    is_branded: bool
    value_note: str
    typical_source: str = ""  # where its typical caffeine and alcohol are from
    is_brewed: bool = False  # made with tap water
    stated_on: date | None = None  # the date of the values in their source
    value_origins: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # see foods.value_origins


@dataclass(frozen=True)
class PortionRecord:
    """One household measure of the food with this `source_id`."""

    source_id: str
    sequence: int
    description: str
    gram_weight: Decimal
    origin: str


@dataclass(frozen=True)
class NameRecord:
    """A plain name or synonym, with description and weight of the amount that is usual under it."""

    source_id: str
    text: str
    is_synonym: bool
    position: int
    portion: str
    gram_weight: Decimal
    language: str = "en"


@dataclass(frozen=True)
class FoodTable:
    """A whole table. `source_id` is unique in it, whichever of its sources a food belongs to."""

    sources: Sequence[SourceRecord] = ()
    foods: Sequence[FoodRecord] = ()
    portions: Sequence[PortionRecord] = ()
    names: Sequence[NameRecord] = ()
