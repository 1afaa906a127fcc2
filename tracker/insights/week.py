"""Seven days beside each other: bars, the reference line, one sentence, a table."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.charts.week import WeekChart, WeekDay, week
from tracker.insights.intake import DayIntake, MeanIntake, daily_intake, mean_intake
from tracker.insights.targets import targets_on
from tracker.people.models import Person
from tracker.reference.targets import Target
from tracker.templatetags.amounts import milligrams


@dataclass(frozen=True)
class WeekPage:
    """The chart of a week with its sentence, and the days its table prints, the newest first."""

    first: date
    last: date
    days: list[DayIntake]
    mean: MeanIntake
    chart: WeekChart
    sentence: str

    @property
    def previous(self) -> date:
        """The last day of the week before."""
        return self.first - timedelta(days=1)

    @property
    def following(self) -> date:
        """The last day of the week after."""
        return self.last + timedelta(days=len(self.days))

    @property
    def newest_first(self) -> list[DayIntake]:
        """The days as the table lists them."""
        return self.days[::-1]


def week_page(person: Person, first: date, last: date) -> WeekPage:
    """Return the page of the days from `first` to `last`."""
    days = daily_intake(person, first, last)
    targets = targets_on(person, [day.date for day in days])
    shows_reference = not person.kidneys_need_care
    bars = [
        week_day(day, target if shows_reference else None) for day, target in zip(days, targets, strict=True)
    ]
    mean = mean_intake(days)
    return WeekPage(first, last, days, mean, week(bars), week_sentence(mean))


def week_day(day: DayIntake, target: Target | None) -> WeekDay:
    """Return one bar: a day nobody logged is a gap."""
    return WeekDay(
        date=day.date,
        food_mg=day.food_mg,
        supplement_mg=day.supplement_mg,
        guess_mg=day.guess_mg or Decimal(0),
        is_complete=None if day.status is None else day.is_complete,
        is_at_least=day.is_at_least,
        reference_mg=target.mg if target else None,
        label=day_sentence(day),
        href=reverse("today:show_day", args=[day.date]),
    )


def day_sentence(day: DayIntake) -> str:
    """Return a day's figures as one sentence, the name of its link in the chart."""
    named = {"day": date_format(day.date, "l j F"), "mg": milligrams(day.total_mg)}
    if not day.is_logged:
        return _("%(day)s: not logged") % named
    if day.is_unknown:
        return _("%(day)s: not known, no item has a value") % named
    if day.is_at_least:
        return _("%(day)s: at least %(mg)s mg") % named
    return _("%(day)s: %(mg)s mg") % named


def week_sentence(mean: MeanIntake) -> str:
    """Say what the chart shows."""
    if mean.mg is None:
        return _("Bars appear as you log. A gap means not logged.")
    values = {"mg": milligrams(mean.mg), "days": mean.days}
    if mean.is_at_least:
        return (
            ngettext(
                "At least %(mg)s mg on %(days)s logged day.",
                "At least %(mg)s mg a day on %(days)s logged days.",
                mean.days,
            )
            % values
        )
    return (
        ngettext("%(mg)s mg on %(days)s logged day.", "%(mg)s mg a day on %(days)s logged days.", mean.days)
        % values
    )
