"""The works that articles may cite, by key, and how far each of them was read."""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tracker.care.medicines import read_rows

REFERENCES_PATH = Path(__file__).parent / "references.toml"


@dataclass(frozen=True)
class Reference:
    """One cited work. `is_verified`: its figures were read in the work or a faithful copy of it."""

    key: str
    citation: str
    read: str  # which part was read
    is_verified: bool
    doi: str = ""
    url: str = ""


@functools.cache
def all_references() -> dict[str, Reference]:
    """Return every known work by its key; the file is read once."""
    tables = tomllib.loads(REFERENCES_PATH.read_text(encoding="utf-8"))
    return {key: Reference(key=key, **fields) for key, fields in tables.items()}


@functools.cache
def known_works() -> dict[str, Reference]:
    """Return those works and the ones behind the tables of medicines, which articles print."""
    of_medicines = (Reference(**row, is_verified=True) for row in read_rows("medicine_sources.csv"))
    return {work.key: work for work in of_medicines} | all_references()
