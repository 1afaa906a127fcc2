"""Which days somebody asks for."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.dates import FIRST_DAY, LAST_DAY
from tracker.insights.trends.spans import LONGEST, USUAL, Length, Span, span_of
from tracker.people.forms.plain_words import PlainForm

NAMES = {
    Length.WEEK: gettext_lazy("7 days"),
    Length.MONTH: gettext_lazy("30 days"),
    Length.QUARTER: gettext_lazy("90 days"),
    Length.YEAR: gettext_lazy("Year"),
    Length.ALL: gettext_lazy("All"),
}


def day_field(label: Any) -> forms.DateField:
    """Return a date that may stay blank."""
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
    )


class RangeForm(PlainForm):
    """A range with a name, or its own first and last day; both days together go before a name."""

    first = day_field(gettext_lazy("From"))
    last = day_field(gettext_lazy("To"))
    span = forms.ChoiceField(
        label=gettext_lazy("Range"),
        required=False,
        choices=[(length.value, name) for length, name in NAMES.items()],
        widget=forms.HiddenInput,
    )

    def __init__(self, *args: Any, today: date, first_entry: date | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today, self.first_entry = today, first_entry

    def clean_first(self) -> date | None:
        """Take no day to come: nothing is drawn of it."""
        return self.past("first")

    def clean_last(self) -> date | None:
        """Take no day to come, as above."""
        return self.past("last")

    def past(self, name: str) -> date | None:
        """Return the day of a field unless it is after today."""
        day: date | None = self.cleaned_data[name]
        if day is not None and day > self.today:
            raise forms.ValidationError(_("This day is still to come. Enter today or a day before."))
        return day

    def clean(self) -> dict[str, Any]:
        """Refuse a range that ends before it begins, and one that no diary fills."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = given.get("first"), given.get("last") or self.today
        if first is not None and "last" in given:
            if last < first:
                self.add_error("last", _("The range ends before it begins."))
            elif (last - first).days >= LONGEST:
                self.add_error("first", _("Choose at most 20 years."))
        return given

    @property
    def asked(self) -> Span:
        """The range that was asked for, or the usual one in place of what cannot be shown."""
        given = self.cleaned_data if self.is_valid() else {}
        first, last = given.get("first"), given.get("last") or self.today
        if first is not None:
            return Span(first, last, None, self.today, self.first_entry)
        return span_of(Length(given.get("span") or USUAL), last, self.first_entry, self.today)
