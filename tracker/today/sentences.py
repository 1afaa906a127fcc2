"""What the page of a day says in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.diary.models import DiaryDay, SupplementDose
from tracker.insights.intake import DayIntake, MeanIntake
from tracker.reference.targets import Target
from tracker.templatetags.amounts import milligrams, quantity


def day_status(intake: DayIntake, is_today: bool) -> str:
    """Say how complete the day is."""
    said = {
        DiaryDay.Status.COMPLETE: _("Complete"),
        DiaryDay.Status.PARTLY: _("Something is missing"),
        DiaryDay.Status.NOT_TRACKED: _("Not tracked"),
    }
    if (answer := intake.answers.of_magnesium) is not None:
        return said[DiaryDay.Status(answer)]
    if not intake.is_logged:
        return _("Today") if is_today else _("Not logged")
    if not is_today:
        return _("Still open")
    items = {"count": intake.item_count}
    return (
        ngettext("Still open: %(count)d item so far", "Still open: %(count)d items so far", intake.item_count)
        % items
    )


def total_label(intake: DayIntake, is_today: bool) -> str:
    """Say what the large number is: a day still open, at least, about."""
    is_open = is_today and intake.answers.of_magnesium != DiaryDay.Status.COMPLETE
    if not intake.is_logged or intake.is_unknown:
        return _("So far today") if is_open else _("On this day")
    if intake.guess_mg:
        return _("So far today, about") if is_open else _("On this day, about")
    if intake.is_at_least:
        return _("So far today, at least") if is_open else _("On this day, at least")
    return _("So far today") if is_open else _("On this day")


def unknown_items(intake: DayIntake) -> str:
    """Say how many items have no value, or ingredients without one."""
    counts = {"unknown": intake.incomplete_items, "count": intake.item_count}
    return (
        ngettext("%(unknown)d of %(count)d item", "%(unknown)d of %(count)d items", intake.item_count)
        % counts
    )


def mean_note(mean: MeanIntake, days_needed: int) -> str:
    """Say which days stand behind the mean, or how many are still needed."""
    counts = {"days": mean.days, "needed": days_needed}
    if mean.days < days_needed:
        return _("%(days)d of %(needed)d complete days") % counts
    said = ngettext("from %(days)d complete day", "from %(days)d complete days", mean.days) % counts
    return _("%(mean)s, at least") % {"mean": said} if mean.is_at_least else said


def food_count(intake: DayIntake) -> str:
    """Say how many foods and drinks were had."""
    said = ngettext("%(count)d food or drink", "%(count)d foods and drinks", intake.food_count)
    return said % {"count": intake.food_count}


def items_and_check_in(intake: DayIntake) -> str:
    """Say how much was logged on a day, what it adds up to where anything is known, and of the check-in."""
    said = ngettext("%(count)d item", "%(count)d items", intake.item_count) % {"count": intake.item_count}
    if not intake.is_logged:
        said = _("No foods or supplements")
    elif not intake.is_unknown:
        said = _("%(items)s, %(mg)s mg") % {"items": said, "mg": milligrams(intake.total_mg)}
    if intake.has_check_in:
        return _("%(logged)s, check-in filled in.") % {"logged": said}
    return _("%(logged)s, no check-in.") % {"logged": said}


def added_to_foods(intake: DayIntake) -> str:
    """Say how much of what counts as supplement was added to foods; blank where nothing was."""
    if not intake.added_mg:
        return ""
    return _("%(mg)s mg of it was added to foods.") % {"mg": milligrams(intake.added_mg)}


def above_level(intake: DayIntake, target: Target, authority: str) -> str:
    """Say how much counts on the upper level, what the level is, and what is not meant."""
    amounts = {
        "mg": milligrams(intake.supplement_mg),
        "added": milligrams(intake.added_mg),
        "level": milligrams(target.upper_level_mg),
        "authority": authority,
    }
    if intake.added_mg:
        said = _(
            "%(mg)s mg from supplements and medicines, of which %(added)s mg was added to foods. The"
            " %(authority)s upper level is %(level)s mg; more often loosens the bowels. What foods hold by"
            " themselves isn’t included. If a doctor set your dose, keep to it."
        )
    else:
        said = _(
            "%(mg)s mg from supplements and medicines. The %(authority)s upper level is %(level)s mg; more"
            " often loosens the bowels. Food isn’t included. If a doctor set your dose, keep to it."
        )
    return said % amounts


def dose_detail(dose: SupplementDose) -> str:
    """Say how many units were taken and what they held."""
    taken = f"{quantity(dose.units)} × {dose.unit}"
    if dose.elemental_magnesium_mg is None:
        return f"{taken}, {_('no value')}"
    return f"{taken}, " + _("%(mg)s mg") % {"mg": milligrams(dose.elemental_magnesium_mg)}
