"""Manuscripts with their figures: from the food table and our files, or without any for lists and checks."""

from collections.abc import Iterable
from functools import lru_cache

from django.utils import translation

from foods.search.stamp import present_stamp
from tracker.articles.figures.answering import answer, answer_with
from tracker.articles.figures.directives import Directive, directives_of, filled_manuscript
from tracker.articles.figures.food_values import food_values
from tracker.articles.figures.foods import food_keys, keys_in
from tracker.articles.figures.markdown import table
from tracker.articles.manuscripts import Manuscript

# As many words as most figures have, and no number: what a check finds was typed.
SOME_AMOUNT, SOME_TABLE = "some milligrams", table(["Food"], [["Some food"]])


def with_figures(chosen: Iterable[Manuscript], all_manuscripts: Iterable[Manuscript]) -> list[Manuscript]:
    """Return some manuscripts with their figures, each worded in its own language.

    The foods of all are asked for together, so that each process asks once: 2 queries then, 1 later (the
    stamp of the food table), none where nothing chosen names a food.
    """
    chosen = list(chosen)
    if not any(map(keys_of, chosen)):
        return [in_its_language(manuscript, frozenset(), "") for manuscript in chosen]
    keys = frozenset().union(*map(keys_of, all_manuscripts))
    stamp = present_stamp()
    return [in_its_language(manuscript, keys, stamp) for manuscript in chosen]


@lru_cache(maxsize=64)
def keys_of(manuscript: Manuscript) -> frozenset[str]:
    """Return the keys of the foods that a manuscript names."""
    return food_keys(directives_of(manuscript))


@lru_cache(maxsize=64)
def in_its_language(manuscript: Manuscript, keys: frozenset[str], stamp: str) -> Manuscript:
    """Return one manuscript with its figures."""
    language = manuscript.language
    with translation.override(language):
        foods = food_values(stamp, keys, language) if keys_of(manuscript) else {}
        return filled_manuscript(manuscript, answer_with(foods))


@lru_cache(maxsize=64)
def without_foods(manuscript: Manuscript) -> Manuscript:
    """Return a manuscript with the figures of files only: what is true of it without a database."""
    with translation.override(manuscript.language):
        return filled_manuscript(manuscript, unless_of_foods)


def unless_of_foods(directive: Directive) -> str:
    """Return words in the place of a figure of the food table, and every other figure."""
    return some_words(directive) if keys_in(directive) else answer(directive, {})


def without_figures(manuscript: Manuscript) -> Manuscript:
    """Return a manuscript with words in the place of all figures: the numbers in it were typed."""
    return filled_manuscript(manuscript, some_words)


def some_words(directive: Directive) -> str:
    return SOME_TABLE if directive.is_table else SOME_AMOUNT
