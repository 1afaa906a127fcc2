"""Search foods by typed words: the one function behind pages, forms and the JSON interface."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import BooleanField, Case, ExpressionWrapper, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Length

from foods.amounts import magnesium_mg
from foods.models import Food, FoodName, Portion
from foods.models.foods import CAUTION
from foods.ranking import OF_SOURCE, PLAIN, SYNONYM, Candidate, ranked
from foods.search_index import matching_foods, matching_names
from foods.spelling import corrected
from foods.words import query_words

MAX_CANDIDATES = 400
# Fewer foods than this for the typed words make a typing error likely enough to look.
FEW = 5
# More words than anybody types for one food; bounds the work a long text can cause.
MAX_WORDS = 12


@dataclass(frozen=True)
class Hit:
    """A food that was found, under the name a person would expect.

    `name` is the plain name, else the name in the source; `matched_name` is what the typed words met: the
    same or a synonym. `portion` is the usual one under that name. `magnesium_mg_per_portion` is None where
    there is no portion or the table has no value.
    """

    food: Food
    name: str
    matched_name: str
    portion: Portion | None
    magnesium_mg_per_portion: Decimal | None


def search_foods(
    words: str, *, account: Any = None, food_ids_first: Sequence[int] = (), limit: int = 20
) -> list[Hit]:
    """Return the foods that `account` may see and the words most likely mean, best first.

    Foods in `food_ids_first` (those had before, for example) come before all others that match. Four
    queries; two more where hardly anything matches and a word is corrected.
    """
    typed = query_words(words)[:MAX_WORDS]
    if not typed:
        return []
    found = found_names(typed, account, food_ids_first)
    if len(found) < FEW and (better := corrected(typed)) != typed:
        found = merged(found_names(better, account, food_ids_first), found)
    return hits_of(found[:limit])


def merged(first: Sequence[Candidate], then: Sequence[Candidate]) -> list[Candidate]:
    """Return both lists in order, each food once."""
    seen = {candidate.food_id for candidate in first}
    return [*first, *(candidate for candidate in then if candidate.food_id not in seen)]


def found_names(typed: Sequence[str], account: Any, food_ids_first: Sequence[int]) -> list[Candidate]:
    """Return the best matching name of each food that matches, best first."""
    rows = everyday_names(typed, account, food_ids_first).union(
        source_names(typed, account, food_ids_first), all=True
    )
    nearest = rows.order_by("is_other", "is_doubtful", "is_brand", "rank", "size")[:MAX_CANDIDATES]
    return ranked(typed, [Candidate(*row[:7]) for row in nearest], food_ids_first=food_ids_first)


def everyday_names(typed: Sequence[str], account: Any, food_ids_first: Sequence[int]) -> QuerySet[Any, Any]:
    """Return plain names and synonyms that hold the words, in the columns of a Candidate and of the order."""
    rank = Case(When(kind=FoodName.Kind.PLAIN, then=PLAIN), default=SYNONYM, output_field=IntegerField())
    return (
        FoodName.objects.visible_to(account)
        .filter(pk__in=matching_names(typed))
        .annotate(
            rank=rank,
            place=F("position"),
            is_brand=Value(False),
            is_doubtful=statement(Q(food__value_note__startswith=CAUTION)),
            is_other=statement(~Q(food__in=food_ids_first)),
            size=Length("text"),
        )
        .order_by()
        .values_list(
            "food_id",
            "text",
            "rank",
            "place",
            "is_brand",
            "is_doubtful",
            "food__source__key",
            "is_other",
            "size",
        )
    )


def source_names(typed: Sequence[str], account: Any, food_ids_first: Sequence[int]) -> QuerySet[Any, Any]:
    """Return foods whose name in their source holds the words, in the same columns; owners name theirs."""
    return (
        Food.objects.visible_to(account)
        .filter(pk__in=matching_foods(typed))
        .annotate(
            rank=Case(When(owner__isnull=False, then=PLAIN), default=OF_SOURCE, output_field=IntegerField()),
            place=Value(0),
            is_brand=F("is_branded"),
            is_doubtful=statement(Q(value_note__startswith=CAUTION)),
            is_other=statement(~Q(pk__in=food_ids_first)),
            size=Length("source_name"),
        )
        .values_list(
            "pk", "source_name", "rank", "place", "is_brand", "is_doubtful", "source__key", "is_other", "size"
        )
    )


def statement(condition: Q) -> Combinable:
    """Return a condition as a column."""
    return ExpressionWrapper(condition, output_field=BooleanField())


def hits_of(found: Sequence[Candidate]) -> list[Hit]:
    """Return the found names with their foods, in the same order."""
    foods = Food.objects.with_names_and_portions().in_bulk([candidate.food_id for candidate in found])
    return [hit(foods[candidate.food_id], candidate.text) for candidate in found]


def hits_by_name(foods: Iterable[Food]) -> list[Hit]:
    """Return foods under their own plain names, for lists that nobody typed a word for."""
    return [hit(food, food.name) for food in foods]


def hits_of_names(names: Iterable[FoodName]) -> list[Hit]:
    """Return the foods of plain names that were fetched with their food and usual portion."""
    return [hit_with(name.food, name.text, name.text, name.default_portion) for name in names]


def hit(food: Food, matched_name: str) -> Hit:
    """Return the food under the plain name to which the matched name belongs."""
    name = name_behind(food, matched_name)
    text = name.text if name else food.source_name
    shown = matched_name if matched_name != food.source_name else text
    return hit_with(food, text, shown, portion_of(food, name))


def hit_with(food: Food, name: str, matched_name: str, portion: Portion | None) -> Hit:
    """Return a hit with the magnesium of its portion."""
    mg = magnesium_mg(portion.gram_weight, food.magnesium_mg_per_100_g) if portion else None
    return Hit(food=food, name=name, matched_name=matched_name, portion=portion, magnesium_mg_per_portion=mg)


def name_behind(food: Food, matched_name: str) -> FoodName | None:
    """Return the plain name that was matched, or that shares its usual portion with the matched synonym."""
    matched = next((name for name in food.names.all() if name.text == matched_name), None)
    if matched is None or matched.kind == FoodName.Kind.PLAIN:
        return matched or food.plain_name
    plain = (name for name in food.names.all() if name.kind == FoodName.Kind.PLAIN)
    same = (name for name in plain if name.default_portion_id == matched.default_portion_id)
    return next(same, food.plain_name)


def portion_of(food: Food, name: FoodName | None) -> Portion | None:
    """Return the portion that is usual under this name, else the food's own usual portion."""
    usual_id = name.default_portion_id if name else None
    usual = (portion for portion in food.portions.all() if portion.pk == usual_id)
    return next(usual, food.default_portion)
