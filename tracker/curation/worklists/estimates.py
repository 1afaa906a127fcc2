"""Foods whose magnesium was estimated or taken over from another food."""

from collections.abc import Iterator, Mapping

from django.db.models import Q

from foods.derivations import Derivation
from foods.models import Food
from tracker.curation.worklists.found import Found, text_of
from tracker.curation.worklists.uses import Uses

ROWS_AT_ONCE = 2_000
FIELD = "magnesium_mg_per_100_g"
ESTIMATED = (Derivation.ESTIMATED, Derivation.IMPUTED)
# As foods.value_origins.origin_of: what a value says of itself goes before what its source says.
SAYS_ITSELF = Q(**{f"value_origins__{FIELD}__derivation__in": ESTIMATED})
SAYS_SOURCE = Q(**{f"value_origins__{FIELD}__isnull": True, "source__derivation__in": ESTIMATED})


def estimates(uses: Mapping[int, Uses]) -> Iterator[Found]:
    """Yield the shared foods whose magnesium is an estimate: one query, read as it comes."""
    foods = Food.objects.shared().with_magnesium()
    estimated = foods.filter(SAYS_ITSELF | SAYS_SOURCE | Q(estimated_from__isnull=False))
    rows = estimated.values_list("pk", FIELD, "value_origins", "source__derivation")
    for pk, mg, origins, of_source in rows.iterator(ROWS_AT_ONCE):
        derivation = origins.get(FIELD, {"derivation": of_source}).get("derivation")
        detail = {"value": text_of(mg), "derivation": derivation or Derivation.ESTIMATED}
        yield Found(pk, uses[pk], detail)
