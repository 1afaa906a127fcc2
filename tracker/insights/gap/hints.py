"""What would bring today, and the usual day, to the reference: the one place that decides what is named."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from foods.diets import Needs, suits
from foods.hinted import UsualPortion, hinted_foods, usual_portions
from tracker.diary.models import DiaryDay
from tracker.insights.gap.choices import is_asked
from tracker.insights.gap.had import own_foods
from tracker.insights.gap.portions import Candidate, Hints, hints_for
from tracker.insights.intake import DayIntake, MeanIntake, complete_days, daily_intake, mean_intake
from tracker.insights.targets import target_on
from tracker.people.models import Person
from tracker.reference.targets import Target

# The usual day: of so many days those that are complete, the shorter stretch first.
STRETCHES = (7, 30)
DAYS_FOR_A_MEAN = 3
NOTHING = Decimal(0)
NO_HINTS = Hints()


@dataclass(frozen=True)
class Gap:
    """An amount in mg beside its reference, what lies between, and what would bring it. Unknown is None."""

    known_mg: Decimal
    reference_mg: Decimal
    hints: Hints = NO_HINTS

    @property
    def mg(self) -> Decimal:
        """What lies between; 0 at or above the reference."""
        return max(NOTHING, self.reference_mg - self.known_mg)

    @property
    def is_closed(self) -> bool:
        """Whether the amount is at or above the reference: then nothing is named."""
        return self.mg == 0


@dataclass(frozen=True)
class GapHints:
    """Both gaps of a person. One is None while its amount or the reference is not known.

    `is_asked` is whether diet and allergies were asked: before that no food is named.
    """

    day: DayIntake
    mean: MeanIntake  # of the usual day
    mean_length: int  # in days: of how many last days the complete ones are
    target: Target
    is_asked: bool
    of_day: Gap | None
    of_usual_day: Gap | None

    @property
    def is_open(self) -> bool:
        """Whether more may come or be missing: the person did not say that the day was everything."""
        return not self.day.is_complete

    @property
    def is_uncertain(self) -> bool:
        """Whether the gap of the day may be smaller than it looks."""
        return self.is_open or self.day.is_at_least

    @property
    def is_usually_reached(self) -> bool:
        """Whether the usual day is at or above the reference: then one day below it asks for nothing."""
        return self.of_usual_day is not None and self.of_usual_day.is_closed

    @property
    def is_day_below(self) -> bool:
        """Whether something would bring this day to the reference, and the usual day is below it too."""
        return self.of_day is not None and not self.of_day.is_closed and not self.is_usually_reached


def gap_hints(person: Person, day: date, today: date) -> GapHints | None:
    """Return what may be named on `day`; None with weak kidneys, under a red flag and in the first year.

    Nothing is named for a day that has not come. At most five queries, whatever the diary holds.
    """
    if not person.may_have_hints(day) or day > today:
        return None
    days = daily_intake(person, day - timedelta(days=STRETCHES[-1] - 1), day)
    (mean, length), target = usual_day(days), target_on(person, day)
    of_day, of_usual_day = gap(known_mg(days[-1]), target), gap(mean.mg, target)
    hints = GapHints(days[-1], mean, length, target, is_asked(person), of_day, of_usual_day)
    return with_foods(hints, person, day) if hints.is_asked else hints


def usual_day(days: Sequence[DayIntake]) -> tuple[MeanIntake, int]:
    """Return the mean of the complete ones of the last seven days, else of all, and how many days those are.

    Under three complete days it has no amount.
    """
    means = [(mean_intake(complete_days(days[-length:])), length) for length in STRETCHES]
    last = means[-1][0]
    unknown = MeanIntake(None, last.days, last.item_count, last.incomplete_items), STRETCHES[-1]
    return next((usual for usual in means if usual[0].days >= DAYS_FOR_A_MEAN), unknown)


def known_mg(day: DayIntake) -> Decimal | None:
    """Return what a day adds up to; None where nothing was logged, none has a value, or it went untracked."""
    return None if day.is_unknown or day.status == DiaryDay.Status.NOT_TRACKED else day.total_mg


def gap(mg: Decimal | None, target: Target) -> Gap | None:
    """Return the gap between an amount and the one value that holds; a range is none."""
    return None if mg is None or target.mg is None else Gap(mg, target.mg)


def with_foods(hints: GapHints, person: Person, day: date) -> GapHints:
    """Return both gaps with what would close them; foods are asked for only where there is one to close.

    None are named for a day below the reference while the usual day is not.
    """
    of_day = hints.of_day if hints.is_day_below else None
    of_usual_day = None if hints.is_usually_reached else hints.of_usual_day
    if of_day is None and of_usual_day is None:
        return hints
    needs = needs_on(person, day)
    foods = own_foods(person, day, needs), everyday_foods(person, needs)
    return replace(
        hints,
        of_day=closed_by(of_day, *foods) or hints.of_day,
        of_usual_day=closed_by(of_usual_day, *foods) or hints.of_usual_day,
    )


def closed_by(gap: Gap | None, own: Sequence[Candidate], everyday: Sequence[Candidate]) -> Gap | None:
    """Return a gap with what would close it."""
    return gap and replace(gap, hints=hints_for(gap.mg, own, everyday))


def needs_on(person: Person, day: date) -> Needs:
    """Return what may not be named to this person on `day`."""
    return Needs(person.diet, frozenset(person.allergies), person.may_have_whole_nuts(day))


def everyday_foods(person: Person, needs: Needs) -> list[Candidate]:
    """Return the everyday foods that may be named to this person: one query."""
    fit = {key for key, food in hinted_foods().items() if suits(food.makeup, needs)}
    return [
        everyday_candidate(portion)
        for portion in usual_portions()
        if portion.source_id in fit and portion.food_id not in person.disliked_foods
    ]


def everyday_candidate(portion: UsualPortion) -> Candidate:
    """Return a usual portion as a candidate."""
    return Candidate(
        food_id=portion.food_id,
        name=portion.name,
        group=portion.group,
        portion=portion.portion,
        grams=portion.grams,
        magnesium_mg_per_100_g=portion.magnesium_mg_per_100_g,
    )
