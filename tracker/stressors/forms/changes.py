""" "I changed something": what, and from when."""

from typing import Any

from crispy_forms.helper import FormHelper
from django.utils.translation import gettext_lazy as _

from tracker.people.forms.plain_words import PlainModelForm
from tracker.stressors.forms.days import LAST_DAY_TOO_EARLY, day_field, ends_too_early, sent_layout
from tracker.stressors.models import Change


class ChangeForm(PlainModelForm):
    """A mark for charts, the calendar and the report."""

    date = day_field(_("Since"))
    last = day_field(_("Until"), required=False, help_text=_("Leave blank while it lasts."))

    class Meta:
        model = Change
        fields = ("words", "date", "last")
        labels = {"words": _("What did you change?")}
        help_texts = {"words": _("A few words: no coffee after noon, a new mattress, less running.")}

    @property
    def helper(self) -> FormHelper:
        """The layout, its button in the language of the page."""
        return sent_layout("words", days=("date", "last"))

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        cleaned: dict[str, Any] = super().clean() or {}
        if ends_too_early(cleaned.get("date"), cleaned.get("last")):
            self.add_error("last", LAST_DAY_TOO_EARLY)
        return cleaned
