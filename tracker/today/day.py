"""What the page of one day shows, put together from diary and insights in a fixed number of queries."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext_lazy

from tracker.diary.models import Meal, MealItem, Supplement, SupplementDose
from tracker.insights.gauges import DayGauges, day_gauges
from tracker.insights.intake import DayIntake, MeanIntake, complete_days, daily_intake, mean_intake
from tracker.insights.targets import target_on
from tracker.people.models import Person
from tracker.reference.targets import Target
from tracker.reference.values import short_authority_name

# The mean beside the day runs over seven days, and so does the question about unanswered ones.
WINDOW_DAYS = 7
# From here on a mean stands beside the day.
DAYS_FOR_A_MEAN = 3

WITHOUT_MEAL = gettext_lazy("Through the day")


@dataclass(frozen=True)
class MealOfDay:
    """The items of one meal."""

    name: str
    items: list[MealItem] = field(default_factory=list)

    @property
    def known_mg(self) -> Decimal | None:
        """The sum of known values; shown from two items on."""
        known = [item.magnesium_mg for item in self.items if item.magnesium_mg is not None]
        return sum(known, Decimal(0)) if known and len(self.items) > 1 else None

    @property
    def is_at_least(self) -> bool:
        """Whether an item without a value stands in this meal."""
        return any(item.magnesium_mg is None for item in self.items)


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
        foods = [item.food_name for meal in self.meals for item in meal.items if item.magnesium_mg is None]
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
        meals=meals_of(MealItem.objects.of(person).filter(date=day).with_source().in_order()),
        doses=list(SupplementDose.objects.of(person).filter(date=day).order_by("time", "made_at")),
        supplements=list(Supplement.objects.of(person)),
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


def meals_of(items: Iterable[MealItem]) -> list[MealOfDay]:
    """Return the items by meal in the order of a day; empty meals are left out."""
    meals = {key: MealOfDay(str(name)) for key, name in [*Meal.choices, ("", WITHOUT_MEAL)]}
    for item in items:
        meals[item.meal].items.append(item)
    return [meal for meal in meals.values() if meal.items]
