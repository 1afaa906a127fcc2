"""The portion that is usual under a name, found by its description."""

from typing import Any

from django.db.models import Q

from foods.importers.scratch import ScratchRow
from foods.loading.matching import FoodsOfRows
from foods.models import ImportRun, Portion


class UsualPortions:
    """The portions of some foods, those that a run is adding among them."""

    def __init__(self, run: ImportRun, foods: FoodsOfRows) -> None:
        self.foods = foods
        standing = Portion.all_rows.filter(Q(removed_at=None) | Q(last_run=run), food__in=foods.keys())
        rows = standing.order_by("-sequence", "-pk").values_list("food", "description", "origin", "pk")
        # Where several origins describe a portion alike, the first counts: of two keys alike the later stays.
        self.keys: dict[tuple[Any, ...], int] = {}
        for food, description, origin, pk in rows:
            self.keys[food, description] = self.keys[food, description, origin] = pk

    def field(self, row: ScratchRow) -> dict[str, int | None]:
        """Return the field of a name that says which portion is usual; nothing where the row does not."""
        if not {"portion", "portion_origin"} & (row.news.keys() if row.former else row.values.keys()):
            return {}
        description, origin = row.values.get("portion"), row.values.get("portion_origin")
        key = (self.foods.key(row.key[0]), description, *([origin] if origin else []))
        return {"default_portion_id": self.keys.get(key)}
