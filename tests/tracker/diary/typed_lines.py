"""Sending typed lines as a browser does, and the small table of foods they are about."""

from datetime import date, time
from typing import Any

from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.diary.builders import DAY
from tracker.diary.models import MealItem
from tracker.people.models import Person

HTMX = {"HX-Request": "true"}
CITRATE = "magnesium citrate, trimagnesium dicitrate"


def make_named_food(name: str, mg: str | None, portion: str, grams: str, **fields: Any) -> Food:
    """Return a food with one everyday name and its usual portion."""
    food = make_food(f"{name}, as the table has it", mg, **fields)
    make_food_name(food, name, default_portion=make_portion(food, portion, grams))
    return food


def lay_table() -> dict[str, Food]:
    """Return four foods; of rye bread there are two, and nobody knows the oat bar's magnesium."""
    return {
        "rye": make_named_food("Rye bread", "40", "1 slice", "32", group="bread"),
        "toasted": make_named_food("Rye bread, toasted", "50", "1 slice", "28", group="bread"),
        "almonds": make_named_food("Almonds", "270", "1 handful", "28", group="nuts-and-seeds"),
        "bar": make_named_food("Oat bar", None, "1 bar", "40", group="sweets"),
    }


def address(line: str, name: str = "check_line", day: date = DAY) -> str:
    """Return where a line is checked, or where its words are looked for."""
    return reverse(f"diary:{name}", args=[day], query={"q": line})


def shown(client: Client, line: str) -> dict[str, Any]:
    """Return the form of a line as a browser would send it back, untouched."""
    form = client.get(address(line)).context["form"]
    sent = {"date": form["date"].value().isoformat()}
    for part in form.parts:
        sent |= {part.add_prefix(name): part[name].value() or "" for name in part.fields}
    return {name: f"{value:%H:%M}" if isinstance(value, time) else value for name, value in sent.items()}


def add(client: Client, line: str, **changed: str) -> Any:
    """Send the form of a line with some fields changed, and return the page it leads to."""
    return client.post(address(line), {**shown(client, line), **changed}, follow=True)


def items_of(person: Person) -> list[MealItem]:
    """Return what the person had, in the order of the day."""
    return list(MealItem.objects.of(person).in_order())
