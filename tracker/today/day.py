"""What the page of one day shows, put together from diary and insights in a fixed number of queries."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from foods.compiled import Compiled
from tracker.diary.models import MealItem, Supplement, SupplementDose
from tracker.insights.gauges import DayGauges, day_gauges
from tracker.insights.intake import DayIntake, MeanIntake, complete_days, daily_intake, mean_intake
from tracker.insights.targets import target_on
from tracker.people.models import Person
from tracker.reference.targets import Target
from tracker.reference.values import short_authority_name
from tracker.today.meals import MealOfDay, meals_of
from tracker.today.sentences import day_status, dose_detail, mean_note, total_label, unknown_items

# The mean beside the day runs over seven days, and so does the question about unanswered ones.
WINDOW_DAYS = 7
# From here on a mean stands beside the day.
DAYS_FOR_A_MEAN = 3

ITEMS: Compiled[MealItem] = Compiled(
    lambda person, day: MealItem.objects.of(person).filter(date=day).in_order()
)
DOSES: Compiled[SupplementDose] = Compiled(
    lambda person, day: SupplementDose.objects.of(person).filter(date=day).order_by("time", "made_at")
)
SUPPLEMENTS: Compiled[Supplement] = Compiled(Supplement.objects.of)


@dataclass(frozen=True)
class DayPage:
    """One day: what was had, beside what it is measured against."""

    date: datetime.date
    today: datetime.date
    person: Person
    intake: DayIntake
    mean: MeanIntake
    target: Target
    gauges: DayGauges
    meals: list[MealOfDay]
    doses: list[SupplementDose]
    supplements: list[Supplement]
    unanswered: DayIntake | None
    is_first: bool  # nothing was logged on this day or the seven before
    is_news_for_doctor: bool  # above the upper level with a dose no doctor is said to know

    @property
    def is_today(self) -> bool:
        """Whether the day is still going on."""
        return self.date == self.today

    @property
    def shows_mean(self) -> bool:
        """Whether enough complete days stand behind the mean."""
        return self.mean.days >= DAYS_FOR_A_MEAN

    @property
    def status_text(self) -> str:
        """How complete the day is."""
        return day_status(self.intake, self.is_today)

    @property
    def total_label(self) -> str:
        """What the large number is."""
        return total_label(self.intake, self.is_today)

    @property
    def unknown_items(self) -> str:
        """How many items have no value."""
        return unknown_items(self.intake)

    @property
    def mean_note(self) -> str:
        """What stands behind the mean, or what is still needed for one."""
        return mean_note(self.mean, DAYS_FOR_A_MEAN)

    @property
    def dose_lines(self) -> list[tuple[SupplementDose, str]]:
        """The doses, each with how much it was."""
        return [(dose, dose_detail(dose)) for dose in self.doses]

    @property
    def upper_level_name(self) -> str:
        """Whose upper level it is, in a sentence."""
        return short_authority_name(self.target.upper_level_authority or "")

    @property
    def asks_midwife(self) -> bool:
        """Whether the note above the level sends to a doctor or midwife first."""
        return self.target.stage.is_child or self.target.stage.status != "none"

    @property
    def unknown_names(self) -> list[str]:
        """The names of what has no value, foods before supplements."""
        foods = [item.name for meal in self.meals for item in meal.items if item.magnesium_mg is None]
        return foods + [dose.name for dose in self.doses if dose.elemental_magnesium_mg is None]

    @property
    def previous(self) -> datetime.date:
        """The day before."""
        return self.date - datetime.timedelta(days=1)

    @property
    def following(self) -> datetime.date:
        """The day after."""
        return self.date + datetime.timedelta(days=1)


def day_page(person: Person, day: datetime.date, today: datetime.date) -> DayPage:
    """Return the page of `day`; the number of queries does not grow with the diary."""
    days = daily_intake(person, day - datetime.timedelta(days=WINDOW_DAYS), day)
    intake, mean = days[-1], mean_intake(complete_days(days[1:]))
    target = target_on(person, day)
    above = is_above_upper_level(intake, target) and not person.kidneys_need_care
    return DayPage(
        date=day,
        today=today,
        person=person,
        intake=intake,
        mean=mean,
        target=target,
        gauges=day_gauges(
            intake, mean if mean.days >= DAYS_FOR_A_MEAN else None, target, person.kidneys_need_care
        ),
        meals=meals_of(ITEMS.rows(person.pk, day)),
        doses=DOSES.rows(person.pk, day),
        supplements=SUPPLEMENTS.rows(person.pk),
        unanswered=unanswered_day(days[:-1]) if day == today else None,
        is_first=not any(logged.is_logged for logged in days),
        is_news_for_doctor=above and SupplementDose.objects.has_news_for_doctor(person, day),
    )


def is_above_upper_level(intake: DayIntake, target: Target) -> bool:
    """Whether supplements and medicines alone are above the level; food never counts here."""
    if intake.supplement_mg is None or target.upper_level_mg is None:
        return False
    return intake.supplement_mg > target.upper_level_mg


def unanswered_day(days: Sequence[DayIntake]) -> DayIntake | None:
    """Return the latest logged day nobody said to be complete, partly or not tracked."""
    return next((day for day in reversed(days) if day.is_logged and day.status is None), None)
