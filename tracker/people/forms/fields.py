"""Fields and layout that several forms share."""

from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from tracker.people.models import Person

OLDEST_YEAR = 1900


def helper(submit: str, *fields: Any) -> FormHelper:
    """Return the layout of a form that stands alone on its page."""
    made = FormHelper()
    made.layout = Layout(*fields, Submit("save", submit, css_class="btn-wide"))
    return made


def kidney_question() -> forms.ChoiceField:
    """Return the question that is put once more beside the first magnesium that is no plain food."""
    return forms.ChoiceField(
        label=_("Kidney disease, weak kidneys or dialysis?"),
        required=False,
        choices=[*Person.KidneyAnswer.choices, ("", _("Skip"))],
        widget=forms.RadioSelect,
        help_text=_("Weak kidneys can’t clear extra magnesium."),
    )


class MonthWidget(forms.MultiWidget):
    """A month by name and a year, because a typed month is read differently in different countries."""

    # The form layout gives both parts one class; a list and a number field need different ones.
    CLASSES = ("form-select month", "form-control year")

    def __init__(self) -> None:
        months = [("", _("Month")), *MONTHS.items()]
        year = {"inputmode": "numeric", "placeholder": _("Year"), "aria-label": _("Year")}
        super().__init__([forms.Select({"aria-label": _("Month")}, months), forms.NumberInput(year)])

    def decompress(self, value: Any) -> list[int | None]:
        """Split a date into month and year."""
        return [value.month, value.year] if value else [None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Give each part its own class."""
        context = super().get_context(name, value, attrs)
        for part, css_class in zip(context["widget"]["subwidgets"], self.CLASSES, strict=True):
            part["attrs"]["class"] = css_class
        return context


class MonthField(forms.MultiValueField):
    """A month and year as the date of its first day; `latest` is given by the form."""

    widget = MonthWidget
    latest: date

    def __init__(self, **options: Any) -> None:
        year = forms.IntegerField(error_messages={"invalid": _("Write the year with four digits.")})
        parts = (forms.TypedChoiceField(choices=MONTHS.items(), coerce=int), year)
        super().__init__(parts, require_all_fields=True, **options)

    def compress(self, data_list: list[Any]) -> date | None:
        """Join month and year; refuse what nobody alive was born in."""
        if not any(data_list):
            return None
        if not all(data_list):
            raise forms.ValidationError(_("Give both the month and the year, or neither."))
        month, year = data_list
        if not OLDEST_YEAR <= year <= self.latest.year or date(year, month, 1) > self.latest:
            raise forms.ValidationError(_("Enter a month between January 1900 and this month."))
        return date(year, month, 1)
