"""Laboratory results as they are shown: by test, each against the range its laboratory gave."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from foods.amounts import plain
from tracker.symptoms.laboratory_tests import in_other_units
from tracker.symptoms.models import LabResult

Bound = LabResult.Bound
# Older ones of a test are folded.
RESULTS_SHOWN = 5


@dataclass(frozen=True)
class ResultLine:
    """One result in words."""

    row: LabResult
    value: str
    against_range: str
    other_units: str  # of magnesium; blank for other tests


@dataclass(frozen=True)
class ResultGroup:
    """The results of one test, the newest first."""

    name: str
    is_magnesium: bool
    lines: list[ResultLine]

    @property
    def shown(self) -> list[ResultLine]:
        """The newest ones."""
        return self.lines[:RESULTS_SHOWN]

    @property
    def earlier(self) -> list[ResultLine]:
        """Those that are folded."""
        return self.lines[RESULTS_SHOWN:]


def grouped(results: Iterable[LabResult]) -> list[ResultGroup]:
    """Return results by test in the order of their newest; own tests of one name are one test."""
    by_test: dict[tuple[str, str], list[LabResult]] = {}
    for result in results:
        by_test.setdefault((result.test, result.name.casefold()), []).append(result)
    return [
        ResultGroup(
            name=rows[0].test_name,
            is_magnesium=rows[0].test == LabResult.Test.MAGNESIUM,
            lines=[result_line(row) for row in rows],
        )
        for rows in by_test.values()
    ]


def result_line(row: LabResult) -> ResultLine:
    """Return one result in words."""
    value = f"{bounded(row.bound, row.value)} {row.unit}"
    return ResultLine(row, value, against_range(row), other_units(row))


def against_range(row: LabResult) -> str:
    """Say where a result lies in the laboratory's own range; either end belongs to the range."""
    laboratory = {"range": range_words(row.range_low, row.range_high)}
    if not laboratory["range"]:
        return _("The laboratory’s range was not noted.")
    if is_below(row):
        return _("Below the laboratory’s range, %(range)s.") % laboratory
    if is_above(row):
        return _("Above the laboratory’s range, %(range)s.") % laboratory
    if is_open(row):
        return _("Where in the laboratory’s range, %(range)s, cannot be told.") % laboratory
    return _("Within the laboratory’s range, %(range)s.") % laboratory


def is_below(row: LabResult) -> bool:
    """Whether a result lies under the range for certain: "<0.4" does where the range begins with 0.4."""
    if row.range_low is None or row.bound == Bound.ABOVE:
        return False
    return row.value < row.range_low or (row.bound == Bound.BELOW and row.value == row.range_low)


def is_above(row: LabResult) -> bool:
    """Whether a result lies over the range for certain: ">90" does where the range ends with 90."""
    if row.range_high is None or row.bound == Bound.BELOW:
        return False
    return row.value > row.range_high or (row.bound == Bound.ABOVE and row.value == row.range_high)


def is_open(row: LabResult) -> bool:
    """Whether a result that is neither under nor over the range may be outside of it all the same.

    ">90" lies within a range from 60 that has no end; within 60 to 120 nobody can tell.
    """
    if row.bound == Bound.BELOW:
        return bool(row.range_low) or is_beyond(row.value, row.range_high)
    if row.bound == Bound.ABOVE:
        return row.range_high is not None or is_beyond(row.range_low, row.value)
    return False


def is_beyond(amount: Decimal | None, end: Decimal | None) -> bool:
    """Whether `amount` is larger than `end`; where one is not known, it is not."""
    return amount is not None and end is not None and amount > end


def range_words(low: Decimal | None, high: Decimal | None) -> str:
    """Return the range, in the unit of its result; one end may be open, and blank is no range."""
    if low is None:
        return "" if high is None else _("up to %(high)s") % {"high": number(high)}
    if high is None:
        return _("from %(low)s") % {"low": number(low)}
    return _("%(low)s to %(high)s") % {"low": number(low), "high": number(high)}


def other_units(row: LabResult) -> str:
    """Say a magnesium result in the other two units; blank for another test or unit."""
    if row.test != LabResult.Test.MAGNESIUM:
        return ""
    others = in_other_units(row.value, row.unit)
    return " = ".join(f"{bounded(row.bound, value)} {unit}" for value, unit in others)


def bounded(bound: str, amount: Decimal) -> str:
    """Return an amount with the sign that was printed before it: "< 0.01"."""
    return f"{bound} {number(amount)}" if bound else number(amount)


def number(amount: Decimal) -> str:
    """Return an amount as it was printed, without needless zeros, as the reader's language writes it."""
    return number_format(plain(amount), use_l10n=True)
