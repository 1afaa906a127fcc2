"""The words somebody looks for, in the query languages of SQLite's FTS5 and PostgreSQL's tsquery."""
# ruff: noqa: S608, S611 (the names put into SQL are constants; words are parameters)

from collections.abc import Sequence

from django.db import connection
from django.db.models.expressions import RawSQL

from foods.search.index import BRANDED, GENERIC, NAMES, Index
from foods.search.queries import Query, Term, query_of
from foods.words import beginnings


def match(query: Query) -> str:
    """Return the query of the engine's index for names that hold every required term or its beginning."""
    terms = [term for term in query if term.is_required]
    if connection.vendor == "sqlite":
        return joined(terms, "AND", "OR", '"{}" *')
    return joined(terms, "&", "|", "'{}':*")


def joined(terms: Sequence[Term], both: str, either: str, word: str) -> str:
    """Join terms, their ways, the words of these and what those may begin with; quoting keeps them words."""

    def any_beginning(said: str) -> str:
        return bracketed(either, [word.format(start) for start in beginnings(said)])

    return bracketed(
        both,
        [
            bracketed(either, [bracketed(both, list(map(any_beginning, way.words))) for way in term.ways])
            for term in terms
        ],
    )


def bracketed(operator: str, operands: Sequence[str]) -> str:
    """Return the operands with the operator between them."""
    return f"({f' {operator} '.join(operands)})" if len(operands) > 1 else operands[0]


def keys_of_matches(index: Index) -> str:
    """Return the statement that finds the keys of an index's rows for a `match`."""
    if connection.vendor == "sqlite":
        return f"SELECT rowid AS id FROM {index.name} WHERE {index.name} MATCH %s"
    condition = f"foods_search_vector({index.column}) @@ to_tsquery('pg_catalog.simple', %s)"
    return f"SELECT id FROM {index.table} WHERE {condition} AND {index.condition.replace('row.', '')}"


def matching_foods(typed: Sequence[str]) -> RawSQL:
    """Return the keys of foods whose name in their source holds every word or its beginning, for `pk__in`."""
    generic, branded = keys_of_matches(GENERIC), keys_of_matches(BRANDED)
    return RawSQL(f"{generic} UNION ALL {branded}", [match(query_of(tuple(typed)))] * 2)


def matching_names(typed: Sequence[str]) -> RawSQL:
    """Return the keys of everyday names that hold every word or its beginning, for `pk__in`."""
    return RawSQL(keys_of_matches(NAMES), [match(query_of(tuple(typed)))])
