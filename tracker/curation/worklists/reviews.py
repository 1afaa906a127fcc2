"""Texts whose review is due: the only list that is not about foods, and that files settle."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tracker.articles.reviews import Reviewed

# So long before the day a text comes up: reading its sources again takes weeks.
AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class Review:
    """A text to be read again with its sources."""

    text: Reviewed
    is_overdue: bool

    @property
    def when(self) -> str:
        """When it was read last, and when again."""
        days = {"reviewed": date_format(self.text.reviewed), "due": date_format(self.text.due)}
        if self.is_overdue:
            return _("Reviewed %(reviewed)s, overdue since %(due)s") % days
        return _("Reviewed %(reviewed)s, due %(due)s") % days


def reviews(texts: Iterable[Reviewed], today: date) -> list[Review]:
    """Return what is to be reviewed within `AHEAD` of `today` or before it, the oldest review first."""
    due = sorted((text for text in texts if text.due <= today + AHEAD), key=lambda text: text.due)
    return [Review(text, is_overdue=text.due <= today) for text in due]
