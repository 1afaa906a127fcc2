"""What pages of the administration send back."""

from typing import Any

from django.urls import reverse

from foods.models import Food


def change_page(row: Any) -> str:
    """Return the address of the page that changes a row."""
    return reverse(f"admin:foods_{type(row).__name__.lower()}_change", args=[row.pk])


def answers(food: Food, **changed: Any) -> dict[str, Any]:
    """Return the form of a food as the page sends it back, with some answers changed."""
    values = {
        "source": food.source_id, "id_in_source": food.id_in_source, "source_name": food.source_name,
        "group": food.group or "nuts-and-seeds", "magnesium_mg_per_100_g": "270", "value_note": "",
    }  # fmt: skip
    for inline in ("names", "portions"):
        values |= {f"{inline}-TOTAL_FORMS": "0", f"{inline}-INITIAL_FORMS": "0"}
    return values | changed
