"""Foods whose magnesium is unlike that of their group: a slip of the point, mg for µg, a whole bag."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import reduce
from operator import or_

from django.db.models import Q

from foods.medians import Kind, medians_by_kind
from foods.models import Food
from tracker.curation.worklists.found import Found, text_of
from tracker.curation.worklists.uses import Uses, is_used

ROWS_AT_ONCE = 2_000
FIELD = "magnesium_mg_per_100_g"
TIMES = 10
# In groups that hold little, a tenth of it is what many foods hold: fats, sugars, sweeteners.
LEAST_MEDIAN_FOR_LITTLE = Decimal(40)


def outliers(uses: Mapping[int, Uses]) -> Iterator[Found]:
    """Yield the shared foods with ten times the median of their group or a tenth of it: two queries.

    A known 0 is true of salt, oil and water, and is no outlier; too little matters of foods in use only. How
    far a value is from the median decides which stand first.
    """
    known = {kind: median for kind, median in medians_by_kind().items() if median > 0}
    if not known:
        return
    unlike = reduce(or_, (unlike_median(kind, median) for kind, median in known.items()))
    rows = Food.objects.shared().filter(unlike).values_list("pk", "group", "is_branded", FIELD)
    for pk, group, is_branded, mg in rows.iterator(ROWS_AT_ONCE):
        median = known[group, is_branded]
        detail = {"value": text_of(mg), "median": text_of(median)}
        yield Found(pk, uses[pk], detail, weight=distance(mg, median))


def unlike_median(kind: Kind, median: Decimal) -> Q:
    """Return the condition of foods of a group whose value is far above its median, or far below."""
    group, is_branded = kind
    unlike = Q(**{f"{FIELD}__gte": median * TIMES})
    if median >= LEAST_MEDIAN_FOR_LITTLE:
        unlike |= Q(**{f"{FIELD}__gt": 0, f"{FIELD}__lte": median / TIMES}) & is_used()
    return Q(group=group, is_branded=is_branded) & unlike


def distance(mg: Decimal, median: Decimal) -> Decimal:
    """Return how many times the median a value is, or the median the value; neither is 0."""
    return max(mg / median, median / mg)
