"""The statements of the search, written by hand for both engines.

They run for each letter that somebody types. Building them from querysets took Django longer than the
database needs to answer, and most of what a model fetches stands in no list of results.
"""
# ruff: noqa: S608 (what is put into SQL are constants and place holders; words and keys are parameters)

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection

from foods.models.foods import CAUTION
from foods.naming import PLAIN_KIND
from foods.search.index import BRANDED, GENERIC, NAMES
from foods.search.matching import keys_of_matches, match
from foods.search.queries import Query
from foods.search.ranking import Candidate
from foods.search.stamp import TABLE as STAMP
from foods.search.tiers import FOREIGN, OF_SOURCE, PLAIN, SYNONYM

# Two letters begin thousands of names; of those the shortest are compared, everyday names before others.
MAX_CANDIDATES = 400
# Of brands there can be thousands for any word.
MAX_BRANDS = 1000

HAS_CAUTION = f"SUBSTR(food.value_note, 1, {len(CAUTION)}) = '{CAUTION}'"
# As foods.models.shared says it.
IS_SHARED = """food.owner_id IS NULL AND (food.last_run_id IS NULL
    OR food.last_run_id IN (SELECT id FROM foods_importrun WHERE is_live))"""
EVERYDAY = f"SELECT MIN(position) FROM foods_foodname WHERE food_id = food.id AND kind = '{PLAIN_KIND}'"

# Which foods there are to search in, and whether the account has any of its own.
SHELF = f"""
SELECT stamp, EXISTS (SELECT 1 FROM foods_food WHERE owner_id = %s AND removed_at IS NULL) FROM {STAMP}
"""

# Plain names and synonyms.
NAMED = f"""
SELECT name.food_id, name.text,
    CASE WHEN name.kind = '{PLAIN_KIND}' THEN {PLAIN}
        WHEN name.language = 'en' THEN {SYNONYM} ELSE {FOREIGN} END AS kind,
    name.position, {HAS_CAUTION} AS has_caution, source.key, LENGTH(name.text) AS letters
FROM foods_foodname AS name
JOIN foods_food AS food ON food.id = name.food_id
LEFT JOIN foods_source AS source ON source.id = food.source_id
WHERE {{condition}}
"""
# Names of sources; owners name their foods themselves.
SOURCED = f"""
SELECT food.id, food.source_name, CASE WHEN {IS_SHARED} THEN {OF_SOURCE} ELSE {PLAIN} END AS kind,
    ({EVERYDAY}) AS position, {HAS_CAUTION} AS has_caution, source.key, LENGTH(food.source_name) AS letters
FROM foods_food AS food
LEFT JOIN foods_source AS source ON source.id = food.source_id
WHERE {{condition}}
"""
# Some foods of very many that match. Those of an import under way do not take the places of others.
SHARED_MATCHES = f"""
SELECT food.id FROM ({{matches}}) AS matching JOIN foods_food AS food ON food.id = matching.id
WHERE {IS_SHARED} LIMIT {MAX_BRANDS}
"""
# The order keeps the likeliest where too many match; `foods.search.ranking` makes the exact one.
LIKELIEST = "ORDER BY has_caution, kind, letters LIMIT %s"

NAMED_FOODS = f"""
SELECT food.id, food.source_name, food.magnesium_mg_per_100_g, food.owner_id IS NOT NULL,
    food.unknown_ingredients > 0, food.estimated_from_id IS NOT NULL, {HAS_CAUTION}, source.name,
    COALESCE(name.text, ''), COALESCE(name.kind, ''), name.language, name.default_portion_id
FROM foods_food AS food
LEFT JOIN foods_source AS source ON source.id = food.source_id
LEFT JOIN foods_foodname AS name
    ON name.food_id = food.id AND (name.kind = '{PLAIN_KIND}' OR name.text IN ({{texts}}))
WHERE food.id IN ({{keys}})
ORDER BY name.position, name.id
"""

