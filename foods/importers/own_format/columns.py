"""How each column of our format is read. Lengths and bounds are those of the models; a test compares them."""

from collections.abc import Collection, Mapping

from foods.importers.known import Known
from foods.importers.own_format import cells
from foods.importers.own_format.cells import Reading, identifier, matching, one_of, text, whole
from foods.importers.own_format.names import AMOUNTS, DERIVATIONS, NAME_KINDS, PORTION_ORIGINS
from foods.importers.own_format.origins import read_origins

Readings = Mapping[str, Reading]

# What a whole number may be at most: of PositiveIntegerField and PositiveSmallIntegerField.
MOST_NUMBER, MOST_PLACE = 2_147_483_647, 32_767
LONGEST_CITATION, LONGEST_ORIGINS = 10_000, 10_000


def readings(kind: str, known: Known, sources: Collection[str]) -> Readings:
    """Return how each column of a file is read; `sources` may grow until the foods are read."""
    if kind == "foods":
        return FOODS | {"source": one_of(sources), "group": one_of(known.groups, blank=True)}
    return {"sources": SOURCES, "portions": PORTIONS, "names": NAMES}[kind]


SOURCES: dict[str, Reading] = {
    "key": matching(cells.KEY, 40, "sr_legacy: letters, digits, - and _, at most 40"),
    "name": text(40, needed=True),
    "data_set": text(120, needed=True),
    "release": text(60),
    "derivation": one_of(DERIVATIONS, blank=True),
    "licence": text(120),
    "citation": text(LONGEST_CITATION, lines=True),
}
FOODS: dict[str, Reading] = {
    "source_id": identifier(120),
    "source_name": text(200, needed=True),
    "fdc_id": whole(MOST_NUMBER),
    "ndb_number": text(5),
    "is_branded": cells.yes_or_no,
    **dict.fromkeys(AMOUNTS, cells.amount),
    "typical_source": text(300),
    "is_brewed": cells.yes_or_no,
    "stated_on": cells.day,
    "value_origins": lambda cell: read_origins(text(LONGEST_ORIGINS)(cell)),
    "value_note": text(500),
}
PORTIONS: dict[str, Reading] = {
    "source_id": identifier(120),
    "origin": one_of(PORTION_ORIGINS),
    "description": text(120, needed=True),
    "sequence": whole(MOST_PLACE, needed=True),
    "gram_weight": cells.weight,
}
NAMES: dict[str, Reading] = {
    "source_id": identifier(120),
    "language": matching(cells.LANGUAGE, 10, "en"),
    "text": text(120, needed=True),
    "kind": one_of(NAME_KINDS),
    "position": whole(MOST_NUMBER, needed=True),
    "portion": text(120),
    "portion_origin": one_of(PORTION_ORIGINS, blank=True),
}
