from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.amounts import MAX_AMOUNT, AmountError
from foods.measures import Weight, typed_weight, usual_or_guess, weighs
from foods.units import UNITS


class Row(NamedTuple):
    pk: int
    description: str
    gram_weight: Decimal


def portions(*described):
    return [Row(pk, text, Decimal(grams)) for pk, (text, grams) in enumerate(described, start=1)]


ALMONDS = portions(("1 handful (about 23)", 28), ("1 cup, whole", 143), ("1 oz (23 whole kernels)", "28.35"))
BREAD = portions(("1 slice", 32), ("1 slice, large", 40), ("1 oz", "28.35"))
TOAST = portions(
    ("2 slices (60 g)", 60),
)
EGG = portions(("1 large", 50), ("1 small", 38), ("1 cup, chopped", 136))
AVOCADO = portions(("1/2 avocado", 100), ("1 cup, cubes", 150))
STRAWBERRIES = portions(("1 cup", 144), ('1 medium (1-1/4" diameter)', 12), ("1 large", 18))
COFFEE = portions(("1 mug", 240), ("1 fl oz", "29.6"))
BACON = portions(
    ("2 rashers", 16),
)
MILK = portions(("1 glass", 244), ("1 cup", 244), ("1 tbsp", "15.2"))
BEER = portions(("1 bottle", 330), ("1 can or bottle (12 fl oz)", 356))
SARDINES = portions(
    ("1 tin drained", 92),
)
TUNA = portions(
    ("1/2 tin", 70),
)
PIZZA = portions(("2 slices", 200), ("1 pizza", 900))
CARROTS = portions(("1 medium", 61), ("1 large", 72), ('1 strip large (3" long)', 7))
NOTHING: list[Row] = []


def weight_of(*typed_and_known, **names) -> Weight:
    """Return a weight that must be known."""
    weight = weighs(*typed_and_known, **names)
    assert weight is not None
    return weight


@pytest.mark.parametrize(
    ("quantity", "unit", "size", "food", "group", "grams", "is_estimate"),
    [
        ("30", "g", "", ALMONDS, "nuts-and-seeds", "30", False),
        ("1.5", "kg", "", NOTHING, "potatoes", "1500", False),
        ("2", "oz", "", ALMONDS, "nuts-and-seeds", "56.7", False),
        ("1", "handful", "", ALMONDS, "nuts-and-seeds", "28", False),
        ("0.5", "cup", "", ALMONDS, "nuts-and-seeds", "71.5", False),
        ("2", "slice", "", BREAD, "bread", "64", False),
        ("1", "slice", "small", BREAD, "bread", "24", True),
        ("3", "slice", "", TOAST, "bread", "90", False),
        ("1", "slice", "", NOTHING, "bread", "30", True),
        ("250", "ml", "", MILK, "milk", "253.333", False),
        ("0.5", "pint", "", BEER, "alcoholic-drinks", "284.64", False),
        ("250", "ml", "", NOTHING, "soft-drinks", "250", True),
        ("2", "tbsp", "", NOTHING, "fats-and-oils", "27.6", True),
        ("1", "glass", "", MILK, "milk", "244", False),
        ("1", "glass", "", NOTHING, "juices", "200", True),
        ("1", "bowl", "", NOTHING, "soups-and-sauces", "250", True),
        ("1", "can", "", SARDINES, "fish-and-seafood", "92", False),
        ("1", "can", "", TUNA, "fish-and-seafood", "140", False),
        ("3", "rasher", "", BACON, "sausages", "24", False),
        ("1", "pinch", "", NOTHING, "herbs-and-spices", "0.4", True),
        ("2", "portion", "", MILK, "milk", "488", False),
        ("2", "piece", "", BREAD, "bread", "64", False),
    ],
)
def test_a_measure_is_the_foods_own_else_a_volume_else_that_of_its_group(  # noqa: PLR0913, PLR0917
    quantity, unit, size, food, group, grams, is_estimate
):
    weight = weight_of(Decimal(quantity), unit, size, food, group, food[0] if food else None)
    assert (weight.grams, weight.is_estimate) == (Decimal(grams), is_estimate)


