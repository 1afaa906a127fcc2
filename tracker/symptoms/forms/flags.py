"""Signs somebody chooses from the lists, and that a doctor looked at one."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _

from tracker.care.signs import SUDDEN_QUESTION, Sign
from tracker.dates import FIRST_DAY
from tracker.people.forms.plain_words import PlainForm

ANSWERS = {"yes": True, "no": False}
YES_NO = [("yes", _("Yes")), ("no", _("No"))]


def question(label: Any = None) -> forms.TypedChoiceField:
    """Return a question of yes and no that may stay open; None where it did."""
    return forms.TypedChoiceField(
        label=label,
        choices=YES_NO,
        coerce=ANSWERS.get,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


class SignForm(PlainForm):
    """What a sign asks before it is saved: a sudden start, and of some the place."""

    came_suddenly = question(SUDDEN_QUESTION)
    is_at_place = question()

    def __init__(self, *args: Any, sign: Sign, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["is_at_place"].label = str(sign.place_question)
        if not sign.place_question:
            del self.fields["is_at_place"]


class LookedAtForm(PlainForm):
    """When a doctor looked, and a short note."""

    date = forms.DateField(
        label=_("When?"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY)],
    )
    note = forms.CharField(
        label=_("What was said, if you like"), required=False, max_length=200, help_text=_("May stay blank.")
    )

    def __init__(self, *args: Any, today: datetime.date, **options: Any) -> None:
        super().__init__(*args, initial={"date": today}, **options)
        self.today = today

    def clean_date(self) -> datetime.date:
        """Refuse a visit that is still to come."""
        day: datetime.date = self.cleaned_data["date"]
        if day > self.today:
            raise ValidationError(_("This day is still to come. Enter the day of the visit."))
        return day
