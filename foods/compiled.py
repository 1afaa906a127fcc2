"""Querysets whose SQL is built once: for the few queries behind every page.

Django builds the SQL of a queryset anew at each call. On the pages people open most that takes longer
than the database needs to answer (docs/decisions/0005-compiled-queries.md), so those pages keep the
text and change only its parameters. What the query means is still said once, by the queryset.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Generic, NamedTuple, TypeVar

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL

Row = TypeVar("Row", bound=Model)


class Parameter(NamedTuple):
    """Where a value given at each call belongs in the parameters of the SQL."""

    place: int


class Compiled(Generic[Row]):
    """A queryset with open parameters, each compared as `field=parameter` or in a range."""

    def __init__(self, build: Callable[..., "QuerySet[Row, Any]"]) -> None:
        self.build = build
        self.querysets: dict[str, tuple[type[Row], str, tuple[Any, ...]]] = {}

    def rows(self, *values: Any) -> list[Row]:
        """Return model instances."""
        model, text, parameters = self.filled_in(values)
        return list(model._base_manager.raw(text, parameters))  # noqa: SLF001 (public: docs, base managers)

    def tuples(self, *values: Any) -> list[tuple[Any, ...]]:
        """Return rows as the database gives them: amounts may be float or Decimal, dates may be text."""
        _, text, parameters = self.filled_in(values)
        with connection.cursor() as cursor:
            cursor.execute(text, parameters)
            found: list[tuple[Any, ...]] = cursor.fetchall()
            return found

    def filled_in(self, values: tuple[Any, ...]) -> tuple[type[Row], str, list[Any]]:
        """Return model and text for the engine in use, and `values` in the order the text names them."""
        if connection.vendor not in self.querysets:
            queryset = self.build(*(RawSQL("%s", (Parameter(place),)) for place in range(len(values))))
            self.querysets[connection.vendor] = (queryset.model, *queryset.query.sql_with_params())
        model, text, parameters = self.querysets[connection.vendor]
        return model, text, [filled(parameter, values) for parameter in parameters]


def filled(parameter: Any, values: tuple[Any, ...]) -> Any:
    """Return the value of an open parameter as the engine takes it; others are part of the queryset."""
    if not isinstance(parameter, Parameter):
        return parameter
    value = values[parameter.place]
    if isinstance(value, datetime):  # before date, which a datetime is too
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
