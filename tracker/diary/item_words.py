"""What a line of the diary says about an item: how much, what is typical or estimated, from where."""

from decimal import Decimal

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.diary.models import MealItem
from tracker.templatetags.amounts import grams, milligrams, quantity

SEPARATOR = " · "


def milligram_words(mg: Decimal | None, is_at_least: bool) -> str:
    """Return an amount with its unit, "at least" before a lower bound; blank where nobody knows it."""
    if mg is None:
        return ""
    said = _("at least %(mg)s mg") if is_at_least else _("%(mg)s mg")
    return said % {"mg": milligrams(mg)}


def item_detail(item: MealItem) -> str:
    """Say when, how much, what else it holds and from which table: the small line under an item."""
    parts = [
        f"{item.time:%H:%M}" if item.time else "",
        measured(item),
        without_value(item),
        added(item),
        caffeine(item),
        alcohol(item),
        value_origin(item),
        item.value_note,
        corrected(item),
    ]
    return SEPARATOR.join(part for part in parts if part)


def item_facts(item: MealItem) -> str:
    """Say what else it holds and what its value rests on, for a page that shows amount and source itself."""
    facts = [without_value(item), added(item), caffeine(item), alcohol(item), item.value_note]
    return SEPARATOR.join(fact for fact in facts if fact)


def measured(item: MealItem) -> str:
    """Say the household measure as it was typed, and the grams."""
    weight = "" if item.grams is None else _("%(grams)s g") % {"grams": grams(item.grams)}
    if item.is_weight_estimate:
        weight = _("%(weight)s, weighed like others") % {"weight": weight}
    if not item.portion_text:
        return weight
    times = "" if item.quantity in {None, 1} else f"{quantity(item.quantity)} × "
    return f"{times}{item.portion_text}, {weight}"


def without_value(item: MealItem) -> str:
    """Say how many ingredients of a recipe have no value; blank where all have one."""
    if not item.is_at_least:
        return ""
    counted = {"count": item.unknown_ingredients}
    return (
        ngettext(
            "%(count)d ingredient without a value",
            "%(count)d ingredients without a value",
            item.unknown_ingredients,
        )
        % counted
    )


def added(item: MealItem) -> str:
    """Say how much of the magnesium was added; blank where none was."""
    if not item.added_magnesium_mg:
        return ""
    return _("of which %(mg)s mg added, counts as supplement") % {"mg": milligrams(item.added_magnesium_mg)}


def caffeine(item: MealItem) -> str:
    """Say the caffeine, and whether it is what such a drink typically holds; blank for none or unknown."""
    if not item.caffeine_mg:
        return ""
    said = _("≈ %(mg)s mg caffeine, typical") if item.caffeine_is_typical else _("%(mg)s mg caffeine")
    return said % {"mg": milligrams(item.caffeine_mg)}


def alcohol(item: MealItem) -> str:
    """Say the alcohol, and whether it is what such a drink typically holds; blank for none or unknown."""
    if not item.alcohol_g:
        return ""
    said = _("≈ %(g)s g alcohol, typical") if item.alcohol_is_typical else _("%(g)s g alcohol")
    return said % {"g": grams(item.alcohol_g)}


def corrected(item: MealItem) -> str:
    """Say that the value was brought to what the food table says, and when; blank where it was not."""
    if item.corrected_at is None:
        return ""
    return _("corrected %(day)s") % {"day": date_format(localtime(item.corrected_at), "j M")}


def value_origin(item: MealItem) -> str:
    """Say where the value comes from, and whether it was taken over from a similar food."""
    if item.is_guess:
        return _("your guess")
    origin = item.table_name or (_("your own food") if item.food_id else _("no value"))
    return _("%(origin)s, estimated") % {"origin": origin} if item.is_estimate else origin
