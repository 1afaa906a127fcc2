"""A typed line with the foods it means: phrases, search and measures together."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from foods.amounts import magnesium_mg, stored
from foods.measures import Weight, usual_or_guess, weighs
from foods.measures.typical_weights import DRINKS
from foods.phrases import FOOD, Line, Part, read_line, split_choices
from foods.phrases.not_food import VAGUE_HEADS
from foods.phrases.vocabulary import DISHES
from foods.search import Hit, nearest_foods
from foods.understanding.joined_names import content, is_called, is_kind_of, joiner_of
from foods.understanding.met_words import PARTLY, likeliest, unmet_words
from foods.understanding.states import hits_as_weighed, hits_in_state_told
from foods.units import UNITS
from foods.words import words

# Foods that are offered for a part, and how many of the search's are looked through for them.
CANDIDATES, LOOKED_THROUGH = 6, 12
# Searches for one line at most; bounds the time that a senseless text can take.
MAX_SEARCHES = 150
# Milk that goes into a cup, and milk that goes over cereals; the table's usual milk is a glass.
MILK_IN_A_CUP = Decimal(30)
MILK_OVER_FOOD = Decimal(125)


@dataclass(frozen=True)
class UnderstoodPart:
    """A part with the foods it may mean, the best first, and its amount; without hits nobody knows it."""

    part: Part
    hits: tuple[Hit, ...]
    is_beside: str = ""  # the group of the food it is eaten with, for "coffee with milk"

    @property
    def weight(self) -> Weight | None:
        """What the part weighs if it is the first hit."""
        return self.weight_of(self.hits[0]) if self.hits else None

    @property
    def magnesium_mg(self) -> Decimal | None:
        """The magnesium of the first hit; None where there is none or its value is unknown."""
        weight = self.weight
        return magnesium_mg(weight.grams, self.hits[0].food.magnesium_mg_per_100_g) if weight else None

    def weight_of(self, hit: Hit) -> Weight:
        """Return what the part weighs if it is this food."""
        part, food = self.part, hit.food
        portions = food.portions.all()
        if self.is_beside and not part.has_amount and food.group == "milk":
            grams = MILK_IN_A_CUP if self.is_beside in DRINKS else MILK_OVER_FOOD
            return Weight(stored(grams), "", None, is_estimate=True)
        names = words(part.words)
        weight = weighs(part.quantity, part.unit, part.size, portions, food.group, hit.portion, names)
        return weight or usual_or_guess(portions, food.group, hit.portion, names)


@dataclass(frozen=True)
class UnderstoodLine:
    """A line with its foods and supplements in the order they were typed."""

    date: datetime.date | None
    foods_and_supplements: tuple[UnderstoodPart, ...]
    not_understood: tuple[str, ...] = ()
    line: Line | None = field(default=None, repr=False)


class Searches:
    """The searches of one line: the same words once, and not more than the line may cost."""

    def __init__(self, account: Any, food_ids_first: Sequence[int], *, is_recipe: bool) -> None:
        self.account = account
        self.food_ids_first = food_ids_first
        self.is_recipe = is_recipe
        self.found: dict[str, tuple[Hit, ...]] = {}

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Return the best foods for the words whose names really say them; others are not meant."""
        if text in self.found or len(self.found) >= MAX_SEARCHES:
            return self.found.get(text, ())
        found = nearest_foods(
            text, account=self.account, had_before=self.food_ids_first, limit=LOOKED_THROUGH
        )
        meant = likeliest(found, text)
        is_meant = bool(meant) and (meant[0][0] != PARTLY or not self.is_other_food(meant[0][1], text))
        self.found[text] = tuple(hit for _, hit in meant[:CANDIDATES]) if is_meant else ()
        return self.found[text]

    def is_other_food(self, hit: Hit, text: str) -> bool:
        """Whether a word that the food's names lack is a food itself: "cashew cheese" is no cheese.

        Dishes come in more kinds than any table has: "goat curry" is a curry.
        """
        if words(text)[-1] in DISHES:
            return False
        return any(map(self.is_everyday, unmet_words(hit, text)))

    def is_everyday(self, text: str) -> bool:
        """Whether a food has these words for an everyday name."""
        first = next(iter(self.hits(text)), None)
        return first is not None and any(
            content(text) <= content(name.text) for name in first.food.names.all()
        )


def understood(
    text: str,
    today: datetime.date,
    *,
    account: Any = None,
    food_ids_first: Sequence[int] = (),
    is_recipe: bool = False,
) -> UnderstoodLine:
    """Return the foods and supplements of a typed line with their weights.

    The ingredients of a recipe are named as they are weighed for it, which is dry.
    """
    line = read_line(text, today)
    searches = Searches(account, food_ids_first, is_recipe=is_recipe)
    parts = tuple(understood_parts(line.parts, searches))
    return UnderstoodLine(line.date, parts, line.not_understood, line)


def understood_parts(parts: Sequence[Part], searches: Searches) -> Iterator[UnderstoodPart]:
    """Find the foods, first deciding which parts are one food together."""
    place, host = 0, ""
    while place < len(parts):
        part, length, hits = one_food(parts, place, searches)
        host = host if part.joiner else ""
        yield UnderstoodPart(part, hits, is_beside=host)
        host = host or (hits[0].food.group if hits else "")
        place += length


def one_food(parts: Sequence[Part], place: int, searches: Searches) -> tuple[Part, int, tuple[Hit, ...]]:
    """Return the longest food that begins with this part, how many parts it takes, and its hits."""
    choices = list(split_choices(parts, place))
    for number, choice in enumerate(choices[:-1]):
        if hits := hits_named(choice, searches):
            return choice, len(choices) - number, hits
    part = parts[place]
    if len(choices) > 1 and is_dish_of_both(parts[place + 1], searches):
        return choices[-2], 2, searches.hits(f"{part.words} {parts[place + 1].words}")
    return part, 1, hits_of_part(part, searches) if part.kind == FOOD else ()


def is_dish_of_both(following: Part, searches: Searches) -> bool:
    """Whether an unknown dish follows "and", so that what stands before is in it too."""
    said = following.words.lower().split()
    if joiner_of(following.joiner) != "and" or len(said) == 1 or said[-1] not in DISHES:
        return False
    hits = searches.hits(following.words)
    return not (hits and content(following.words) <= content(hits[0].matched_name))


def hits_named(choice: Part, searches: Searches) -> tuple[Hit, ...]:
    """Return the foods for joined words if one is called so."""
    hits = searches.hits(choice.words)
    first = next(
        (hit for is_meant in (is_called, is_kind_of) for hit in hits if is_meant(hit, choice.words)), None
    )
    return (first, *(hit for hit in hits if hit is not first)) if first else ()


def hits_of_part(part: Part, searches: Searches) -> tuple[Hit, ...]:
    """Return the foods for a part, in the state that its measure or the recipe tells."""
    text = part.words
    hits = searches.hits(text)
    while not hits and " " in text and text.rsplit(" ", 1)[1].lower() in {*VAGUE_HEADS, *UNITS}:
        text = text.rsplit(" ", 1)[0]
        hits = searches.hits(text)
    told = hits_in_state_told(text, part.unit, hits, searches.hits)
    return hits_as_weighed(text, part.text, told, searches.hits) if searches.is_recipe else told
