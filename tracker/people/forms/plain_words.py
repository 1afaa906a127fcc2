"""What forms say to people when they cannot take what was typed, in place of Django's own words."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from tracker.dates import FIRST_DAY, LAST_DAY

CHOOSE = _("Choose one of these.")
GONE = _("This choice is not there any more. Choose again.")
OUT_OF_RANGE = format_lazy(
    _("Enter a day between {first} and {last}."), first=str(FIRST_DAY.year), last=str(LAST_DAY.year)
)

# By kind of field and Django's code for the fault; what comes later holds where both fit.
WORDS: dict[type[forms.Field], dict[str, Any]] = {
    forms.Field: {
        "required": _("This cannot stay blank."),
        "max_length": _("Type at most %(limit_value)d characters."),
        "null_characters_not_allowed": _("There is a sign in this that cannot be kept. Type it again."),
    },
    forms.ChoiceField: {"required": CHOOSE, "invalid_choice": GONE, "invalid_list": GONE},
    forms.ModelChoiceField: {"required": CHOOSE, "invalid_choice": GONE},
    forms.DateField: {
        "invalid": _("This is not a date. Write it like 2026-03-31."),
        "min_value": OUT_OF_RANGE,
        "max_value": OUT_OF_RANGE,
    },
    forms.TimeField: {"invalid": _("This is not a time. Write it like 08:15.")},
    forms.EmailField: {"invalid": _("This is not an e-mail address. Write it like name@example.org.")},
}


class PlainWords(forms.BaseForm):
    """A form that says what is wrong in our words; an amount has its own, see `foods.forms`."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            for kind, words in WORDS.items():
                if isinstance(field, kind):
                    field.error_messages |= words


class PlainForm(PlainWords, forms.Form):
    """A form of a page for people."""


class PlainModelForm(PlainWords, forms.ModelForm):  # type: ignore[type-arg]
    """A form of a row on a page for people."""
