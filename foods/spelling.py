"""Correction of typing errors against the words that occur in names of foods."""

from collections.abc import Collection, Sequence

from django.db import transaction
from django.db.models.functions import Length
from rapidfuzz import process
from rapidfuzz.distance import OSA

from foods.compiled import Compiled
from foods.models import Food, FoodName, SearchWord
from foods.words import stem, words

# A word this much rarer than its neighbour is taken for a misspelling that got into the table.
RARER = 20
SHORTEST_CORRECTED = 4
# From this many letters on two may be wrong.
LONG = 6
# What the column holds.
LONGEST_KEPT = 60
WORDS_OF_LENGTHS = Compiled(
    lambda shortest, longest: (
        SearchWord.objects.annotate(length=Length("word"))
        .filter(length__gte=shortest, length__lte=longest)
        .values_list("word", "uses")
    )
)


def allowed_changes(word: str) -> int:
    """Return how many letters may be wrong, missing or swapped: one in short words, else two."""
    return 1 if len(word) < LONG else 2


def corrected(typed: Sequence[str]) -> list[str]:
    """Return the typed words, each unknown one replaced by the nearest known word if one is near enough."""
    wrong = [word for word in typed if len(word) >= SHORTEST_CORRECTED and not word.isdigit()]
    if not wrong:
        return list(typed)
    uses = known_words(wrong)
    return [nearest(word, uses) if word in wrong else word for word in typed]


def known_words(typed: Collection[str]) -> dict[str, int]:
    """Return the known words of about these lengths with the number of names they stand in."""
    shortest = min(len(word) - allowed_changes(word) for word in typed)
    longest = max(len(word) + allowed_changes(word) for word in typed)
    return dict(WORDS_OF_LENGTHS.tuples(shortest, longest))


def nearest(word: str, uses: dict[str, int]) -> str:
    """Return the commonest among the nearest words, or `word` itself where it is no rarer than that."""
    found = process.extract(
        word, list(uses), scorer=OSA.distance, score_cutoff=allowed_changes(word), limit=20
    )
    others = [(distance, -uses[other], other) for other, distance, _ in found if stem(other) != stem(word)]
    if not others:
        return word
    _, negative_uses, other = min(others)
    return other if -negative_uses >= RARER * uses.get(word, 0) else word


def rebuild_vocabulary() -> None:
    """Count the words of all names that everybody sees; own foods of accounts stay out."""
    uses: dict[str, int] = {}
    names = FoodName.objects.filter(food__owner=None).values_list("text", flat=True)
    for text in [*names.iterator(), *Food.objects.shared().values_list("source_name", flat=True).iterator()]:
        for word in set(words(text)):
            uses[word] = uses.get(word, 0) + 1
    rows = [SearchWord(word=word, uses=number) for word, number in uses.items() if is_corrigible(word)]
    with transaction.atomic():
        SearchWord.objects.all().delete()
        SearchWord.objects.bulk_create(rows, batch_size=5000)


def is_corrigible(word: str) -> bool:
    """Whether typing errors may be corrected to this word."""
    return SHORTEST_CORRECTED - 1 <= len(word) <= LONGEST_KEPT and not word.isdigit()
