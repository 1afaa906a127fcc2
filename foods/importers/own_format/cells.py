"""What one cell may hold: each function reads a cell or says what is wrong with it.

An empty cell is None for what can be unknown, "" for a text. Words never become numbers.
"""

import re
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

from foods.amounts import MAX_AMOUNT, MAX_TYPED_LENGTH, stored
from foods.importers.own_format.texts import unguarded

Reading = Callable[[str], Any]

NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?", re.ASCII)
SCIENTIFIC = re.compile(r"[+-]?[0-9.]+[eE][+-]?[0-9]+", re.ASCII)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
KEY = re.compile(r"[-a-zA-Z0-9_]+", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*", re.ASCII)
YES_OR_NO = {"yes": True, "no": False}
# How much of a cell a message shows.
LONGEST_SHOWN = 60
LONGEST_LIST = 12


class CellError(ValueError):
    """What is wrong with a cell, to be read behind its column and what it holds."""


def shown(cell: str) -> str:
    """Return a cell as a message shows it."""
    return repr(cell if len(cell) <= LONGEST_SHOWN else f"{cell[:LONGEST_SHOWN]}…")


def text(longest: int, *, needed: bool = False, lines: bool = False) -> Reading:
    """Return the reading of a text of so many letters, as it stands; `lines`: line breaks may be in it."""

    def read(cell: str) -> str:
        value = unguarded(cell)
        if needed and not value.strip():
            raise CellError("is empty")
        if len(value) > longest:
            raise CellError(f"is longer than {longest} letters")
        if not lines and ("\n" in value or "\r" in value):
            raise CellError("has a line break: is a quotation mark missing?")
        return value

    return read


def identifier(longest: int) -> Reading:
    """Return the reading of a key; spaces around it are a slip and not part of it."""
    whole = text(longest, needed=True)
    return lambda cell: whole(cell).strip()


def matching(pattern: re.Pattern[str], longest: int, example: str) -> Reading:
    """Return the reading of a short text of one shape, such as a language."""

    def read(cell: str) -> str:
        value = unguarded(cell).strip()
        if not pattern.fullmatch(value) or len(value) > longest:
            raise CellError(f"is not written like {example}")
        return value

    return read


def one_of(allowed: Collection[str], *, blank: bool = False) -> Reading:
    """Return the reading of one word out of a list, which may grow while the file is read."""

    def read(cell: str) -> str:
        value = unguarded(cell).strip()
        if value in allowed or (blank and not value):
            return value
        raise CellError(f"is not one of {', '.join(listed(allowed))}")

    return read


def listed(allowed: Collection[str]) -> list[str]:
    """Return the words of a list, the first of a long one."""
    words = sorted(allowed)
    return words if len(words) <= LONGEST_LIST else [*words[:LONGEST_LIST], "…"]


def amount(cell: str) -> Decimal | None:
    """Return an amount rounded to three places; an empty cell is an amount nobody knows."""
    if not (value := cell.strip()):
        return None
    if not NUMBER.fullmatch(value) or len(value) > MAX_TYPED_LENGTH:
        raise CellError(why_no_number(value))
    if (number := Decimal(value)) > MAX_AMOUNT:
        raise CellError("is too large")
    return stored(number)


def why_no_number(value: str) -> str:
    """Return how the number should have been written."""
    if value.startswith("-") and NUMBER.fullmatch(value[1:]):
        return "is below zero"
    if NUMBER.fullmatch(value.replace(",", "").replace(".", "")) and "," in value:
        return "has a comma: 1,5 must be written 1.5, and 1,000 must be written 1000"
    if SCIENTIFIC.fullmatch(value):
        return "has an exponent: write the number out, such as 1500"
    return "is not a number: write one such as 1.5, or leave the cell empty if nobody knows"


def weight(cell: str) -> Decimal:
    """Return a weight in grams; what is above zero is asked by foods.importers.plausibility."""
    if (grams := amount(cell)) is None:
        raise CellError("is empty")
    return grams


def whole(most: int, *, needed: bool = False) -> Reading:
    """Return the reading of a whole number."""

    def read(cell: str) -> int | None:
        if not (value := cell.strip()) and not needed:
            return None
        if not (value.isascii() and value.isdigit() and len(value) <= len(str(most)) and int(value) <= most):
            raise CellError(f"is not a whole number from 0 to {most}")
        return int(value)

    return read


def yes_or_no(cell: str) -> bool:
    """Return whether the cell says yes."""
    return YES_OR_NO[one_of(YES_OR_NO)(cell.strip().lower())]


def day(cell: str) -> date | None:
    """Return a date written as 2019-04-01; Python alone would read other spellings too, such as 20190401."""
    if not (value := cell.strip()):
        return None
    with suppress(ValueError):
        if DAY.fullmatch(value):
            return date.fromisoformat(value)
    raise CellError("is not a date such as 2019-04-01")
