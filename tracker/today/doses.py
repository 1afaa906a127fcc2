"""Supplements on the page of a day: the doses taken, and what is one tap away."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from tracker.diary.item_words import milligram_words
from tracker.diary.models import Supplement, SupplementDose
from tracker.today.addresses import entry_address, one_tap_address
from tracker.today.sentences import dose_detail


@dataclass(frozen=True)
class DoseLine:
    """A dose: its name, how much it was, when it was taken, where it can be changed."""

    name: str
    detail: str
    taken: str
    address: str
    may_hold_magnesium: bool = True


@dataclass(frozen=True)
class SupplementLine:
    """A product: its name, what one unit holds, and the button that takes one."""

    name: str
    detail: str
    button_name: str
    address: str
    may_hold_magnesium: bool = True


def dose_line(dose: SupplementDose) -> DoseLine:
    """Return a dose as the page prints it."""
    taken = f"{dose.time:%H:%M}" if dose.time else _("taken")
    address = entry_address("diary:change_dose", dose.pk)
    return DoseLine(dose.name, dose_detail(dose), taken, address, dose.elemental_magnesium_mg != 0)


def supplement_line(supplement: Supplement, day: date) -> SupplementLine:
    """Return a product as the page prints it."""
    unit = f"1 {supplement.unit}"
    if supplement.counts:
        mg = milligram_words(supplement.elemental_magnesium_mg, is_at_least=False)
        unit = f"{unit}, {mg or _('no value')}"
    return SupplementLine(
        supplement.name,
        unit,
        _("Taken: %(supplement)s") % {"supplement": supplement.name},
        one_tap_address("diary:take_dose", day, supplement.pk),
        supplement.may_hold_magnesium,
    )
