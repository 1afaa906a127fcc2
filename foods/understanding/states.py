"""The state in which a food is meant where no word says it: canned, raw, a powder, dry as it is bought.

A measure can tell it ("a tin of chickpeas"), and so can the place: recipes name grains and pulses as they
come out of the packet, what is eaten is named as it lies on the plate.
"""

from collections.abc import Callable, Iterator

from foods.measures.typical_weights import DRINKS
from foods.search import Hit
from foods.search.same_words import COOKED, UNCOOKED
from foods.understanding.joined_names import content
from foods.understanding.met_words import names_of
from foods.words import stem

Search = Callable[[str], tuple[Hit, ...]]

# Measures that tell the state of what is in them.
STATES = {
    "can": ("canned",), "handful": ("raw",), "leaf": ("raw",), "bunch": ("raw",), "packet": ("raw",),
}  # fmt: skip
# Of what is drunk in cups these measures hold the powder: "2 tsp cocoa", "a sachet of instant coffee".
POWDERS_COME_IN = frozenset({"tsp", "tbsp", "dessertspoon", "spoon", "scoop", "sachet", "cube"})
POWDERED = frozenset({"coffee-and-tea", "soups-and-sauces"})
# What is weighed dry for a recipe, and what its names say of it when it is cooked and when it is not.
DRY_GOODS = frozenset({"grains", "pulses", "breakfast-cereals"})
IS_COOKED = frozenset(map(stem, COOKED | {"made"}))
IS_DRY = frozenset(map(stem, UNCOOKED - {"fresh"}))
# Who says so has not weighed it dry.
IN_TINS = frozenset({"can", "tin"})
NOT_DRY = frozenset(map(stem, COOKED)) | frozenset(
    ["drained", "fresh", "jar", "leftover", "pouch", "precooked", "ready", "rinsed", "soaked"]
)


def hits_in_state_told(text: str, unit: str, hits: tuple[Hit, ...], search: Search) -> tuple[Hit, ...]:
    """Return the foods for the words, first that in the state which their measure tells."""
    states = states_told(unit, hits[0].food.group) if hits else ()
    if any(stem(state) in content(hits[0].name) for state in states):
        return hits
    return next(filter(None, (hits_in_state(text, state, hits[0], search) for state in states)), hits)


def states_told(unit: str, group: str) -> tuple[str, ...]:
    """Return the states in which a food of the group comes in such a measure, the likeliest first."""
    if (unit in POWDERS_COME_IN and group in POWDERED) or (unit, group) == ("sachet", "breakfast-cereals"):
        return ("powder", "dry")
    if group in DRINKS or (unit == "packet" and group != "vegetables"):
        return ()
    return STATES.get(unit, ())


def hits_in_state(text: str, state: str, usual: Hit, search: Search) -> tuple[Hit, ...]:
    """Return the food in the state of its measure: "a tin of chickpeas" are canned ones.

    A powder may have another name than what is made of it: "stock cube" is bouillon.
    """
    if state not in {"powder", "dry"}:
        hits = search(f"{text} {state}")
        return hits if hits and content(f"{text} {state}") <= content(hits[0].name) else ()
    found = (hit for name in (text, usual.name) for hit in search(f"{name} {state}"))
    powder = next((hit for hit in found if {stem("powder"), stem("dry")} & content(hit.name)), None)
    return (powder, *search(text)) if powder else ()


def hits_as_weighed(text: str, ingredient: str, hits: tuple[Hit, ...], search: Search) -> tuple[Hit, ...]:
    """Return the foods for an ingredient, the dry one before the cooked: "200 g lentils" are dry lentils.

    `ingredient` is all of it as typed: "a 400 g tin of lentils" are canned ones.
    """
    if not hits or not is_cooked_dry_good(hits[0]):
        return hits
    said = content(ingredient)
    if not IN_TINS.isdisjoint(said):
        return hits_in_state(text, "canned", hits[0], search) or hits
    dry = next(dry_goods(text, hits[0], search), None) if NOT_DRY.isdisjoint(said) else None
    return (dry, *(hit for hit in hits if hit.food != dry.food)) if dry else hits


def is_cooked_dry_good(hit: Hit) -> bool:
    """Whether a food is bought dry, and this one was made of it: "Pasta, cooked"."""
    return hit.food.group in DRY_GOODS and any(map(is_about_cooking, hit.name.split(",")[1:]))


def is_about_cooking(part: str) -> bool:
    """Whether a part of a name tells that the food was cooked: "boiled", "made with water"."""
    return not IS_COOKED.isdisjoint(content(part))


def dry_goods(text: str, cooked: Hit, search: Search) -> Iterator[Hit]:
    """Yield the dry foods that are called like the cooked one, then those that are called as was typed."""
    kind, *rest = cooked.name.split(",")
    called = ",".join([kind, *(part for part in rest if not is_about_cooking(part))])
    for name in (called, text):
        for hit in search(f"{name} dry"):
            if hit.food.group in DRY_GOODS and any(is_dry(other, name) for other in names_of(hit)):
                yield hit


def is_dry(other: str, name: str) -> bool:
    """Whether a food's name says that it is dry, and all that `name` says."""
    said = content(other)
    return not IS_DRY.isdisjoint(said) and IS_COOKED.isdisjoint(said) and content(name) <= said
