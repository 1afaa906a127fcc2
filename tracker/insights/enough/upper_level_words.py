"""What a stretch of supplements says beside the upper level, and its capsule."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.charts.gauges import Capsule, Reference, capsule, scale_mg
from tracker.insights.enough.upper_level import SupplementUse
from tracker.reference.targets import Target
from tracker.reference.values import short_authority_name
from tracker.templatetags.amounts import milligrams


def use_sentence(use: SupplementUse) -> str:
    """Say the mean over the days that tell of supplements."""
    if not use.is_taken:
        return _("No supplements or medicines with magnesium were logged in these days.")
    values = {"mg": milligrams(use.mean_mg), "days": use.days}
    if use.is_at_least and not use.mean_mg:
        return _("Supplements or medicines were taken; how much magnesium they hold is not known.")
    if use.is_at_least:
        return (
            ngettext(
                "At least %(mg)s mg from supplements and medicines on %(days)s day.",
                "At least %(mg)s mg a day from supplements and medicines over %(days)s days.",
                use.days,
            )
            % values
        )
    return (
        ngettext(
            "%(mg)s mg from supplements and medicines on %(days)s day.",
            "%(mg)s mg a day from supplements and medicines over %(days)s days.",
            use.days,
        )
        % values
    )


def above_sentence(use: SupplementUse) -> str:
    """Say on how many days it was above the level; blank without a level, and where nothing was taken."""
    if use.days_above is None or not use.is_taken:
        return ""
    if not use.days_above and use.is_at_least:
        return _("Whether a day was above the upper level is not known: a dose has no value.")
    if not use.days_above:
        return _("On no day above the upper level.")
    values = {"days": use.days_above, "mg": milligrams(use.largest_mg)}
    return (
        ngettext(
            "Above the upper level on %(days)s day; the most on one day was %(mg)s mg.",
            "Above the upper level on %(days)s days; the most on one day was %(mg)s mg.",
            use.days_above,
        )
        % values
    )


def above_note(use: SupplementUse, target: Target) -> list[str]:
    """Return what stands beside days above the level; empty where none was above."""
    if not use.days_above or target.upper_level_mg is None:
        return []
    said = _(
        "More than %(mg)s mg often loosens the bowels. Food isn’t included. If a doctor set your dose, keep "
        "to it."
    ) % {"mg": milligrams(target.upper_level_mg)}
    return [above_sentence(use), said, *before_next_dose(target)]


def above_in_short(use: SupplementUse, target: Target) -> list[str]:
    """Return the same for a page that is about everything: whose level, and on how many days."""
    if not use.days_above or target.upper_level_mg is None:
        return []
    said = ngettext(
        "On %(days)s day supplements and medicines alone were above their upper level of %(mg)s mg.",
        "On %(days)s days supplements and medicines alone were above their upper level of %(mg)s mg.",
        use.days_above,
    ) % {"days": use.days_above, "mg": milligrams(target.upper_level_mg)}
    return [said, _("If a doctor set your dose, keep to it."), *before_next_dose(target)]


def before_next_dose(target: Target) -> list[str]:
    """Return whom to ask first in childhood, pregnancy and breastfeeding."""
    is_asked_first = target.stage.is_child or target.stage.status != "none"
    return [_("Ask a doctor or midwife before the next dose.")] if is_asked_first else []


def level_words(target: Target) -> str:
    """Say the level and whose it is, or why there is none."""
    row = target.upper_level_row
    if row is None:
        return target.upper_level_note
    said = _("Upper level %(mg)s mg: %(authority)s, %(group)s. Food doesn’t count here.") % {
        "mg": milligrams(row.mg),
        "authority": short_authority_name(row.authority),
        "group": target.group if target.missing else row.group,
    }
    return f"{said} {target.upper_level_note}".strip()


def level_capsule(use: SupplementUse, target: Target) -> Capsule | None:
    """Return the mean beside the level as it is drawn; None without a mean."""
    if not use.mean_mg:
        return None
    level_mg = target.upper_level_mg
    return capsule(
        use.mean_mg,
        level_mg,
        scale=scale_mg(Reference(), use.mean_mg, level_mg),
        label=f"{use_sentence(use)} {level_words(target)}",
        is_at_least=use.is_at_least,
    )
