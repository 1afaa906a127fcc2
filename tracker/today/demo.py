"""The demo: an invented grown-up with 120 days of diary and a child with three weeks.

Every entry is written by the verbs that pages use, so it has an act and can be undone.
"""

from base64 import b32encode
from collections.abc import Iterable
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.crypto import salted_hmac

from foods.compounds import elemental_magnesium_mg
from foods.diets import Diet
from foods.models import FoodName
from tracker.diary.models import DiaryDay, Meal, MealItem, Moment, Supplement
from tracker.people.models import AccessLink, Account, Act, Person
from tracker.people.views.welcome import QUESTIONS
from tracker.today import demo_check_ins, demo_meals
from tracker.today.demo_beside import write_beside
from tracker.today.demo_diary import FoodsMissingError, InventedDiary

DEMO_EMAIL = "demo@example.org"
DEMO_DAYS = 120
CHILD_DAYS = 21

CITRATE = "magnesium citrate, trimagnesium dicitrate"


def demo_password() -> str:
    """Return the demo's password: it follows from the secret key, so it is stored nowhere and not guessed."""
    letters = b32encode(salted_hmac("tracker.today.demo", DEMO_EMAIL, algorithm="sha256").digest()[:10])
    return letters.decode().lower()


def create_demo(last: date) -> Account:
    """Make the demo so that it ends on `last`. One that ends there already is left as it is.

    A demo of another day is made anew, without what was tried out in it.
    """
    with transaction.atomic():
        account = demo_account()
        if not ends_on(account, last):
            Person.objects.of(account).delete()
            names = everyday_names()
            write_adult(account, names, last)
            write_child(account, names, last)
    return account


def demo_account() -> Account:
    """Return the account, with the password of this installation; the first one is the administrator."""
    account = Account.objects.filter(email=DEMO_EMAIL).first()
    if account is None:
        account = Account.objects.open(DEMO_EMAIL, demo_password(), is_admin=not Account.objects.exists())
        AccessLink.objects.filter(purpose=AccessLink.Purpose.SETUP).delete()
    elif not account.check_password(demo_password()):
        account.set_password(demo_password())
        account.save(update_fields=["password"])
    return account


def ends_on(account: Account, last: date) -> bool:
    """Whether the demo was written for `last`: it begins on the day that follows from that."""
    items = MealItem.all_rows.filter(person__in=Person.objects.of(account).order_by())
    first = items.order_by("date").values_list("date", flat=True).first()
    return bool(first == last - timedelta(days=DEMO_DAYS - 1))


def everyday_names() -> dict[str, FoodName]:
    """Return the names that the rotas use with their foods and usual portions: one query."""
    rotas = (demo_meals.ADULT, demo_meals.CHILD)
    used = {name for rota in rotas for days in rota.values() for day in days for name in day}
    plain = FoodName.objects.plain().visible_to(None).filter(text__in=used, language="en")
    names = {name.text: name for name in plain.select_related("food__source", "default_portion")}
    for name in sorted(used - names.keys()):
        raise FoodsMissingError(name)
    return names


def add_person(account: Account, last: date, age_years: int, **fields: Any) -> Person:
    """Add a person who was born in the month of `last`, so many years before; nothing is left to be asked."""
    person: Person = Person.objects.add(account, name=fields.pop("name"))
    born = date(last.year - age_years, last.month, 1)
    given = {"birth_month": born, "asked_questions": QUESTIONS, "diet": Diet.EVERYTHING, **fields}
    Person.objects.filter(pk=person.pk).update(**given)
    return Person.objects.get(pk=person.pk)


