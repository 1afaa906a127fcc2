"""The person's own foods for hints: what they had in the last 90 days, in the amount they usually have.

Never among them: drinks with caffeine or alcohol, seasonings, powders and dry goods as such, foods to which
magnesium was added, guesses, recipes with an unknown part, and more than two usual portions.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import reduce
from operator import and_
from typing import Any, NamedTuple

from django.db.models import Count, Exists, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from foods.browsing.extras import COOKED_BEFORE_EATEN, EXTRA_GROUPS
from foods.compiled import Compiled
from foods.diets import Needs, suits
from foods.groups import FoodGroup
from foods.hinted import makeup_of
from foods.models import FoodName, Ingredient, Portion
from foods.models.foods import CAUTION
from foods.models.shared import shared_by_all
from foods.words import stem, words
from tracker.diary.models import MealItem
from tracker.insights.gap.portions import MOST_PORTIONS, Candidate
from tracker.people.models import Person


def stems(text: str) -> frozenset[str]:
    """Return what words are compared by: "beers" is "beer"."""
    return frozenset(map(stem, text.split()))


DAYS_LOOKED_AT = 90
GROUPS_WITHOUT = frozenset((*EXTRA_GROUPS, FoodGroup.BABY_FOODS))
# The table knows the caffeine and alcohol of drinks; of own foods and sweets often only the name tells.
STIMULATING_WORDS = stems(
    "absinthe ale amaretto americano beer bourbon brandy brew cacao cappuccino chai champagne chocolate "
    "cider cocktail cocoa coffee cognac cola eggnog energy espresso frappe gin guarana guinness kahlua "
    "kombucha lager latte liqueur macchiato martini mate matcha mead mocha port prosecco rum sake sangria schnapps sherry "
    "spirit stout tea tequila tiramisu vermouth vodka whiskey whisky wine yerba"
)
DRY_WORDS = stems("concentrate dehydrated flour isolate powder powdered")
# Groups that say nothing of what is in a food, or that it is a drink: a recipe with one of them is in doubt.
GROUPS_IN_DOUBT = ("", FoodGroup.ALCOHOLIC_DRINKS, FoodGroup.COFFEE_AND_TEA)
NONE_OR_UNKNOWN = (
    "caffeine_mg_per_100_g",
    "typical_caffeine_mg_per_100_g",
    "alcohol_g_per_100_g",
    "typical_alcohol_g_per_100_g",
    "added_magnesium_mg_per_100_g",
)


class Had(NamedTuple):
    """One food in one amount, with the days it was had so and the last of them."""

    food_id: int
    name: str
    grams: Any
    quantity: Any
    portion_text: str
    source_name: str
    source: str | None
    source_id: str
    group: str
    magnesium_mg_per_100_g: Any
    recipe: int | None
    usual_grams: Any  # of a usual portion; None where none is known
    days: int
    latest: Any


def holds_none_of(columns: Iterable[str]) -> Q:
    """Return the condition that none of these of a food is above zero; what nobody knows is not."""
    either = (Q(**{f"food__{name}": None}) | Q(**{f"food__{name}": 0}) for name in columns)
    return reduce(and_, either)


def had_between(person: Any, first: Any, last: Any) -> Any:
    """Return the fields of Had, as far as the database can tell what may be named."""
    plain = FoodName.objects.plain().filter(food=OuterRef("food"), default_portion__isnull=False)
    in_doubt = Ingredient.objects.standing().filter(
        recipe=OuterRef("food__recipe"), food__group__in=GROUPS_IN_DOUBT
    )
    first_portion = Portion.objects.filter(food=OuterRef("food")).order_by("sequence", "pk")
    return (
        MealItem.objects.of(person)
        .between(first, last)
        .filter(holds_none_of(NONE_OR_UNKNOWN), shared_by_all("food__") | Q(food__owner__isnull=False))
        .filter(food__magnesium_mg_per_100_g__gt=0, food__unknown_ingredients=0, food__removed_at=None)
        .filter(~Exists(in_doubt), grams__gt=0)
        .exclude(value_kind=MealItem.ValueKind.GUESS)
        .exclude(food__value_note__startswith=CAUTION)
        .exclude(food__group__in=GROUPS_WITHOUT)
        .order_by()
        .annotate(
            usual_grams=Coalesce(
                Subquery(plain.order_by("position").values("default_portion__gram_weight")[:1]),
                Subquery(first_portion.values("gram_weight")[:1]),
            )
        )
        .values_list(
            "food",
            "food_name",
            "grams",
            "quantity",
            "portion_text",
            "food__source_name",
            "food__source__key",
            "food__id_in_source",
            "food__group",
            "food__magnesium_mg_per_100_g",
            "food__recipe",
            "usual_grams",
        )
        .annotate(days=Count("date", distinct=True), latest=Max("date"))
    )


HAD = Compiled(had_between)


def own_foods(person: Person, day: date, needs: Needs) -> list[Candidate]:
    """Return what this person had up to `day` and may be named to them: one query."""
    rows = HAD.tuples(person.pk, day - timedelta(days=DAYS_LOOKED_AT - 1), day)
    return own_candidates(map(Had._make, rows), needs, frozenset(person.disliked_foods))


def own_candidates(rows: Iterable[Had], needs: Needs, disliked: frozenset[int]) -> list[Candidate]:
    """Return one candidate a food: in the amount of most days, of equals the latest."""
    by_food: dict[int, list[Had]] = defaultdict(list)
    for row in rows:
        by_food[row.food_id].append(row)
    return [
        candidate(ways)
        for food_id, ways in by_food.items()
        if food_id not in disliked and all(may_be_named(way, needs) for way in ways)
    ]


def may_be_named(food: Had, needs: Needs) -> bool:
    """Whether neither its names nor its makeup speak against a food; one of the hinted file was looked at.

    An own food without a group may be a drink; of a recipe the ingredients were looked at.
    """
    makeup = makeup_of(food.source, food.source_id)
    if not (food.group or food.recipe) or not suits(makeup, needs):
        return False
    if makeup is not None:
        return True
    said = {*words(food.name), *words(food.source_name)}
    return not set(map(stem, said)) & (STIMULATING_WORDS | DRY_WORDS) and not is_sold_dry(food, said)


def is_sold_dry(food: Had, said: set[str]) -> bool:
    """Whether it is cooked before it is eaten and was weighed as it is sold; oats are eaten as they are."""
    if food.group not in COOKED_BEFORE_EATEN:
        return False
    return bool(said & {"raw", "uncooked"}) or any(
        text.casefold().endswith(", dry") for text in (food.name, food.source_name)
    )


def candidate(ways: Sequence[Had]) -> Candidate:
    """Return a food in the way it is mostly had."""
    usual = max(ways, key=lambda way: (way.days, way.latest))
    grams = decimal(usual.grams)
    return Candidate(
        food_id=usual.food_id,
        name=usual.name,
        group=usual.group,
        portion=usual.portion_text,
        quantity=Decimal(1) if usual.quantity is None else decimal(usual.quantity),
        grams=grams,
        magnesium_mg_per_100_g=decimal(usual.magnesium_mg_per_100_g),
        most=most_amounts(grams, None if usual.usual_grams is None else decimal(usual.usual_grams)),
        days=sum(way.days for way in ways),
    )


def most_amounts(grams: Decimal, usual_grams: Decimal | None) -> int:
    """Return how many of a person's own amounts are at most two usual portions; one where none is known."""
    if usual_grams is None:
        return 1
    return min(MOST_PORTIONS, int(MOST_PORTIONS * usual_grams / grams))


def decimal(amount: Any) -> Decimal:
    """Return an amount of the database; SQLite has numbers without a fixed point."""
    return Decimal(str(amount))
