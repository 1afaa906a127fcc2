"""How often the search finds what was meant: queries with acceptable answers against the loaded table."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from foods.models import Food
from foods.search import list_foods

# A food further down is as good as not found.
LOOKED_AT = 3


class Asked(NamedTuple):
    """A query of one class, with the keys in their source of the foods that answer it."""

    query_class: str
    query: str
    acceptable: frozenset[str]


class Answer(NamedTuple):
    """What the search found first, and at which place the first acceptable food stands, from 1 on."""

    asked: Asked
    names: Sequence[str]
    place: int | None


class Share(NamedTuple):
    """In how many percent of the queries the first food, or one of the first three, was acceptable."""

    queries: int
    hit_at_1: float
    hit_at_3: float


def read_queries(path: Path) -> list[Asked]:
    """Read a CSV file with the columns class, query and acceptable (keys parted by "; ")."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Asked(row["class"], row["query"], frozenset(row["acceptable"].split("; ")))
            for row in csv.DictReader(file)
        ]


def answers(queries: Iterable[Asked]) -> list[Answer]:
    """Search for each of the queries."""
    keys = dict(Food.objects.shared().values_list("pk", "id_in_source"))
    return [answer(asked, keys) for asked in queries]


def answer(asked: Asked, keys: Mapping[int, str]) -> Answer:
    """Search for one query; `keys` are the foods' keys in their source by primary key."""
    found = list_foods(asked.query, limit=LOOKED_AT)
    is_right = [keys[food.food_id] in asked.acceptable for food in found]
    place = is_right.index(True) + 1 if any(is_right) else None
    return Answer(asked, [f"{food.name} [{keys[food.food_id]}]" for food in found], place)


def share(given: Sequence[Answer]) -> Share:
    """Return how good the answers are."""
    first, among = (sum(one.place in range(1, last + 1) for one in given) for last in (1, LOOKED_AT))
    return Share(len(given), 100 * first / len(given), 100 * among / len(given))


def shares(given: Iterable[Answer]) -> dict[str, Share]:
    """Return how good the answers are by class, in the order of the alphabet."""
    by_class: dict[str, list[Answer]] = defaultdict(list)
    for one in given:
        by_class[one.asked.query_class].append(one)
    return {query_class: share(by_class[query_class]) for query_class in sorted(by_class)}


def misses(given: Iterable[Answer]) -> list[Answer]:
    """Return the answers whose first food is not acceptable."""
    return [one for one in given if one.place != 1]
