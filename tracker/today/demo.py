"""The demo: an invented grown-up with 120 days of diary and a child with three weeks.

Every entry is written by the verbs that pages use, so it has an act and can be undone.
"""

from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.formats import date_format

from foods.models import FoodName
from tracker.diary.compounds import elemental_magnesium_mg
from tracker.diary.models import Amount, DiaryDay, Meal, MealItem, Moment, Supplement, SupplementDose
from tracker.people.models import AccessLink, Account, Act, Person
from tracker.people.views.welcome import QUESTIONS
from tracker.today import demo_meals

DEMO_EMAIL = "demo@example.org"
DEMO_DAYS = 120
CHILD_DAYS = 21
EVENING = time(20, 0)

CITRATE = "magnesium citrate, trimagnesium dicitrate"


class FoodsMissingError(Exception):
    """The food table lacks what the demo eats; the text names the first of it."""


@dataclass(frozen=True)
class InventedDiary:
    """One person's diary while it is written."""

    account: Account
    person: Person
    names: dict[str, FoodName]

    def act(self, verb: str, subject: str, moment: Moment) -> Act:
        """Return an act of the moment itself: people mostly log what is before them."""
        made_at = datetime.combine(moment.date, moment.time or EVENING, self.person.zone())
        return Act(account=self.account, person=self.person, verb=verb, subject=subject, made_at=made_at)

    def log(self, name: str, number: int, moment: Moment) -> None:
        """Log a number of usual portions of an everyday food."""
        found = self.names[name]
        portion = found.default_portion
        if portion is None:
            raise FoodsMissingError(f"{name} (its usual portion)")
        amount = Amount(number * portion.gram_weight, Decimal(number), portion.description)
        act = self.act(Act.Verb.ADD, name, moment)
        MealItem.objects.log(act, found.food, amount, moment, food_name=name)

    def guess(self, name: str, mg: int | None, moment: Moment) -> None:
        """Log something no table knows."""
        amount = None if mg is None else Decimal(mg)
        MealItem.objects.guess(self.act(Act.Verb.ADD, name, moment), name, amount, moment)

    def log_meal(self, portions: demo_meals.Portions, moment: Moment) -> None:
        """Log what a rota has for a meal."""
        for name, number in portions.items():
            self.log(name, number, moment)

    def answer(self, day: date, status: DiaryDay.Status | None) -> None:
        """Keep the answer for a day, if there is one."""
        if status is not None:
            act = self.act(Act.Verb.CHANGE, date_format(day, "l j F"), Moment(day))
            DiaryDay.objects.answer(act, self.person, day, status=status, supplements=status)

    def add_supplement(self, day: date, **label: Any) -> Supplement:
        """Note a product from its label."""
        act = self.act(Act.Verb.ADD, label["name"], Moment(day))
        act.save()
        return Supplement.objects.create(act=act, person=self.person, **label)

    def take(self, supplement: Supplement, moment: Moment) -> None:
        """Take one unit."""
        act = self.act(Act.Verb.ADD, supplement.name, moment)
        SupplementDose.objects.take(act, supplement, Decimal(1), moment)


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
    Person.objects.filter(pk=person.pk).update(birth_month=born, asked_questions=QUESTIONS, **fields)
    return Person.objects.get(pk=person.pk)


def write_adult(account: Account, names: dict[str, FoodName], last: date) -> None:
    """Write the grown-up: 120 days, gaps, days left half-way, guesses, tablets."""
    fields = {"name": "Robin", "sex": "female", "country": "US", "authority": "us-ca", "kidney_disease": "no"}
    diary = InventedDiary(account, add_person(account, last, 41, **fields), names)
    write_supplements(diary, last)
    for days_ago in reversed(range(DEMO_DAYS)):
        day = last - timedelta(days=days_ago)
        for meal in demo_meals.meals(days_ago):
            write_meal(diary, demo_meals.ADULT, meal, day, days_ago)
        if days_ago in demo_meals.BAKERY:
            diary.guess(demo_meals.BAKERY_BAR, None, Moment(day, time(10, 30), Meal.SNACK))
        diary.answer(day, demo_meals.status(days_ago))


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
        diary.answer(day, DiaryDay.Status.COMPLETE if days_ago else None)
