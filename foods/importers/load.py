"""Write a food table into the database: what differs is changed, what vanished is removed, twice is once.

Own foods of accounts are never touched, nor what an administrator corrected or imported. A vanished food that
somebody's diary holds, or whose value an own food borrows, stays: the foreign key restricts its deletion.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction

from foods.amounts import stored
from foods.history import remove
from foods.importers.records import FoodRecord, FoodTable, NameRecord, PortionRecord
from foods.importers.standing import BATCH, Count, Key, Standing, Values, new_version
from foods.models import Food, FoodName, Portion, Source
from foods.models.foods import AMOUNT_FIELDS, FoodQuerySet
from foods.models.holding import held_foods
from foods.recipes import refresh_recipes
from foods.search.index import count_rows_for_planner
from foods.search.spelling import rebuild_vocabulary

SOURCE_FIELDS = ("key", "name", "data_set", "release", "derivation", "licence", "citation")
OTHER_FIELDS = (
    "source_name",
    "group",
    "ndb_number",
    "fdc_id",
    "is_branded",
    "value_note",
    "typical_source",
    "is_brewed",
    "stated_on",
    "value_origins",
)
TABLE_AMOUNTS = (*AMOUNT_FIELDS, "typical_caffeine_mg_per_100_g", "typical_alcohol_g_per_100_g")
FOOD_FIELDS = ("id_in_source", "source_id", *OTHER_FIELDS, *TABLE_AMOUNTS)
PORTION_FIELDS = ("food_id", "origin", "description", "sequence", "gram_weight")
NAME_FIELDS = ("food_id", "language", "text", "kind", "position", "default_portion_id")

Measures = dict[Key, tuple[int, Decimal]]


@dataclass
class ImportReport:
    """What an import did."""

    sources: Count = field(default_factory=Count)
    foods: Count = field(default_factory=Count)
    portions: Count = field(default_factory=Count)
    names: Count = field(default_factory=Count)

    @property
    def has_written(self) -> bool:
        """Whether anything is other than before."""
        return any(count.has_written for count in (self.sources, self.foods, self.portions, self.names))


@transaction.atomic
def load_table(table: FoodTable) -> ImportReport:
    """Make the database hold `table`, all of it or nothing."""
    report = ImportReport()
    sources = load_sources(table, report.sources)
    foods = load_foods(table, sources, report.foods)
    food_ids = dict(foods.values_list("id_in_source", "pk"))
    load_measures_and_names(table, foods, food_ids, report)
    if report.has_written:
        refresh_recipes()
        rebuild_vocabulary()
        count_rows_for_planner()
    return report


def load_sources(table: FoodTable, count: Count) -> dict[str, int]:
    """Write the sources and return their keys; sources of other tables and of imports stay."""
    rows = Source.objects.filter(key__in=[source.key for source in table.sources])
    wanted = [tuple(getattr(source, name) for name in SOURCE_FIELDS) for source in table.sources]
    Standing(rows, SOURCE_FIELDS, 1).become(wanted, count)
    return dict(rows.values_list("key", "pk"))


def load_foods(table: FoodTable, sources: Mapping[str, int], count: Count) -> FoodQuerySet:
    """Write the foods and return those whose measures and names this import may write."""
    theirs = administrators_foods(table)
    wanted = [food_values(food, sources) for food in table.foods if food.source_id not in theirs]
    ours: FoodQuerySet = Food.objects.shared().filter(
        source__in=sources.values(), corrected_at=None, last_run=None
    )
    held = remove_foods(Standing(ours, FOOD_FIELDS, 1).become(wanted, count), count)
    count.kept = len(theirs) + len(held)
    return ours.exclude(pk__in=held)


def administrators_foods(table: FoodTable) -> set[str]:
    """Return the foods of the table that somebody corrected or imported here; their source may be another."""
    # The index begins with the source; without naming one all foods would be read.
    sources = list(Source.objects.values_list("pk", flat=True))
    foods = Food.objects.filter(owner=None, source__in=sources).exclude(corrected_at=None, last_run=None)
    keys = [food.source_id for food in table.foods]
    return {
        key
        for start in range(0, len(keys), BATCH)
        for key in foods.filter(id_in_source__in=keys[start : start + BATCH]).values_list(
            "id_in_source", flat=True
        )
    }


def food_values(food: FoodRecord, sources: Mapping[str, int]) -> Values:
    """Return the values of a food in the order of FOOD_FIELDS."""
    amounts = (food.amounts.get(name) for name in TABLE_AMOUNTS)
    return (
        food.source_id,
        sources[food.source_key],
        *(getattr(food, name) for name in OTHER_FIELDS),
        *(None if amount is None else stored(amount) for amount in amounts),
    )


def remove_foods(food_ids: list[int], count: Count) -> list[int]:
    """Delete foods that nobody holds; return the keys of those that had to stay."""
    held: set[int] = set()
    for start in range(0, len(food_ids), BATCH):
        some = food_ids[start : start + BATCH]
        held |= held_foods(some)
        remove(Food.objects.filter(pk__in=set(some) - held), new_version())
    count.removed += len(food_ids) - len(held)
    return sorted(held)


def load_measures_and_names(
    table: FoodTable, foods: FoodQuerySet, food_ids: Mapping[str, int], report: ImportReport
) -> None:
    """Write the measures, then the names that point to them, then remove what is left over of both."""
    names = [name for name in table.names if name.source_id in food_ids]
    measures = table_measures(table.portions, food_ids)
    keys = [usual_measure(name, food_ids[name.source_id], measures) for name in names]
    portions = Standing(Portion.objects.filter(food__in=foods), PORTION_FIELDS, 3)
    unwanted = portions.become([(*key, *values) for key, values in measures.items()], report.portions)
    portion_ids = {key: pk for key, (pk, _) in portions.by_key().items()}
    wanted = [name_values(name, key, portion_ids[key]) for name, key in zip(names, keys, strict=True)]
    standing = Standing(FoodName.objects.filter(food__in=foods), NAME_FIELDS, 3)
    standing.remove(standing.become(wanted, report.names), report.names)
    portions.remove(unwanted, report.portions)


def table_measures(portions: Iterable[PortionRecord], food_ids: Mapping[str, int]) -> Measures:
    """Return order and weight of the table's measures by food, origin and description."""
    return {
        (food_ids[row.source_id], row.origin, row.description): (row.sequence, stored(row.gram_weight))
        for row in portions
        if row.source_id in food_ids
    }


def usual_measure(name: NameRecord, food_id: int, measures: Measures) -> Key:
    """Return the key of the amount usual under this name; add it where the table has no such measure."""
    weight = stored(name.gram_weight)
    for origin in (Portion.Origin.USDA, Portion.Origin.DERIVED):
        key = (food_id, origin.value, name.portion)
        if key in measures and measures[key][1] == weight:
            return key
    key = (food_id, Portion.Origin.EVERYDAY.value, name.portion)
    measures[key] = (0, weight)
    return key


def name_values(name: NameRecord, measure: Key, portion_id: int) -> Values:
    """Return the values of a name in the order of NAME_FIELDS."""
    kind = FoodName.Kind.SYNONYM if name.is_synonym else FoodName.Kind.PLAIN
    return (measure[0], name.language, name.text, kind.value, name.position, portion_id)
