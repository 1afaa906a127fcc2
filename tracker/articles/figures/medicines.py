"""Tables of medicines that have to do with magnesium: verified rows only, each with what it rests on."""

from django.utils.translation import gettext as _

from tracker.articles.figures.markdown import Markdown, cited, escaped, table
from tracker.care.medicines import CITATIONS, MEDICINE_CLASSES, MedicineClass, hours_words

KEYS = {citation: key for key, citation in CITATIONS.items()}


def verified_classes() -> list[MedicineClass]:
    """Return the kinds of medicines whose row was checked against its source."""
    return [each for each in MEDICINE_CLASSES.values() if each.is_verified]


def spacing_table() -> str:
    """Return which medicines are kept apart from magnesium, and by how much."""
    headings = (_("Medicine"), _("Apart from magnesium"), _("For instance"))
    apart = [each for each in verified_classes() if each.interacts_with_supplements]
    return table(headings, [(named(each), apart_words(each), examples(each)) for each in apart])


def lowering_table() -> str:
    """Return which medicines can lower magnesium in the blood."""
    headings = (_("Medicine"), _("For instance"))
    lowering = [each for each in verified_classes() if each.lowers_magnesium]
    return table(headings, [(named(each), examples(each)) for each in lowering])


def apart_words(medicine: MedicineClass) -> str:
    """Return how the medicine is timed, in words of a cell."""
    before, after = hours_words(medicine.before_hours), hours_words(medicine.after_hours)
    if medicine.apart_hours:
        return hours_words(medicine.apart_hours)
    if before:
        return _("%(before)s before or %(after)s after it") % {"before": before, "after": after}
    if after:
        return _("%(after)s after it") % {"after": after}
    return _("ask a doctor or pharmacist")


def examples(medicine: MedicineClass) -> str:
    return ", ".join(medicine.examples)


def named(medicine: MedicineClass) -> Markdown:
    """Return the kind of medicine with the works behind its row: no column of their own on a phone."""
    works = cited(KEYS[citation] for citation in medicine.source)
    return Markdown(f"{escaped(str(medicine.label))} {works}")