def write_adult(account: Account, names: dict[str, FoodName], last: date) -> None:
    """Write the grown-up: 120 days, gaps, days left half-way, guesses, tablets; twelve weeks of check-ins."""
    fields = {"name": "Robin", "sex": "female", "country": "US", "authority": "us-ca", "kidney_disease": "no"}
    robin = add_person(account, last, 41, added_kinds=demo_check_ins.ADDED_KINDS, **fields)
    diary = InventedDiary(account, robin, names)
    write_supplements(diary, last)
    for days_ago in reversed(range(DEMO_DAYS)):
        day = last - timedelta(days=days_ago)
        for meal in demo_meals.meals(days_ago):
            write_meal(diary, demo_meals.ADULT, meal, day, days_ago)
        if days_ago in demo_meals.BAKERY:
            diary.guess(demo_meals.BAKERY_BAR, None, Moment(day, time(10, 30), Meal.SNACK))
        diary.answer(day, **answers_for(days_ago))
    write_beside(diary, last)


def answers_for(days_ago: int) -> dict[str, str | None]:
    """Return how complete a day of the grown-up is, by kind; a check-in answers all it asks."""
    eaten, saved = demo_meals.status(days_ago), DiaryDay.Status.COMPLETE
    left = DiaryDay.Status.NOT_TRACKED if eaten == DiaryDay.Status.NOT_TRACKED else None
    return {
        "status": eaten,
        "supplements": eaten,
        "stressors": saved if demo_check_ins.has_check_in(days_ago) else left,
        "symptoms": saved if demo_check_ins.has_symptoms(days_ago) else left,
    }


def write_meal(diary: InventedDiary, rota: demo_meals.Rota, meal: Meal, day: date, days_ago: int) -> None:
    """Write one meal of the rota, or the guess that stands in its place."""
    moment = Moment(day, demo_meals.MEAL_TIMES[meal], meal)
    if meal == Meal.LUNCH and rota is demo_meals.ADULT and days_ago in demo_meals.CANTEEN:
        diary.guess(*demo_meals.CANTEEN_LUNCH, moment)
    else:
        diary.log_meal(demo_meals.portions(rota, meal, days_ago), moment)


def write_supplements(diary: InventedDiary, last: date) -> None:
    """Write two products: a drink named by its compound, given up for a tablet named by its magnesium."""
    first, change = last - timedelta(days=DEMO_DAYS - 1), last - timedelta(days=60)
    mg = elemental_magnesium_mg(CITRATE, Decimal(600))
    label = {"compound": CITRATE, "compound_mg": Decimal(600), "elemental_magnesium_mg": mg}
    drink = diary.add_supplement(
        first, name="Citrate drink", kind=Supplement.Kind.POWDER, unit="sachet", **label
    )
    take_on(diary, drink, last, range(62, DEMO_DAYS, 4))
    drink.delete_by(diary.act(Act.Verb.DELETE, drink.name, Moment(change)))
    tablet = diary.add_supplement(change, name="Magnesium tablet", elemental_magnesium_mg=Decimal(100))
    take_on(diary, tablet, last, range(0, 60, 3))


def take_on(diary: InventedDiary, supplement: Supplement, last: date, days: Iterable[int]) -> None:
    """Take one unit at breakfast on each of `days`, counted back from `last`; not where nobody logged."""
    for days_ago in sorted(set(days) - demo_meals.NOT_LOGGED, reverse=True):
        diary.take(supplement, Moment(last - timedelta(days=days_ago), demo_meals.MEAL_TIMES[Meal.BREAKFAST]))


def write_child(account: Account, names: dict[str, FoodName], last: date) -> None:
    """Write a child of nine, measured by another authority: three weeks, no gaps."""
    fields = {"name": "Kim", "country": "IE", "authority": "efsa", "kidney_disease": "no", "sex": "male"}
    diary = InventedDiary(account, add_person(account, last, 9, **fields), names)
    for days_ago in reversed(range(CHILD_DAYS)):
        day = last - timedelta(days=days_ago)
        for meal in demo_meals.MEAL_TIMES:
            write_meal(diary, demo_meals.CHILD, meal, day, days_ago)
        everything = DiaryDay.Status.COMPLETE if days_ago else None
        diary.answer(day, status=everything, supplements=everything)
