"""What was had on a day, as its page lists it: by meal, each item in two lines."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.diary.item_words import item_detail, milligram_words
from tracker.diary.models import Meal, MealItem
from tracker.insights.intake import NOTHING
from tracker.today.addresses import day_addresses, entry_address


class ItemLine(NamedTuple):
    """One item: where it can be changed, its name, the small line under it, its magnesium."""

    address: str
    name: str
    detail: str
    amount: str  # as printed; blank where nobody knows it
    magnesium_mg: Decimal | None
    unknown_ingredients: int

    @property
    def is_unknown(self) -> bool:
        """Whether all or part of its magnesium is unknown."""
        return self.magnesium_mg is None or self.unknown_ingredients > 0

    @property
    def name_as_unknown(self) -> str:
        """Its name among those without a value, for a recipe with how many of its ingredients have none."""
        if self.magnesium_mg is None:
            return self.name
        said = ngettext(
            "%(name)s (%(count)d ingredient)", "%(name)s (%(count)d ingredients)", self.unknown_ingredients
        )
        return said % {"name": self.name, "count": self.unknown_ingredients}


@dataclass(frozen=True)
class MealOfDay:
    """The items of one meal."""

    name: str
    copy_address: str
    items: list[ItemLine] = field(default_factory=list)

    @property
    def copy_name(self) -> str:
        """The link that copies this meal, for those who do not see which one it stands beside."""
        return _("Copy: %(meal)s") % {"meal": self.name}

    @property
    def subtotal(self) -> str:
        """The sum of known values in words, "at least" where an item is unknown; blank for one item."""
        known = [item.magnesium_mg for item in self.items if item.magnesium_mg is not None]
        if not known or len(self.items) == 1:
            return ""
        return milligram_words(sum(known, NOTHING), any(item.is_unknown for item in self.items))


def meals_of(items: Iterable[MealItem], day: date) -> list[MealOfDay]:
    """Return the items by meal in the order of a day; empty meals are left out."""
    names = {**dict(Meal.choices), "": _("Through the day")}
    meals: dict[str, list[ItemLine]] = {key: [] for key in names}
    for item in items:
        meals[item.meal].append(item_line(item))
    return [
        MealOfDay(str(names[key]), copy_address(day, key), lines) for key, lines in meals.items() if lines
    ]


def item_line(item: MealItem) -> ItemLine:
    """Return an item as the page prints it."""
    return ItemLine(
        entry_address("diary:change_item", item.pk),
        item.food_name,
        item_detail(item),
        milligram_words(item.magnesium_mg, item.is_at_least),
        item.magnesium_mg,
        item.unknown_ingredients,
    )


def copy_address(day: date, meal: str) -> str:
    """Return where a meal of a day is copied from."""
    return f"{day_addresses(day).copy}?meal={meal}"


def unknown_items_of(meals: Iterable[MealOfDay]) -> list[str]:
    """Return the names of items whose magnesium is unknown, all of it or of some ingredients."""
    return [item.name_as_unknown for meal in meals for item in meal.items if item.is_unknown]
