"""What rankings leave out unless asked: drinks, spices, and powders and dry goods as they are sold.

A table gives them per 100 g of what is in the packet. Nobody eats 100 g of cinnamon, coffee powder or raw
beans, so beside cooked food they would fill the top of every list.
"""

from functools import reduce
from operator import or_

from django.db.models import Q

from foods.groups import FoodGroup

EXTRA_GROUPS = (
    FoodGroup.ALCOHOLIC_DRINKS,
    FoodGroup.COFFEE_AND_TEA,
    FoodGroup.HERBS_AND_SPICES,
    FoodGroup.JUICES,
    FoodGroup.NUTRITION_POWDERS,
    FoodGroup.SOFT_DRINKS,
)
MILLED = (FoodGroup.GRAINS, FoodGroup.NUTS_AND_SEEDS, FoodGroup.POTATOES, FoodGroup.PULSES)
COOKED_BEFORE_EATEN = (FoodGroup.GRAINS, FoodGroup.PULSES)


def one_of(lookup: str, *words: str) -> Q:
    """Return the condition that a text holds one of `words`."""
    return reduce(or_, (Q(**{lookup: word}) for word in words))


# Of plain names, which say "dry" where they mean it. Oats and muesli are weighed dry by those who eat them.
IS_DRY_BY_NAME = (
    Q(text__iendswith=", dry") & ~Q(food__group=FoodGroup.BREAKFAST_CEREALS)
    | Q(text__icontains="powder")
    | Q(food__group__in=MILLED, text__icontains="flour")
)

# Of names in the source. "Cooked, dry heat" and "dry roasted" are ways of cooking.
IS_DRY_BY_SOURCE_NAME = (
    Q(source_name__icontains="powder") & ~Q(source_name__icontains="prepared with")
    | Q(source_name__iendswith=", dry")
    | one_of("source_name__icontains", ", dry,", ", dry mix", "dehydrated", "not reconstituted")
    | Q(group__in=MILLED) & one_of("source_name__icontains", "flour", " meal,", "concentrate", "isolate")
    | Q(group__in=COOKED_BEFORE_EATEN)
    & one_of("source_name__icontains", "uncooked", "mature seeds, raw", "beans, dry", "grain, dry")
    | Q(group=FoodGroup.GRAINS, source_name__iendswith=", raw")
)
