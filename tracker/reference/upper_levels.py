"""Upper levels of magnesium from supplements and medicines. Food never counts against them."""

from decimal import Decimal

from django.utils.translation import gettext as _

from tracker.reference.life_stages import LifeStage
from tracker.reference.matching import matching_values
from tracker.reference.values import ReferenceValue, short_authority_name

_LEVELS_OF_SUPPLEMENTS = frozenset({"us-ca", "efsa", "nordic"})
_EU = "efsa"
# Its levels count soluble magnesium in food and water too, so no gauge of supplements may use them.
# D-A-CH and the UK set none; the UK's guidance level is not one.
_WITH_FOOD_AND_WATER = "who-fao"


def upper_level(authority: str | None, stage: LifeStage) -> ReferenceValue | None:
    """Return the authority's level for `stage`; None where it has none, or depends on what is unset."""
    if authority not in _LEVELS_OF_SUPPLEMENTS:
        return None
    values = matching_values(authority, {"UL"}, stage)
    return values[0] if len({value.mg for value in values}) == 1 else None


def eu_upper_level_mg(stage: LifeStage) -> Decimal | None:
    """Return the EU's level (250 mg from 4 years), to be named beside a set that has none; None under 4."""
    level = upper_level(_EU, stage)
    return None if level is None else level.mg


def upper_level_note(authority: str | None, stage: LifeStage, target_mg: Decimal | None) -> str:
    """Return what stands under the gauge of supplements: no level, or one below the reference; or nothing."""
    level = upper_level(authority, stage)
    if level is None:
        return _no_level_note(authority, stage)
    if target_mg is not None and level.mg < target_mg:
        return _("Lower than the reference? It limits pills only.")
    return ""


def _no_level_note(authority: str | None, stage: LifeStage) -> str:
    if authority is None:
        unset = _("Choose whose reference values to use, and an upper level can be shown.")
        return f"{unset} {_('Ask a doctor before giving any.')}" if stage.is_child else unset
    if stage.is_child:
        return _("No upper level is set at this age. Ask a doctor before giving any.")
    words = {"authority": short_authority_name(authority), "mg": eu_upper_level_mg(stage)}
    if authority == _WITH_FOOD_AND_WATER:
        return _("%(authority)s sets no upper level for supplements alone. The EU’s is %(mg)s mg.") % words
    return _("%(authority)s sets no upper level. The EU’s is %(mg)s mg.") % words
