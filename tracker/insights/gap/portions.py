"""How much of a food would close a gap: one usual portion or two, never more. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from foods.amounts import amount_in

MOST_PORTIONS = 2
# Two of them only as long as anybody would have them at once: two cups of rice are a pot.
MOST_GRAMS = Decimal(300)
# Less than this of a portion is not worth naming, unless the gap itself is as small.
LEAST_MG = Decimal(10)
MOST_OWN, MOST_EVERYDAY = 5, 5
MOST_OF_A_GROUP = 2


@dataclass(frozen=True)
class Candidate:
    """A food in the amount that is usual: `quantity` of a `portion` in words, only grams where that is blank.

    `days` is how many days it was had on, 0 for an everyday food. `most` is how many of these amounts are at
    most two usual portions.
    """

    food_id: int
    name: str
    group: str
    portion: str
    grams: Decimal
    magnesium_mg_per_100_g: Decimal
    quantity: Decimal = Decimal(1)
    most: int = MOST_PORTIONS
    days: int = 0

    @cached_property
    def magnesium_mg(self) -> Decimal:
        """The magnesium in the amount; sorting asks for it again and again."""
        return amount_in(self.grams, self.magnesium_mg_per_100_g) or Decimal(0)

    @property
    def counts(self) -> list[int]:
        """How many of the amounts may be named: one, and more where together they are no heap."""
        more = (count for count in range(2, self.most + 1) if count * self.grams <= MOST_GRAMS)
        return [1, *more] if self.most else []

    @property
    def kind(self) -> str:
        """What it is before it was made ready: "almonds" of "Almonds, roasted"."""
        return self.name.partition(",")[0].casefold()


@dataclass(frozen=True)
class Hint:
    """So many usual amounts of a food, and what they hold in mg; `closes` the gap or is a part of it."""

    food: Candidate
    portions: int
    closes: bool

    @property
    def quantity(self) -> Decimal:
        """How many of the food's household measure that is."""
        return self.food.quantity * self.portions

    @property
    def grams(self) -> Decimal:
        """What the amounts weigh."""
        return self.food.grams * self.portions

    @property
    def magnesium_mg(self) -> Decimal:
        """What the amounts hold."""
        return self.food.magnesium_mg * self.portions


@dataclass(frozen=True)
class Hints:
    """What would bring one gap down: the person's own foods, then everyday ones."""

    own: tuple[Hint, ...] = ()
    everyday: tuple[Hint, ...] = ()

    @property
    def amounts(self) -> set[tuple[int, int]]:
        """Which foods in how many amounts, in whatever order."""
        return {(hint.food.food_id, hint.portions) for hint in (*self.own, *self.everyday)}


def hints_for(gap_mg: Decimal, own: Sequence[Candidate], everyday: Iterable[Candidate]) -> Hints:
    """Return the hints for a gap; without one there are none."""
    if gap_mg <= 0:
        return Hints()
    had = sorted(hints_of(gap_mg, own), key=by_habit)[:MOST_OWN]
    ids, kinds = {food.food_id for food in own}, {hint.food.kind for hint in had}
    others = [food for food in everyday if food.food_id not in ids and food.kind not in kinds]
    nearest = sorted(hints_of(gap_mg, others), key=lambda hint: by_nearness(hint, gap_mg))
    return Hints(tuple(had), tuple(of_several_groups(nearest)[:MOST_EVERYDAY]))


def hints_of(gap_mg: Decimal, foods: Iterable[Candidate]) -> list[Hint]:
    """Return a hint for each food of which a usual amount is a visible part of the gap."""
    least_mg = min(gap_mg, LEAST_MG)
    return [hint_of(gap_mg, food) for food in foods if food.counts and food.magnesium_mg >= least_mg]


def hint_of(gap_mg: Decimal, food: Candidate) -> Hint:
    """Return as few amounts as close the gap; one where two do not either."""
    count = next((count for count in food.counts if food.magnesium_mg * count >= gap_mg), 0)
    return Hint(food, count or 1, closes=count > 0)


def by_habit(hint: Hint) -> tuple[bool, int, int, str]:
    """Order own foods: those that close the gap, in few portions, had on many days."""
    return not hint.closes, hint.portions, -hint.food.days, hint.food.name


def by_nearness(hint: Hint, gap_mg: Decimal) -> tuple[bool, int, Decimal, str]:
    """Order everyday foods: those that close the gap, in few portions, nearest to it."""
    return not hint.closes, hint.portions, abs(hint.magnesium_mg - gap_mg), hint.food.name


def of_several_groups(hints: Iterable[Hint]) -> list[Hint]:
    """Return the hints in their order, of each group the first two."""
    seen: Counter[str] = Counter()
    kept = []
    for hint in hints:
        seen[hint.food.group] += 1
        if seen[hint.food.group] <= MOST_OF_A_GROUP:
            kept.append(hint)
    return kept
