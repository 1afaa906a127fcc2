"""Saving single episodes, with the red flags they raise, in one transaction."""

from collections.abc import Iterable

from django.db import transaction

from tracker.people.models import Act
from tracker.symptoms.asked import ask_from_now_on
from tracker.symptoms.flagging import Noted, raise_flags
from tracker.symptoms.kinds import KINDS, SymptomKind
from tracker.symptoms.models import RedFlag, SymptomDay, SymptomEntry
from tracker.symptoms.places import spot


def save_new(act: Act, episode: SymptomEntry, *, has_pregnancy_signs: bool = False) -> list[RedFlag]:
    """Save an episode, and ask about its kind from now on; return the flags it raised."""
    with transaction.atomic():
        SymptomEntry.objects.add(act, episode)
        ask_from_now_on(episode.person, episode.kind)
        return flags_of(act, episode, has_pregnancy_signs=has_pregnancy_signs)


def save_changed(
    act: Act, episode: SymptomEntry, fields: Iterable[str], *, has_pregnancy_signs: bool = False
) -> list[RedFlag]:
    """Save what was changed of an episode; return the flags it raised anew."""
    with transaction.atomic():
        episode.save_change(act, fields)
        return flags_of(act, episode, has_pregnancy_signs=has_pregnancy_signs)


def flags_of(act: Act, episode: SymptomEntry, *, has_pregnancy_signs: bool) -> list[RedFlag]:
    """Raise what an episode raises."""
    noted = Noted(
        kind=episode.kind,
        strength=episode.strength,
        spots=[spot_of(episode)] if episode.place else [],
        came_suddenly=episode.came_suddenly,
        is_with_pregnancy_signs=has_pregnancy_signs,
    )
    return raise_flags(act, episode.person, episode.date, [noted])


def spot_of(episode: SymptomEntry) -> str:
    """Return where an episode was, as one key; blank where nobody said."""
    return spot(episode.place, episode.side) if episode.place else ""


def kind_of(row: SymptomDay | SymptomEntry) -> SymptomKind:
    """Return the kind of a row; of an own symptom that was taken off the list too."""
    if row.symptom is not None:
        return row.symptom.kind
    return KINDS.get(row.kind) or SymptomKind(row.kind, row.kind)
