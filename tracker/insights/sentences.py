"""What the gauges say in words. Below the reference is never a warning."""

from django.utils.translation import gettext as _

from tracker.insights.intake import DayIntake
from tracker.reference.targets import Target, authorities_with_value
from tracker.reference.values import kind_name, short_authority_name
from tracker.templatetags.amounts import milligrams


def intake_sentence(intake: DayIntake) -> str:
    """Say what a day adds up to: the name of the ruler for who does not see it."""
    if not intake.is_logged:
        return _("Nothing logged yet.")
    if intake.is_unknown:
        return _("Not known yet: no item has a value.")
    amounts = {
        "mg": milligrams(intake.total_mg),
        "food": milligrams(intake.food_mg),
        "supplements": milligrams(intake.supplement_mg),
    }
    if intake.is_at_least:
        return _("At least %(mg)s mg: %(food)s mg from food, %(supplements)s mg from supplements.") % amounts
    return _("%(mg)s mg: %(food)s mg from food, %(supplements)s mg from supplements.") % amounts


def kidney_sentence(intake: DayIntake) -> str:
    """Say the neutral line, in place of any reference."""
    if intake.total_mg is None or intake.is_unknown:
        return _("Your doctor or kidney team can say what is right for you.")
    return _("%(mg)s mg logged. Your doctor or kidney team can say what is right for you.") % {
        "mg": milligrams(intake.total_mg)
    }


def reference_sentence(intake: DayIntake, target: Target) -> str:
    """Say what the ruler's mark is, or why there is none."""
    if target.no_value:
        return no_value_sentence(target)
    if target.mg is None:
        return range_sentence(target)
    if intake.total_mg is not None and intake.total_mg >= target.mg:
        return _("At the reference value. No need to go beyond it.") + " " + value_sentence(target)
    return _("One day says little.") + " " + value_sentence(target)


def value_sentence(target: Target) -> str:
    """Say whose value it is: "Reference: recommended intake, US and Canada, women 31 to 50."."""
    return _("Reference: %(kind)s, %(authority)s, %(group)s.") % {
        "kind": kind_name(target.authority, target.kind or ""),
        "authority": short_authority_name(target.authority or ""),
        "group": target.group,
    }


def supplement_sentence(intake: DayIntake) -> str:
    """Say what supplements and medicines gave."""
    amount = {"mg": milligrams(intake.supplement_mg)}
    if intake.unknown_doses:
        return _("At least %(mg)s mg from supplements and medicines.") % amount
    return _("%(mg)s mg from supplements and medicines.") % amount


def range_sentence(target: Target) -> str:
    """Say the range while something is unset, and what is missing."""
    who = target.group[:1].upper() + target.group[1:]
    whose = _("six authorities") if target.authority is None else short_authority_name(target.authority)
    values = {
        "who": who,
        "low": milligrams(target.mg_low),
        "high": milligrams(target.mg_high),
        "whose": whose,
    }
    if target.mg_low == target.mg_high:
        return _("%(who)s: %(low)s mg (%(whose)s).") % values + missing_sentence(target)
    return _("%(who)s: %(low)s to %(high)s mg (%(whose)s).") % values + missing_sentence(target)


def missing_sentence(target: Target) -> str:
    """Name what would turn a range into a value."""
    asked = {
        ("birth_month",): _("Add age to see your value."),
        ("sex",): _("Add sex to see your value."),
        ("authority",): _("Choose whose values to use to see yours."),
        ("birth_month", "sex"): _("Add age and sex to see your value."),
        ("birth_month", "authority"): _("Add age and country to see your value."),
        ("sex", "authority"): _("Add sex and country to see your value."),
    }
    if not target.missing:
        return ""
    return " " + asked.get(target.missing, _("Add age, sex and country to see your value."))


def no_value_sentence(target: Target) -> str:
    """Say that the chosen authority has no value for this group, and which others do."""
    others = [short_authority_name(key) for key in authorities_with_value(target.stage)]
    named = {"authority": short_authority_name(target.authority or ""), "others": ", ".join(others)}
    if not others:
        return _("No value for this group: neither in this set (%(authority)s) nor in the others.") % named
    return _("No value for this group in this set (%(authority)s). Other sets have one: %(others)s.") % named


def upper_level_sentence(target: Target) -> str:
    """Say whose upper level the capsule ends at, or why it has no end."""
    if target.upper_level_mg is None:
        return target.upper_level_note
    row = target.upper_level_row
    group = row.group if row and not target.missing else target.group
    whose = _("Upper level: %(authority)s, %(group)s. Food doesn’t count here.") % {
        "authority": short_authority_name(target.upper_level_authority or ""),
        "group": group,
    }
    return f"{whose} {target.upper_level_note}".strip()
