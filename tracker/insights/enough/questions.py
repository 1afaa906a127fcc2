"""The question itself, in the voice of who keeps the diary."""

from datetime import date

from django.utils.translation import gettext as _

from tracker.people.models import Person

# Under so many years a diary is kept, or at least read, by somebody else: nobody says "I" in it.
OWN_VOICE_YEARS = 16


def is_kept_by_others(person: Person, today: date) -> bool:
    """Whether a diary is that of a child, whose parents read it."""
    return person.is_younger_than(OWN_VOICE_YEARS, today)


def enough_question(*, is_of_child: bool) -> str:
    """Return "Is that enough?" as the reader would ask it."""
    if is_of_child:
        return _("Is that enough, and how sure are we?")
    return _("Is that enough for me, and how sure are we?")
