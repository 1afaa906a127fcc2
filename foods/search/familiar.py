"""Names of foods somebody had before: compared with each letter typed, so found by how their words begin."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from foods.search.queries import Query
from foods.search.ranking import Candidate
from foods.search.shapes import shape_of
from foods.search.statements import names_of_shared

# Letters by which a name is found.
BEGINNING = 2
# What a process remembers: some hundred names each.
REMEMBERED = 256


class NamesHadBefore(NamedTuple):
    """Names of shared foods, and which of them have a word that begins with two letters."""

    names: tuple[Candidate, ...]
    by_beginning: Mapping[str, list[Candidate]]

    def like(self, query: Query) -> Iterable[Candidate]:
        """Return the few names that may hold the first required word in one of its ways."""
        first = next(term for term in query if term.is_required)
        beginnings = {way.stems[0][:BEGINNING] for way in first.ways}
        if min(map(len, beginnings)) < BEGINNING:
            return self.names
        return dict.fromkeys(name for start in beginnings for name in self.by_beginning.get(start, ()))


NO_NAMES = NamesHadBefore((), {})


@lru_cache(maxsize=REMEMBERED)
def had_before(stamp: str, food_ids: tuple[int, ...]) -> NamesHadBefore:
    """Return the names of shared foods; they hold as long as the stamp is the same."""
    names = tuple(names_of_shared(food_ids))
    by_beginning: dict[str, list[Candidate]] = defaultdict(list)
    for name in names:
        for token in shape_of(name.text, is_everyday=True).tokens:
            by_beginning[token[:BEGINNING]].append(name)
    return NamesHadBefore(names, by_beginning)
