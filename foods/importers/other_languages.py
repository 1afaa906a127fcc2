"""What foods are called in other languages: synonyms of plain English names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from foods.importers.records import NameRecord
from foods.importers.rows import Row

# Behind every English name: "mandel" is an almond, but who types "man" means a mango or a mandarin.
BEHIND_ENGLISH = 100_000


def foreign_names(lines: Iterable[Row], names: Iterable[NameRecord]) -> list[NameRecord]:
    """Return the names of other_languages.csv; each shares the usual amount of its plain name."""
    plain = {name.text: name for name in names if not name.is_synonym}
    return [name for row in lines for name in names_in_language(row, plain)]


def names_in_language(row: Row, plain: Mapping[str, NameRecord]) -> Sequence[NameRecord]:
    """Read one line: what one food is called in one language."""
    name = plain.get(row.text("plain_name"))
    if name is None:
        raise row.error("plain_name", "is not a plain name of everyday_names.csv")
    synonym = replace(
        name,
        is_synonym=True,
        position=BEHIND_ENGLISH + name.position,
        language=row.required("language"),
    )
    return [replace(synonym, text=text) for text in row.required("synonyms").split("; ")]
