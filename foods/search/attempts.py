"""From typed words to the names they most likely mean.

The words are looked for as they were typed. Where that finds nothing good, what says nothing of the food is
left out, typing errors are corrected, and words are dropped one by one rather than finding nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from operator import eq
from typing import Any, NamedTuple

from foods.search.familiar import NO_NAMES, had_before
from foods.search.fits import holds
from foods.search.lacking import stems
from foods.search.queries import Query, Typed, query_of, typed_words
from foods.search.ranking import Ranked, ranked
from foods.search.readings import Readings, Words
from foods.search.shapes import Part, shape_of
from foods.search.spelling import vocabulary
from foods.search.statements import (
    branded_candidates,
    own_candidates,
    shared_candidates,
    shelf,
)
from foods.search.tiers import ABOUT_IT, BEGINS_LIKE_IT, MENTIONS_IT, THE_ROW

# Corrections and dropped words multiply; a long text must not cost many searches.
MOST_ATTEMPTS = 12
# Queries of which a process remembers what everybody finds: 400 names, some 60 kB, each at most.
REMEMBERED = 256


class Familiar(NamedTuple):
    """What is familiar to somebody: their own foods, and foods they had before.

    Whoever chooses from a list sees them first. Where nobody chooses, as in a typed line, they only decide
    between foods that are equally near (`breaks_ties`): an omelette had before is not "2 eggs".
    """

    account: Any = None
    had_before: Sequence[int] = ()
    breaks_ties: bool = False


class Shelf(NamedTuple):
    """The foods that are searched: what everybody sees, as at the stamp, and what is familiar to somebody."""

    stamp: str
    is_branded: bool
    has_own: bool
    familiar: Familiar

    def names(self, query: Query) -> list[Ranked]:
        """Return the best name of each food that holds the required words, familiar foods first."""
        shared = shared_names(self.stamp, query, self.is_branded)
        familiar = self.familiar_names(query)
        if not familiar:
            return list(shared)
        first = [name for name in familiar if name.tier < MENTIONS_IT]
        if self.familiar.breaks_ties and shared:
            first = [name for name in first if name.nearness <= shared[0].nearness]
        return once([*first, *shared, *familiar])

    def familiar_names(self, query: Query) -> Sequence[Ranked]:
        """Return the names of own foods and of those that come first."""
        if self.is_branded:
            return ()
        account, food_ids, _ = self.familiar
        own = own_candidates(query, account) if self.has_own else []
        before = had_before(self.stamp, tuple(food_ids)) if food_ids else NO_NAMES
        return ranked(query, [*own, *(name for name in before.like(query) if holds(name.text, query))])


@lru_cache(maxsize=REMEMBERED)
def shared_names(stamp: str, query: Query, is_branded: bool) -> tuple[Ranked, ...]:
    """Return the names that everybody finds; they hold as long as the stamp is the same."""
    return ranked(query, branded_candidates(query) if is_branded else shared_candidates(query))


def once(names: Iterable[Ranked]) -> list[Ranked]:
    """Return the first name of each food."""
    best: dict[int, Ranked] = {}
    for name in names:
        best.setdefault(name.food_id, name)
    return list(best.values())


class Found(NamedTuple):
    """The name of each food that was found, best first, and how long that holds.

    There is no stamp where an own food may be among them: nothing tells when one of these changes.
    """

    names: Sequence[Ranked]
    stamp: str | None


def best_names(words: str, familiar: Familiar, *, is_branded: bool) -> Found:
    """Return the name of each food that the words most likely mean."""
    typed = typed_words(words)
    if not typed.words:
        return Found((), None)
    stamp, has_own = shelf(familiar.account)
    names = found_on(Shelf(stamp, is_branded, has_own, familiar), typed)
    return Found(names, None if has_own else stamp)


def found_on(shelf: Shelf, typed: Typed) -> list[Ranked]:
    """Return what the words find, or their main part, brands that begin so, fewer of the words, any brand."""
    readings = Readings(vocabulary(shelf.stamp))
    return (
        in_full(map(shelf.names, table_readings(typed, readings)))
        or first_good(attempts(shelf, typed, readings))
        or brands(shelf, typed, lambda part, called: part[: len(called)] == called)
        or with_fewer_words(shelf, typed.main, readings)
        or brands(shelf, typed, lambda _part, _called: True)
    )


def table_readings(typed: Typed, readings: Readings) -> Iterator[Query]:
    """Return the readings of words with commas."""
    if typed.parts:
        yield from readings.of(typed.words)
        yield from readings.of_parts(typed.parts)


def attempts(shelf: Shelf, typed: Typed, readings: Readings) -> Iterator[list[Ranked]]:
    """Return the names that hold all of the words in one reading after the other."""
    said = readings.of(typed.words)
    yield from map(shelf.names, islice(said, 1))
    if len(typed.words) > 1 or not readings.known.knows(typed.words[0]):  # of usual words too many are brands
        yield brands(shelf, typed, eq)
    yield from map(shelf.names, chain(said, readings.of(typed.main)))


def first_good(attempts: Iterable[Sequence[Ranked]]) -> list[Ranked]:
    """Return what the first good attempt finds, then what those before it only mention."""
    good: list[Ranked] = []
    poor: list[Ranked] = []
    for names in islice(attempts, MOST_ATTEMPTS):
        good += [name for name in names if name.tier < MENTIONS_IT]
        poor += [name for name in names if name.tier == MENTIONS_IT]
        if good:
            break
    return once([*good, *poor])


def with_fewer_words(shelf: Shelf, typed: Words, readings: Readings) -> list[Ranked]:
    """Return what some of the words find, and second what the first one says: "kale chips" may be kale."""
    names = in_full(map(shelf.names, readings.of_fewer(typed)))
    beside = in_full(map(shelf.names, readings.of_first(typed))) if names else []
    return once([*names[:1], *(name for name in beside[:1] if name.tier <= THE_ROW), *names[1:]])


def in_full(attempts: Iterable[Sequence[Ranked]]) -> list[Ranked]:
    """Return what the first attempt finds whose names are about the very food, none only begun.

    So it is asked for where words were left out: "night shift" must not find what merely looks like a shift.
    """
    for names in islice(attempts, MOST_ATTEMPTS):
        if any(is_about(name) for name in names):
            return sorted(names, key=lambda name: not is_about(name))
    return []


def is_about(name: Ranked) -> bool:
    """Whether a name says what was looked for in whole words, and not of another food."""
    return name.tier <= ABOUT_IT and not name.is_begun


def brands(shelf: Shelf, typed: Typed, is_called: Callable[[Part, Part], bool]) -> list[Ranked]:
    """Return branded foods by what they are called, for who does not know of their tab: "Big Mac"."""
    query, called = query_of(typed.words), stems(typed.words)
    named = shared_names(shelf.stamp, query, is_branded=True)
    parts = (shape_of(name.text, is_everyday=False).parts for name in named)
    return [
        name._replace(tier=BEGINS_LIKE_IT)
        for name, said in zip(named, parts, strict=True)
        if any(is_called(part, called) for part in said)
    ]
