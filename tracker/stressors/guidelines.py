"""Published figures about stressors, with whom they were made for. Pure; reads its table once."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.reference.life_stages import CHILD_UNTIL_MONTHS, LifeStage

TABLE = Path(__file__).parent / "data" / "guidelines.csv"

# What a page prints under a figure. Each names its year: guidelines change.
SOURCES: dict[str, str | Promise] = {
    "aasm_2015": _("American Academy of Sleep Medicine and Sleep Research Society, 2015"),
    "addiction_2016": _("Survey of national definitions, Addiction, 2016"),
    "beller_1975": _("Beller and others, 1975: 8 men in the heat"),
    "ccsa_2023": _("Canadian Centre on Substance Use and Addiction, 2023"),
    "dga_2020": _("Dietary Guidelines for Americans, edition of 2020 to 2025; a later one may differ"),
    "efsa_2015": _("European Food Safety Authority (EFSA), 2015"),
    "nhmrc_2020": _("National Health and Medical Research Council, Australia, 2020"),
    "nsf_2015": _("National Sleep Foundation, United States, 2015"),
    "spf_2017": _("Santé publique France and Institut national du cancer, 2017"),
    "uk_cmo_2016": _("UK Chief Medical Officers, 2016"),
    "who_audit": _("World Health Organization, AUDIT questionnaire"),
}


@dataclass(frozen=True)
class Guideline:
    """One figure. Ages are months, the first included, the second not; None and blank are open."""

    kind: str
    key: str
    country: str
    sex: str
    from_months: int | None
    until_months: int | None
    low: Decimal | None
    high: Decimal | None
    source: str

    @property
    def source_words(self) -> str | Promise:
        """Where it comes from, with its year."""
        return SOURCES[self.source]

    def fits(self, stage: LifeStage) -> bool:
        """Whether it was made for somebody of this age and sex; where none is set, for any adult."""
        return (not self.sex or self.sex in stage.possible_sexes) and self.fits_age(stage.age_months)

    def fits_age(self, months: int | None) -> bool:
        """Whether an age lies in this row; one that is not set lies in every row of adults."""
        until = float("inf") if self.until_months is None else self.until_months
        if months is None:
            return until > CHILD_UNTIL_MONTHS
        return (self.from_months or 0) <= months < until


@dataclass(frozen=True)
class Sourced:
    """A sentence and where it comes from, with the year; a word of care has no source."""

    words: str
    source: str | Promise = ""
    leads_to: str = ""  # the name of the page where somebody can change what the sentence says


def said(kind: str, key: str, stage: LifeStage, words: Callable[[Guideline], str]) -> list[Sourced]:
    """Return the sentence of each row of `key` that fits."""
    fitting = [row for row in guidelines_of(kind, key) if row.fits(stage)]
    return [Sourced(words(row), row.source_words) for row in fitting]


def guidelines_of(kind: str, key: str) -> list[Guideline]:
    """Return the rows of one sentence, in the order of the table."""
    return [row for row in guidelines() if (row.kind, row.key) == (kind, key)]


@cache
def guidelines() -> tuple[Guideline, ...]:
    """Return every row of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(guideline(row) for row in csv.DictReader(file))


def guideline(row: dict[str, str]) -> Guideline:
    """Return a row of the table with its numbers read."""
    return Guideline(
        kind=row["kind"],
        key=row["key"],
        country=row["country"],
        sex=row["sex"],
        from_months=int(row["from_months"]) if row["from_months"] else None,
        until_months=int(row["until_months"]) if row["until_months"] else None,
        low=Decimal(row["low"]) if row["low"] else None,
        high=Decimal(row["high"]) if row["high"] else None,
        source=row["source"],
    )
