"""When the line about vitamin B6 belongs on the next page: supplements beside symptoms."""

from collections.abc import Iterable

from tracker.care.vitamin_b6 import B6_KINDS, B6_LINE
from tracker.diary.models import Supplement
from tracker.people.models import Person


def b6_line(person: Person, kinds: Iterable[str]) -> str:
    """Return the line where one of these kinds was noted and a supplement on the list holds B6, else blank.

    Callers pass the kinds that were felt, not those answered with "none". Other kinds take no query.
    """
    if B6_KINDS.isdisjoint(kinds):
        return ""
    holding = Supplement.objects.of(person).filter(vitamin_b6_mg__gt=0)
    names = ", ".join(dict.fromkeys(holding.values_list("name", flat=True)))
    return B6_LINE % {"names": names} if names else ""
