"""Rows as the database adds them up, with only what a test is about; and what a diary's rankings are."""

from decimal import Decimal
from typing import Any

from tests.tracker.diary.builders import DAY
from tracker.diary.models import MealItem
from tracker.insights.eaten.lines import Ranking
from tracker.insights.eaten.rankings import Rankings
from tracker.insights.eaten.reading import ranked_between
from tracker.insights.eaten.rows import Part, Row
from tracker.insights.trends.spans import Span
from tracker.people.models import Person


def item_row(name: str = "Almonds", mg: Any = 100, added: Any = 0, **known: Any) -> Row:
    """Return alike items of one food."""
    given = {
        "food": 1,
        "supplement": None,
        "meal": "",
        "group": "nuts-and-seeds",
        "value_kind": MealItem.ValueKind.TABLE.value,
        "value_source": "USDA FoodData Central, SR Legacy, 2018",
        "entries": 1,
    }
    return Row(Part.ITEMS.value, name=name, mg=Decimal(mg), added_mg=Decimal(added), **{**given, **known})


def dose_row(name: str = "Magnesium tablet", mg: Any = 100, **known: Any) -> Row:
    """Return alike doses of one supplement."""
    given = {"supplement": "a", "entries": 1, **known}
    blank = {"food": None, "meal": "", "group": "", "value_kind": "", "value_source": ""}
    return Row(Part.DOSES.value, name=name, mg=Decimal(mg), **{**blank, **given})


def ranked_on(person: Person, first: Any = DAY, last: Any = DAY) -> Rankings:
    """Return what a person had on these days, ranked."""
    return ranked_between(person, Span(first, last))


def amounts(ranking: Ranking) -> dict[str, str]:
    """Return a ranking as a table of names and mg."""
    return {line.name: f"{line.mg.normalize():f}" for line in ranking.lines}
