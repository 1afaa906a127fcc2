"""What somebody looks for: typed words, with what else may stand for them and which may be left out. Pure."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from foods.search.lacking import is_lack, stems
from foods.search.same_words import (
    AS_TYPED,
    DISHES,
    LONGEST_PHRASE,
    MEANINGS,
    is_soft,
    meanings_of,
    opposites,
)
from foods.words import FILLERS, SEPARATORS, stem, words

# More words than anybody types for one food; bounds the work a long text can cause.
MAX_WORDS = 12
# How food is kept that comes in these.
CONTAINERS = {"tin": "canned", "can": "canned", "bottle": "bottled"}


class Way(NamedTuple):
    """One way to say a term: words that must all stand in a name, and how far they are from those typed."""

    distance: int
    words: tuple[str, ...]
    stems: tuple[str, ...]


class Term(NamedTuple):
    """A typed word, or several that are one idea ("spring onion"), in all the ways to say it."""

    ways: tuple[Way, ...]
    start: str  # of a word of a name that says it, if the typed word is unfinished
    opposites: frozenset[str]
    is_soft: bool
    is_required: bool = True

    @property
    def typed(self) -> tuple[str, ...]:
        """The words as they were typed."""
        return self.ways[0].words


Query = tuple[Term, ...]


@lru_cache(maxsize=1024)
def query_of(typed: tuple[str, ...], compounds: frozenset[str] = frozenset()) -> Query:
    """Return what the typed words mean; all of it is required. Two of them may be one of the `compounds`."""
    terms = [term_of(phrase, compounds) for phrase in parted(typed, compounds)]
    said = frozenset(stems(typed))
    return tuple(term._replace(opposites=term.opposites - said) for term in terms)


def parted(typed: tuple[str, ...], compounds: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Part the words into known phrases, the longest first, and single words."""
    start = 0
    while start < len(typed):
        lengths = range(min(LONGEST_PHRASE, len(typed) - start), 1, -1)
        phrases = (typed[start : start + length] for length in lengths)
        known = (one for one in phrases if is_one_idea(one) or "".join(one) in compounds)
        phrase = next(known, typed[start : start + 1])
        yield phrase
        start += len(phrase)


def is_one_idea(phrase: tuple[str, ...]) -> bool:
    """Whether the words stand for one thing, or say together what a food lacks: "sugar free"."""
    said = stems(phrase)
    return said in MEANINGS or (len(said) == 1 and is_lack(said[0]))


def term_of(phrase: tuple[str, ...], compounds: frozenset[str]) -> Term:
    """Return the term of a phrase in the ways to say it, the nearest to the typed one first."""
    meanings = dict(meanings_of(phrase))
    if "".join(phrase) in compounds:
        meanings[("".join(phrase),)] = AS_TYPED
    ways = sorted((Way(distance, words, stems(words)) for words, distance in meanings.items()))
    return Term(tuple(ways), stems(phrase)[-1], opposites(phrase), is_soft(phrase))


def without_soft_words(query: Query) -> Query:
    """Return the query with nothing but the food itself required; as it is where it says nothing else."""
    if not any(term.is_soft for term in query) or all(term.is_soft for term in query):
        return query
    return tuple(term._replace(is_required=not term.is_soft) for term in query)


class Typed(NamedTuple):
    """The words to look for, and those of them before "with", "on" or "and", which say what the food is.

    `parts` are the same words between commas, none where they were typed without: in "milk, whole,
    pasteurised" the first one says what it is, as in a food table.
    """

    words: tuple[str, ...]
    main: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...] = ()


def typed_words(text: str) -> Typed:
    """Return the words to look for: without repeats, fillers and "a cup of", unless there is nothing else."""
    typed = list(dict.fromkeys(words(text)))[: MAX_WORDS * 2]
    said = after_measure(typed)
    looked_for = tuple(without_fillers(said) or typed)[:MAX_WORDS]
    main = without_fillers(said[: end_of_main(said)])[:MAX_WORDS]
    return Typed(looked_for, main or looked_for, parts_of(text, looked_for))


def without_fillers(said: Sequence[str]) -> tuple[str, ...]:
    """Return the words that say something about a food."""
    return tuple(word for word in said if word not in FILLERS)


def end_of_main(said: Sequence[str]) -> int:
    """Return where the words end that say what the food is; "leek and potato soup" is a soup to its end."""
    ends = (place for place, word in enumerate(said) if word in {*SEPARATORS, "and"})
    end = next(ends, len(said))
    is_dish = said[end : end + 1] == ["and"] and len(said) > end + 2 and stem(said[-1]) in DISHES
    return len(said) if is_dish else end


def parts_of(text: str, looked_for: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the words that are looked for by the parts between commas, each once, if there are several."""
    left = set(looked_for)
    parts: list[tuple[str, ...]] = []
    for part in text.split(","):
        said = dict.fromkeys(word for word in words(part) if word in left)
        left -= said.keys()
        parts += [tuple(said)] if said else []
    return tuple(parts) if len(parts) > 1 else ()


def after_measure(typed: list[str]) -> list[str]:
    """Return what stands after "two cups of"; everything where no measure stands before an "of".

    What comes in a tin or a bottle is looked for as canned or bottled.
    """
    if "of" not in typed:
        return typed
    before, after = typed[: typed.index("of")], typed[typed.index("of") + 1 :]
    if not after or not all(word in FILLERS or is_soft([word]) for word in before):
        return typed
    kept = [CONTAINERS[stem(word)] for word in before if stem(word) in CONTAINERS]
    return [*kept, *(word for word in after if word not in kept)]
