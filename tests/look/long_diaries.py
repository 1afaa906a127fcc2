"""Diaries of any length for pictures of charts, written in bulk: the demo's meals, over and over.

Days are counted backwards from today, which is day 0 and under way. The same in every run.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from decimal import Decimal

from foods.models import FoodName
from tests.bench.check_ins import write_check_ins
from tests.bench.diaries import BATCH
from tests.tracker.diary.builders import make_act, make_supplement, take
from tests.tracker.insights.patterns.builders import ask
from tests.tracker.people.builders import change, make_account
from tests.tracker.stressors.builders import make_change, make_medicine
from tracker.diary.models import Amount, DiaryDay, Meal, MealItem
from tracker.diary.models.logged import guessed_values, logged_values
from tracker.insights.models import StoredFinding
from tracker.insights.patterns.counting import counted_days
from tracker.insights.patterns.looking import look
from tracker.people.models import Account, Person
from tracker.people.models.entries import write_all
from tracker.today.demo import everyday_names
from tracker.today.demo_meals import ADULT, portions

DAYS = (3, 30, 365, 3650)
# A fortnight that nobody logged, and single days.
GAPS = {*range(9, 23), 3, 5, 26, 28, 29}
# What nobody eats: a slip of the keyboard, which a chart must bear.
EXTREME_DAY, EXTREME_MG = 12, Decimal(9000)
# Portions grow and shrink by a quarter within this many days, or all months would be alike.
SEASON, SMALLEST_AGO = 290, 120
BREAK = range(1200, 1330)  # months in which nothing was logged

Names = dict[str, FoodName]


def long_diaries(today: date) -> dict[str, Account]:
    """Write a diary of each length, one with gaps and one with an extreme day; return whose, by name."""
    names = everyday_names()
    accounts = {f"days-{days}": write_diary(names, today, days) for days in DAYS}
    for length in (30, 365):
        ask_and_look(Person.objects.of(accounts[f"days-{length}"]).get(), today, length)
    accounts["gaps"] = write_diary(names, today, 30, GAPS, name="gaps")
    accounts["extreme"] = extreme = write_diary(names, today, 30, name="extreme")
    moment = {"date": today - timedelta(days=EXTREME_DAY), "meal": Meal.LUNCH}
    slip = MealItem(food_name="Canteen lunch", **moment, **guessed_values(EXTREME_MG))
    slip.person = Person.objects.of(extreme).get()
    slip.save(force_insert=True)
    return accounts


def write_diary(names: Names, today: date, days: int, gaps: Collection[int] = (), name: str = "") -> Account:
    """Write a diary of so many days; return whose it is."""
    account = make_account(f"{name or days}-days@example.org")
    # She turns 31 this month, and what she is compared with steps.
    about = {"sex": "female", "country": "US", "authority": "us-ca", "kidney_disease": "no"}
    person = change(
        Person.objects.of(account).get(), birth_month=date(today.year - 31, today.month, 1), **about
    )
    blank = {*gaps, *BREAK, *range(11, days, 23)}
    logged = [days_ago for days_ago in range(days) if days_ago not in blank]
    write_intake(person, names, today, logged)
    write_check_ins(person.pk, today, logged[1:])
    write_marks(person, today, days)
    return account


def write_intake(person: Person, names: Names, today: date, logged: Collection[int]) -> None:
    """Write meals, tablets and answers of the days that are logged."""
    dates = {days_ago: today - timedelta(days=days_ago) for days_ago in logged}
    items = (item for days_ago, day in dates.items() for item in items_of(person, names, day, days_ago))
    MealItem.all_rows.bulk_create(items, BATCH)
    act, dose = make_act(person), take(person, make_supplement(person, 100), day=today)
    write_all(act, [dose.copied_to(act, day) for ago, day in dates.items() if ago and ago % 40 < 13])
    answers = (answer_of(person, day, days_ago) for days_ago, day in dates.items() if days_ago)
    DiaryDay.all_rows.bulk_create(answers, BATCH)


def items_of(person: Person, names: Names, day: date, days_ago: int) -> Iterator[MealItem]:
    """Yield what is had on a day, now and then with a guess or something without a value."""
    for meal in list(ADULT)[: 2 if is_open(days_ago) else None]:
        for name, number in portions(ADULT, meal, days_ago).items():
            values = logged_values(
                names[name].food, usual_amount(names[name], number * appetite(days_ago)), person
            )
            yield MealItem(person=person, date=day, meal=meal, food_name=name, **values)
    for name, every, mg in (("Canteen soup", 13, None), ("Canteen lunch", 17, Decimal(90))):
        if days_ago % every == every - 1:
            yield MealItem(person=person, date=day, meal=Meal.SNACK, food_name=name, **guessed_values(mg))


def appetite(days_ago: int) -> Decimal:
    """Return how large portions are on a day, between 0.75 and 1.25 times the usual ones."""
    place = (days_ago + SMALLEST_AGO) % SEASON
    return Decimal("0.75") + Decimal(abs(2 * place - SEASON)) / (2 * SEASON)


def usual_amount(name: FoodName, number: Decimal) -> Amount:
    """Return a number of usual portions; 100 g for each where a food has none."""
    portion = name.default_portion
    return Amount(number * (portion.gram_weight if portion else 100))


def is_open(days_ago: int) -> bool:
    """Whether a day ends after lunch: today, and every eleventh."""
    return days_ago % 11 == 0


def answer_of(person: Person, day: date, days_ago: int) -> DiaryDay:
    """Return what was said of a day."""
    status = DiaryDay.Status.PARTLY if is_open(days_ago) else DiaryDay.Status.COMPLETE
    return DiaryDay(
        person=person, date=day, status=status, supplements=status, stressors="complete", symptoms="complete"
    )


def write_marks(person: Person, today: date, days: int) -> None:
    """Write two changes close to each other, one that lasted, and a medicine that began."""
    for share, words in ((2, "No coffee after noon"), (3, "Less running")):
        make_change(person, words, today - timedelta(days=days // share), today - timedelta(days=days // 6))
    make_change(person, "In bed by eleven", today - timedelta(days=days // 2 - 1))
    make_medicine(person, "Omeprazole", first=today - timedelta(days=days // 5))


def ask_and_look(person: Person, today: date, days: int) -> None:
    """Ask half a diary what goes along with twitches, and look wherever enough days are complete."""
    beside = ("magnesium", "sleep", "stress", "caffeine")
    question = ask(person, exposures=beside, day=today - timedelta(days=days // 2))
    complete = counted_days(person, question, today)
    for checkpoint in StoredFinding.CHECKPOINTS:
        if checkpoint <= len(complete):
            look(person, question, complete, checkpoint)
