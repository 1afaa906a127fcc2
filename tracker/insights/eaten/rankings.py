"""The same magnesium ranked five ways: by food, group, meal, source and data set. Each adds up to all of it.

Magnesium that a maker added to a food counts as supplement: among sources and groups it stands with the
supplements. A food and a meal keep it, because that is how the day lists them; the bar dots it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from foods.groups import FoodGroup
from foods.water import WATER
from tracker.diary.models import Meal
from tracker.insights.eaten.lines import Line, Ranking, line_of, ranked
from tracker.insights.eaten.rows import NOTHING, Part, Row

FOOD, SUPPLEMENTS, GUESSES, DOSES, LABELS, OWN = "food", "supplements", "guesses", "doses", "labels", "own"
OTHER = "other"  # a group no table knows any more
# The release at the end of what an entry keeps of its source: "USDA FoodData Central, SR Legacy, 2018".
RELEASE = re.compile(r", [^,]*[0-9][^,]*$")

SOURCES: Mapping[str, Any] = {
    FOOD: _("Food and other drinks"),
    WATER: _("Drinking water"),
    SUPPLEMENTS: _("Supplements and medicines"),
    GUESSES: _("Your guesses"),
}
GROUPS: Mapping[str, Any] = {
    **dict(FoodGroup.choices),
    FoodGroup.SOFT_DRINKS.value: _("Soft drinks"),
    WATER: SOURCES[WATER],
    SUPPLEMENTS: SOURCES[SUPPLEMENTS],
    OTHER: _("Other"),
    "": _("Without a group"),
}
MEALS: Mapping[str, Any] = {
    **dict(Meal.choices),
    "": _("Through the day"),
    DOSES: _("Doses of supplements"),
}
TABLES: Mapping[str, Any] = {
    GUESSES: SOURCES[GUESSES],
    LABELS: _("Labels of your supplements"),
    OWN: _("Your own foods and recipes"),
}


@dataclass(frozen=True)
class Rankings:
    """All that was logged in a range of days, ranked; `logged` days hold an entry."""

    foods: Ranking
    groups: Ranking
    meals: Ranking
    sources: Ranking
    tables: Ranking
    logged: int

    @property
    def all(self) -> tuple[Ranking, ...]:
        """The rankings as the page shows them."""
        return self.foods, self.sources, self.meals, self.groups, self.tables


def rankings(rows: Sequence[Row], logged: int) -> Rankings:
    """Return rows ranked in each way."""
    apart = list(added_apart(rows))
    return Rankings(
        foods=foods_of(rows),
        groups=by("group", apart, group_of, GROUPS),
        meals=by("meal", rows, meal_of, MEALS),
        sources=by("source", apart, source_of, SOURCES),
        tables=by("data-set", rows, table_of, TABLES),
        logged=logged,
    )


def by(key: str, rows: Iterable[Row], key_of: Callable[[Row], str], names: Mapping[str, Any]) -> Ranking:
    """Return rows ranked by what `key_of` says of each; a key without a name is its own."""
    alike: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        alike[key_of(row)].append(row)
    return ranked(key, [line_of(one, str(names.get(one, one)), found) for one, found in alike.items()])


def foods_of(rows: Sequence[Row]) -> Ranking:
    """Return foods and supplements merged twice: those of one key, then those of one name.

    A food found by several words is one food, called as it mostly was. Foods of several tables that are
    called alike are one to whoever eats them.
    """
    names, alike = usual_names(rows), defaultdict[tuple[bool, str], list[Row]](list)
    for row in sorted(rows, key=lambda row: -row.entries):
        alike[row.part == Part.DOSES, names[identity(row)].casefold()].append(row)
    return ranked("food", [food_line(names, found) for found in alike.values()])


def food_line(names: Mapping[Any, str], rows: Sequence[Row]) -> Line:
    """Return one line of foods, called as the most frequent of them, with its key in the table."""
    name, keys = names[identity(rows[0])], (row.food for row in rows if row.food is not None)
    return replace(line_of(name.casefold(), name, rows), food=next(keys, None))


def usual_names(rows: Iterable[Row]) -> dict[Any, str]:
    """Return the name each food and supplement was logged under most often; of equal ones the first."""
    said: dict[Any, Counter[str]] = defaultdict(Counter)
    for row in rows:
        said[identity(row)][row.name] += row.entries
    return {one: min(names, key=lambda name: (-names[name], name)) for one, names in said.items()}


def identity(row: Row) -> Any:
    """Return what makes a food the same: its key, or that of a supplement, or the name of a guess."""
    return row.food or row.supplement or row.name


def added_apart(rows: Iterable[Row]) -> Iterable[Row]:
    """Yield rows, and after each what was added to its foods as a row of its own."""
    for row in rows:
        if row.part != Part.ITEMS or not row.added_mg:
            yield row
            continue
        yield row._replace(mg=row.food_mg, added_mg=NOTHING)
        yield Row(Part.ADDED, *row[1:8], entries=0, mg=row.added_mg)


def source_of(row: Row) -> str:
    """Return food, water, supplements or guesses; water stays water where the person knows it better."""
    if row.part != Part.ITEMS:
        return SUPPLEMENTS
    if row.is_water:
        return WATER
    return GUESSES if row.is_guess or row.food is None else FOOD


def group_of(row: Row) -> str:
    """Return the group the food was in when it was logged."""
    if row.part != Part.ITEMS:
        return SUPPLEMENTS
    return row.group if row.group in GROUPS else OTHER


def meal_of(row: Row) -> str:
    """Return the meal, blank where none was named; doses have none."""
    return DOSES if row.part == Part.DOSES else row.meal


def table_of(row: Row) -> str:
    """Return the data set the values come from, whatever its release."""
    if row.part == Part.DOSES:
        return LABELS
    if row.is_guess or row.food is None:
        return GUESSES
    return RELEASE.sub("", row.value_source) or OWN
