"""A medicine: its name, from when to when, and the kind it belongs to."""

from collections.abc import Iterator
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.care.medicines import MEDICINE_CLASSES, MedicineClass, class_named
from tracker.people.forms.plain_words import PlainModelForm
from tracker.stressors.forms.days import LAST_DAY_TOO_EARLY, day_field, ends_too_early, sent_layout
from tracker.stressors.models import Medicine

# What the list of kinds sends for "look at the name" and for "none of these".
BY_NAME, NONE_OF_THESE = "", "none"
NAMES_ID = "medicine-names"  # of the list of names offered while somebody types


class MedicineForm(PlainModelForm):
    """A medicine; its kind follows from its name unless somebody chooses it.

    `is_unknown` is true of a name without a known kind, where "none of these" was not said either.
    """

    medicine_class = forms.ChoiceField(
        label=_("Kind of medicine"),
        required=False,
        choices=[],
        help_text=_("Only kinds that have to do with magnesium stand here. May stay as it is."),
    )
    first = day_field(_("Since"), required=False)
    last = day_field(_("Until"), required=False, help_text=_("Leave blank while you take it."))

    class Meta:
        model = Medicine
        fields = ("name", "medicine_class", "first", "last", "note")
        widgets = {"name": forms.TextInput({"list": NAMES_ID, "autocomplete": "off"})}
        help_texts = {
            "name": _("As it stands on the package. The name of the substance is understood best."),
            "note": _("For example the dose. May stay blank."),
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial["medicine_class"] = chosen_by_hand(self.instance)
        self.fields["medicine_class"].choices = list(class_choices())  # type: ignore[attr-defined]

    @property
    def helper(self) -> FormHelper:
        """The layout, its button in the language of the page."""
        return sent_layout("name", "medicine_class", "note", days=("first", "last"))

    def clean(self) -> dict[str, Any]:
        """Find the kind by the name where none was chosen; refuse an end before the beginning."""
        cleaned: dict[str, Any] = super().clean() or {}
        self.is_unknown = False
        if cleaned.get("medicine_class") == BY_NAME:
            found = class_named(cleaned.get("name", ""))
            cleaned["medicine_class"] = found.key if found else ""
            self.is_unknown = found is None
        elif cleaned.get("medicine_class") == NONE_OF_THESE:
            cleaned["medicine_class"] = ""
        if ends_too_early(cleaned.get("first"), cleaned.get("last")):
            self.add_error("last", LAST_DAY_TOO_EARLY)
        return cleaned


def chosen_by_hand(medicine: Medicine) -> str:
    """Return what the list of kinds shows: "by its name" where the name says the same as what is kept."""
    found = class_named(medicine.name)
    if medicine.medicine_class == (found.key if found else ""):
        return BY_NAME
    return medicine.medicine_class or NONE_OF_THESE


def class_choices() -> Iterator[tuple[Any, Any]]:
    """Yield the kinds, under what they have to do with magnesium."""
    yield BY_NAME, _("Find it by the name")
    yield NONE_OF_THESE, _("None of these")
    yield _("Can lower magnesium"), labels(each for each in kinds() if each.lowers_magnesium)
    yield _("To keep apart from it"), labels(each for each in kinds() if is_only_spaced(each))
    yield _("Can raise it"), labels(each for each in kinds() if each.raises_magnesium)


def kinds() -> Iterator[MedicineClass]:
    """Yield every kind."""
    yield from MEDICINE_CLASSES.values()


def is_only_spaced(each: MedicineClass) -> bool:
    """Whether a kind matters beside magnesium without changing how much is in the blood."""
    return each.interacts_with_supplements and not each.raises_magnesium


def labels(found: Iterator[MedicineClass]) -> list[tuple[str, Any]]:
    """Return kinds as a list offers them."""
    return [(each.key, each.label) for each in found]
