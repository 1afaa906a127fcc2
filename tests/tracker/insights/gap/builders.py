"""A person of whom one value holds, and foods of the hinted file with a usual portion."""

from decimal import Decimal
from typing import Any

from foods.models import Food
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.people.builders import change
from tracker.insights.gap.choices import ASKED
from tracker.people.models import Person

# RDA of women of 31 to 50, US and Canada.
REFERENCE_MG = Decimal(320)


def asked(person: Person, **fields: Any) -> Person:
    """Return the person as a woman of 35 who was asked for diet and allergies."""
    given = {
        "birth_month": "1990-06-01",
        "sex": "female",
        "authority": "us-ca",
        "asked_questions": [*person.asked_questions, ASKED],
    }
    return change(person, **{**given, **fields})


def hinted(name: str, source_id: str, mg: str, grams: str = "100", **fields: Any) -> Food:
    """Return a food of the file under its name; `mg` in 100 g, `grams` its usual portion."""
    source_name = fields.pop("source_name", name)
    food = make_food(source_name, mg, id_in_source=source_id, **fields)
    make_food_name(food, name, default_portion=make_portion(food, "1 portion", grams))
    return food


def everyday(name: str, mg: str = "100", portion: str | None = None, **fields: Any) -> Food:
    """Return a food of the table with an everyday name; `portion` is how many grams of it are usual."""
    food = make_food(name, mg, **fields)
    usual = None if portion is None else make_portion(food, "1 portion", portion)
    make_food_name(food, name, default_portion=usual)
    return food


def almonds() -> Food:
    """Return whole nuts: 75.6 mg in a portion."""
    return hinted("Almonds", "fdc:170567", "270", "28", group="nuts-and-seeds")


def almond_butter() -> Food:
    """Return nuts that are not whole: 44.64 mg in a portion."""
    return hinted("Almond butter", "fdc:168588", "279", "16", group="nuts-and-seeds")


def spinach() -> Food:
    """Return what everybody may eat: 78.3 mg in a portion."""
    return hinted("Spinach, boiled", "fdc:168463", "87", "90", group="vegetables")


def yogurt() -> Food:
    """Return milk: 25.5 mg in a portion."""
    return hinted("Yogurt, plain, low fat", "fdc:170886", "17", "150", group="yogurt-and-cream")


def salmon() -> Food:
    """Return fish: 37.5 mg in a portion."""
    return hinted("Salmon, baked", "fdc:175168", "30", "125", group="fish-and-seafood")
