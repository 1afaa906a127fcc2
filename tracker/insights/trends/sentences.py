"""What Trends say above and beside the chart. Below the reference is never a warning."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.intake import MeanIntake
from tracker.insights.trends.trend import Summary, Trend, Unit
from tracker.templatetags.amounts import milligrams, whole

# From so many complete days on their mean is told; before, that of all logged days.
ENOUGH_DAYS = 3


def shown_sentence(trend: Trend, *, kidneys_need_care: bool) -> SafeString:
    """Say what the chart shows, the mean in bold; with weak kidneys nothing is compared."""
    summary = trend.summary
    if summary.logged_mean.mg is None:
        return format_html("{}", _("Bars appear as you log. A gap means not logged."))
    if kidneys_need_care:
        neutral = _("Your doctor or kidney team can say what is right for you.")
        return format_html("{} {}", mean_sentence(summary), neutral)
    return format_html(
        "{} {} {}", mean_sentence(summary), reached_sentence(summary), unit_sentence(trend.unit)
    )


def mean_sentence(summary: Summary) -> SafeString:
    """Say the mean of the complete days, or of the logged ones while there are too few."""
    if summary.mean.days >= ENOUGH_DAYS:
        return on_complete_days(summary.mean)
    return on_logged_days(summary.logged_mean)


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


def on_logged_days(mean: MeanIntake) -> SafeString:
    """Say the same of days that were logged, complete or not."""
    if mean.is_at_least:
        said = ngettext(
            "At least {mg} a day on {days} logged day.",
            "At least {mg} a day on {days} logged days.",
            mean.days,
        )
    else:
        said = ngettext("{mg} a day on {days} logged day.", "{mg} a day on {days} logged days.", mean.days)
    return with_mean(said, mean)


def with_mean(said: str, mean: MeanIntake) -> SafeString:
    """Put amount and days into a sentence."""
    mg = format_html('<b class="num">{}</b>', _("%(mg)s mg") % {"mg": milligrams(mean.mg)})
    return format_html(said, mg=mg, days=whole(mean.days))


def reached_sentence(summary: Summary) -> str:
    """Say on how many complete days the reference was reached; with unknown items perhaps on more."""
    if summary.reached is None or summary.mean.days < ENOUGH_DAYS:
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
    said = ngettext(
        "%(unknown)s of %(items)s item in this range has no value, or only for a part.",
        "%(unknown)s of %(items)s items in this range have no value, or only for a part.",
        mean.item_count,
    )
    words = said % {"unknown": whole(mean.incomplete_items), "items": whole(mean.item_count)}
    return words + " " + _("Bars with such items carry a double arrow: the true amount is higher or equal.")


def guess_sentence(summary: Summary) -> str:
    """Say how much of the range is the person's own guess; blank where nothing is."""
    if not summary.guess_mg:
        return ""
    return _("%(mg)s mg of this range are your guesses.") % {"mg": milligrams(summary.guess_mg)}
