"""Whatever a person or a script sends, no page breaks: garbage in every field of every address."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.test_access import OURS, address, values

__all__ = ["values"]  # a fixture

FIELDS = [
    "amount",
    "birth_month_0",
    "birth_month_1",
    "compound",
    "compound_mg",
    "country",
    "date",
    "day",
    "dose",
    "elemental_magnesium_mg",
    "email",
    "first",
    "how_much",
    "item",
    "kidney_disease",
    "kind",
    "last",
    "magnesium_mg",
    "meal",
    "name",
    "new_password1",
    "new_password2",
    "next",
    "part0-food",
    "part0-how_much",
    "part0-is_left_out",
    "part0-magnesium_mg",
    "part0-meal",
    "part0-name",
    "part0-reading",
    "part0-time",
    "password",
    "person",
    "q",
    "scope",
    "sex",
    "skip",
    "status",
    "time",
    "time_zone",
    "to",
    "unit",
    "units",
    "authority",
    "as",
    "page",
    "added_magnesium_mg",
    "alcohol_g",
    "caffeine_mg",
    "check",
    "cooked_grams",
    "energy_kcal",
    "estimated_from",
    "find",
    "group",
    "ingredient-0-food",
    "ingredient-0-grams",
    "ingredient-0-offer",
    "ingredient-0-shown",
    "is_confirmed",
    "lines",
    "measure-0-description",
    "measure-0-gram_weight",
    "per",
    "portion",
    "portion_grams",
    "save",
    "servings",
    "shows_energy",
    "similar",
    "tap_water_mg_per_l",
    "branded",
    "by",
    "extras",
    "foods",
    "citation",
    "derivation",
    "note",
]
# What breaks programs: signs that look like numbers, dates out of range, other scripts, control characters.
ODD = [
    *("", " ", "0", "-1", "1e999", "NaN", "½", "1/0", "9" * 50, "\x00", "٣", "é" * 300),
    *("2026-02-30", "0000-00-00", "9999-12-31", "25:61", "none", "true", "[]", "{}", "../.."),
    *("<script>", "' OR 1=1 --", "%s", "{{ 7 }}"),
]
SENT = st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(ODD) | st.text(max_size=40), max_size=12)


@pytest.mark.parametrize("method", ["get", "post"])
@given(name=st.sampled_from(OURS), sent=SENT)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_page_breaks(
    method: str, owner_client: Client, values: dict[str, Any], name: str, sent: dict[str, str]
) -> None:
    response = getattr(owner_client, method)(address(name, values), sent)
    assert response.status_code < 500
