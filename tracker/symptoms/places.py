"""Places of the body as people choose them; a place may have a side."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Side(models.TextChoices):
    LEFT = "left", pgettext_lazy("side of the body", "left")
    RIGHT = "right", pgettext_lazy("side of the body", "right")
    BOTH = "both", pgettext_lazy("side of the body", "both")


class Place(models.TextChoices):
    EYELID = "eyelid", _("Eyelid")
    FACE = "face", _("Face")
    THUMB = "thumb", _("Thumb")
    THIGH = "thigh", _("Thigh")
    CALF = "calf", _("Calf")
    FOOT = "foot", _("Foot")
    TONGUE = "tongue", _("Tongue")
    JAW = "jaw", _("Jaw")
    NECK = "neck", _("Neck")
    SHOULDER = "shoulder", _("Shoulder")
    ARM = "arm", _("Upper arm")
    FOREARM = "forearm", _("Forearm")
    HAND = "hand", _("Hand")
    CHEST = "chest", _("Chest")
    BACK = "back", _("Back")
    BELLY = "belly", _("Belly")
    BUTTOCK = "buttock", _("Buttock")
    LEG = "leg", _("Whole leg")
    WIDESPREAD = "widespread", _("In many places")


# One tap away; the others wait behind "elsewhere".
QUICK = (Place.EYELID, Place.FACE, Place.THUMB, Place.THIGH, Place.CALF, Place.FOOT)
# Those that lie in the middle or everywhere.
WITHOUT_SIDE = frozenset({Place.TONGUE, Place.WIDESPREAD})


def spot(place: str, side: str = "") -> str:
    """Return place and side as one key: "calf:left", "tongue"."""
    return f"{place}:{side}" if side else place


def is_spot(text: str) -> bool:
    """Whether a text is the key of a place, with a side or without."""
    place, _colon, side = text.partition(":")
    return place in Place.values and (side in Side.values or not _colon)


def spot_words(text: str) -> str:
    """Return "Calf, left" for "calf:left"."""
    place, _colon, side = text.partition(":")
    words = str(Place(place).label)
    return f"{words}, {Side(side).label}" if side else words
