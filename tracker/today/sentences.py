"""What the page of a day says in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.diary.models import DiaryDay, MealItem, SupplementDose
from tracker.insights.intake import DayIntake, MeanIntake
from tracker.templatetags.amounts import grams, milligrams, quantity

SEPARATOR = " · "


def day_status(intake: DayIntake, is_today: bool) -> str:
    """Say how complete the day is."""
    said = {
        DiaryDay.Status.COMPLETE: _("Complete"),
        DiaryDay.Status.PARTLY: _("Something is missing"),
        DiaryDay.Status.NOT_TRACKED: _("Not tracked"),
    }
    if intake.status is not None:
        return said[DiaryDay.Status(intake.status)]
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
    is_open = is_today and intake.status != DiaryDay.Status.COMPLETE
    if not intake.is_logged or intake.is_unknown:
        return _("So far today") if is_open else _("On this day")
    if intake.guess_mg:
        return _("So far today, about") if is_open else _("On this day, about")
    if intake.is_at_least:
        return _("So far today, at least") if is_open else _("On this day, at least")
    return _("So far today") if is_open else _("On this day")


def unknown_items(intake: DayIntake) -> str:
    """Say how many items have no value."""
    counts = {"unknown": intake.unknown_items, "count": intake.item_count}
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


def item_detail(item: MealItem) -> str:
    """Say when, how much and from which table: the small line under an item."""
    parts = [
        f"{item.time:%H:%M}" if item.time else "",
        measured(item),
        _("%(mg)s mg caffeine") % {"mg": milligrams(item.caffeine_mg)} if item.caffeine_mg else "",
        _("%(g)s g alcohol") % {"g": grams(item.alcohol_g)} if item.alcohol_g else "",
        value_origin(item),
    ]
    return SEPARATOR.join(part for part in parts if part)


def measured(item: MealItem) -> str:
    """Say the household measure as it was typed, and the grams."""
    weight = "" if item.grams is None else _("%(grams)s g") % {"grams": grams(item.grams)}
    if not item.portion_text:
        return weight
    times = "" if item.quantity in {None, 1} else f"{quantity(item.quantity)} × "
    return f"{times}{item.portion_text}, {weight}"


def value_origin(item: MealItem) -> str:
    """Say where the value comes from."""
    if item.is_guess:
        return _("your guess")
    if item.value_source:
        return item.table_name
    return _("your own food") if item.food_id else _("no value")


def dose_detail(dose: SupplementDose) -> str:
    """Say how many units were taken and what they held."""
    taken = f"{quantity(dose.units)} × {dose.unit}"
    if dose.elemental_magnesium_mg is None:
        return f"{taken}, {_('no value')}"
    return f"{taken}, " + _("%(mg)s mg") % {"mg": milligrams(dose.elemental_magnesium_mg)}
