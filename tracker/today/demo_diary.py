"""The diary of an invented person while it is written, by the verbs that pages use."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format

from foods.models import FoodName
from tracker.diary.models import Amount, DiaryDay, MealItem, Moment, Supplement, SupplementDose
from tracker.people.models import Account, Act, Person
from tracker.today import demo_meals

EVENING = time(20, 0)


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

    def answer(self, day: date, **statuses: str | None) -> None:
        """Keep how complete a day is, of each kind for which there is an answer."""
        answered = {kind: status for kind, status in statuses.items() if status is not None}
        if answered:
            act = self.act(Act.Verb.CHANGE, date_format(day, "l j F"), Moment(day))
            DiaryDay.objects.answer(act, self.person, day, **answered)

    def add_supplement(self, day: date, **label: Any) -> Supplement:
        """Note a product from its label."""
        act = self.act(Act.Verb.ADD, label["name"], Moment(day))
        act.save()
        return Supplement.objects.create(act=act, person=self.person, **label)

    def take(self, supplement: Supplement, moment: Moment) -> None:
        """Take one unit."""
        act = self.act(Act.Verb.ADD, supplement.name, moment)
        SupplementDose.objects.take(act, supplement, Decimal(1), moment)
