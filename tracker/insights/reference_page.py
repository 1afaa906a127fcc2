"""The public page of reference values: one table an authority, the reader's own rows marked."""

from dataclasses import dataclass
from itertools import groupby

from tracker.reference.targets import Target
from tracker.reference.values import ALL_AUTHORITY_NAMES, ReferenceValue, kind_name, reference_values

# Which column a kind of value stands in; everything else is what intake is set beside.
REQUIREMENTS = {"EAR", "EAR_increment"}
UPPER_LEVELS = {"UL", "GL"}


@dataclass(frozen=True)
class Cell:
    """One published value as the page prints it."""

    value: ReferenceValue
    is_own: bool

    @property
    def kind_label(self) -> str:
        """The abbreviation, with a plus sign for what is added to another value."""
        return self.value.kind.replace("_increment", " +")

    @property
    def kind_name(self) -> str:
        """What its authority calls this kind of value."""
        return kind_name(self.value.authority, self.value.kind)


@dataclass(frozen=True)
class GroupRow:
    """What an authority says of one life-stage group."""

    group: str
    cells: list[Cell]

    @property
    def requirements(self) -> list[Cell]:
        """Average requirements."""
        return [cell for cell in self.cells if cell.value.kind in REQUIREMENTS]

    @property
    def references(self) -> list[Cell]:
        """What intake is set beside: recommended and adequate intakes, label references."""
        return [cell for cell in self.cells if cell.value.kind not in REQUIREMENTS | UPPER_LEVELS]

    @property
    def upper_levels(self) -> list[Cell]:
        """Levels for supplements and medicines."""
        return [cell for cell in self.cells if cell.value.kind in UPPER_LEVELS]

    @property
    def notes(self) -> list[str]:
        """The sentences beside the values, each once."""
        return list(dict.fromkeys(cell.value.note for cell in self.cells if cell.value.note))

    @property
    def is_own(self) -> bool:
        """Whether the reader's target or upper level stands here."""
        return any(cell.is_own for cell in self.cells)


@dataclass(frozen=True)
class AuthorityTable:
    """Every verified value of one authority."""

    key: str
    name: str
    rows: list[GroupRow]

    @property
    def citations(self) -> list[str]:
        """The documents behind the rows, each once, in order of appearance."""
        return list(dict.fromkeys(cell.value.citation for row in self.rows for cell in row.cells))


def reference_tables(target: Target | None = None) -> list[AuthorityTable]:
    """Return a table for each authority, those that can be chosen first; rows of `target` are marked."""
    own = own_values(target)
    return [AuthorityTable(key, str(name), group_rows(key, own)) for key, name in ALL_AUTHORITY_NAMES.items()]


def group_rows(authority: str, own: list[ReferenceValue]) -> list[GroupRow]:
    """Return the values of an authority by group, in the order of its table."""
    cells = [Cell(value, value in own) for value in reference_values(authority)]
    by_group = groupby(cells, key=lambda cell: cell.value.life_stage_group)
    return [GroupRow(str(group), list(found)) for group, found in by_group]


def own_values(target: Target | None) -> list[ReferenceValue]:
    """Return the published values a person's target was read from; none while no authority is chosen."""
    if target is None or target.authority is None:
        return []
    level = target.upper_level_row
    return [*target.rows, *([] if level is None else [level])]
