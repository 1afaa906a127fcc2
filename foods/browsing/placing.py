"""The order of foods that are browsed; that of the foods everybody sees is remembered."""

from functools import lru_cache
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from foods.browsing.extras import EXTRA_GROUPS, IS_DRY_BY_NAME, IS_DRY_BY_SOURCE_NAME
from foods.browsing.orders import Order, Wanted
from foods.models import Food, FoodName, Portion
from foods.models.foods import CAUTION
from foods.words import words

# A source's first measure may be a whole roast: more than this nobody has at once.
MOST_GRAMS = 600

IS_EVERYDAY = Q(pk__in=FoodName.objects.plain().values("food"))


class Placed(NamedTuple):
    """A food and where it belongs: lower places come first."""

    place: Any
    food_id: int


class Placing(NamedTuple):
    """The foods that have a place, in order, and how many have none."""

    foods: tuple[Placed, ...]
    left_out: int


@lru_cache(maxsize=16)
def shared_placing(_stamp: str, _language: str | None, wanted: Wanted) -> Placing:
    """Return the order of the foods everybody sees; it holds as long as the stamp is the same."""
    foods = Food.objects.shared().generic()
    if not wanted.all_generic:
        foods = foods.filter(IS_EVERYDAY)
    return placing(foods if wanted.extras else without_extras(foods, wanted), wanted)


def placing(foods: Any, wanted: Wanted) -> Placing:
    """Return the order of `foods`, those of the group that is wanted."""
    in_group = foods.in_group(wanted.group) if wanted.group else foods
    rows = in_group.annotate(place=place(wanted.order)).values_list("place", "pk")
    placed = sorted(Placed(comparable(found), food_id) for found, food_id in rows if found is not None)
    return Placing(tuple(placed), len(rows) - len(placed))


def comparable(place: Any) -> Any:
    """Return a number as it is, and a name without capitals and accents, which databases sort differently."""
    return words(place) if isinstance(place, str) else place


def without_extras(foods: Any, wanted: Wanted) -> Any:
    """Leave out drinks, spices and dry goods, but no group that was asked for by its name."""
    is_dry = Q(pk__in=FoodName.objects.plain().filter(IS_DRY_BY_NAME).values("food"))
    if wanted.all_generic:
        is_dry |= IS_DRY_BY_SOURCE_NAME & ~IS_EVERYDAY
    return foods.exclude(is_dry if wanted.group else Q(group__in=EXTRA_GROUPS) | is_dry)


def place(order: Order) -> Any:
    """Return the expression to sort by, lowest first; NULL for a food that a ranking leaves out."""
    if order == Order.NAME:
        return shown_name()
    # Only compared, never shown.
    inexact = models.FloatField()
    falling = models.ExpressionWrapper(F("magnesium_mg_per_100_g") * -1.0 * per(order), inexact)
    return Case(When(value_note__startswith=CAUTION, then=None), default=falling, output_field=inexact)


def per(order: Order) -> Any:
    """Return what the magnesium in 100 g is multiplied with, but for a constant."""
    if order == Order.PORTION:
        return usual_grams()
    if order == Order.HUNDRED_KCAL:
        return Value(1.0) / NullIf(F("energy_kcal_per_100_g"), Value(0.0))
    return Value(1.0)


def usual_grams() -> Coalesce:
    """Return what the usual portion weighs, as `foods.naming.usual_portion` chooses it."""
    portions = Portion.objects.filter(food=OuterRef("pk")).order_by("sequence", "pk")
    had_at_once = Case(When(gram_weight__lte=MOST_GRAMS, then="gram_weight"))
    return Coalesce(
        Subquery(shown_names().values("default_portion__gram_weight")[:1]),
        Subquery(portions.values(weighs=had_at_once)[:1]),
    )


def shown_name() -> Coalesce:
    """Return the name a page prints, as `foods.naming.plain_name` chooses it, else the source's."""
    return Coalesce(Subquery(shown_names().values("text")[:1]), F("source_name"))


def shown_names() -> "QuerySet[FoodName]":
    """Return the plain names of a food of the outer query: the reader's language, then English."""
    language = (get_language() or "en").split("-")[0]
    names = FoodName.objects.plain().filter(food=OuterRef("pk"), language__in={language, "en"})
    is_foreign = Case(When(language=language, then=0), default=1)
    ordered: QuerySet[FoodName] = names.order_by(is_foreign, "position", "pk")
    return ordered
