"""The embedded table in `foods/data/`: CSV files, described in the README beside them, into records."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from pathlib import Path

from foods.derivations import Derivation
from foods.importers.dishes import read_dishes
from foods.importers.drinks import with_what_drinks_hold
from foods.importers.other_languages import foreign_names
from foods.importers.records import FoodRecord, FoodTable, NameRecord, PortionRecord, SourceRecord
from foods.importers.rows import Row, rows
from foods.importers.waters import water_record

DATA_DIR = Path(__file__).resolve().parent.parent / "data"
PORTION_ORIGINS = ("usda", "derived")
EVERYDAY = "everyday"
# Standard Reference 24, and the values that no other of the published tables gives.
OLDER = "sr24"
FROM_OLDER = ("caffeine_mg_per_100_g", "alcohol_g_per_100_g")


def read_table(folder: Path = DATA_DIR, *, groups: Collection[str]) -> FoodTable:
    """Read all files; every portion and name must belong to a food, every food to a source."""
    sources = {source.key: source for source in map(source_record, rows(folder / "sources.csv"))}
    everyday_names = list(rows(folder / "everyday_names.csv"))
    foods = read_foods(folder, sources, groups)
    foods |= read_dishes(folder, foods, plain_names(everyday_names), groups)
    foods = with_what_drinks_hold(foods, rows(folder / "drinks.csv"))
    names = [name for row in everyday_names for name in name_records(row, foods)]
    names += foreign_names(rows(folder / "other_languages.csv"), names)
    for row in everyday_names:
        # A person looks for the food where its everyday name belongs, whatever USDA's group is.
        source_id = row.text("source_id")
        foods[source_id] = replace(foods[source_id], group=row.one_of("group", groups))
    return FoodTable(list(sources.values()), list(foods.values()), read_portions(folder, foods, names), names)


def read_foods(
    folder: Path, sources: Mapping[str, SourceRecord], groups: Collection[str]
) -> dict[str, FoodRecord]:
    """Return the foods of the published tables and the bottled waters by their key."""
    records = chain(
        ((row, food_record(row, sources, groups)) for row in rows(folder / "foods.csv")),
        ((row, water_record(row, sources)) for row in rows(folder / "waters.csv")),
    )
    return unique_foods(records)


def unique_foods(records: Iterable[tuple[Row, FoodRecord]]) -> dict[str, FoodRecord]:
    """Return the foods by their key, which must not come twice."""
    foods: dict[str, FoodRecord] = {}
    for row, food in records:
        if food.source_id in foods:
            raise row.error("source_id", "stands in the table twice")
        foods[food.source_id] = food
    return foods


def plain_names(everyday_names: Sequence[Row]) -> dict[str, str]:
    """Return the first plain name of each food that has one."""
    return {row.text("source_id"): row.text("plain_name") for row in reversed(everyday_names)}


def source_record(row: Row) -> SourceRecord:
    """Read one line of sources.csv."""
    return SourceRecord(
        key=row.required("key"),
        name=row.required("name"),
        data_set=row.required("data_set"),
        release=row.text("release"),
        licence=row.text("licence"),
        citation=row.text("citation"),
        derivation=row.one_of("derivation", ("", *Derivation.values)),
    )


def food_record(row: Row, sources: Mapping[str, SourceRecord], groups: Collection[str]) -> FoodRecord:
    """Read one line of foods.csv; the columns of amounts are those whose names end in "per_100_g"."""
    columns = [column for column in row.values if column and column.endswith("_per_100_g")]
    amounts = {column: row.amount(column) for column in columns}
    return FoodRecord(
        source_key=row.one_of("source", sources),
        source_id=row.required("source_id"),
        source_name=row.required("source_name"),
        group=row.one_of("group", groups),
        ndb_number=row.text("ndb_number"),
        fdc_id=row.number("fdc_id") if row.text("fdc_id") else None,
        amounts=amounts,
        is_branded=row.yes_or_no("is_branded"),
        value_note=row.text("value_note"),
        value_origins=older_origins(row, amounts, sources.get(OLDER)),
    )


def older_origins(
    row: Row, amounts: Mapping[str, Decimal | None], older: SourceRecord | None
) -> dict[str, dict[str, str]]:
    """Return which values of a newer data set's food are still those of the older one: see the README."""
    if older is None or row.text("source") == older.key:
        return {}
    entry = {
        "source": older.data_set,
        "release": older.release,
        "id_in_source": f"NDB {row.text('ndb_number')}",
    }
    return {column: entry for column in FROM_OLDER if amounts.get(column) is not None}


def read_portions(
    folder: Path, foods: Mapping[str, FoodRecord], names: Sequence[NameRecord]
) -> list[PortionRecord]:
    """Return the measures of each food: those of everyday life first, then the table's."""
    usual = {(name.source_id, name.portion) for name in names}
    everyday = [everyday_portion(row, foods, usual) for row in rows(folder / "everyday_portions.csv")]
    table = [portion_record(row, foods) for row in rows(folder / "portions.csv")]
    before = Counter(portion.source_id for portion in everyday)
    return everyday + [
        replace(portion, sequence=before[portion.source_id] + portion.sequence) for portion in table
    ]


def everyday_portion(
    row: Row, source_ids: Collection[str], usual: Collection[tuple[str, str]]
) -> PortionRecord:
    """Read one line of everyday_portions.csv, which must not say again what is usual under a name."""
    if (row.text("source_id"), row.text("description")) in usual:
        raise row.error("description", "is the usual amount in everyday_names.csv already")
    return portion_from(row, source_ids, EVERYDAY)


def portion_record(row: Row, source_ids: Collection[str]) -> PortionRecord:
    """Read one line of portions.csv."""
    return portion_from(row, source_ids, row.one_of("origin", PORTION_ORIGINS))


def portion_from(row: Row, source_ids: Collection[str], origin: str) -> PortionRecord:
    """Read what both files say of a measure."""
    return PortionRecord(
        source_id=row.food_key(source_ids),
        sequence=row.number("sequence"),
        description=row.required("description"),
        gram_weight=row.weight("gram_weight"),
        origin=origin,
    )


def name_records(row: Row, source_ids: Collection[str]) -> Sequence[NameRecord]:
    """Read one line of everyday_names.csv: a plain name and its synonyms, which share the usual amount."""
    plain = NameRecord(
        source_id=row.food_key(source_ids),
        text=row.required("plain_name"),
        is_synonym=False,
        position=row.number("position"),
        portion=row.required("default_portion"),
        gram_weight=row.weight("gram_weight"),
    )
    synonyms = [text for text in row.text("synonyms").split("; ") if text]
    return [plain, *(replace(plain, text=text, is_synonym=True) for text in synonyms)]
