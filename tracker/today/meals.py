"""What was had on a day, as its page lists it: by meal, each item in two lines."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from tracker.diary.models import Meal, MealItem
from tracker.insights.intake import NOTHING
from tracker.templatetags.amounts import milligrams
from tracker.today.sentences import item_detail


@dataclass(frozen=True)
class ItemLine:
    """One item: its name, the small line under it, its magnesium, where it can be changed."""

    name: str
    detail: str
    magnesium_mg: Decimal | None
    address: str

    @property
    def amount(self) -> str:
        """The milligrams as printed; blank for an item without a value."""
        return "" if self.magnesium_mg is None else milligrams(self.magnesium_mg)


@dataclass(frozen=True)
class MealOfDay:
    """The items of one meal."""

    name: str
    items: list[ItemLine] = field(default_factory=list)

    @property
    def known_mg(self) -> Decimal | None:
        """The sum of known values; shown from two items on."""
        known = [item.magnesium_mg for item in self.items if item.magnesium_mg is not None]
        return sum(known, NOTHING) if known and len(self.items) > 1 else None

    @property
    def subtotal(self) -> str:
        """The sum of the meal in words, with "at least" where an item has no value; blank for one item."""
        if self.known_mg is None:
            return ""
        has_unknown = any(item.magnesium_mg is None for item in self.items)
        said = _("at least %(mg)s mg") if has_unknown else _("%(mg)s mg")
        return said % {"mg": milligrams(self.known_mg)}


def meals_of(items: Iterable[MealItem]) -> list[MealOfDay]:
    """Return the items by meal in the order of a day; empty meals are left out."""
    meals = {key: MealOfDay(str(name)) for key, name in Meal.choices}
    meals[""] = MealOfDay(_("Through the day"))
    for item in items:
        meals[item.meal].items.append(item_line(item))
    return [meal for meal in meals.values() if meal.items]


def item_line(item: MealItem) -> ItemLine:
    """Return an item as the page prints it."""
    address = reverse("diary:change_item", args=[item.pk])
    return ItemLine(item.food_name, item_detail(item), item.magnesium_mg, address)