PORTIONS = """
SELECT food_id, id, description, gram_weight FROM foods_portion
WHERE food_id IN ({keys}) AND removed_at IS NULL ORDER BY sequence, id
"""


class NamedFood(NamedTuple):
    """A food with one of its names, or with empty texts where it has none.

    Amounts are as the database gives them: SQLite has numbers without a fixed point.
    """

    food_id: int
    source_name: str
    magnesium_mg_per_100_g: Any
    is_own: bool
    is_at_least: bool
    is_estimate: bool
    has_caution: bool
    source: str | None
    text: str
    kind: str
    language: str
    default_portion_id: int | None


class Measure(NamedTuple):
    """A portion."""

    food_id: int
    pk: int
    description: str
    gram_weight: Any


def shelf(account: Any) -> tuple[str, bool]:
    """Return the stamp of what everybody can find, and whether the account has foods of its own."""
    ((stamp, has_own),) = fetched(SHELF, [getattr(account, "pk", None)])
    return stamp, bool(has_own)


def shared_candidates(query: Query) -> list[Candidate]:
    """Return names that hold the words, of foods without a brand and of those with an everyday name."""
    named = NAMED.format(condition=f"name.id IN ({keys_of_matches(NAMES)}) AND {IS_SHARED}")
    sourced = SOURCED.format(condition=f"food.id IN ({keys_of_matches(GENERIC)}) AND {IS_SHARED}")
    return candidates(f"{named} UNION ALL {sourced} {LIKELIEST}", [match(query)] * 2 + [MAX_CANDIDATES])


def branded_candidates(query: Query) -> list[Candidate]:
    """Return names of brands that hold the words; of very many some, as none of them is likelier."""
    keys = SHARED_MATCHES.format(matches=keys_of_matches(BRANDED))
    text = SOURCED.format(condition=f"food.id IN ({keys})")
    return candidates(f"{text} {LIKELIEST}", [match(query), MAX_CANDIDATES])


def own_candidates(query: Query, account: Any) -> list[Candidate]:
    """Return names that hold the words, of the account's own foods."""
    is_mine, said = "food.owner_id = %s AND food.removed_at IS NULL", match(query)
    named = NAMED.format(condition=f"name.id IN ({keys_of_matches(NAMES)}) AND {is_mine}")
    sourced = SOURCED.format(condition=f"food.id IN ({keys_of_matches(GENERIC)}) AND {is_mine}")
    return candidates(f"{named} UNION ALL {sourced}", [said, account.pk, said, account.pk])


def names_of_shared(food_ids: Sequence[int]) -> list[Candidate]:
    """Return all names of these foods, as far as everybody sees them."""
    condition = f"food.id IN ({places(food_ids)}) AND {IS_SHARED}"
    text = f"{NAMED.format(condition=condition)} UNION ALL {SOURCED.format(condition=condition)}"
    return candidates(text, [*food_ids, *food_ids])


def candidates(text: str, parameters: Sequence[Any]) -> list[Candidate]:
    """Return the names that a statement finds."""
    return [Candidate._make(row[:-1]) for row in fetched(text, parameters)]


def named_foods(food_ids: Sequence[int], matched_names: Sequence[str]) -> list[NamedFood]:
    """Return each of these foods with each of its plain names and of the matched ones, in their order."""
    if not food_ids:
        return []
    text = NAMED_FOODS.format(keys=places(food_ids), texts=places(matched_names))
    return [NamedFood._make(row) for row in fetched(text, [*matched_names, *food_ids])]


def portions(food_ids: Sequence[int]) -> list[Measure]:
    """Return the portions of these foods, usual ones first."""
    rows = fetched(PORTIONS.format(keys=places(food_ids)), food_ids) if food_ids else []
    return [Measure._make(row) for row in rows]


def places(values: Sequence[Any]) -> str:
    """Return a place holder for each of the values."""
    return ", ".join(["%s"] * len(values))


def fetched(text: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Return the rows that a statement finds."""
    with connection.cursor() as cursor:
        cursor.execute(text, parameters)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
