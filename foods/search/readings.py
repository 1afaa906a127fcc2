"""What typed words may mean, the likeliest reading first. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from foods.search.lacking import is_lack, stems
from foods.search.queries import Query, parted, query_of, without_soft_words
from foods.search.same_words import is_soft
from foods.search.shapes import CATEGORIES
from foods.search.vocabulary import Vocabulary

Words = tuple[str, ...]


class Readings:
    """The readings of one search: each comes once, and is made only when those before it are not enough."""

    def __init__(self, known: Vocabulary) -> None:
        self.known = known
        self.corrections = cache(known.corrections)
        self.read: set[Query] = set()

    def of(self, typed: Words) -> Iterator[Query]:
        """Return the words as typed, without soft words, and spelled right; none is left out otherwise."""
        yield from self.unread(self.as_typed(typed))
        yield from self.unread(self.spelled(typed))

    def unread(self, meant: Iterable[Words]) -> Iterator[Query]:
        """Return what was not read before of the words, each time with soft words and then without."""
        for words in meant:
            query = query_of(words, self.known.compounds(words))
            for reading in {query: None, without_soft_words(query): None}:
                if reading not in self.read:
                    self.read.add(reading)
                    yield reading

    def as_typed(self, typed: Words) -> Iterator[Words]:
        """Return the words as they are, unless one is known to be misspelt."""
        if not any(map(self.known.is_misspelt, typed)):
            yield typed

    def spelled(self, typed: Words) -> Iterator[Words]:
        """Return the words as they may have been meant, each wrong one corrected, the likeliest first."""
        choices = [self.corrections(word) or [(word,)] for word in typed]
        for rank in range(max(map(len, choices))):
            yield tuple(chain(*(choice[min(rank, len(choice) - 1)] for choice in choices)))

    def of_parts(self, parts: Sequence[Words]) -> Iterator[Query]:
        """Return readings of what stands between commas: without its category, then with fewer parts.

        "Cereals, oats, rolled" are rolled oats. The first part says what it is, so it stays.
        """
        said = parts[1:] if stems(parts[0]) in CATEGORIES else parts
        yield from self.of(tuple(chain(*said)))
        for place in range(1, len(said)):
            yield from self.of(without(said, place))
        for end in range(len(said) - 1, 0, -1):
            yield from self.of(tuple(chain(*said[:end])))

    def of_fewer(self, typed: Words) -> Iterator[Query]:
        """Return readings of fewer and fewer words; what the food is comes last in English, so it stays.

        What nobody knows goes first.
        """
        said = list(parted(typed, frozenset()))
        if len(said) == 1:
            return
        for place in sorted(range(len(said)), key=lambda place: all(map(self.known.knows, said[place]))):
            yield from self.of_some(without(said, place))
        for place in range(1, len(said)):
            yield from self.of_some(tuple(chain(*said[place:])))
        yield from self.of_some(said[0])

    def of_first(self, typed: Words) -> Iterator[Query]:
        """Return the reading of what stands first, if it says what food it is."""
        first = next(parted(typed, frozenset()))
        if not is_soft(first):
            yield from self.unread(self.as_typed(first))

    def of_some(self, left: Words) -> Iterator[Query]:
        """Return the readings of words that are left of more; a single one must not be misspelt as well."""
        if not all(map(is_lack, stems(left))):
            yield from self.of(left) if len(left) > 1 else self.unread(self.as_typed(left))


def without(said: Sequence[Words], place: int) -> Words:
    """Return all words but those of one phrase."""
    return tuple(chain(*said[:place], *said[place + 1 :]))
