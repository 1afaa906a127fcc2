"""How well typed lines are understood, against a file of lines and what they mean."""

import csv
import datetime
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foods.amounts import plain
from foods.phrases import SUPPLEMENT
from foods.understanding import UnderstoodLine, UnderstoodPart, understood

# The milligrams of a compound and of its magnesium are rounded in the file.
NEARLY = 0.6
# The class of lines that are ingredients of a recipe.
RECIPE = "recipe"


@dataclass(frozen=True)
class ExpectedLine:
    """A line of the file: its class, the text, what it holds, and when it was had."""

    kind: str
    text: str
    items: list[dict[str, Any]]
    day: str
    time: str
    meal: str


@dataclass(frozen=True)
class Judged:
    """One line: for each item expected, whether food and grams are right; and the rest of it."""

    line: ExpectedLine
    items: list[tuple[bool, bool]]
    has_right_number: bool
    has_right_moment: bool
    found: list[str]

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong in the line."""
        return (
            self.has_right_number
            and self.has_right_moment
            and all(food and grams for food, grams in self.items)
        )


def read_lines(path: Path) -> list[ExpectedLine]:
    """Return the lines of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            ExpectedLine(
                row["class"], row["line"], json.loads(row["items"]), row["day"], row["time"], row["meal"]
            )
            for row in csv.DictReader(file)
        ]


def judged(line: ExpectedLine, today: datetime.date) -> Judged:
    """Understand a line and compare it with what it means, item by item."""
    found = understood(line.text, today, is_recipe=line.kind == RECIPE)
    parts = found.foods_and_supplements
    items = [judge_item(item, parts, place) for place, item in enumerate(line.items)]
    return Judged(
        line,
        items,
        has_right_number=len(parts) == len(line.items),
        has_right_moment=is_right_moment(line, found, today),
        found=[shown(part) for part in parts],
    )


def judge_item(item: dict[str, Any], parts: Sequence[UnderstoodPart], place: int) -> tuple[bool, bool]:
    """Return whether the food, and whether the amount, of one item is right."""
    if place >= len(parts):
        return False, False
    part = parts[place]
    if item.get("supplement"):
        return part.part.kind == SUPPLEMENT, is_right_dose(item, part)
    if not part.hits or part.weight is None:
        return False, False
    low, high = item["grams"]
    return source_id(part) in item["food"], low <= float(part.weight.grams) <= high


def is_right_dose(item: dict[str, Any], part: UnderstoodPart) -> bool:
    """Whether the milligrams typed are the magnesium, or one of the ways to read them."""
    milligrams = part.part.milligrams
    readings = item.get("readings") or [item["mg"]]
    is_open = bool(part.part.compound) == ("readings" in item)
    return milligrams is not None and is_open and any(abs(float(milligrams) - mg) < NEARLY for mg in readings)


def source_id(part: UnderstoodPart) -> str:
    """Return the key in the table of the first food found."""
    return str(part.hits[0].food.id_in_source)


def is_right_moment(line: ExpectedLine, found: UnderstoodLine, today: datetime.date) -> bool:
    """Whether day, time and meal are as expected; an empty cell expects that none is understood."""
    days = {"": None, "today": today, "yesterday": today - datetime.timedelta(days=1)}
    day = days[line.day] if line.day in days else datetime.date.fromisoformat(line.day)
    moments = {
        (f"{part.part.time:%H:%M}" if part.part.time else "", part.part.meal)
        for part in found.foods_and_supplements
    }
    return found.date == day and (moments or {("", "")}) == {(line.time, line.meal)}


def shown(part: UnderstoodPart) -> str:
    """Return one part as the command prints it."""
    if part.part.kind == SUPPLEMENT:
        return f"supplement {part.part.compound} {part.part.milligrams} mg"
    if not part.hits or part.weight is None:
        return f"nothing for '{part.part.words}'"
    return f"{part.hits[0].name} [{source_id(part)}] {plain(part.weight.grams)} g"


def share(judgements: Iterable[bool]) -> float:
    """Return the share of those that are right, in percent."""
    all_of_them = list(judgements)
    return 100 * sum(all_of_them) / len(all_of_them) if all_of_them else 0.0