@pytest.mark.parametrize(
    ("quantity", "size", "food", "group", "names", "grams"),
    [
        ("2", "", EGG, "eggs", ["eggs"], "100"),
        ("2", "small", EGG, "eggs", ["eggs"], "76"),
        ("0.5", "", AVOCADO, "fruit", ["avocado"], "100"),
        ("1", "", AVOCADO, "fruit", ["avocado"], "200"),
        ("23", "", ALMONDS, "nuts-and-seeds", ["almonds"], "28"),
        ("6", "", STRAWBERRIES, "fruit", ["strawberries"], "72"),
        ("2", "", COFFEE, "coffee-and-tea", ["coffees"], "480"),
        ("1", "large", COFFEE, "coffee-and-tea", ["coffee"], "312"),
        ("3", "", BACON, "sausages", ["bacon"], "24"),
        ("0.5", "", PIZZA, "mixed-dishes", ["pizza"], "175"),
        ("1", "large", CARROTS, "vegetables", ["carrot"], "72"),
        ("10", "", portions(("1 small bag", 28)), "snacks", ["crisps"], "20"),
        ("2", "", NOTHING, "cakes-and-biscuits", ["cookies"], "30"),
        ("2", "", portions(("1 teaspoon", 5), ("1 stick", 113)), "fats-and-oils", ["butter"], "10"),
        ("1", "", portions(("1 portion", 430)), "mixed-dishes", ["fish", "and", "chips"], "430"),
        ("1", "", portions(("1 cup", 200)), "mixed-dishes", ["kung", "pao", "prawns"], "200"),
        ("6", "", portions(("1 cup", 200)), "mixed-dishes", ["gyoza"], "120"),
        ("1", "", portions(("1 serving", 100)), "potatoes", ["fries"], "100"),
        ("10", "", portions(("1 serving", 100)), "potatoes", ["chips"], "50"),
        ("1", "", NOTHING, "mixed-dishes", ["sandwich"], "150"),
        ("2", "", NOTHING, "mixed-dishes", ["stew"], "600"),
        ("1", "", portions(("1 oz", "28.35")), "mixed-dishes", ["mince", "pie"], "150"),
        ("50", "", portions(("1/2 cup", 40)), "breakfast-cereals", ["oats"], "50"),
        ("30", "", ALMONDS, "nuts-and-seeds", ["almonds"], "36.522"),
        ("150", "", portions(("1 breast", 120)), "poultry", ["chicken"], "150"),
        ("150", "", NOTHING, "fish-and-seafood", ["prawns"], "150"),
        ("1", "", portions(("1/2 cup", 90)), "vegetables", ["courgette"], "200"),
        ("1", "", portions(("1 cup", 102)), "vegetables", ["butternut", "squash"], "900"),
        ("3", "", portions(("1 medium", 167)), "potatoes", ["new", "potatoes"], "135"),
        ("0.5", "", portions(("1 portion", 120)), "poultry", ["chicken"], "400"),
        ("1", "large", portions(("1 small", 157), ("1 large", 781)), "fruit", ["papaya"], "390"),
        ("1", "small", portions(("1 muffin", 113), ("1 small", 17)), "bread", ["muffin"], "84.75"),
    ],
)
def test_a_bare_count_counts_pieces_or_usual_portions(  # noqa: PLR0913, PLR0917
    quantity, size, food, group, names, grams
):
    weight = weight_of(Decimal(quantity), "", size, food, group, food[0] if food else None, names)
    assert weight.grams == Decimal(grams)


def test_no_amount_is_the_usual_portion():
    weight = weight_of(None, "", "", MILK, "milk", MILK[0])
    assert (weight.grams, weight.portion_text, weight.quantity) == (Decimal(244), "1 glass", Decimal(1))


@pytest.mark.parametrize(
    ("size", "food", "names", "grams"),
    [
        ("large", CARROTS, ["carrot"], "72"),
        ("large", portions(("1 medium", 119), ("1 slice, large", 10), ("1 large", 164)), ["pepper"], "164"),
        ("large", portions(("2 medium", 100), ("1 large", 64)), ["figs"], "128"),
        ("small", portions(("1/2 cup", 105), ("1 cup, small curd", 225)), ["cheese"], "78.75"),
        ("large", portions(("1 roll", 40), ("1 large", 30)), ["rolls"], "52"),
    ],
)
def test_a_size_takes_whole_ones_and_never_a_slice_or_a_smaller_one(size, food, names, grams):
    assert weight_of(None, "", size, food, "vegetables", food[0], names).grams == Decimal(grams)


