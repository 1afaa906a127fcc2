"""What is one tap away on the page of a day: foods usual at a meal, and favourites where there is room."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from tracker.diary.favourites import FAVOURITES
from tracker.diary.item_words import milligram_words
from tracker.diary.models import Meal, MealItem
from tracker.diary.usual import MOST_CHIPS, FoodKey, Habit, usual_at
from tracker.people.models import Person
from tracker.today.addresses import one_tap_address

USUALLY: dict[str, Any] = {
    Meal.BREAKFAST: _lazy("You usually have for breakfast:"),
    Meal.LUNCH: _lazy("You usually have for lunch:"),
    Meal.DINNER: _lazy("You usually have for dinner:"),
    Meal.SNACK: _lazy("You usually have as a snack:"),
}
TOGETHER: dict[str, Any] = {
    Meal.BREAKFAST: _lazy("Usual breakfast"),
    Meal.LUNCH: _lazy("Usual lunch"),
    Meal.DINNER: _lazy("Usual dinner"),
    Meal.SNACK: _lazy("Usual snack"),
}
# The meals that a day filled in later is asked for, in their order.
MAIN_MEALS = (Meal.BREAKFAST, Meal.LUNCH, Meal.DINNER)


class Chip(NamedTuple):
    """One tap: its words, the magnesium it adds, the keys of the items it sends."""

    name: str
    magnesium: str
    keys: str


class FavouriteChip(NamedTuple):
    """One tap that logs a favourite; how much it was had in last is found then."""

    name: str
    address: str


@dataclass(frozen=True)
class Offers:
    """The chips of a day, which are logged at `meal`."""

    meal: str
    sentence: str
    together_name: str
    together: Chip | None
    chips: list[Chip]
    favourites: list[FavouriteChip]

    @property
    def favourites_name(self) -> str:
        """The words of the chip that leads to all favourites."""
        return _("Favourites")


def offers(person: Person, day: date, meal: str, items: Sequence[MealItem]) -> Offers | None:
    """Return what is usual at `meal`, filled up with favourites; None where there is neither.

    Without a meal of the hour it is the first main meal of the day that has no entry yet.
    """
    offered = meal or next_meal(items)
    logged = {(item.food_id, item.food_name) for item in items if item.meal == offered}
    usual = usual_at(person, day, offered, logged)
    shown = logged | {habit.way.key for habit in usual.habits}
    favourites = favourite_chips(person, day, shown, MOST_CHIPS - len(usual.habits))
    if not (usual.habits or favourites):
        return None
    return Offers(
        meal=offered,
        sentence=sentence(offered if usual.habits else "", is_now=bool(meal)),
        together_name=str(TOGETHER[offered]),
        together=together_chip(usual.together),
        chips=[usual_chip(habit) for habit in usual.habits],
        favourites=favourites,
    )


def next_meal(items: Sequence[MealItem]) -> str:
    """Return the first main meal without an entry; the snack after all of them."""
    had = {item.meal for item in items}
    return next((meal for meal in MAIN_MEALS if meal not in had), Meal.SNACK)


def usual_chip(habit: Habit) -> Chip:
    """Return the chip of one food in its usual amount."""
    way = habit.way
    return Chip(habit.name, milligram_words(way.magnesium_mg, way.is_at_least) or _("no value"), way.item_key)


def together_chip(habits: Sequence[Habit]) -> Chip | None:
    """Return the chip that logs several foods at once; its sum is "at least" where one has no value."""
    if not habits:
        return None
    known = [habit.way.magnesium_mg for habit in habits if habit.way.magnesium_mg is not None]
    is_at_least = len(known) < len(habits) or any(habit.way.is_at_least for habit in habits)
    mg = sum(known, Decimal(0)) if known else None
    names = ", ".join(habit.name for habit in habits)
    keys = " ".join(habit.way.item_key for habit in habits)
    return Chip(names, milligram_words(mg, is_at_least) or _("no value"), keys)


def favourite_chips(person: Person, day: date, shown: Collection[FoodKey], room: int) -> list[FavouriteChip]:
    """Return favourites that are not on the page yet, as many as there is room for."""
    if room <= 0:
        return []
    food_ids = {food_id for food_id, _name in shown}
    left = [each for each in FAVOURITES.rows(person.pk) if each.food_id not in food_ids]
    return [
        FavouriteChip(each.name, one_tap_address("diary:log_favourite", day, each.pk)) for each in left[:room]
    ]


def sentence(meal: str, *, is_now: bool) -> str:
    """Say what the chips are; nothing is usual where there is no meal."""
    if not meal:
        return _("Your favourites:")
    return _("You usually have at this hour:") if is_now else str(USUALLY[meal])
