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
from foods.ranking import OF_SOURCE, PLAIN, SHORTEST_WORD, SYNONYM, Candidate
from foods.search_index import keys_of_matches, match

MAX_CANDIDATES = 400
# One or two letters begin thousands of names; of those the shortest are compared.
MAX_CANDIDATES_OF_LETTERS = 200
# No account has this key: who is not signed in sees the foods without an owner.
NOBODY = 0

HAS_CAUTION = f"SUBSTR(food.value_note, 1, {len(CAUTION)}) = '{CAUTION}'"
# The same for everybody, and no index serves it: the foods are to be reached by the words.
IS_VISIBLE = "COALESCE(food.owner_id, %s) = %s"

# Plain names and synonyms that hold the words, then names of sources; owners name their foods themselves.
# The order keeps the likeliest where too many match; `foods.ranking` makes the exact one.
CANDIDATES = f"""
SELECT name.food_id, name.text, CASE name.kind WHEN '{PLAIN_KIND}' THEN {PLAIN} ELSE {SYNONYM} END AS kind,
    name.position, FALSE AS is_branded, {HAS_CAUTION} AS has_caution, source.key,
    {{is_other}} AS is_other, LENGTH(name.text) AS letters
FROM foods_foodname AS name
JOIN foods_food AS food ON food.id = name.food_id
LEFT JOIN foods_source AS source ON source.id = food.source_id
WHERE name.id IN ({{matching_names}}) AND {IS_VISIBLE}
UNION ALL
SELECT food.id, food.source_name, CASE WHEN food.owner_id IS NULL THEN {OF_SOURCE} ELSE {PLAIN} END,
    0, food.is_branded, {HAS_CAUTION}, source.key,
    {{is_other}}, LENGTH(food.source_name)
FROM foods_food AS food
LEFT JOIN foods_source AS source ON source.id = food.source_id
WHERE food.id IN ({{matching_foods}}) AND {IS_VISIBLE}
ORDER BY is_other, has_caution, is_branded, kind, letters
LIMIT %s
"""

NAMED_FOODS = f"""
SELECT food.id, food.source_name, food.magnesium_mg_per_100_g, food.owner_id IS NOT NULL, {HAS_CAUTION},
    source.name, COALESCE(name.text, ''), COALESCE(name.kind, ''), name.language, name.default_portion_id
FROM foods_food AS food
LEFT JOIN foods_source AS source ON source.id = food.source_id
LEFT JOIN foods_foodname AS name ON name.food_id = food.id
WHERE food.id IN ({{keys}})
ORDER BY name.position, name.id
"""

PORTIONS = """
SELECT food_id, id, description, gram_weight FROM foods_portion
WHERE food_id IN ({keys}) ORDER BY sequence, id
"""


class NamedFood(NamedTuple):
    """A food with one of its names, or with empty texts where it has none.

    Amounts are as the database gives them: SQLite has numbers without a fixed point.
    """

    food_id: int
    source_name: str
    magnesium_mg_per_100_g: Any
    is_own: bool
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


def candidates(typed: Sequence[str], account: Any, food_ids_first: Sequence[int]) -> list[Candidate]:
    """Return names that hold the typed words, of foods that `account` may see."""
    text = CANDIDATES.format(
        is_other=f"food.id NOT IN ({places(food_ids_first)})" if food_ids_first else "TRUE",
        matching_names=keys_of_matches("foods_foodname"),
        matching_foods=keys_of_matches("foods_food"),
    )
    visible_to = getattr(account, "pk", None) or NOBODY
    limit = MAX_CANDIDATES_OF_LETTERS if max(map(len, typed)) < SHORTEST_WORD else MAX_CANDIDATES
    parameters = [*food_ids_first, match(typed), visible_to, visible_to]
    return [Candidate._make(row) for row in fetched(text, [*parameters, *parameters, limit])]


def named_foods(food_ids: Sequence[int]) -> list[NamedFood]:
    """Return each of these foods as often as it has names, in the order of the names."""
    rows = fetched(NAMED_FOODS.format(keys=places(food_ids)), food_ids) if food_ids else []
    return [NamedFood._make(row) for row in rows]


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
