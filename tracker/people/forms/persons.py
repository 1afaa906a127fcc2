"""Questions about a person: one a page at the welcome, all together in Settings."""

import zoneinfo
from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div
from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.people.countries import country_choices
from tracker.people.forms.fields import MonthField, helper
from tracker.people.forms.plain_words import PlainModelForm
from tracker.people.models import Condition, Person
from tracker.reference.targets import authority_for_country


class PersonAnswersForm(PlainModelForm):
    """Some columns of a person's row. The others are not written back as they were read.

    Apps keep some of those true, such as that a red flag stands: one raised meanwhile must go on standing.
    """

    def save(self, commit: bool = True) -> Person:
        """Save the columns that were asked for."""
        person: Person = self.instance
        if commit:
            person.save(update_fields=list(self.fields))
        return person


class BirthMonthForm(PersonAnswersForm):
    """When were you born? (month and year)"""

    birth_month = MonthField(label=_("When were you born? (month and year)"), required=True)

    class Meta:
        model = Person
        fields = ("birth_month",)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["birth_month"].latest = today  # type: ignore[attr-defined]


class SexForm(PersonAnswersForm):
    """Whose values fit? Blank means: show the range."""

    class Meta:
        model = Person
        fields = ("sex",)


class KidneyForm(PersonAnswersForm):
    """Kidney disease, weak kidneys or dialysis?"""

    kidney_disease = forms.ChoiceField(choices=Person.KidneyAnswer.choices)

    class Meta:
        model = Person
        fields = ("kidney_disease",)


class CountryForm(PersonAnswersForm):
    """Where do you live? It proposes whose reference values to use."""

    country = forms.ChoiceField(label=_("Country"), required=False, choices=[])

    class Meta:
        model = Person
        fields = ("country", "authority")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["country"].choices = [("", _("Choose a country")), *country_choices()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Take the authority the country proposes where none was chosen; one of the two is needed."""
        cleaned: dict[str, Any] = super().clean() or {}
        country = cleaned.get("country", "")
        if not cleaned.get("authority"):
            cleaned["authority"] = authority_for_country(country) or ""
        if not cleaned["authority"] and "country" not in self.errors:
            self.add_error("country", _("Choose a country, or one of the values below."))
        return cleaned


class ConditionForm(PlainModelForm):
    """Pregnant or breastfeeding, from a day on, until a day or still."""

    class Meta:
        model = Condition
        fields = ("kind", "first", "last")
        widgets = {
            "first": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "last": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        }
        labels = {"kind": _("Kind")}
        help_texts = {"last": _("Leave blank while it lasts. Both days count.")}

    @property
    def helper(self) -> FormHelper:
        """The layout, its button in the language of the page."""
        return helper(str(_("Save")), "kind", Div("first", "last", css_class="field-row"))

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        cleaned: dict[str, Any] = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day cannot be before the first."))
        return cleaned


class PersonForm(BirthMonthForm):
    """Everything that decides a person's reference value, on one page."""

    birth_month = MonthField(label=_("Born (month and year)"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False, choices=[])
    time_zone = forms.ChoiceField(label=_("Time zone"), required=False, choices=[])

    class Meta:
        model = Person
        fields = (
            "name",
            "birth_month",
            "sex",
            "country",
            "authority",
            "kidney_disease",
            "time_zone",
            "shows_energy",
        )
        help_texts = {
            "shows_energy": _("Off unless you want it. If counting energy does you no good, leave it off.")
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        zones = sorted(zoneinfo.available_timezones())
        self.fields["country"].choices = [("", _("Not set")), *country_choices()]  # type: ignore[attr-defined]
        self.fields["time_zone"].choices = [("", _("The server’s")), *((zone, zone) for zone in zones)]  # type: ignore[attr-defined]
        self.fields["sex"].choices = [("", _("Show the range")), *Person.Sex.choices]  # type: ignore[attr-defined]
        self.helper = helper(str(_("Save")), *self.Meta.fields)


class NewPersonForm(PlainModelForm):
    """Another person to keep a diary for."""

    class Meta:
        model = Person
        fields = ("name",)
        help_texts = {"name": _("Anything that tells you whose diary it is. Nobody else sees it.")}

    @property
    def helper(self) -> FormHelper:
        """The layout, its button in the language of the page."""
        return helper(str(_("Add")), "name")
