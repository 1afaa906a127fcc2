"""Querysets whose SQL is built once: for the few queries behind every page.

Django builds the SQL of a queryset anew at each call. On the pages people open most that takes longer
than the database needs to answer (docs/decisions/0005-compiled-queries.md), so those pages keep the
text and change only its parameters. What the query means is still said once, by the queryset.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar, cast

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.query import get_related_populators

Row = TypeVar("Row", bound=Model)
Converter = Callable[[Any], Any]


class Parameter(NamedTuple):
    """Where a value given at each call belongs in the parameters of the SQL."""

    place: int


class Statement(NamedTuple):
    """A queryset as SQL for one engine, and how to read a row of it as an instance of its model."""

    model: type[Model]
    text: str
    parameters: tuple[Any, ...]
    attributes: tuple[str, ...]
    related: tuple[Any, ...]  # what makes the rows that `select_related` fetched along
    converters: tuple[tuple[int, Converter], ...]  # by place in the row, where the engine's value is another


class Compiled(Generic[Row]):
    """A queryset with open parameters, each compared as `field=parameter` or in a range."""

    def __init__(self, build: Callable[..., "QuerySet[Row, Any]"]) -> None:
        self.build = build
        self.statements: dict[str, Statement] = {}

    def rows(self, *values: Any) -> list[Row]:
        """Return model instances."""
        statement = self.statement(len(values))
        found = map(list, fetched(statement, values))
        return cast("list[Row]", [instance(statement, row) for row in found])

    def tuples(self, *values: Any) -> list[tuple[Any, ...]]:
        """Return rows as the database gives them: amounts may be float or Decimal, dates may be text."""
        return fetched(self.statement(len(values)), values)

    def statement(self, number: int) -> Statement:
        """Return the statement with `number` open parameters for the engine in use."""
        if connection.vendor not in self.statements:
            queryset = self.build(*(RawSQL("%s", (Parameter(place),)) for place in range(number)))
            self.statements[connection.vendor] = compiled(queryset)
        return self.statements[connection.vendor]


def compiled(queryset: "QuerySet[Any, Any]") -> Statement:
    """Build the SQL of a queryset, and keep what Django would find out again for each call."""
    compiler = queryset.query.get_compiler(using=DEFAULT_DB_ALIAS)
    text, parameters = compiler.as_sql()
    columns = [column for column, _, _ in compiler.select]
    info = compiler.klass_info or {"select_fields": []}  # none where values are asked for
    found = compiler.get_converters(columns)
    converters = ((place, one, column) for place, (all_, column) in found.items() for one in all_)
    return Statement(
        queryset.model,
        text,
        tuple(parameters),
        tuple(columns[place].target.attname for place in info["select_fields"]),
        tuple(get_related_populators(info, compiler.select, DEFAULT_DB_ALIAS)),  # type: ignore[call-arg]  # a later Django's stubs
        tuple((place, partial(converted, one, column)) for place, one, column in converters),
    )


def converted(converter: Callable[..., Any], column: Any, value: Any) -> Any:
    """Return a value of the database as the field's Python type."""
    return converter(value, column, connection)


def fetched(statement: Statement, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Ask the database, with `values` in the order the text names them."""
    with connection.cursor() as cursor:
        cursor.execute(statement.text, [filled(parameter, values) for parameter in statement.parameters])
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def instance(statement: Statement, row: list[Any]) -> Model:
    """Return a row as an instance of its model."""
    for place, convert in statement.converters:
        row[place] = convert(row[place])
    found = statement.model.from_db(DEFAULT_DB_ALIAS, statement.attributes, row[: len(statement.attributes)])
    for related in statement.related:
        related.populate(row, found)
    return found


def filled(parameter: Any, values: Sequence[Any]) -> Any:
    """Return the value of an open parameter as the engine takes it; others are part of the queryset."""
    if not isinstance(parameter, Parameter):
        return parameter
    value = values[parameter.place]
    if isinstance(value, datetime):  # before date, which a datetime is too
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
