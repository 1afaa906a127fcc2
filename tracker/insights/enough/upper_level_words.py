"""What a stretch of supplements says beside the upper level."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.enough.upper_level import SupplementUse
from tracker.insights.sentences import upper_level_sentence
from tracker.reference.targets import Target
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


def level_sentences(use: SupplementUse, target: Target) -> list[str]:
    """Return whose level it is, or why there is none, and what stands beside a day above it."""
    said = [level_words(target), upper_level_sentence(target)]
    if use.days_above:
        said.append(
            _("More often loosens the bowels. If a doctor set your dose, keep to it.")
            if not asks_midwife(target)
            else _("Ask a doctor or midwife before the next dose.")
        )
    return [sentence for sentence in said if sentence]


def level_words(target: Target) -> str:
    """Say the level itself; blank without one."""
    if target.upper_level_mg is None:
        return ""
    return _("The upper level is %(mg)s mg.") % {"mg": milligrams(target.upper_level_mg)}


def asks_midwife(target: Target) -> bool:
    """Whether a child, a pregnancy or breastfeeding sends to a doctor or midwife first."""
    return target.stage.is_child or target.stage.status != "none"
