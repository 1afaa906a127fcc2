"""Published reference values of every authority, read once from `data/`, whose README tells their origin."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from tracker.reference.groups import LifeStageGroup
from tracker.reference.notes import NOTES

DATA_DIR = Path(__file__).resolve().parent / "data"

# The sets a person can be measured against, in the order they are offered.
AUTHORITY_NAMES = {
    "us-ca": _("US and Canada"),
    "efsa": _("EFSA (EU)"),
    "d-a-ch": _("D-A-CH (Germany, Austria, Switzerland)"),
    "who-fao": _("WHO/FAO"),
    "nordic": _("Nordic countries"),
    "uk": _("UK"),
}
# These stand on the page of reference values only: read in part, or made for labels.
ALL_AUTHORITY_NAMES = AUTHORITY_NAMES | {
    "eu": _("EU, food labels"),
    "au-nz": _("Australia and New Zealand"),
    "china": _("China"),
    "japan": _("Japan"),
    "korea": _("Korea"),
}
_SHORT_NAMES = {"efsa": _("EFSA"), "d-a-ch": _("D-A-CH")}
KIND_NAMES = {
    "EAR": _("average requirement"),
    "RDA": _("recommended intake"),
    "RDI": _("recommended intake"),
    "RNI": _("recommended nutrient intake"),
    "AI": _("adequate intake"),
    "UL": _("upper level"),
    "GL": _("guidance level"),
    "NRV": _("label reference"),
    "EAR_increment": _("added to the average requirement"),
    "RDA_increment": _("added to the recommended intake"),
    "RNI_increment": _("added to the recommended nutrient intake"),
}
# One abbreviation, two readings: the UK's committee wrote "reference nutrient intake".
_KIND_NAMES_OF_THE_UK = {
    "RNI": _("reference nutrient intake"),
    "RNI_increment": _("added to the reference nutrient intake"),
}


@dataclass(frozen=True)
class Document:
    """A publication: what is printed beside each of its values."""

    key: str
    authority: str
    year: int
    title: str
    citation: str


@dataclass(frozen=True)
class ReferenceValue:
    """One published value in mg a day. Ages: first month included, last one not; None is open."""

    authority: str
    kind: str
    life_stage_group: LifeStageGroup
    mg: Decimal
    note_key: str
    source: Document

    @property
    def group(self) -> str:
        """The group in words, in the language of the page."""
        return str(self.life_stage_group)

    @property
    def sex(self) -> str:
        """female, male or both."""
        return self.life_stage_group.sex

    @property
    def age_from_months(self) -> int | None:
        """The first month of the group, or None where it is open."""
        return self.life_stage_group.age_from_months

    @property
    def age_to_months(self) -> int | None:
        """The first month after the group, or None where it is open."""
        return self.life_stage_group.age_to_months

    @property
    def status(self) -> str:
        """none, pregnant, lactating, or any."""
        return self.life_stage_group.status

    @property
    def note(self) -> str:
        """A sentence that belongs to this value, or nothing."""
        return str(NOTES[self.note_key]) if self.note_key else ""

    @property
    def document(self) -> str:
        """The title of the publication."""
        return self.source.title

    @property
    def year(self) -> int:
        """The year of the publication."""
        return self.source.year

    @property
    def citation(self) -> str:
        """The publication as one cites it."""
        return self.source.citation


def authority_name(authority: str) -> str:
    """Return the name of an authority, also of one that stands on the reference page only."""
    return str(ALL_AUTHORITY_NAMES[authority])


def short_authority_name(authority: str) -> str:
    """Return the name for within a sentence: without what stands in brackets."""
    return str(_SHORT_NAMES.get(authority, ALL_AUTHORITY_NAMES[authority]))


def kind_name(authority: str | None, kind: str) -> str:
    """Return what a kind of value is called by the authority that set it: "recommended intake"."""
    names = KIND_NAMES | _KIND_NAMES_OF_THE_UK if authority == "uk" else KIND_NAMES
    return str(names[kind])


def reference_values(authority: str | None = None) -> tuple[ReferenceValue, ...]:
    """Return the values of one authority, or of all, in the order of the data file."""
    if authority is None:
        return _all_values()
    return tuple(value for value in _all_values() if value.authority == authority)


@cache
def _all_values() -> tuple[ReferenceValue, ...]:
    documents = {document.key: document for document in _read_documents()}
    return tuple(_read_value(row, documents[row["document_key"]]) for row in _rows("reference_values.csv"))


def _read_documents() -> Iterator[Document]:
    for row in _rows("documents.csv"):
        yield Document(row["key"], row["authority"], int(row["year"]), row["document"], row["citation"])


def _read_value(row: dict[str, str], source: Document) -> ReferenceValue:
    group = LifeStageGroup(
        sex=row["sex"],
        age_from_months=_months(row["age_from_months"]),
        age_to_months=_months(row["age_to_months"]),
        status=row["status"],
    )
    return ReferenceValue(source.authority, row["kind"], group, Decimal(row["mg"]), row["note"], source)


def _months(text: str) -> int | None:
    return int(text) if text else None


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA_DIR / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
