"""Diaries of one and of ten years with 8 entries a day, written in bulk, the same in every run."""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from django.db import connection, transaction
from django.utils.timezone import localdate, now

from foods.models import FoodName
from tests.conftest import signed_in
from tests.tracker.diary.builders import log, make_supplement, take
from tests.tracker.people.builders import change, make_account
from tracker.diary.models import DiaryDay, MealItem, SupplementDose
from tracker.people.models import Account, Act, ApiToken, Person

Entry = TypeVar("Entry", MealItem, SupplementDose)

DATABASE = "tracker.sqlite3"
BATCH = 1000
NAMESPACE = uuid.UUID(
    "6f2f0c1e-4a58-4cc4-9d5e-2f0c0d8c7a11"
)  # any; it makes the keys of rows the same in each run

# Two kinds of day take turns, each of seven foods; the tablet is the eighth entry.
DAYS = (
    (
        "Rolled oats, dry",
        "Milk, whole",
        "Coffee, filter",
        "Lentil soup",
        "Bread, rye",
        "Apple",
        "Salmon, baked",
    ),
    (
        "Muesli",
        "Yogurt, plain, whole milk",
        "Tea, black",
        "Pizza, margherita",
        "Almonds",
        "Banana",
        "Omelette",
    ),
)
MEALS = ("breakfast", "breakfast", "breakfast", "lunch", "lunch", "snack", "dinner")


@dataclass(frozen=True)
class Owner:
    """Who keeps the diaries: session, token and what the addresses of pages need."""

    session: str
    token: str
    today: date
    foods: list[tuple[int, int | None]]  # keys of foods and of their usual portions


@dataclass(frozen=True)
class Rows:
    """What one kind of day holds, as logged once."""

    items: list[MealItem]
    dose: SupplementDose


def write_owner() -> tuple[Owner, list[Rows]]:
    """Make the account, and log each kind of day once, today and yesterday."""
    account = make_account("bench@example.org")
    person = person_of(account)
    today = localdate()
    about = {"sex": "female", "country": "US", "authority": "us-ca", "kidney_disease": "no"}
    about["diet"] = "everything"  # asked before hints at foods
    change(person, birth_month=date(today.year - 40, today.month, 1), **about)
    names = {name.text: name for name in FoodName.objects.plain().filter(text__in=DAYS[0] + DAYS[1])}
    tablet = make_supplement(person, 100)
    rows = []
    for days_ago, kind in enumerate(DAYS):
        day = today - timedelta(days=days_ago)
        items = [logged(person, names[name], meal, day) for name, meal in zip(kind, MEALS, strict=True)]
        rows.append(Rows(items, take(person, tablet, day=day)))
    foods = [(name.food_id, name.default_portion_id) for name in names.values()]
    token = ApiToken.objects.issue(account, person=person, scope=ApiToken.Scope.WRITE)
    # Long ranges are remembered once the latest act is a minute old.
    Act.objects.update(made_at=now() - timedelta(hours=1))
    return Owner(signed_in(account).cookies["sessionid"].value, token, today, foods), rows


def person_of(account: Account) -> Person:
    """Return the account's person."""
    return Person.objects.of(account).get()


def logged(person: Person, name: FoodName, meal: str, day: date) -> MealItem:
    """Log the usual portion of a food."""
    portion = name.default_portion
    return log(person, name.food, Decimal(portion.gram_weight) if portion else 100, day=day, meal=meal)


def write_days(rows: list[Rows], today: date, span: range) -> None:
    """Write copies of the logged days for every day of `span`, counted back from `today`."""
    with transaction.atomic():
        MealItem.objects.bulk_create(
            (on_day(item, day) for day, kind in days(rows, today, span) for item in kind.items), BATCH
        )
        SupplementDose.objects.bulk_create(
            (on_day(kind.dose, day) for day, kind in days(rows, today, span)), BATCH
        )
        DiaryDay.objects.bulk_create((answer_for(kind, day) for day, kind in days(rows, today, span)), BATCH)


def days(rows: list[Rows], today: date, span: range) -> Iterator[tuple[date, Rows]]:
    """Yield each day of `span` with the kind of day that it is."""
    for days_ago in span:
        yield today - timedelta(days=days_ago), rows[days_ago % len(rows)]


def on_day(entry: Entry, day: date) -> Entry:
    """Return the same entry on another day, without its act: old acts are purged in a real diary too."""
    same = copy(entry)
    same.pk = uuid.uuid5(NAMESPACE, f"{entry} {entry.date} {day}")
    same.date, same.act = day, None
    return same


def answer_for(kind: Rows, day: date) -> DiaryDay:
    """Return the answer that the day was complete."""
    everything = DiaryDay.Status.COMPLETE
    return DiaryDay(person_id=kind.dose.person_id, date=day, status=everything, supplements=everything)


def copy_installation(source: Path, target: Path) -> None:
    """Copy the database; what was issued in one holds in the other."""
    target.mkdir()
    with (
        closing(sqlite3.connect(source / DATABASE)) as standing,
        closing(sqlite3.connect(target / DATABASE)) as copied,
    ):
        standing.backup(copied)


def use_database(folder: Path) -> None:
    """Let Django in this process read and write the database of another folder."""
    connection.close()
    connection.settings_dict["NAME"] = str(folder / DATABASE)
