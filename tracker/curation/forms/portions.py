"""The usual portion of a new food: what it is called and what it weighs, both or neither."""

from collections.abc import Mapping
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _


def ask_for_other_half(form: Form, cleaned: Mapping[str, Any]) -> None:
    """Add an error where a portion has a name and no weight, or a weight and no name."""
    has_name, has_weight = bool(cleaned.get("portion")), cleaned.get("portion_grams") is not None
    if has_name and not has_weight and "portion_grams" not in form.errors:
        form.add_error("portion_grams", _("How much does a portion weigh?"))
    if has_weight and not has_name and "portion" not in form.errors:
        form.add_error("portion", _("What is a portion called? For example: 1 bar."))
