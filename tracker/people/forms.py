"""Questions about a person: one a page at the welcome, all together in Settings."""

import zoneinfo
from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from tracker.people.countries import country_choices
from tracker.people.models import Account, Condition, Person
from tracker.reference.targets import authority_for_country

OLDEST_YEAR = 1900


def helper(submit: str, *fields: Any) -> FormHelper:
    """Return the layout of a form that stands alone on its page."""
    made = FormHelper()
    made.layout = Layout(*fields, Submit("save", submit, css_class="btn-wide"))
    return made


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
        parts = (forms.TypedChoiceField(choices=MONTHS.items(), coerce=int), forms.IntegerField())
        super().__init__(parts, require_all_fields=True, **options)

    def compress(self, data_list: list[Any]) -> date | None:
        """Join month and year; refuse what nobody alive was born in."""
        if not data_list:
            return None
        month, year = data_list
        if not OLDEST_YEAR <= year <= self.latest.year or date(year, month, 1) > self.latest:
            raise forms.ValidationError(_("Enter a month between January 1900 and this month."))
        return date(year, month, 1)


class BirthMonthForm(forms.ModelForm):  # type: ignore[type-arg]
    """When were you born? (month and year)"""

    birth_month = MonthField(label=_("When were you born? (month and year)"), required=True)

    class Meta:
        model = Person
        fields = ("birth_month",)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["birth_month"].latest = today  # type: ignore[attr-defined]


class SexForm(forms.ModelForm):  # type: ignore[type-arg]
    """Whose values fit? Blank means: show the range."""

    class Meta:
        model = Person
        fields = ("sex",)


class KidneyForm(forms.ModelForm):  # type: ignore[type-arg]
    """Kidney disease, weak kidneys or dialysis?"""

    kidney_disease = forms.ChoiceField(choices=Person.KidneyAnswer.choices)

    class Meta:
        model = Person
        fields = ("kidney_disease",)


class CountryForm(forms.ModelForm):  # type: ignore[type-arg]
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


class ConditionForm(forms.ModelForm):  # type: ignore[type-arg]
    """Pregnant or breastfeeding, from a day on, until a day or still."""

    class Meta:
        model = Condition
        fields = ("kind", "first", "last")
        widgets = {
            "first": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "last": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {"last": _("Leave blank while it lasts. Both days count.")}

    helper = helper(str(_("Save")), "kind", Div("first", "last", css_class="field-row"))

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
        fields = ("name", "birth_month", "sex", "country", "authority", "kidney_disease", "time_zone")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        zones = sorted(zoneinfo.available_timezones())
        self.fields["country"].choices = [("", _("Not set")), *country_choices()]  # type: ignore[attr-defined]
        self.fields["time_zone"].choices = [("", _("The server’s")), *((zone, zone) for zone in zones)]  # type: ignore[attr-defined]
        self.fields["sex"].choices = [("", _("Show the range")), *Person.Sex.choices]  # type: ignore[attr-defined]
        self.helper = helper(str(_("Save")), *self.Meta.fields)


class NewPersonForm(forms.ModelForm):  # type: ignore[type-arg]
    """Another person to keep a diary for."""

    class Meta:
        model = Person
        fields = ("name",)
        help_texts = {"name": _("Anything that tells you whose diary it is. Nobody else sees it.")}

    helper = helper(str(_("Add")), "name")


class JoinForm(forms.ModelForm):  # type: ignore[type-arg]
    """E-mail address and password of an account made by a one-time link."""

    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text=_("At least 10 characters."),
    )

    class Meta:
        model = Account
        fields = ("email",)
        widgets = {"email": forms.EmailInput({"autocomplete": "username", "autofocus": True})}

    helper = helper(str(_("Create the account")), "email", "password")

    def clean_email(self) -> str:
        """Refuse an address that has an account already, in any case."""
        email = str(self.cleaned_data["email"]).lower()
        if Account.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError(_("This address already has an account. Sign in instead."))
        return email

    def clean_password(self) -> str:
        """Apply the rules for passwords."""
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password
