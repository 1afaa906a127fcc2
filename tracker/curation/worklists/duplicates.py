"""Pairs of foods that may be one: the same words, the same group, nearly the same magnesium."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from foods.models import Food
from foods.words import FILLERS, stem, words
from tracker.curation.worklists.found import Found, text_of
from tracker.curation.worklists.uses import Uses

ROWS_AT_ONCE = 2_000
# Two analyses of one food differ by more than a brand's rounding and less than this.
NEARLY = Decimal("0.05")
NEARLY_MG = Decimal(1)


class Named(NamedTuple):
    """A food with what may make it another one's twin."""

    pk: int
    group: str
    name: str
    magnesium_mg_per_100_g: Decimal


def duplicates(uses: Mapping[int, Uses]) -> Iterator[Found]:
    """Yield pairs of shared foods that are no brands: one query, one group at a time in memory."""
    foods = Food.objects.shared().generic().with_magnesium().exclude(group="").order_by("group")
    rows = foods.values_list("pk", "group", "source_name", "magnesium_mg_per_100_g").iterator(ROWS_AT_ONCE)
    for _, of_group in groupby((Named(*row) for row in rows), itemgetter(1)):
        for one, other in twins(of_group):
            detail = {
                "value": text_of(one.magnesium_mg_per_100_g),
                "other_value": text_of(other.magnesium_mg_per_100_g),
            }
            yield Found(one.pk, max(uses[one.pk], uses[other.pk]), detail, other_id=other.pk)


def twins(foods: Iterable[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield pairs of foods of a group, of three that are alike the first with the second and so on."""
    alike: defaultdict[frozenset[str], list[Named]] = defaultdict(list)
    for food in foods:
        alike[what(food.name)].append(food)
    for named_alike in alike.values():
        by_value = sorted(named_alike, key=lambda food: (food.magnesium_mg_per_100_g, food.pk))
        for pair in pairwise(by_value):
            if are_near(*(food.magnesium_mg_per_100_g for food in pair)):
                one, other = sorted(pair)
                yield one, other


def what(name: str) -> frozenset[str]:
    """Return the words of a name in any order, singular, without those that say nothing."""
    return frozenset(stem(word) for word in words(name) if word not in FILLERS)


def are_near(one: Decimal, other: Decimal) -> bool:
    """Whether two values in mg per 100 g may be two looks at the same food."""
    return abs(one - other) <= max(NEARLY_MG, NEARLY * max(one, other))
