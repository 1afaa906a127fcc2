"""What was copied and where to, in words."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.text import Truncator, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.diary.models import MealItem, SupplementDose

# More days than these are counted. Both keep the sentence within what an act holds.
DAYS_NAMED = 4
LONGEST_NAME = 100


def subject_of_copy(entries: Sequence[MealItem | SupplementDose], day: date, days: Sequence[date]) -> str:
    """Return what was copied to where, in words: "2 entries of Monday 2 March to Tue 3 Mar"."""
    return _("%(what)s to %(days)s") % {"what": copied_words(entries, day), "days": words_of_days(days)}


def copied_words(entries: Sequence[MealItem | SupplementDose], day: date) -> str:
    """Return a name, or how many entries of which day."""
    if len(entries) == 1:
        return Truncator(entries[0]).chars(LONGEST_NAME)
    said = ngettext("%(count)d entry of %(day)s", "%(count)d entries of %(day)s", len(entries))
    return said % {"count": len(entries), "day": date_format(day, "l j F")}


def words_of_days(days: Sequence[date]) -> str:
    """Return the days, or of many how many they are."""
    names = [date_format(day, "D j M") for day in days]
    if len(names) <= DAYS_NAMED:
        return get_text_list(names, _("and"))
    said = _("%(count)d days from %(first)s to %(last)s")
    return said % {"count": len(names), "first": names[0], "last": names[-1]}
