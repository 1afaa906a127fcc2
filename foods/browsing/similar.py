"""Foods of the same kind that hold more magnesium in a usual portion.

Told to nobody with weak kidneys, and for no infant (`foods.readers`). Never named: drinks with caffeine or
alcohol, spices, powders and dry goods as they are sold, and values the table advises against.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Q

from foods.amounts import amount_in
from foods.browsing.extras import EXTRA_GROUPS, IS_DRY_BY_NAME, one_of
from foods.groups import FoodGroup
from foods.models import Food, FoodName, Portion
from foods.models.foods import CAUTION
from foods.search.found_foods import address_of
from foods.words import words

MOST = 5
# Less is not seen in milligrams printed whole.
LEAST_MORE_MG = Decimal(1)
# Foods of one kind ("leaves", "nuts") hold much the same energy; bread and lettuce do not.
ALIKE_ENERGY = Decimal(2)
# No food is named for babies: what they eat is for those who care for them to ask about.
GROUPS_WITHOUT = (*EXTRA_GROUPS, FoodGroup.BABY_FOODS)
# Small children choke on them. Ground, as butter or as a drink they have another name: "peanut butter".
WHOLE_NUTS = frozenset(
    {
        *("almonds", "cashews", "granola", "hazelnuts", "muesli", "nut", "nuts", "peanuts", "pecans"),
        *("pistachios", "seeds", "trail", "walnuts"),
    }
)
# The table knows the caffeine of drinks, and hardly that of what is made with cocoa or coffee.
STIMULATES = (
    Q(food__caffeine_mg_per_100_g__gt=0)
    | Q(food__typical_caffeine_mg_per_100_g__gt=0)
    | Q(food__alcohol_g_per_100_g__gt=0)
    | Q(food__typical_alcohol_g_per_100_g__gt=0)
    | one_of("text__icontains", "chocolate", "cocoa", "coffee", "mocha", "tiramisu")
)
# Words that say how a food was made ready, and not which food it is.
STATES = frozenset(
    {
        *("and", "baked", "boiled", "braised", "canned", "cooked", "dried", "drained", "dry", "fresh"),
        *("fried", "frozen", "grilled", "in", "microwaved", "of", "poached", "raw", "roast", "roasted"),
        *(
            "salt",
            "salted",
            "scrambled",
            "simmered",
            "steamed",
            "stewed",
            "tinned",
            "toasted",
            "unsalted",
            "with",
        ),
        *("without"),
    }
)


class PortionOfFood(NamedTuple):
    """A usual portion of a food with what decides how near it is to another. `portion` is in words."""

    food_id: int
    name: str
    portion: str
    grams: Decimal
    magnesium_mg_per_100_g: Decimal
    energy_kcal_per_100_g: Decimal | None

    @property
    def address(self) -> str:
        """Where the food's page is."""
        return address_of(self.food_id)

    @property
    def magnesium_mg(self) -> Decimal:
        """The magnesium in the portion."""
        return amount_in(self.grams, self.magnesium_mg_per_100_g) or Decimal(0)

    @property
    def kind(self) -> str:
        """What stands before the comma: "Bread" of "Bread, white"."""
        return self.name.partition(",")[0]

    @property
    def what(self) -> frozenset[str]:
        """The words of the name that tell foods apart, however they were cooked."""
        return frozenset(words(self.name)) - STATES

    @property
    def states(self) -> frozenset[str]:
        """The words of the name that say how it was made ready."""
        return frozenset(words(self.name)) & STATES


def similar_foods(
    food: Food, portion: Portion | None, *, with_whole_nuts: bool = True
) -> list[PortionOfFood]:
    """Return foods of the group of `food` with more magnesium than in `portion` of it: one query."""
    if portion is None or food.magnesium_mg_per_100_g is None or food.group in {"", *GROUPS_WITHOUT}:
        return []
    others = everyday_portions(food.group)
    if not with_whole_nuts:
        others = [other for other in others if not is_of_whole_nuts(food.group, other)]
    amounts = (food.magnesium_mg_per_100_g, food.energy_kcal_per_100_g)
    this = PortionOfFood(food.pk, food.name, str(portion), portion.gram_weight, *amounts)
    return with_more(this, others)


def is_of_whole_nuts(group: str, food: PortionOfFood) -> bool:
    """Whether there may be whole nuts or seeds in a food of this group, as far as its name tells."""
    return group == FoodGroup.NUTS_AND_SEEDS or bool(WHOLE_NUTS & frozenset(words(food.name)))


def everyday_portions(group: str) -> list[PortionOfFood]:
    """Return the usual portions of the everyday foods of a group that may be named to anybody."""
    names = (
        FoodName.objects.plain()
        .visible_to(None)
        .filter(
            food__group=group,
            food__is_branded=False,
            food__magnesium_mg_per_100_g__isnull=False,
            default_portion__isnull=False,
        )
    )
    fit = names.exclude(IS_DRY_BY_NAME | STIMULATES | Q(food__value_note__startswith=CAUTION))
    rows = fit.order_by("position", "pk").values_list(
        "food",
        "text",
        "default_portion__description",
        "default_portion__gram_weight",
        "food__magnesium_mg_per_100_g",
        "food__energy_kcal_per_100_g",
    )
    return [PortionOfFood(*row) for row in rows]


def with_more(this: PortionOfFood, others: Iterable[PortionOfFood]) -> list[PortionOfFood]:
    """Return at most five others that hold more, the nearest kind first, then by magnesium.

    A food stands once, made ready as `this` is if it may be, and `this` in another state is no other food.
    """
    more = [other for other in others if other.magnesium_mg >= this.magnesium_mg + LEAST_MORE_MG]
    foods: dict[frozenset[str], PortionOfFood] = {}
    for other in sorted(more, key=lambda other: (len(this.states ^ other.states), -other.magnesium_mg)):
        foods.setdefault(other.what, other)
    foods.pop(this.what, None)
    nearest = sorted(
        foods.values(), key=lambda other: (*distance(this, other), -other.magnesium_mg, other.name)
    )
    return nearest[:MOST]


def distance(this: PortionOfFood, other: PortionOfFood) -> tuple[bool, bool]:
    """Return how far another food is: of another kind, of another density."""
    return this.kind != other.kind, not is_as_dense(this.energy_kcal_per_100_g, other.energy_kcal_per_100_g)


def is_as_dense(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two foods hold much the same energy; unknown is like nothing."""
    if one is None or other is None:
        return False
    return max(one, other) <= ALIKE_ENERGY * min(one, other)
