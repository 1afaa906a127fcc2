"""Every directive by name, and what computes it."""

from collections.abc import Callable, Mapping
from functools import partial

from tracker.articles.figures.compounds import compound_words, compounds_table
from tracker.articles.figures.directives import TABLE, Answer, Directive
from tracker.articles.figures.foods import FOOD, FOODS, PORTION, Foods, food_words, foods_table
from tracker.articles.figures.foods import usual_portion_words as portion_words
from tracker.articles.figures.medicines import lowering_table, spacing_table
from tracker.articles.figures.reference_values import (
    average_requirement_words,
    reference_words,
    references_table,
    upper_level_words,
)
from tracker.articles.markup import ContentError

Table = Callable[[], str]

OF_FILES: Mapping[str, Answer] = {
    "reference": reference_words,
    "average-requirement": average_requirement_words,
    "upper-level": upper_level_words,
    "compound": compound_words,
}
TABLES_OF_FILES: Mapping[str, Table] = {
    "compounds": compounds_table,
    "spacing": spacing_table,
    "lowering-medicines": lowering_table,
}


def answer_with(foods: Foods) -> Answer:
    """Return what answers every directive, with `foods` for those that ask for foods."""
    return partial(answer, foods=foods)


def answer(directive: Directive, foods: Foods) -> str:
    """Return what a directive becomes, as Markdown."""
    if directive.name in OF_FILES:
        return OF_FILES[directive.name](directive)
    if directive.name == FOOD:
        return food_words(directive, foods)
    if directive.name == PORTION:
        return portion_words(directive, foods)
    if directive.name == TABLE:
        return table_of(directive, foods)
    raise ContentError(f"no figure is called so: {directive}")


def table_of(directive: Directive, foods: Foods) -> str:
    """Return the table that a directive asks for."""
    match directive.words:
        case (kind, *keys) if kind == FOODS:
            return foods_table(tuple(keys), foods)
        case ("references", *who):
            return references_table(tuple(who), directive)
        case (kind,) if kind in TABLES_OF_FILES:
            return TABLES_OF_FILES[kind]()
    raise ContentError(f"no table is called so: {directive}")
