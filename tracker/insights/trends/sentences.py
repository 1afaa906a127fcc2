"""What Trends say above and beside the chart. Below the reference is never a warning."""

from collections.abc import Sequence

from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.intake import MeanIntake
from tracker.insights.names import within
from tracker.insights.trends.trend import Strip, Summary, Trend, Unit
from tracker.templatetags.amounts import milligrams, rounded, whole

# From so many complete days on the reference is set beside their mean.
ENOUGH_DAYS = 3


def shown_sentence(trend: Trend, *, kidneys_need_care: bool, is_infant: bool = False) -> SafeString:
    """Say what the chart shows, the mean in bold; with weak kidneys nothing is compared.

    Under one year much of the intake is milk no diary holds whole: nothing is said of the reference then.
    """
    summary = trend.summary
    if summary.logged_mean.mg is None:
        return format_html("{}", _("Bars appear as you log. A gap means not logged."))
    if is_unknown(summary.logged_mean):
        return format_html("{}", _("Not known yet: no item has a value."))
    if kidneys_need_care:
        neutral = _("Your doctor or kidney team can say what is right for you.")
        return format_html("{} {}", mean_sentence(summary), neutral)
    reached = "" if is_infant else reached_sentence(summary)
    return format_html("{} {} {}", mean_sentence(summary), reached, unit_sentence(trend.unit))


def is_unknown(mean: MeanIntake) -> bool:
    """Whether nothing of what was logged has a value: 0 would be no amount."""
    return mean.mg == 0 and mean.incomplete_items == mean.item_count


def mean_sentence(summary: Summary) -> SafeString:
    """Say the mean of the complete days, or of the logged ones so far while none is complete."""
    if summary.mean.days:
        return on_complete_days(summary.mean)
    return so_far(summary.logged_mean)


def on_complete_days(mean: MeanIntake) -> SafeString:
    """Say "At least 254 mg a day on 23 complete days."."""
    if mean.is_at_least:
        said = ngettext(
            "At least {mg} a day on {days} complete day.",
            "At least {mg} a day on {days} complete days.",
            mean.days,
        )
    else:
        said = ngettext(
            "{mg} a day on {days} complete day.", "{mg} a day on {days} complete days.", mean.days
        )
    return with_mean(said, mean)


def so_far(mean: MeanIntake) -> SafeString:
    """Say the same of days that were logged and not called complete: "156 mg so far on 1 day."."""
    if mean.is_at_least:
        said = ngettext(
            "At least {mg} so far on {days} day.",
            "At least {mg} a day so far on {days} days.",
            mean.days,
        )
    else:
        said = ngettext("{mg} so far on {days} day.", "{mg} a day so far on {days} days.", mean.days)
    return with_mean(said, mean)


def with_mean(said: str, mean: MeanIntake) -> SafeString:
    """Put amount and days into a sentence."""
    mg = format_html('<b class="num">{}</b>', _("%(mg)s mg") % {"mg": milligrams(mean.mg)})
    return format_html(said, mg=mg, days=whole(mean.days))


def reached_sentence(summary: Summary) -> str:
    """Say on how many complete days the reference was reached; with unknown items perhaps on more.

    On none is not said: it would sound like a fault.
    """
    if not summary.reached or summary.mean.days < ENOUGH_DAYS:
        return ""
    if summary.mean.is_at_least:
        said = _("The reference was reached on %(days)s or more of them.")
    else:
        said = ngettext(
            "The reference was reached on %(days)s of them.",
            "The reference was reached on %(days)s of them.",
            summary.reached,
        )
    return said % {"days": whole(summary.reached)}


def unit_sentence(unit: Unit) -> str:
    """Say what a bar is where it is not a day."""
    return {
        Unit.DAY: "",
        Unit.WEEK: _("Each bar is the mean day of a week."),
        Unit.MONTH: _("Each bar is the mean day of a month."),
    }[unit]


def few_days_sentence(summary: Summary) -> str:
    """Say how far the diary is while there are too few complete days to tell a mean; blank from then on."""
    if summary.mean.days >= ENOUGH_DAYS or summary.logged_mean.mg is None:
        return ""
    said = _("%(days)d of %(needed)d complete days. Charts first, a judgement later.")
    return said % {"days": summary.mean.days, "needed": ENOUGH_DAYS}


def coverage_sentence(summary: Summary) -> str:
    """Say how many of the logged items have no value."""
    mean = summary.logged_mean
    if not mean.item_count:
        return ""
    if not mean.incomplete_items:
        return ngettext(
            "The one item in this range has a value.",
            "All %(items)s items in this range have a value.",
            mean.item_count,
        ) % {"items": whole(mean.item_count)}
    return (
        unknown_sentence(mean)
        + " "
        + _("Bars with such items carry a double arrow: the true amount is higher or equal.")
    )


def unknown_sentence(mean: MeanIntake) -> str:
    """Say how many items have no value, or one for a part of them."""
    if mean.item_count == 1:
        return _("The one item in this range has no value, or only for a part.")
    said = ngettext(
        "%(unknown)s of %(items)s items in this range has no value, or only for a part.",
        "%(unknown)s of %(items)s items in this range have no value, or only for a part.",
        mean.incomplete_items,
    )
    return said % {"unknown": whole(mean.incomplete_items), "items": whole(mean.item_count)}


def guess_sentence(summary: Summary) -> str:
    """Say how much of the range is the person's own guess; blank where nothing is."""
    if not summary.guess_mg:
        return ""
    mg = number_format(rounded(summary.guess_mg), use_l10n=True, force_grouping=True)
    return _("%(mg)s mg of all that was logged is your guess.") % {"mg": mg}


def nothing_noted_sentence(strips: Sequence[Strip]) -> str:
    """Say of which strips there was nothing to draw; blank where there was something of each."""
    if not strips:
        return ""
    return _("Nothing noted of %(names)s in these days.") % {"names": in_a_row(strips)}


def in_a_row(strips: Sequence[Strip]) -> str:
    """Return their names as they stand in a sentence: "sleep, caffeine and twitches"."""
    *before, last = [within(strip.name) for strip in strips]
    if not before:
        return last
    return _("%(before)s and %(last)s") % {"before": ", ".join(before), "last": last}