def test_a_wedge_is_a_part_of_the_whole_fruit():
    lemon = portions(("1 lemon", 64))
    assert weight_of(Decimal(1), "wedge", "", lemon, "fruit", lemon[0]).grams == 8


def test_a_sachet_of_coffee_is_a_spoonful():
    powder = portions(("1 tsp", 2))
    assert weight_of(Decimal(1), "sachet", "", powder, "coffee-and-tea", powder[0]).grams == 2


def test_a_size_chooses_among_the_portions():
    weight = weight_of(None, "", "small", EGG, "eggs", EGG[0])
    assert (weight.grams, weight.is_estimate) == (Decimal(38), False)


@pytest.mark.parametrize(
    ("quantity", "food", "text", "number"),
    [
        ("1", BREAD, "1 slice", 1),
        ("2", BREAD, "1 slice", 2),
        ("2", BACON, "2 rashers", None),
        ("3", BACON, "3 rashers", None),
        ("1", BACON, "1 rasher", None),
    ],
)
def test_the_measure_is_written_as_an_entry_shows_it(quantity, food, text, number):
    weight = weight_of(Decimal(quantity), "", "", food, "bread", food[0])
    assert (weight.portion_text, weight.quantity) == (text, number)


def test_nothing_is_invented_for_a_unit_nobody_knows():
    assert weighs(Decimal(1), "tablet", "", NOTHING, "fruit", None) is None
    assert weighs(None, "", "", NOTHING, "fruit", None) is None


def test_more_than_a_row_holds_is_no_usual_portion():
    weight = weighs(Decimal(99_999), "kg", "", NOTHING, "fruit", None)
    assert weight is not None
    assert weight.grams == MAX_AMOUNT


def test_the_usual_portion_stands_in_as_an_estimate():
    assert usual_or_guess(MILK, "milk", MILK[0]).is_estimate
    assert usual_or_guess(NOTHING, "cheese", None).grams == 28


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("30 g", "30"),
        ("30g", "30"),
        ("1,5 kg", "1500"),
        ("½", "16"),
        ("2", "64"),
        ("2 slices", "64"),
        ("two slices", "64"),
        ("half a slice", "16"),
        ("1 large slice", "40"),
        ("1 oz", "28.35"),
    ],
)
def test_the_amount_field_takes_measures(text, grams):
    assert typed_weight(text, BREAD, "bread", BREAD[0]).grams == Decimal(grams)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bread",
        "two of them",
        "1.234,5",
        "0",
        "-1",
        "1e5",
        "9999999 kg",
        "2 tablets",
        "\x00",
        "٣",
        "x" * 10_000,
    ],
)
def test_anything_else_is_refused_with_a_message(text):
    with pytest.raises(AmountError) as refused:
        typed_weight(text, BREAD, "bread", BREAD[0])
    assert str(refused.value.message)


@given(
    st.one_of(st.none(), st.decimals(min_value=0, max_value=10**9, places=3)),
    st.sampled_from(["", *sorted(set(UNITS.values()))]),
    st.sampled_from(["", "small", "medium", "large"]),
    st.lists(st.tuples(st.text(max_size=40), st.decimals("0.001", 9000, places=3)), max_size=4),
    st.sampled_from(["", "bread", "milk", "sweets"]),
)
def test_any_amount_of_anything_weighs_something_storable_or_nothing(quantity, unit, size, described, group):
    rows = [Row(pk, text, grams) for pk, (text, grams) in enumerate(described)]
    weight = weighs(quantity, unit, size, rows, group, rows[0] if rows else None, ["bread"])
    assert weight is None or 0 < weight.grams <= MAX_AMOUNT


@given(st.text(max_size=60))
def test_no_typed_amount_is_an_error(text):
    try:
        weight = typed_weight(text, BREAD, "bread", BREAD[0])
    except AmountError:
        return
    assert 0 < weight.grams <= MAX_AMOUNT
