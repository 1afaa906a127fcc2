"""Where single values of a food come from, as one cell.

"magnesium_mg_per_100_g: USDA FoodData Central, SR Legacy | 2018 | fdc:170567 | analysed | 2019-04-01": the
source, its release, the id there, how the value came about, its date. Values are parted by semicolons, what
is not known is left empty, and "|", ";" and "\\" inside a text have a "\\" in front. Of a value with nothing
but "|" nobody knows the origin; a value that is not named comes from where its food comes from.
"""

import re
from collections.abc import Iterator, Mapping

from foods.importers.own_format.cells import CellError, day, one_of
from foods.importers.own_format.names import AMOUNTS, DERIVATIONS

# As in foods.value_origins, in this order.
PARTS = ("source", "release", "id_in_source", "derivation", "stated_on")
SPECIAL = re.compile(r"([\\|;])")
Origins = Mapping[str, Mapping[str, str]]


def written_origins(origins: Origins) -> str:
    """Return the cell for what a food keeps of its values' origins, in the order of the columns."""
    return "; ".join(f"{value}: {written_origin(origins[value])}" for value in AMOUNTS if value in origins)


def written_origin(origin: Mapping[str, str]) -> str:
    """Return one origin as text."""
    parts = [SPECIAL.sub(r"\\\1", origin.get(part, "")) for part in PARTS]
    while parts and not parts[-1]:
        parts.pop()
    return " | ".join(parts) or "|"


def read_origins(cell: str) -> dict[str, dict[str, str]]:
    """Read what a food keeps of its values' origins."""
    origins: dict[str, dict[str, str]] = {}
    for text in split(cell, ";"):
        value, colon, origin = text.partition(":")
        if (value := value.strip()) in origins:
            raise CellError(f"tells twice where {value} is from")
        if not colon or value not in AMOUNTS:
            raise CellError(f"does not begin with a value and a colon: {AMOUNTS[0]}: source | release | id")
        origins[value] = read_origin(origin)
    return origins


def read_origin(text: str) -> dict[str, str]:
    """Read the parts of one origin; only what is known is kept."""
    parts = [re.sub(r"\\(.)", r"\1", part).strip() for part in split(text, "|")]
    if len(parts) > len(PARTS):
        raise CellError("has more parts than source | release | id | how it came about | date")
    origin = {part: value for part, value in zip(PARTS, parts, strict=False) if value}
    if "derivation" in origin:
        one_of(DERIVATIONS)(origin["derivation"])
    if "stated_on" in origin:
        day(origin["stated_on"])
    return origin


def split(text: str, sign: str) -> Iterator[str]:
    """Return the parts of a text between signs that have no backslash in front."""
    part = ""
    for piece in re.findall(r"\\.|.", text, re.DOTALL):
        if piece == sign:
            yield part
            part = ""
        else:
            part += piece
    if part.strip():
        yield part
