"""A recipe while it is written: everything as typed, between one page and the next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from foods.amounts import plain
from foods.recipes import standing_recipes
from tracker.kitchen.offers import Offer, offer_of, signed_offer

MOST_INGREDIENTS = 60


@dataclass(frozen=True)
class Row:
    """One ingredient on the page: what was offered, the food chosen of it, and the grams as typed."""

    offer: Offer
    food: str
    grams: str

    @classmethod
    def first_of(cls, offer: Offer) -> "Row":
        """Return the likeliest food of an offer."""
        choice = offer.choices[0]
        return cls(offer, str(choice.food_id), plain(choice.grams))

    def following(self, shown: str) -> "Row":
        """Return the row with the weight of the food now chosen, if the `shown` one's was left alone."""
        former, chosen = self.offer.choice(shown), self.offer.choice(self.food)
        if not former or not chosen or former == chosen or self.grams != plain(former.grams):
            return self
        return replace(self, grams=plain(chosen.grams))

    def data(self, prefix: str) -> dict[str, str]:
        """Return the row as its form sends it."""
        sent = {"offer": self.offer.signed(), "food": self.food, "shown": self.food, "grams": self.grams}
        return {f"{prefix}-{name}": value for name, value in sent.items()}


@dataclass(frozen=True)
class Draft:
    """Name, weight and servings as typed, lines not looked at yet, and the ingredients found so far.

    `has_news`: something on the page was not seen yet: a new ingredient, or a weight that followed a change
    of food.
    """

    typed: dict[str, str]
    rows: list[Row] = field(default_factory=list)
    has_news: bool = False

    def data(self) -> dict[str, str]:
        """Return everything as the forms of the page send it."""
        data = dict(self.typed)
        for place, row in enumerate(self.rows):
            data |= row.data(prefix_of(place))
        return data

    def with_offers(self, offers: Sequence[Offer], left: Sequence[str]) -> "Draft":
        """Return the draft with more ingredients; what is `left`, and what has no room, stays to be typed."""
        room = MOST_INGREDIENTS - len(self.rows)
        rows = [*self.rows, *(Row.first_of(offer) for offer in offers[:room])]
        lines = "\n".join([*(offer.text for offer in offers[room:]), *left])
        return replace(self, rows=rows, typed={**self.typed, "lines": lines}, has_news=True)


TYPED = ("name", "lines", "cooked_grams", "servings")
SENT = ("food", "grams", "shown")


def prefix_of(place: int) -> str:
    """Return what the names of one ingredient's fields begin with."""
    return f"ingredient-{place}"


def draft_sent(post: Mapping[str, Any]) -> Draft:
    """Return the draft a page sent, without the ingredients that were ticked to be removed."""
    sent = [(row.following(shown), row) for row, shown in rows_sent(post)]
    typed = {name: str(post.get(name, "")) for name in TYPED}
    return Draft(typed, [row for row, _ in sent], has_news=any(row != former for row, former in sent))


def rows_sent(post: Mapping[str, Any]) -> Iterator[tuple[Row, str]]:
    """Yield each ingredient sent, with the food that its page had shown."""
    for prefix in map(prefix_of, range(MOST_INGREDIENTS)):
        offer = signed_offer(str(post.get(f"{prefix}-offer", "")))
        if offer is not None and f"{prefix}-is_removed" not in post:
            food, grams, shown = (str(post.get(f"{prefix}-{name}", "")) for name in SENT)
            yield Row(offer, food, grams), shown


def draft_of(food: Any) -> Draft:
    """Return a saved recipe as a draft."""
    recipe = standing_recipes().get(food=food)
    cooked = "" if recipe.cooked_grams is None else plain(recipe.cooked_grams)
    amounts = {"cooked_grams": cooked, "servings": plain(recipe.servings)}
    typed = {"name": food.source_name, "lines": "", **amounts}
    return Draft(typed, [Row.first_of(offer_of(ingredient)) for ingredient in recipe.standing])
