"""The small line under an item tells the truth about its numbers."""

from decimal import Decimal
from typing import Any

import pytest

from tracker.diary.item_words import item_detail, item_facts, milligram_words
from tracker.diary.models import MealItem

TABLE = {"value_source": "USDA SR Legacy, 2018", "value_kind": "table", "food_id": 1}


def line(**fields: Any) -> str:
    return item_detail(MealItem(**{"grams": Decimal(30), **TABLE, **fields}))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "30 g · USDA SR Legacy"),
        ({"quantity": 2, "portion_text": "1 slice"}, "2 × 1 slice, 30 g · USDA SR Legacy"),
        ({"is_weight_estimate": True}, "30 g, weighed like others · USDA SR Legacy"),
        (
            {"quantity": 1, "portion_text": "1 bowl", "is_weight_estimate": True},
            "1 bowl, 30 g, weighed like others · USDA SR Legacy",
        ),
        ({"caffeine_mg": Decimal(95)}, "30 g · 95 mg caffeine · USDA SR Legacy"),
        (
            {"caffeine_mg": Decimal(80), "caffeine_is_typical": True},
            "30 g · ≈ 80 mg caffeine, typical · USDA SR Legacy",
        ),
        ({"caffeine_mg": Decimal(0)}, "30 g · USDA SR Legacy"),
        ({"caffeine_mg": None}, "30 g · USDA SR Legacy"),
        ({"alcohol_g": Decimal(12)}, "30 g · 12 g alcohol · USDA SR Legacy"),
        (
            {"alcohol_g": Decimal(12), "alcohol_is_typical": True},
            "30 g · ≈ 12 g alcohol, typical · USDA SR Legacy",
        ),
        (
            {"added_magnesium_mg": Decimal(60)},
            "30 g · of which 60 mg added, counts as supplement · USDA SR Legacy",
        ),
        ({"unknown_ingredients": 1}, "30 g · 1 ingredient without a value · USDA SR Legacy"),
        ({"unknown_ingredients": 2}, "30 g · 2 ingredients without a value · USDA SR Legacy"),
        (
            {"value_note": "with your tap water, 9 mg per litre"},
            "30 g · USDA SR Legacy · with your tap water, 9 mg per litre",
        ),
        ({"value_kind": "estimate", "value_source": ""}, "30 g · your own food, estimated"),
        ({"value_source": ""}, "30 g · your own food"),
        ({"grams": None, "food_id": None, "value_source": "", "value_kind": "guess"}, "your guess"),
        ({"grams": None, "food_id": None, "value_source": "", "value_kind": "unknown"}, "no value"),
    ],
)
def test_the_line_under_an_item(fields: dict[str, Any], said: str) -> None:
    assert line(**fields) == said


@pytest.mark.parametrize(
    ("mg", "is_at_least", "said"),
    [("31", False, "31 mg"), ("31", True, "at least 31 mg"), (None, True, ""), ("0", False, "0 mg")],
)
def test_an_amount_in_words(mg: str | None, is_at_least: bool, said: str) -> None:
    assert milligram_words(None if mg is None else Decimal(mg), is_at_least) == said


def test_the_facts_of_an_item_leave_out_its_amount_and_source() -> None:
    item = MealItem(
        grams=30, caffeine_mg=Decimal(80), caffeine_is_typical=True, unknown_ingredients=1, **TABLE
    )
    assert item_facts(item) == "1 ingredient without a value · ≈ 80 mg caffeine, typical"
