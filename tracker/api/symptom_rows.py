"""Symptoms as they were sent, as rows: the answer of a day or an episode, and what fits neither."""

from collections.abc import Collection, Iterable
from typing import Any

from django.utils.translation import gettext as _

from tracker.api.problems import refused
from tracker.api.schemas.symptoms import SymptomAnswer, SymptomChange, SymptomFields, word
from tracker.symptoms.models import SymptomDay, SymptomEntry
from tracker.symptoms.places import WITHOUT_SIDE, spot

OF_EPISODE = ("duration", "situation", "woke")
OF_DAY = ("frequency", "places")
# What says whether and how the symptom was felt, and what "none" leaves nothing of.
HOW = {"value", "frequency", "none"}
FELT = ("value", "frequency", "place", "side", "places")
NONE = word(SymptomDay.Frequency.NONE)


def is_episode(content: SymptomFields) -> bool:
    """Whether a single episode was sent. What says "none" is about the day, whatever the time."""
    return content.time is not None and not content.says_none


def day_values(content: SymptomFields) -> dict[str, Any]:
    """Return what the answer of a day holds."""
    refuse_sent(content, OF_EPISODE, _("Only an episode has this; send its time too."))
    refuse_contradictions(content)
    return {
        "frequency": frequency_of(content),
        "strength": None if content.value is None else int(content.value),
        "places": spots_of(content),
        "came_suddenly": content.came_suddenly,
        "note": content.note or "",
    }


def episode_values(content: SymptomFields) -> dict[str, Any]:
    """Return what an episode holds."""
    if content.says_none:
        raise refused("value", _("An episode has a strength from 1 to 10, or null; remove it instead."))
    refuse_sent(content, OF_DAY, _("An episode has a time and one place; this is of a whole day."))
    refuse_wrong_side(content.place, content.side)
    return {
        "time": content.time,
        "strength": None if content.value is None else int(content.value),
        "place": content.place or "",
        "side": content.side or "",
        "duration": SymptomEntry.Duration[content.duration.upper()] if content.duration else None,
        "situation": content.situation or "",
        "woke": content.woke,
        "came_suddenly": content.came_suddenly,
        "note": content.note or "",
    }


def refuse_sent(content: SymptomFields, names: Iterable[str], message: str) -> None:
    """Refuse the first of these fields that was sent with a value."""
    for name in names:
        if getattr(content, name) is not None:
            raise refused(name, message)


def refuse_contradictions(content: SymptomFields) -> None:
    """Refuse an answer that says nothing, or "none" and something else."""
    if content.says_none:
        message = _("This does not go together with none.")
        refuse_sent(content, ("place", "side", "places"), message)
        if content.value:
            raise refused("value", message)
        if content.frequency not in {None, NONE}:
            raise refused("frequency", message)
    elif content.value is None and content.frequency is None:
        raise refused("value", _("Send value, frequency or none; a blank is not an answer."))


def frequency_of(content: SymptomFields) -> int | None:
    """Return how often, None where it was not said."""
    if content.says_none:
        return SymptomDay.Frequency.NONE
    return SymptomDay.Frequency[content.frequency.upper()] if content.frequency else None


def spots_of(content: SymptomFields) -> list[str]:
    """Return the places of a day as the database names them, each once."""
    if content.places is None:
        refuse_wrong_side(content.place, content.side)
        return [spot(content.place, content.side or "")] if content.place else []
    refuse_sent(content, ("place", "side"), _("Send place, or places, not both."))
    for one in content.places:
        refuse_wrong_side(one.place, one.side)
    return list(dict.fromkeys(spot(one.place, one.side or "") for one in content.places))


def refuse_wrong_side(place: str | None, side: str | None) -> None:
    """Refuse a side of nothing, and of what has no sides."""
    if side is not None and (place is None or place in WITHOUT_SIDE):
        raise refused("side", _("Only a place that has sides can have this."))


def changed_day(day: SymptomDay, change: SymptomChange) -> dict[str, Any]:
    """Return what the answer of a day holds after a change of the fields that were sent."""
    given = change.given()
    if given.get("time") is not None:
        raise refused("time", _("The answer of a day has no time; send an episode with POST."))
    return day_values(with_changes(SymptomAnswer.of(day), given))


def changed_episode(episode: SymptomEntry, change: SymptomChange) -> dict[str, Any]:
    """Return what an episode holds after a change of the fields that were sent."""
    return episode_values(with_changes(SymptomAnswer.of(episode), change.given()))


def with_changes(stands: SymptomAnswer, given: dict[str, Any]) -> SymptomFields:
    """Return what would be sent for a row as it stands, with other values of the fields in `given`."""
    kept = {name: getattr(stands, name) for name in SymptomFields.model_fields}
    kept |= {"places": None} if stands.is_episode else {"place": None, "side": None}
    gone = contradicted(stands, SymptomFields.model_construct(**given), given.keys())
    return SymptomFields.model_construct(**kept | gone | given)


def contradicted(stands: SymptomAnswer, new: SymptomFields, names: Collection[str]) -> dict[str, Any]:
    """Return the fields that a new answer leaves nothing of.

    "None" leaves nothing felt, a strength ends "none", one place replaces several, and no place has no side.
    """
    gone: dict[str, Any] = {}
    if new.says_none:
        gone |= dict.fromkeys(FELT)
    elif stands.none and HOW.intersection(names):
        gone |= dict.fromkeys(HOW) | {"none": False}
    if not stands.places or {"place", "side"}.intersection(names):
        gone["places"] = None
    if "place" in names and new.place is None:
        gone["side"] = None
    return gone
