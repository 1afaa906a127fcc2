"""What one tap adds beside the drinks of the diary.

Caffeine: usual contents of EFSA's opinion on the safety of caffeine (2015); brews vary two- to threefold.
Alcohol: three usual measures, volume in ml and percent by volume.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from tracker.stressors.drinks import ethanol_g
from tracker.stressors.kinds import Words


@dataclass(frozen=True)
class Pick:
    """A drink and what it holds, in the unit of its kind: mg of caffeine, g of ethanol."""

    key: str
    label: Words
    amount: Decimal


def measure(key: str, label: Words, volume_ml: int, abv_percent: int) -> Pick:
    """Return a measure of a drink with the ethanol in it."""
    return Pick(key, label, ethanol_g(Decimal(volume_ml), Decimal(abv_percent)))


PICKS: dict[str, tuple[Pick, ...]] = {
    "caffeine": (
        Pick("espresso", _("Espresso, 60 ml"), Decimal(80)),
        Pick("filter-coffee", _("Filter coffee, 200 ml"), Decimal(90)),
        Pick("black-tea", _("Black tea, 220 ml"), Decimal(50)),
        Pick("cola", _("Cola, 355 ml"), Decimal(40)),
        Pick("energy-drink", _("Energy drink, 250 ml"), Decimal(80)),
    ),
    "alcohol": (
        measure("330-5", _("330 ml at 5 %"), 330, 5),
        measure("150-12", _("150 ml at 12 %"), 150, 12),
        measure("25-40", _("25 ml at 40 %"), 25, 40),
    ),
}
