"""What the page of sources says: sums, means, shares, and what has no value."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foods.amounts import stored
from tracker.insights.eaten.lines import Line, Ranking
from tracker.insights.eaten.rankings import Rankings
from tracker.templatetags.amounts import milligrams, rounded, whole

SEPARATOR = " · "


def sum_of(ranking: Ranking) -> Decimal:
    """Return all known magnesium of a ranking, in mg."""
    return sum((line.mg for line in ranking.lines), Decimal(0))


def mean_of(mg: Decimal, days: int) -> Decimal:
    """Return an amount a day, over the days that hold an entry; nothing is had on no day."""
    return stored(mg / days) if days else Decimal(0)


def sum_words(mg: Decimal) -> str:
    """Return a sum as printed, thousands apart: that of ten years has seven digits."""
    return whole(rounded(mg))  # type: ignore[arg-type]  # number_format takes both


def mean_words(line: Line, days: int) -> str:
    """Say how much of it is had a day, "at least" where some of it is unknown."""
    said = _("at least %(mg)s mg") if line.is_at_least else _("%(mg)s mg")
    return said % {"mg": milligrams(mean_of(line.mg, days))}


def percent_words(line: Line) -> str:
    """Say its share; percents of all lines together are 100."""
    if line.is_under_1_percent:
        return _("under 1 %%") % {}
    return _("%(percent)d %%") % {"percent": line.percent}


def times_words(times: int) -> str:
    """Say how often: "once", "12 times"."""
    if times == 1:
        return _("once")
    return ngettext("%(count)d time", "%(count)d times", times) % {"count": times}


def detail_words(line: Line) -> str:
    """Say share, sum and how often: the small line under an amount."""
    parts = [percent_words(line), _("%(mg)s mg in all") % {"mg": sum_words(line.mg)}]
    return SEPARATOR.join([*parts, times_words(line.entries)] if line.entries else parts)


def unknown_words(line: Line) -> str:
    """Say how often it has no value, or only a part of one."""
    parts = []
    if line.unknown:
        parts.append(times_words(line.unknown))
    if line.partly_known:
        times = times_words(line.partly_known)
        parts.append(_("%(times)s with ingredients that have none") % {"times": times})
    return SEPARATOR.join(parts)


def sum_sentence(found: Rankings) -> str:
    """Say the mean a day and the sum, over the days that hold an entry."""
    foods, days = found.foods, found.logged
    if not foods.known:
        return _("Not known yet: no item has a value.")
    if any(line.is_at_least for line in foods.lines):
        said = ngettext(
            "At least %(mean)s mg a day on %(days)d logged day, %(sum)s mg in all.",
            "At least %(mean)s mg a day on %(days)d logged days, %(sum)s mg in all.",
            days,
        )
    else:
        said = ngettext(
            "%(mean)s mg a day on %(days)d logged day, %(sum)s mg in all.",
            "%(mean)s mg a day on %(days)d logged days, %(sum)s mg in all.",
            days,
        )
    mg = sum_of(foods)
    return said % {"mean": milligrams(mean_of(mg, days)), "days": days, "sum": sum_words(mg)}


def unknown_sentence(found: Rankings) -> str:
    """Say how many items have no value, or not all of one; blank where all have one."""
    incomplete = sum(line.incomplete for line in found.foods.lines)
    if not incomplete:
        return ""
    items = sum(line.entries for line in found.foods.lines)
    said = ngettext(
        "%(incomplete)d of %(items)d items has no value, or only a part of one. It may hold magnesium.",
        "%(incomplete)d of %(items)d items have no value, or only a part of one. They may hold magnesium.",
        incomplete,
    )
    return said % {"incomplete": incomplete, "items": items}
