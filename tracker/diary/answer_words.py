"""What is said after a day was answered: what now stands of it, not that something changed."""

from collections.abc import Collection
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tracker.diary.models import DiaryDay


def answered_words(day: date, statuses: Collection[str]) -> str:
    """Say what stands for `day` by the answers of its kinds; a blank one is not answered."""
    named = {"day": date_format(day, "l j F")}
    if set(statuses) == {DiaryDay.Status.COMPLETE}:
        return _("%(day)s: everything is logged") % named
    if set(statuses) == {DiaryDay.Status.NOT_TRACKED}:
        return _("%(day)s: not tracked") % named
    if DiaryDay.Status.PARTLY in statuses:
        return _("%(day)s: something is missing") % named
    return _("%(day)s: answers kept") % named
