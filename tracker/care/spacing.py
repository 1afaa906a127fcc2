"""Medicines to keep apart from magnesium, as a person's row keeps them: no query wherever they are shown."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.translation import gettext as _

from tracker.care.medicines import MEDICINE_CLASSES, spacing_sentence

# A medicine a person takes: its name, the key of its class, its first and last day (ISO) or None.
Spaced = Sequence[str | None]

SPACED_CLASSES = tuple(key for key, each in MEDICINE_CLASSES.items() if each.interacts_with_supplements)


# More sentences than these are a wall of text beside a button.
FEW = 3


def spacing_sentences(medicines: Iterable[Spaced], day: date) -> list[str]:
    """Return what is said on `day` of the medicines taken then, each sentence once."""
    said = [spacing_sentence(name, key) for name, key in taken_on(medicines, day)]
    return list(dict.fromkeys(filter(None, said)))


def few_spacing_sentences(medicines: Iterable[Spaced], day: date) -> list[str]:
    """Return the same where they are few, else one sentence that names the medicines."""
    taken = list(medicines)
    said = spacing_sentences(taken, day)
    if len(said) <= FEW:
        return said
    return [
        _("Ask your pharmacist how far apart from magnesium to take these: %(names)s.")
        % {"names": spaced_names(taken, day)}
    ]


def spaced_names(medicines: Iterable[Spaced], day: date) -> str:
    """Return the names of the medicines taken on `day`, each once; blank where there is none."""
    return ", ".join(dict.fromkeys(name for name, _key in taken_on(medicines, day)))


def spacing_citations(medicines: Iterable[Spaced], day: date) -> list[str]:
    """Return what the sentences of `day` rest on, each work once."""
    known = (MEDICINE_CLASSES[key] for _name, key in taken_on(medicines, day) if key in MEDICINE_CLASSES)
    return list(dict.fromkeys(citation for each in known for citation in each.source))


def taken_on(medicines: Iterable[Spaced], day: date) -> list[tuple[str, str]]:
    """Return name and class of what is taken on `day`: first and last day count, a blank end is open."""
    today = day.isoformat()
    return [
        (str(name), str(key))
        for name, key, first, last in medicines
        if (first or today) <= today <= (last or today)
    ]
