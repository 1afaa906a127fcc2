"""What the page of one day shows, put together from diary and insights in a fixed number of queries."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from foods.compiled import Compiled
from tracker.care.spacing import few_spacing_sentences
from tracker.diary.models import MealItem, Supplement, SupplementDose
from tracker.insights.gauges import DayGauges, day_gauges
from tracker.insights.intake import DayIntake, MeanIntake, complete_days, daily_intake, mean_intake
from tracker.insights.targets import target_on
from tracker.people.models import Person
from tracker.reference.targets import Target
from tracker.reference.values import short_authority_name
from tracker.today.addresses import DayAddresses, day_addresses
from tracker.today.check_in.days import AskedDays
from tracker.today.check_in.line import CheckInLine, check_in_line
from tracker.today.doses import DoseLine, SupplementLine, dose_line, supplement_line
from tracker.today.meals import MealOfDay, meals_of, unknown_items_of
from tracker.today.offers import Offers, offers
from tracker.today.sentences import (
    above_level,
    added_to_foods,
    day_status,
    food_count,
    items_and_check_in,
    mean_note,
    total_label,
    unknown_items,
)
from tracker.today.upper_level import is_above_upper_level, is_news_for_doctor

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
# Those taken off the list too: a dose of the day may be of one of them.
SUPPLEMENTS: Compiled[Supplement] = Compiled(
    lambda person: Supplement.all_rows.filter(person=person).order_by("name", "pk")
)


@dataclass(frozen=True)
class DayPage:
    """One day: what was had, beside what it is measured against."""

    date: datetime.date
    today: datetime.date
    addresses: DayAddresses
    person: Person
    intake: DayIntake
    mean: MeanIntake
    target: Target
    gauges: DayGauges
    meals: list[MealOfDay]
    doses: list[DoseLine]
    supplements: list[SupplementLine]
    unknown_names: list[str]  # of what has no value, foods before supplements
    unanswered: DayIntake | None
    asked_address: str  # where it is said how complete that day is
    copied_day: datetime.date | None  # whose entries an empty day offers to copy
    offers: Offers | None
    check_in: CheckInLine
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
    def food_count_words(self) -> str:
        """How many foods and drinks were had."""
        return food_count(self.intake)

    @property
    def added_words(self) -> str:
        """How much of what counts as supplement was added to foods; blank where nothing was."""
        return added_to_foods(self.intake)

    @property
    def above_level(self) -> str:
        """The note above the upper level, which says whose level it is."""
        return above_level(
            self.intake, self.target, short_authority_name(self.target.upper_level_authority or "")
        )

    @property
    def spacing(self) -> list[str]:
        """What to keep apart from magnesium on this day: kept on the person's row, so without a query."""
        doses = any(dose.may_hold_magnesium for dose in self.doses)
        if not doses and not any(product.may_hold_magnesium for product in self.supplements):
            return []
        return few_spacing_sentences(self.person.spaced_medicines, self.date)

    @property
    def asks_midwife(self) -> bool:
        """Whether the note above the level sends to a doctor or midwife first."""
        return self.target.stage.is_child or self.target.stage.status != "none"

    @property
    def asks_everything(self) -> bool:
        """Whether there is something to ask "Was that everything?" of."""
        return is_begun(self.intake) or self.intake.status is not None

    @property
    def offers_hints(self) -> bool:
        """Whether a link leads to what would close the gap: today, under the one value that holds."""
        total_mg, reference_mg = self.intake.total_mg, self.target.mg
        if not self.is_today or self.intake.is_unknown or total_mg is None or reference_mg is None:
            return False
        return total_mg < reference_mg and self.person.may_have_hints(self.date)

    @property
    def asked_words(self) -> str:
        """What was logged on the unanswered day, with its check-in."""
        return "" if self.unanswered is None else items_and_check_in(self.unanswered)


def day_page(
    person: Person,
    day: datetime.date,
    today: datetime.date,
    meal: str = "",
    asked: AskedDays | None = None,
) -> DayPage:
    """Return the page of `day`, with what is usual at `meal` and the check-in that is due.

    Queries do not grow with the diary.
    """
    days = daily_intake(person, day - datetime.timedelta(days=WINDOW_DAYS), day)
    intake, mean = days[-1], mean_intake(complete_days(days[1:]))
    target = target_on(person, day)
    items, doses = ITEMS.rows(person.pk, day), DOSES.rows(person.pk, day)
    supplements = SUPPLEMENTS.rows(person.pk)
    meals = meals_of(items, day)
    open_day = unanswered_day(days[:-1]) if day == today else None
    above = is_above_upper_level(intake, target) and not person.kidneys_need_care
    return DayPage(
        date=day,
        today=today,
        addresses=day_addresses(day),
        person=person,
        intake=intake,
        mean=mean,
        target=target,
        gauges=day_gauges(
            intake, mean if mean.days >= DAYS_FOR_A_MEAN else None, target, person.kidneys_need_care
        ),
        meals=meals,
        doses=[dose_line(dose) for dose in doses],
        supplements=[
            supplement_line(supplement, day) for supplement in supplements if supplement.deleted_by_id is None
        ],
        unknown_names=[
            *unknown_items_of(meals),
            *(dose.name for dose in doses if dose.elemental_magnesium_mg is None),
        ],
        unanswered=open_day,
        asked_address=day_addresses(open_day.date).answer if open_day else "",
        copied_day=None if intake.is_logged else latest_logged(days[:-1]),
        offers=offers(person, day, meal, items),
        check_in=check_in_line(person, asked or AskedDays(day, day), days),
        is_first=not any(logged.is_logged for logged in days),
        is_news_for_doctor=above and is_news_for_doctor(person, intake, doses, supplements),
    )


def unanswered_day(days: Sequence[DayIntake]) -> DayIntake | None:
    """Return the latest day with entries or a check-in of which nobody said whether food is complete."""
    return next((day for day in reversed(days) if is_begun(day) and day.status is None), None)


def is_begun(day: DayIntake) -> bool:
    """Whether anything was logged or a check-in saved."""
    return day.is_logged or day.has_check_in


def latest_logged(days: Sequence[DayIntake]) -> datetime.date | None:
    """Return the latest day something was eaten on."""
    return next((day.date for day in reversed(days) if day.food_count), None)
