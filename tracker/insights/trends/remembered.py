"""The numbers of long ranges, kept while nothing is written about the person.

Adding up ten years takes longer than all the rest of the page. Every write about a diary is an act, and so is
taking one back; a correction of the food table changes diaries too and is an act about nobody in particular.
So numbers hold while the latest act stays the same. Acts begin before they are written: one may end after a
later one, so nothing is kept until the latest is a minute old. What changes without an act (birth, sex,
authority, conditions, kidneys) is in the references, which are part of the key. No words of a language are
kept, and nothing longer than the day (docs/decisions/0014-remembered-trends.md).
"""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Subquery
from django.utils import timezone

from foods.compiled import Compiled
from tracker.insights.trends.bars import Reference
from tracker.insights.trends.numbers import Numbers, numbers_of
from tracker.insights.trends.spans import MOST_DAY_BARS, Span
from tracker.people.models import Act, Person

SETTLED_AFTER = timedelta(seconds=60)
# A person looks at a few ranges; ten years of one are about 100 kB.
MOST_KEPT = 64


class Latest(NamedTuple):
    """When something was last done and taken back: about the person, and corrections of the food table.

    And first: a purge takes away the oldest acts, the last one taken back perhaps among them. As the database
    gives it: text or a datetime.
    """

    first: Any
    made: Any
    undone: Any
    corrected: Any
    correction_undone: Any

    def is_settled(self, now: datetime) -> bool:
        """Whether nothing younger than a minute could still be followed by the end of an earlier write."""
        moments = [as_moment(value) for value in self if value is not None]
        return self.made is not None and max(moments) < now - SETTLED_AFTER


def latest_acts(person: Any) -> Any:
    """Return the fields of Latest; the indexes of acts have them at hand."""
    about, corrections = Act.objects.filter(person=person), Act.objects.filter(person=None)
    corrections = corrections.filter(verb=Act.Verb.CORRECT)
    first = Subquery(about.order_by("made_at").values("made_at")[:1])
    latest = [
        Subquery(acts.filter(**{f"{when}__isnull": False}).order_by(f"-{when}").values(when)[:1])
        for acts in (about, corrections)
        for when in ("made_at", "undone_at")
    ]
    return Person.objects.filter(pk=person).values_list(first, *latest)


LATEST = Compiled(latest_acts)


def remembered_numbers(
    person: Person, span: Span, keys: tuple[str, ...], references: tuple[Reference, ...], today: date
) -> Numbers:
    """Return the numbers of a range, those of a long one from memory where nothing was written since."""
    if span.days <= MOST_DAY_BARS:
        return numbers_of(person.pk, span, keys, references)
    latest = Latest(*LATEST.tuples(person.pk)[0])
    if not latest.is_settled(timezone.now()):
        return numbers_of(person.pk, span, keys, references)
    return kept_numbers(person.pk, span, keys, references, (latest, today))


@lru_cache(maxsize=MOST_KEPT)
def kept_numbers(
    person_id: int, span: Span, keys: tuple[str, ...], references: tuple[Reference, ...], _while: Any
) -> Numbers:
    """Return the numbers of a range, computed once while all of these stay the same."""
    return numbers_of(person_id, span, keys, references)


def as_moment(value: Any) -> datetime:
    """Return a moment as Python has it: SQLite gives UTC without saying so, as text where it computed it."""
    moment: datetime = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
