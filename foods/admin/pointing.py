"""Fields that point to a food or a portion by its key: whoever types one finds only what everybody sees."""

from typing import Any

from django.contrib.admin.widgets import ForeignKeyRawIdWidget
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from foods.models import Food, Portion
from foods.models.shared import shared_by_all

# What leads from the row to the food.
PREFIXES: dict[Any, str] = {Food: "", Portion: "food__"}


class SharedKeyInput(ForeignKeyRawIdWidget):
    """A key, and beside it what it names: never a food or a measure that somebody made for themselves."""

    def label_and_url_for_value(self, value: Any) -> tuple[str, str]:
        """Return the name and the address of the row; blank where it is private, hidden or not there."""
        try:
            is_shared = shared_rows(self.rel.model).filter(pk=value).exists()
        except (ValueError, ValidationError):
            return "", ""
        return super().label_and_url_for_value(value) if is_shared else ("", "")


class PointsToShared:
    """An administration page, or a part of one, with such fields."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Accept only rows that everybody sees."""
        if db_field.related_model in PREFIXES:
            options["queryset"] = shared_rows(db_field.related_model)
            options["widget"] = SharedKeyInput(db_field.remote_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(db_field, request, **options)  # type: ignore[misc]


def shared_rows(model: Any) -> Any:
    """Return the foods everybody sees, or the portions of these."""
    return model.objects.filter(shared_by_all(PREFIXES[model]))
