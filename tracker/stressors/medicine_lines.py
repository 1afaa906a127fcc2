"""What is said of a medicine: once it is saved, and in the list of medicines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tracker.care.kidneys import KIDNEY_NOTE
from tracker.care.medicines import lowering_sentence, spacing_sentence
from tracker.care.near_medicines import near_medicine
from tracker.people.models import Person
from tracker.stressors.models import Medicine


@dataclass(frozen=True)
class MedicineLine:
    """A medicine as the list prints it."""

    medicine: Medicine
    detail: str  # its kind, and from when to when
    notes: list[str]
    is_past: bool

    @property
    def has_no_kind(self) -> bool:
        """Whether nothing can be said of it while it is taken."""
        return not self.is_past and self.medicine.known_class is None

    @property
    def passages(self) -> list[str]:
        """What its notes are about, by the names of `tracker.passages`."""
        known = None if self.is_past else self.medicine.known_class
        if known is None:
            return []
        lowers = ["lowering"] if known.lowers_magnesium else []
        return [*(["spacing"] if known.interacts_with_supplements else []), *lowers]


def passages_of(lines: Iterable[MedicineLine]) -> list[str]:
    """Return what the notes of these medicines are about, each once."""
    return list(dict.fromkeys(name for line in lines for name in line.passages))


def medicine_line(medicine: Medicine, person: Person, day: date) -> MedicineLine:
    """Return the line of a medicine; of one that ended before `day` nothing is said any more."""
    known, is_past = medicine.known_class, medicine.is_past(day)
    label = str(known.label) if known else ""
    kind = "" if label.casefold() == medicine.name.casefold() else label
    parts = (kind, days_words(medicine), medicine.note)
    notes = [] if is_past else medicine_notes(medicine, person)
    return MedicineLine(medicine, " · ".join(filter(None, parts)), notes, is_past)


def medicine_notes(medicine: Medicine, person: Person) -> list[str]:
    """Return the sentences that stand under this medicine in the list."""
    known = medicine.known_class
    if known is None:
        return []
    spacing = spacing_sentence(medicine.name, known.key)
    holding = holding_sentence(medicine.name) if known.holds_magnesium else ""
    return [*filter(None, [spacing, holding]), *sentences_of_care(medicine, person)]


def sentences_of_care(medicine: Medicine, person: Person) -> list[str]:
    """Return what is said once a medicine is saved, too: that it lowers magnesium, the kidney note."""
    known = medicine.known_class
    if known is None:
        return []
    said = [lowering_sentence(medicine.name)] if known.lowers_magnesium else []
    if known.raises_magnesium and person.kidneys_need_care:
        said.append(str(KIDNEY_NOTE))
    return said


def unknown_sentence(name: str) -> str:
    """Say that nothing is known by this name, and which name may be meant."""
    near = near_medicine(name)
    if near:
        return _(
            "We know no kind of medicine called “%(name)s”, so nothing is said about it. Did you mean"
            " %(near)s? Correct the name, or choose its kind if you know it."
        ) % {"name": name, "near": near}
    return _(
        "We know no kind of medicine called “%(name)s”, so nothing is said about it. Choose its kind if you"
        " know it."
    ) % {"name": name}


def holding_sentence(name: str) -> str:
    """Say where magnesium in a medicine is counted."""
    return _("%(name)s holds magnesium. Add it to your supplements too: only there it is counted.") % {
        "name": name
    }


def days_words(medicine: Medicine) -> str:
    """Say from when to when a medicine is or was taken; blank where nobody said."""
    first, last = (end and date_format(end) for end in (medicine.first, medicine.last))
    if first and last:
        return _("%(first)s to %(last)s") % {"first": first, "last": last}
    if first:
        return _("since %(first)s") % {"first": first}
    return _("until %(last)s") % {"last": last} if last else ""


def citations(medicines: Iterable[Medicine]) -> list[str]:
    """Return what the notes of these medicines rest on, each work once."""
    known = filter(None, (medicine.known_class for medicine in medicines))
    return list(dict.fromkeys(citation for each in known for citation in each.source))
