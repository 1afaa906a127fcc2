"""What an import would do with the portions and names of its file."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from foods.importers.own_format.names import PORTION_ORIGINS
from foods.importers.scratch import Problem, Scratch, ScratchRow, Verdict
from foods.loading.columns import differing, fields
from foods.loading.matching import FoodsOfRows
from foods.models import FoodName, ImportRun, Portion

NO_FOOD = "is of a food that is neither in the table nor read from this import"
NO_PORTION = "has a usual portion that the food does not have"
NO_WEIGHT = "is a new portion and has no gram_weight"

Key = tuple[Any, ...]


class ComparedPortions:
    """Compares the portions of a file with those of the table, some at a time."""

    def __init__(self, run: ImportRun, scratch: Scratch) -> None:
        self.scratch = scratch
        # FoodData Central numbers its measures anew with each release; their order here is ours.
        self.with_order = run.format != ImportRun.Format.FDC

    def verdicts(self, rows: Sequence[ScratchRow]) -> list[Verdict]:
        """Return what the import would do with these portions."""
        foods = FoodsOfRows(self.scratch, rows)
        standing = standing_portions(foods.keys())
        return [
            hindrance(self.scratch, row, foods)
            or self.verdict(row, standing.get((foods.key(row.key[0]), *row.key[1:])))
            for row in rows
        ]

    def verdict(self, row: ScratchRow, portion: Portion | None) -> Verdict:
        """Return what the import would do with a portion of a food that is there."""
        if portion is None:
            has_weight = row.values.get("gram_weight") is not None
            return Verdict(row.place, "added") if has_weight else refusal(self.scratch, row, NO_WEIGHT)
        former = differing(portion, self.wanted(row))
        return Verdict(row.place, "changed" if former else "unchanged", portion.pk, former)

    def wanted(self, row: ScratchRow) -> dict[str, Any]:
        """Return what a portion that stands is to hold."""
        wanted = fields(row.values)
        return wanted if self.with_order else {"gram_weight": wanted["gram_weight"]}


class ComparedNames:
    """Compares the names of a file with those of the table, some at a time."""

    def __init__(self, run: ImportRun, scratch: Scratch) -> None:
        self.scratch = scratch

    def verdicts(self, rows: Sequence[ScratchRow]) -> list[Verdict]:
        """Return what the import would do with these names."""
        foods = FoodsOfRows(self.scratch, rows)
        standing = standing_names(foods.keys())
        portions = standing_portions(foods.keys()).keys() | self.portions_in_file(rows)
        return [
            hindrance(self.scratch, row, foods)
            or self.verdict(row, foods.key(row.key[0]), standing, portions)
            for row in rows
        ]

    def portions_in_file(self, rows: Sequence[ScratchRow]) -> set[Key]:
        """Return which of the usual portions that these names may mean come with the file."""
        wanted = {key for row in rows for key in portion_keys(row, row.key[0])}
        found = self.scratch.by_key("portions", wanted)
        return {key for key, row in found.items() if row.verdict != "refused"}

    def verdict(
        self, row: ScratchRow, food: int | None, standing: Mapping[Key, FoodName], portions: Collection[Key]
    ) -> Verdict:
        """Return what the import would do with a name of a food that is there."""
        usual = [*portion_keys(row, row.key[0]), *portion_keys(row, food)]
        if usual and not any(key in portions for key in usual):
            return refusal(self.scratch, row, NO_PORTION)
        return name_verdict(row, standing.get((food, *row.key[1:])))


def hindrance(scratch: Scratch, row: ScratchRow, foods: FoodsOfRows) -> Verdict | None:
    """Return the verdict on a row whose food is left alone or is not there."""
    of_food = foods.verdict(row.key[0])
    if of_food == "kept":
        return Verdict(row.place, "kept")
    return refusal(scratch, row, NO_FOOD) if of_food in ("", "refused") else None


def refusal(scratch: Scratch, row: ScratchRow, message: str) -> Verdict:
    """Refuse a row and say why."""
    scratch.add_problem(Problem(row.file, row.line, f"{row.key[-1]!r} of {row.key[0]} {message}"))
    return Verdict(row.place, "refused")


def standing_portions(food_ids: Sequence[int]) -> dict[Key, Portion]:
    """Return the portions of these foods by food, origin and description."""
    portions = Portion.objects.filter(food__in=food_ids)
    return {(portion.food_id, portion.origin, portion.description): portion for portion in portions}


def standing_names(food_ids: Sequence[int]) -> dict[Key, FoodName]:
    """Return the names of these foods by food, language and text, each with its usual portion."""
    names = FoodName.objects.filter(food__in=food_ids).select_related("default_portion")
    return {(name.food_id, name.language, name.text): name for name in names}


def portion_keys(row: ScratchRow, food: Any) -> list[Key]:
    """Return what tells the usual portion of a name, of whichever origin; nothing where it has none."""
    if not (description := row.values.get("portion")):
        return []
    origin = row.values.get("portion_origin")
    return [(food, each, description) for each in ([origin] if origin else PORTION_ORIGINS)]


def name_verdict(row: ScratchRow, name: FoodName | None) -> Verdict:
    """Return what the import would do with a name of a food that is there."""
    if name is None:
        return Verdict(row.place, "added")
    former = differing(name, fields(row.values)) | former_portion(row, name.default_portion)
    return Verdict(row.place, "changed" if former else "unchanged", name.pk, former)


def former_portion(row: ScratchRow, portion: Portion | None) -> dict[str, str]:
    """Return the usual portion of a name where that is other than the row says."""
    if "portion" not in row.values:
        return {}
    standing = {
        "portion": portion.description if portion else "",
        "portion_origin": portion.origin if portion else "",
    }
    said = {name: row.values[name] or "" for name in standing if row.values.get(name) is not None}
    return {
        name: standing[name]
        for name, text in said.items()
        if standing[name] != text and (text or name == "portion")
    }
