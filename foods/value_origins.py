"""Where one value of a food comes from: source, release, its id there, how it came about, and when.

Most values come from where their food comes from; a food keeps, as JSON, only what is otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from foods.models import Food

ORIGIN_KEYS = ("source", "release", "id_in_source", "derivation", "stated_on")


@dataclass(frozen=True)
class ValueOrigin:
    """The provenance of one value. Blank is not known; `stated_on` is the date of the value in its source."""

    source: str = ""
    release: str = ""
    id_in_source: str = ""
    derivation: str = ""
    stated_on: date | None = None

    @classmethod
    def from_json(cls, kept: Mapping[str, str]) -> "ValueOrigin":
        """Read what a food keeps of one value."""
        texts = {key: kept.get(key, "") for key in ORIGIN_KEYS}
        stated_on = texts.pop("stated_on")
        return cls(**texts, stated_on=date.fromisoformat(stated_on) if stated_on else None)

    def as_json(self) -> dict[str, str]:
        """Return what a food keeps of one value: only what is known."""
        texts = {key: str(getattr(self, key) or "") for key in ORIGIN_KEYS}
        return {key: text for key, text in texts.items() if text}


def origin_of(food: Any, field: str) -> ValueOrigin:
    """Return the provenance of one value: its own where the food keeps one, else that of the food."""
    kept: Mapping[str, str] | None = food.value_origins.get(field)
    return origin_of_food(food) if kept is None else ValueOrigin.from_json(kept)


def origin_of_food(food: Food) -> ValueOrigin:
    """Return where the food's values come from unless one of them says otherwise."""
    source = food.source
    if source is None:
        return ValueOrigin()
    return ValueOrigin(
        source=source.data_set,
        release=source.release,
        id_in_source=food.id_in_source,
        derivation=source.derivation,
        stated_on=food.stated_on,
    )
