"""The former values that an act keeps of the rows it changes: as text, so that JSON holds them exactly.

One act keeps a list of them, `[{"model", "pk", "fields"}]`, in the order the rows were changed. Undo sets
them again in the opposite order.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.apps import apps
from django.db import models

Kept = dict[str, Any]


def kept_row(row: models.Model, fields: Iterable[str]) -> Kept:
    """Return `fields` of a row as they are."""
    values = {name: kept_value(row, name) for name in fields}
    label = row._meta.label_lower  # noqa: SLF001 (public: docs, Model _meta API)
    return {"model": label, "pk": str(row.pk), "fields": values}


def kept_value(row: models.Model, name: str) -> str | None:
    """Return what an act keeps of one field: its value as text, None for an unknown."""
    return None if getattr(row, name) is None else column(type(row), name).value_to_string(row)


def set_again(kept: Kept) -> None:
    """Give a row the values that were kept of it.

    Raises ValidationError where one names a row that is gone: SQLite and PostgreSQL would tell only when
    the transaction ends.
    """
    model = apps.get_model(kept["model"])
    rows = model._base_manager.filter(pk=kept["pk"])  # noqa: SLF001 (public: docs, base managers)
    if kept["fields"]:
        rows.update(**{name: former_value(model, name, text) for name, text in kept["fields"].items()})


def keys_of(model: type[models.Model], kept_rows: Iterable[Kept]) -> list[str]:
    """Return the keys of the rows of `model` among those that were kept."""
    label = model._meta.label_lower  # noqa: SLF001 (public: docs, Model _meta API)
    return list(dict.fromkeys(kept["pk"] for kept in kept_rows if kept["model"] == label))


def former_value(model: type[models.Model], name: str, text: str | None) -> Any:
    """Turn the text that was kept back into a value of the model's field."""
    field = column(model, name)
    value = field.to_python(text)
    if isinstance(field, models.ForeignKey) and value is not None:
        field.validate(value, None)
    return value


def column(model: type[models.Model], name: str) -> "models.Field[Any, Any]":
    """Return the field of `model` that is stored under `name`."""
    return cast("models.Field[Any, Any]", model._meta.get_field(name))  # noqa: SLF001 (public: docs, Model _meta API)


def hand_on(earlier: Sequence[Kept], later: Sequence[Kept]) -> list[Kept]:
    """Return what of the `earlier` values is still to be set; `later` takes over the rest, in place.

    A value that was changed once more after `earlier` stays as it is now; undoing the later change then
    goes back past both.
    """
    places = {(kept["model"], kept["pk"], name): kept for kept in reversed(later) for name in kept["fields"]}
    return [left for kept in earlier if (left := left_of(kept, places))["fields"]]


def left_of(kept: Kept, places: dict[tuple[str, str, str], Kept]) -> Kept:
    """Return one row without the values that another act keeps too; that act takes them over."""
    left = {}
    for name, text in kept["fields"].items():
        place = places.get((kept["model"], kept["pk"], name))
        if place is None:
            left[name] = text
        else:
            place["fields"][name] = text
    return {**kept, "fields": left}
