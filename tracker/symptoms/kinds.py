"""Kinds of symptoms every person can note. Own ones are rows (models/own.py).

Keys stand in the database, in addresses and in JSON; labels are for pages.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True)
class SymptomKind:
    """One thing that can be felt or seen."""

    key: str
    label: Words
    is_usual: bool = False  # asked by the check-in until somebody hides it
    has_places: bool = False  # "where?" makes sense
    is_own: bool = False


KINDS = {
    kind.key: kind
    for kind in (
        SymptomKind("fasciculation", _("Twitches"), is_usual=True, has_places=True),
        SymptomKind("eyelid_twitch", _("Eyelid twitch"), has_places=True),
        SymptomKind("cramp", _("Cramps"), is_usual=True, has_places=True),
        SymptomKind("buzzing", _("Buzzing inside"), is_usual=True, has_places=True),
        SymptomKind("restless_legs", _("Restless legs")),
        SymptomKind("tingling", _("Tingling or numbness"), has_places=True),
        SymptomKind("weakness", _("Weakness"), has_places=True),
        SymptomKind("tremor", _("Tremor"), has_places=True),
        SymptomKind("palpitation", _("Palpitations")),
        SymptomKind("fatigue", _("Fatigue")),
        SymptomKind("anxiety", _("Anxiety")),
        SymptomKind("poor_appetite", _("Poor appetite")),
        SymptomKind("burning_feet", _("Burning feet")),
    )
}


def kind_called(name: str) -> str:
    """Return the name of the kind on the list that is called so, in whichever case; blank where none is."""
    called = name.strip().casefold()
    return next((label for kind in KINDS.values() if (label := str(kind.label)).casefold() == called), "")
