"""Laboratory results as they are shown: by test, each against the range its laboratory gave."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from foods.amounts import plain
from tracker.symptoms.laboratory_tests import in_other_units
from tracker.symptoms.models import LabResult

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
    return ResultLine(row, f"{number(row.value)} {row.unit}", against_range(row), other_units(row))


def against_range(row: LabResult) -> str:
    """Say where a result lies in the laboratory's own range; either end belongs to the range."""
    laboratory = {"range": range_words(row.range_low, row.range_high)}
    if not laboratory["range"]:
        return _("The laboratory’s range was not noted.")
    if row.range_low is not None and row.value < row.range_low:
        return _("Below the laboratory’s range, %(range)s.") % laboratory
    if row.range_high is not None and row.value > row.range_high:
        return _("Above the laboratory’s range, %(range)s.") % laboratory
    return _("Within the laboratory’s range, %(range)s.") % laboratory


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
    return " = ".join(f"{number(value)} {unit}" for value, unit in others)


def number(amount: Decimal) -> str:
    """Return an amount as it was printed, without needless zeros, as the reader's language writes it."""
    return number_format(plain(amount), use_l10n=True)
