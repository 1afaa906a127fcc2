"""Plain builders of the diary: entries with only what a test is about."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.timezone import now

from foods.models import Food
from tests.foods.builders import make_food
from tracker.diary.models import Amount, DiaryDay, MealItem, Moment, Supplement, SupplementDose
from tracker.people.models import Act, Person

DAY = date(2026, 3, 2)


def make_act(person: Person, verb: str = Act.Verb.ADD, subject: str = "something") -> Act:
    """Return an act of the person's owner, not saved yet."""
    account = person.accesses.get().account
    return Act(account=account, person=person, verb=verb, subject=subject, made_at=now())


def log(
    person: Person, food: Food | None = None, grams: Any = 100, day: date = DAY, **known: Any
) -> MealItem:
    """Return `grams` of a food logged on `day`."""
    moment = Moment(day, known.pop("time", None), known.pop("meal", ""))
    return MealItem.objects.log(
        make_act(person), food or Food.objects.first() or make_food(), Amount(Decimal(grams)), moment, **known
    )


def guess(person: Person, mg: Any = None, day: date = DAY, name: str = "Canteen lunch") -> MealItem:
    """Return a guess logged on `day`; without `mg` its magnesium is unknown."""
    amount = None if mg is None else Decimal(mg)
    return MealItem.objects.guess(make_act(person), name, amount, Moment(day))


def make_supplement(person: Person, mg: Any = 100, **fields: Any) -> Supplement:
    """Return a tablet of `mg` magnesium, or of unknown content."""
    amount = None if mg is None else Decimal(mg)
    given = {"name": "Magnesium tablet", "unit": "tablet", "elemental_magnesium_mg": amount}
    return Supplement.objects.create(person=person, **{**given, **fields})


def take(
    person: Person, supplement: Supplement | None = None, units: Any = 1, day: date = DAY
) -> SupplementDose:
    """Return a dose taken on `day`."""
    product = supplement or make_supplement(person)
    return SupplementDose.objects.take(make_act(person), product, Decimal(units), Moment(day))


def answer(person: Person, day: date = DAY, status: str = DiaryDay.Status.COMPLETE) -> DiaryDay:
    """Return the answer that `day` was complete, or another."""
    return DiaryDay.objects.answer(make_act(person), person, day, status=status, supplements=status)
