"""What was eaten in a range of days, ranked; and which of its foods can be opened."""

from datetime import date
from functools import lru_cache

from django.utils import timezone

from foods.models import Food
from tracker.insights.eaten.rankings import Rankings, rankings
from tracker.insights.eaten.rows import Logged, logged_between
from tracker.insights.trends.remembered import LATEST, MOST_KEPT, Latest
from tracker.insights.trends.spans import MOST_DAY_BARS, Span
from tracker.people.models import Account, Person


def ranked_between(person: Person, span: Span) -> Rankings:
    """Return all that was logged in a range of days, ranked: one query; of a long one another before it."""
    return rankings(*logged_in(person, span))


def logged_in(person: Person, span: Span) -> Logged:
    """Return what was logged; of a long range from memory where nothing was written since.

    It holds as long as the numbers of Trends do, see `trends.remembered`, and has no words of ours in it.
    """
    if span.days > MOST_DAY_BARS:
        latest = Latest(*LATEST.tuples(person.pk)[0])
        if latest.is_settled(timezone.now()):
            return kept_between(person.pk, span.first, span.last, latest)
    return logged_between(person.pk, span.first, span.last)


@lru_cache(maxsize=MOST_KEPT)
def kept_between(person_id: int, first: date, last: date, _while: Latest) -> Logged:
    """Return what was logged, added up once while the latest act stays the same."""
    return logged_between(person_id, first, last)


def foods_with_pages(account: Account, keys: list[int]) -> frozenset[int]:
    """Return which of these foods the account may open: none that was removed since, or is hidden."""
    return frozenset(Food.objects.visible_to(account).filter(pk__in=keys).values_list("pk", flat=True))
