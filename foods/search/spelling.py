"""The words of all names that everybody sees: read for corrections, counted anew after an import."""

from functools import lru_cache

from django.db import transaction

from foods.models import Food, FoodName, SearchWord
from foods.search.stamp import renew_stamp
from foods.search.vocabulary import RARE, Vocabulary
from foods.words import stem, words

# What the column holds.
SHORTEST_KEPT, LONGEST_KEPT = 3, 60
# A word of an everyday name counts as much as this many of the tables' names.
USES_IN_EVERYDAY_NAME = 10


@lru_cache(maxsize=1)
def vocabulary(_stamp: str) -> Vocabulary:
    """Return the known words as they are since the search index got this stamp."""
    return Vocabulary(dict(SearchWord.objects.values_list("word", "uses")))


def rebuild_vocabulary() -> None:
    """Count the words of all names that everybody sees; own foods of accounts and brands stay out."""
    rows = [SearchWord(word=word, uses=number) for word, number in counted().items() if is_corrigible(word)]
    with transaction.atomic():
        SearchWord.objects.all().delete()
        SearchWord.objects.bulk_create(rows, batch_size=5000)
        renew_stamp()


def counted() -> dict[str, int]:
    """Return the uses of each word; one of another language is no misspelt English one: "figues"."""
    uses: dict[str, int] = {}
    foreign: dict[str, str] = {}
    names = FoodName.objects.visible_to(None).order_by().values_list("text", "language")
    for text, language in names.iterator():
        count(text, uses, USES_IN_EVERYDAY_NAME if language == "en" else 1)
        foreign.update({stem(word): word for word in words(text)} if language != "en" else {})
    for text in Food.objects.shared().generic().values_list("source_name", flat=True).iterator():
        count(text, uses, 1)
    commonness = Vocabulary(uses).commonness
    return uses | {word: uses[word] + max(RARE - commonness[root], 0) for root, word in foreign.items()}


def count(text: str, uses: dict[str, int], number: int) -> None:
    """Add to the uses of each word of a name."""
    for word in set(words(text)):
        uses[word] = uses.get(word, 0) + number


def is_corrigible(word: str) -> bool:
    """Whether typing errors may be corrected to this word."""
    return SHORTEST_KEPT <= len(word) <= LONGEST_KEPT and not word.isdigit()
