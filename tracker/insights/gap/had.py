"""The person's own foods for hints: what they had in the last 90 days, in the amount they usually have.

Never among them: what is not known to be fit (`fit`: drinks with caffeine or alcohol, seasonings, powders,
dry goods and own foods as such), guesses, recipes with an unknown part, and more than two usual portions.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Count, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce

from foods.browsing.extras import COOKED_BEFORE_EATEN
from foods.compiled import Compiled
from foods.diets import Needs, suits
from foods.hinted import makeup_of
from foods.models import FoodName, Portion
from foods.models.foods import CAUTION
from foods.words import stem, words
from tracker.diary.models import MealItem
from tracker.insights.gap.fit import GROUPS_WITHOUT, NONE_OR_UNKNOWN, holds_none_of, is_fit
from tracker.insights.gap.portions import MOST_PORTIONS, Candidate
from tracker.people.models import Person


def stems(text: str) -> frozenset[str]:
    """Return what words are compared by: "beers" is "beer"."""
    return frozenset(map(stem, text.split()))


DAYS_LOOKED_AT = 90
# Looked for once more in what the person calls it: of a recipe often only the name tells.
STIMULATING_WORDS = stems(
    "absinthe ale amaretto americano beer bourbon brandy brew cacao cappuccino chai champagne chocolate "
    "cider cocktail cocoa coffee cognac cola eggnog energy espresso frappe gin guarana guinness kahlua "
    "kefir kombucha lager latte liqueur macchiato martini mate matcha mead mocha port prosecco "
    "rum sake sangria schnapps sherry spirit stout tea tequila tiramisu vermouth vodka whiskey whisky "
    "wine yerba"
)
DRY_WORDS = stems("bran concentrate dehydrated flour isolate powder powdered")


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
    usual_grams: Any  # of a usual portion; None where none is known
    days: int
    latest: Any


def had_between(person: Any, first: Any, last: Any) -> Any:
    """Return the fields of Had, as far as the database can tell what may be named."""
    plain = FoodName.objects.plain().filter(food=OuterRef("food"), default_portion__isnull=False)
    first_portion = Portion.objects.filter(food=OuterRef("food")).order_by("sequence", "pk")
    return (
        MealItem.objects.of(person)
        .between(first, last)
        .filter(is_fit(), holds_none_of(NONE_OR_UNKNOWN, "food__"))
        .filter(food__magnesium_mg_per_100_g__gt=0, food__unknown_ingredients=0, food__removed_at=None)
        .filter(grams__gt=0)
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
    """Whether neither its names nor its makeup speak against a fit food; the hinted file was looked at."""
    makeup = makeup_of(food.source, food.source_id)
    if not suits(makeup, needs):
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
