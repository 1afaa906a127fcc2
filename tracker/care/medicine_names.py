"""Kinds of medicines in words of the page. The data name them by key, so that they can be translated."""

from django.utils.translation import gettext_lazy as _

CLASS_LABELS = {
    "proton_pump_inhibitor": _("Proton-pump inhibitor"),
    "loop_diuretic": _("Loop diuretic"),
    "thiazide": _("Thiazide or similar diuretic"),
    "calcineurin_inhibitor": _("Ciclosporin or tacrolimus"),
    "platinum": _("Cisplatin"),
    "egfr_antibody": _("Cetuximab or panitumumab"),
    "aminoglycoside": _("Aminoglycoside antibiotic"),
    "amphotericin_b": _("Amphotericin B"),
    "foscarnet": _("Foscarnet"),
    "levothyroxine": _("Levothyroxine"),
    "tetracycline": _("Tetracycline antibiotic"),
    "quinolone": _("Quinolone antibiotic"),
    "bisphosphonate": _("Bisphosphonate"),
    "gabapentin": _("Gabapentin"),
    "nitrofurantoin": _("Nitrofurantoin"),
    "penicillamine": _("Penicillamine"),
    "iron": _("Iron"),
    "eltrombopag": _("Eltrombopag"),
    "integrase_inhibitor": _("Integrase inhibitor"),
    "digoxin": _("Digoxin"),
    "potassium_sparing_diuretic": _("Potassium-sparing diuretic"),
    "magnesium": _("Antacid, laxative or other medicine with magnesium"),
}
