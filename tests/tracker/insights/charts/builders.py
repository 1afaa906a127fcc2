"""Builders of what charts are drawn from."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tracker.insights.charts.gauges import Reading
from tracker.insights.trends.trend import Bar, Cell, Form, Strip

MONDAY = date(2026, 3, 2)


def amount(text: str | None) -> Decimal | None:
    """Return typed milligrams as they are stored, None as None."""
    return None if text is None else Decimal(text)


def make_reading(
    *,
    food_mg: str | None = None,
    supplement_mg: str | None = None,
    guess_mg: str = "0",
    is_at_least: bool = False,
    mean_mg: str | None = None,
) -> Reading:
    """Return a reading of typed amounts."""
    return Reading(
        food_mg=amount(food_mg),
        supplement_mg=amount(supplement_mg),
        guess_mg=Decimal(guess_mg),
        is_at_least=is_at_least,
        mean_mg=amount(mean_mg),
    )


def make_bar(
    place: int = 0,
    *,
    food_mg: str | None = None,
    water_mg: str | None = None,
    supplement_mg: str | None = None,
    guess_mg: str | None = None,
    **given: Any,
) -> Bar:
    """Return the day `place` days after a Monday; nothing logged unless amounts are given."""
    day = MONDAY + timedelta(days=place)
    amounts = [food_mg, water_mg, supplement_mg]
    is_logged = any(mg is not None for mg in amounts)
    food, water, supplements = (amount(mg or "0") if is_logged else None for mg in amounts)
    rest: dict[str, Any] = {"first": day, "last": day, "logged": int(is_logged), "complete": int(is_logged)}
    return Bar(
        food_mg=food,
        water_mg=water,
        supplement_mg=supplements,
        guess_mg=amount(guess_mg),
        **(rest | given),
    )


def make_bars(count: int = 7, **food_mg_by_place: str) -> list[Bar]:
    """Return so many days; `d0="120"` gives the first 120 mg of food."""
    return [make_bar(place, food_mg=food_mg_by_place.get(f"d{place}")) for place in range(count)]


def make_strip(*values: str | None, form: Form = Form.BARS, **given: Any) -> Strip:
    """Return a strip with a cell for each value, each of one day; None was not answered."""
    cells = tuple(Cell() if value is None else Cell(Decimal(value), 1) for value in values)
    axis = {Form.BLOCKS: "3", Form.TICKS: "1", Form.DOTS: "12", Form.BARS: "200"}
    rest: dict[str, Any] = {"lowest": Decimal(0), "highest": Decimal(axis[form]), "cells": cells}
    named = {"key": "caffeine", "name": "Caffeine", "unit": "mg"}
    return Strip(form=form, **(named | rest | given))
