"""What a ranking lists: an amount of magnesium by name, with what stands behind it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.insights.eaten.rows import NOTHING, Row
from tracker.insights.eaten.shares import whole_percents


@dataclass(frozen=True)
class Line:
    """One food, group, meal, source or data set, in mg of the whole range; the four amounts add up.

    `key` is the same in every language; of a food it is its name in small letters.
    """

    key: str
    name: str
    food_mg: Decimal = NOTHING
    water_mg: Decimal = NOTHING
    guess_mg: Decimal = NOTHING
    supplement_mg: Decimal = NOTHING
    entries: int = 0
    unknown: int = 0  # entries without a value
    partly_known: int = 0  # recipes with a value, but with ingredients that have none
    percent: int = 0
    food: int | None = None  # its key in the table; None for whatever is no food

    @property
    def mg(self) -> Decimal:
        """All known magnesium of it."""
        return self.food_mg + self.water_mg + self.guess_mg + self.supplement_mg

    @property
    def incomplete(self) -> int:
        """Entries of which all or a part is unknown."""
        return self.unknown + self.partly_known

    @property
    def is_at_least(self) -> bool:
        """Whether something of unknown amount stands behind the sum."""
        return self.incomplete > 0

    @property
    def is_unknown(self) -> bool:
        """Whether no entry of it has a value: then there is no amount to rank."""
        return 0 < self.entries == self.unknown

    @property
    def is_under_1_percent(self) -> bool:
        """Whether it holds something, but less than a whole percent is printed of it."""
        return self.mg > 0 and self.percent == 0


@dataclass(frozen=True)
class Ranking:
    """Lines from the largest to the smallest; those of which nothing is known come after, by name."""

    key: str
    lines: tuple[Line, ...]

    @property
    def known(self) -> tuple[Line, ...]:
        """The lines with an amount."""
        return tuple(line for line in self.lines if not line.is_unknown)

    @property
    def incomplete(self) -> tuple[Line, ...]:
        """The lines with entries of unknown amount, the most frequent first."""
        found = (line for line in self.lines if line.is_at_least)
        return tuple(sorted(found, key=lambda line: -line.incomplete))


def line_of(key: str, name: str, rows: Sequence[Row]) -> Line:
    """Return rows added up under one name; drinking water is no guess, whoever named its amount."""
    return Line(
        key,
        name,
        food_mg=sum((row.food_mg for row in rows if not (row.is_water or row.is_guess)), NOTHING),
        water_mg=sum((row.food_mg for row in rows if row.is_water), NOTHING),
        guess_mg=sum((row.food_mg for row in rows if row.is_guess and not row.is_water), NOTHING),
        supplement_mg=sum((row.supplement_mg for row in rows), NOTHING),
        entries=sum(row.entries for row in rows),
        unknown=sum(row.unknown for row in rows),
        partly_known=sum(row.partly_known for row in rows),
    )


def together(name: str, lines: Sequence[Line]) -> Line:
    """Return many lines as one."""
    return Line(
        "",
        name,
        food_mg=sum((line.food_mg for line in lines), NOTHING),
        water_mg=sum((line.water_mg for line in lines), NOTHING),
        guess_mg=sum((line.guess_mg for line in lines), NOTHING),
        supplement_mg=sum((line.supplement_mg for line in lines), NOTHING),
        entries=sum(line.entries for line in lines),
        unknown=sum(line.unknown for line in lines),
        partly_known=sum(line.partly_known for line in lines),
        percent=sum(line.percent for line in lines),
    )


def ranked(key: str, lines: Sequence[Line]) -> Ranking:
    """Return lines in their order, each with its percent; together they are 100."""
    in_order = sorted(lines, key=lambda line: (line.is_unknown, -line.mg, line.name.casefold()))
    percents = whole_percents([line.mg for line in in_order])
    with_percents = zip(in_order, percents, strict=True)
    return Ranking(key, tuple(replace(line, percent=percent) for line, percent in with_percents))
