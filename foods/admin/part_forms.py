"""Forms of names and portions in the administration, on pages of their own and beside their food."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.admin.forms import WithReasonForm
from foods.models import Portion


class FoodNameForm(WithReasonForm):
    """A name; its usual portion must be one of the same food."""

    def clean(self) -> dict[str, Any]:
        """Refuse a portion of another food."""
        cleaned: dict[str, Any] = super().clean() or {}
        portion = cleaned.get("default_portion")
        # Its own page does not ask for the food of a name that stands; a food that is added has no key yet.
        food_id = cleaned["food"].pk if "food" in cleaned else self.instance.food_id
        if portion is not None and "food" not in self.errors and portion.food_id != food_id:
            self.add_error("default_portion", _("This portion belongs to another food."))
        return cleaned


class PortionForm(WithReasonForm):
    """A portion; only people's own foods have measures of their own."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if "origin" in self.fields:
            own = Portion.Origin.OWN.value
            self.fields["origin"].choices = [each for each in Portion.Origin.choices if each[0] != own]  # type: ignore[attr-defined]


class PortionFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    """The portions of a food; the database allows no two of one origin that are described alike."""

    def clean(self) -> None:
        """Refuse a description that stands among the others: the table knows only those that are saved."""
        super().clean()
        seen: set[tuple[Any, Any]] = set()
        for form in self.forms:
            told = form.cleaned_data.get("origin"), form.cleaned_data.get("description")
            if self._should_delete_form(form) or None in told:  # type: ignore[attr-defined]  # not in the stubs
                continue
            if told in seen:
                form.add_error("description", _("The food has such a measure already."))
            seen.add(told)
