"""What differs between two states of a row, in words: "Magnesium: 79 → 93 mg per 100 g"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import ForeignKey
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from foods.amounts import plain
from foods.derivations import Derivation
from foods.history.rows import REMOVED, seen, value_fields
from foods.models import Food, Portion, Source
from foods.value_names import value_name
from foods.value_origins import ORIGIN_KEYS

ORIGINS = "value_origins"
USUAL_PORTION = "default_portion"


@dataclass(frozen=True)
class Difference:
    """One value before and after, as words; `unit` is blank where the words need none."""

    field: str
    label: str
    former: str
    present: str
    unit: str = ""

    def __str__(self) -> str:
        words = {"value": self.label, "former": self.former, "present": self.present, "unit": self.unit}
        if self.unit:
            return _("%(value)s: %(former)s → %(present)s %(unit)s") % words
        return _("%(value)s: %(former)s → %(present)s") % words


@dataclass(frozen=True)
class KnownRows:
    """What the rows that values point to are called, by their keys."""

    names: Mapping[str, Mapping[Any, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, states: Iterable[Any]) -> "KnownRows":
        """Look up what these history rows point to: at most three queries."""
        rows = list(states)
        return cls(
            {
                "source": called(Source.objects, keys(rows, "source_id")),
                USUAL_PORTION: portions_called(keys(rows, "default_portion_id")),
            }
        )

    def called(self, field_name: str, key: Any) -> str:
        """Return what the row is called that a value points to."""
        return _("none") if key is None else self.names.get(field_name, {}).get(key, _("one that is gone"))


def keys(rows: Iterable[Any], column: str) -> set[Any]:
    """Return the keys in a column, of the rows that have it."""
    return {getattr(row, column, None) for row in rows} - {None}


def called(rows: Any, pks: set[Any]) -> dict[Any, str]:
    """Return what rows are called, by key."""
    return {pk: str(row) for pk, row in rows.in_bulk(pks).items()} if pks else {}


def portions_called(pks: set[Any]) -> dict[Any, str]:
    """Return what portions are called, those that are gone by what they were called last."""
    if not pks:
        return {}
    gone = seen(Portion).filter(id__in=pks, history_type=REMOVED).values_list("id", "description")
    return {**dict(gone), **called(Portion.all_rows, pks)}


def differences(model: Any, former: Any, present: Any, known: KnownRows) -> list[Difference]:
    """Return what is other in `present` than in `former`; both are rows or history rows of `model`."""
    found: list[Difference] = []
    for each in value_fields(model):
        before, after = getattr(former, each.attname), getattr(present, each.attname)
        if before == after:
            continue
        if each.name == ORIGINS:
            found += origin_differences(before, after)
        else:
            found.append(difference(each, before, after, known))
    return found


def difference(each: Any, before: Any, after: Any, known: KnownRows) -> Difference:
    """Return the difference of one field."""
    if unit := unit_of(each.name):
        return amount_difference(each, before, after, unit)
    words = text_of(each, before, known), text_of(each, after, known)
    return Difference(each.name, value_name(each), *words)


def amount_difference(each: Any, before: Decimal | None, after: Decimal | None, unit: str) -> Difference:
    """Return the difference of an amount; the unit stands once where both are known."""
    if before is not None and after is not None:
        return Difference(each.name, value_name(each), number(before), number(after), unit)
    return Difference(each.name, value_name(each), with_unit(before, unit), with_unit(after, unit))


def with_unit(amount: Decimal | None, unit: str) -> str:
    """Return an amount with its unit, or that there is none."""
    return _("no value") if amount is None else f"{number(amount)} {unit}"


def number(amount: Decimal) -> str:
    """Return an amount as it is kept, with the reader's decimal sign: a correction of 0.1 mg shows."""
    return number_format(plain(amount), use_l10n=True, force_grouping=False)


def unit_of(name: str) -> str:
    """Return the unit that the name of a field ends with; blank where it is no amount."""
    units = {
        "_kcal_per_100_g": _("kcal per 100 g"),
        "_mg_per_100_g": _("mg per 100 g"),
        "_g_per_100_g": _("g per 100 g"),
        "gram_weight": _("g"),
    }
    return next((unit for ending, unit in units.items() if name.endswith(ending)), "")


def text_of(each: Any, value: Any, known: KnownRows) -> str:
    """Return a value that is no amount as words."""
    if isinstance(each, ForeignKey):
        return known.called(each.name, value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if each.choices and value:
        return str(dict(each.flatchoices).get(value, value))
    return plain_text(value)


def plain_text(value: Any) -> str:
    """Return a text in quotation marks, a date as the reader writes it, a number as it is."""
    if value is None or value == "":
        return _("blank")
    if isinstance(value, date):
        return date_format(value)
    return _("“%(text)s”") % {"text": value} if isinstance(value, str) else str(value)


def origin_differences(
    before: Mapping[str, Mapping[str, str]], after: Mapping[str, Mapping[str, str]]
) -> list[Difference]:
    """Return which values are said to come from elsewhere than before."""
    return [
        Difference(
            each.name,
            _("Origin of “%(value)s”") % {"value": value_name(each)},
            origin_text(before.get(each.name)),
            origin_text(after.get(each.name)),
        )
        for each in value_fields(Food)
        if before.get(each.name) != after.get(each.name)
    ]


def origin_text(kept: Mapping[str, str] | None) -> str:
    """Return where a value comes from, in one line."""
    if kept is None:
        return _("as the food")
    texts = dict(kept)
    if texts.get("derivation") in Derivation.values:
        texts["derivation"] = str(Derivation(texts["derivation"]).label)
    return ", ".join(texts[key] for key in ORIGIN_KEYS if texts.get(key)) or _("not known")
