from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from foods.browsing.listing import listing, magnesium_mg_per_100_kcal
from foods.browsing.orders import Order, Wanted, orders_for
from foods.browsing.placing import MOST_GRAMS
from foods.models import Food, Portion
from foods.readers import ANYBODY, Anybody, reader_of
from tests.foods.builders import make_food, make_food_name, make_portion

pytestmark = pytest.mark.django_db
PORTION, HUNDRED_GRAMS, HUNDRED_KCAL, NAME = Order


def make_everyday_food(name, magnesium_mg_per_100_g="100", grams="100", **fields):
    """Return a food with a plain name whose usual portion weighs `grams`."""
    food = make_food(fields.pop("source_name", f"{name} of the table"), magnesium_mg_per_100_g, **fields)
    portion = make_portion(food, "1 portion", grams)
    make_food_name(food, name, default_portion=portion, position=food.pk)
    return food


def lines(order=PORTION, account=None, **wanted):
    return listing(account, Wanted(order, **wanted), "1").foods


def names(order=PORTION, account=None, **wanted):
    return [line.food.name for line in lines(order, account, **wanted)]


def test_foods_are_ranked_by_what_a_usual_portion_holds():
    make_everyday_food("Hemp seeds", "700", "10")
    make_everyday_food("Chard", "81", "90")
    make_everyday_food("Apple", "5", "180")
    assert names(PORTION) == ["Chard", "Hemp seeds", "Apple"]
    assert [line.magnesium_mg for line in lines(PORTION)] == [Decimal("72.9"), Decimal(70), Decimal(9)]
    assert [line.beside_mg for line in lines(PORTION)] == [81, 700, 5]


def test_foods_are_ranked_by_what_100_g_hold_with_the_portion_beside_it():
    make_everyday_food("Chard", "81", "90")
    make_everyday_food("Hemp seeds", "700", "10")
    assert [(line.food.name, line.magnesium_mg, line.beside_mg) for line in lines(HUNDRED_GRAMS)] == [
        ("Hemp seeds", 700, 70),
        ("Chard", 81, Decimal("72.9")),
    ]


def test_foods_are_ranked_by_what_100_kcal_hold_and_those_without_energy_are_left_out():
    make_everyday_food("Almonds", "270", energy_kcal_per_100_g="579")
    make_everyday_food("Chard", "81", energy_kcal_per_100_g="19")
    make_everyday_food("Spinach", "79", energy_kcal_per_100_g="18.4")
    make_everyday_food("Salt", "1", energy_kcal_per_100_g="0")
    make_everyday_food("Moss", "1", energy_kcal_per_100_g=None)
    assert names(HUNDRED_KCAL) == ["Spinach", "Chard", "Almonds"]
    assert lines(HUNDRED_KCAL)[1].magnesium_mg == Decimal("426.316")
    assert listing(None, Wanted(HUNDRED_KCAL), None).left_out == 2


@pytest.mark.parametrize(
    ("mg", "kcal", "expected"),
    [("81", "19", "426.316"), ("0", "19", "0"), (None, "19", None), ("81", None, None), ("81", "0", None)],
)
def test_magnesium_beside_energy_is_unknown_where_either_is_or_there_is_no_energy(mg, kcal, expected):
    amounts = [None if amount is None else Decimal(amount) for amount in (mg, kcal, expected)]
    assert magnesium_mg_per_100_kcal(amounts[0], amounts[1]) == amounts[2]


def test_no_ranking_names_a_food_without_a_value_and_it_says_how_many_there_are():
    make_everyday_food("Almonds")
    make_everyday_food("Truffle", None)
    make_everyday_food("Naan", value_note="caution: fits wholemeal flour")
    for order in (PORTION, HUNDRED_GRAMS):
        shown = listing(None, Wanted(order), None)
        assert [line.food.name for line in shown.foods] == ["Almonds"]
        assert shown.left_out == 2


def test_a_food_without_a_portion_is_left_out_by_portion_only():
    make_food("Agar", "770")
    assert listing(None, Wanted(PORTION, all_generic=True), None).left_out == 1
    (line,) = lines(HUNDRED_GRAMS, all_generic=True)
    assert (line.magnesium_mg, line.beside_mg, line.food.grams) == (770, None, 100)


def test_a_whole_roast_is_no_usual_portion():
    make_portion(make_food("Ham"), "1 roast", str(MOST_GRAMS + 1))
    make_portion(make_food("Bowl"), "1 bowl", str(MOST_GRAMS))
    assert names(PORTION, all_generic=True) == ["Bowl"]


def test_zero_is_ranked_last_and_not_left_out():
    make_everyday_food("Oil", "0")
    make_everyday_food("Almonds")
    assert names(PORTION) == names(HUNDRED_GRAMS) == ["Almonds", "Oil"]


def test_the_alphabet_leaves_nothing_out():
    make_everyday_food("truffle", None)
    make_everyday_food("Almonds")
    make_everyday_food("Naan", value_note="caution: fits wholemeal flour")
    assert names(NAME) == ["Almonds", "Naan", "truffle"]
    assert listing(None, Wanted(NAME), None).left_out == 0
    assert lines(NAME)[2].magnesium_mg is None


def test_the_alphabet_knows_neither_capitals_nor_accents(owner):
    for name in ("éclair", "Zucchini", "Eel", "Date"):
        make_everyday_food(name)
    make_food("Ébly of mine", owner=owner)
    assert names(NAME, owner) == ["Date", "Ébly of mine", "éclair", "Eel", "Zucchini"]


def test_the_usual_portion_is_the_one_of_the_plain_name():
    food = make_food("Coffee cake", "100")
    make_portion(food, "1 cake", "500", sequence=0)
    make_food_name(food, "Cake", default_portion=make_portion(food, "1 slice", "50", sequence=1))
    assert [line.magnesium_mg for line in lines(PORTION)] == [50]
    make_everyday_food("Bread", "100", "60")
    assert names(PORTION) == ["Bread", "Cake"]


def test_names_and_portions_are_those_of_the_readers_language():
    food = make_everyday_food("Almonds", "100", "10")
    make_food_name(food, "Mandeln", language="de", default_portion=make_portion(food, "1 Handvoll", "90"))
    make_everyday_food("Nuts", "100", "50")
    assert names(PORTION) == ["Nuts", "Almonds"]
    with override("de"):
        assert names(PORTION) == ["Mandeln", "Nuts"]
        assert names(NAME) == ["Mandeln", "Nuts"]


def test_only_everyday_foods_are_listed_unless_all_are_asked_for():
    make_everyday_food("Almonds")
    make_portion(make_food("Acorns"))
    make_portion(make_food("Nuts, ACME", is_branded=True))
    assert names(PORTION) == ["Almonds"]
    assert sorted(names(PORTION, all_generic=True)) == ["Acorns", "Almonds"]


@pytest.mark.parametrize("group", ["coffee-and-tea", "alcoholic-drinks", "juices", "herbs-and-spices"])
def test_drinks_and_spices_are_listed_when_asked_for_or_when_their_group_is(group):
    make_everyday_food("Almonds", group="nuts-and-seeds")
    make_everyday_food("Fennel something", group=group)
    assert names(PORTION) == ["Almonds"]
    assert len(names(PORTION, extras=True)) == 2
    assert names(PORTION, group=group) == ["Fennel something"]


@pytest.mark.parametrize(
    ("name", "group", "is_dry"),
    [
        ("Quinoa, dry", "grains", True),
        ("Quinoa, cooked", "grains", False),
        ("Cocoa powder", "sweets", True),
        ("Flour, rye, dark", "grains", True),
        ("Soya flour", "pulses", True),
        ("Tortilla, flour", "bread", False),
        ("Rolled oats, dry", "breakfast-cereals", False),
        ("Apricots, dried", "fruit", False),
        ("Almonds, roasted", "nuts-and-seeds", False),
    ],
)
def test_powders_and_dry_goods_are_left_out_by_their_plain_name(name, group, is_dry):
    make_everyday_food(name, group=group)
    assert names(PORTION) == ([] if is_dry else [name])
    assert names(PORTION, group=group) == ([] if is_dry else [name])
    assert names(PORTION, extras=True) == [name]


@pytest.mark.parametrize(
    ("name", "group", "is_dry"),
    [
        ("Milk, dry, nonfat, regular", "milk", True),
        ("Milk, malted, dry mix, not reconstituted", "milk", True),
        ("Cereal drink, powder, prepared with whole milk", "milk", False),
        ("Egg, white, dried, powder", "eggs", True),
        ("Wheat flour, whole-grain", "grains", True),
        ("Snacks, made with enriched masa flour", "snacks", False),
        ("Beans, pinto, mature seeds, raw", "pulses", True),
        ("Peas, mature seeds, sprouted, raw", "pulses", False),
        ("Rice, brown, medium-grain, raw", "grains", True),
        ("Carrots, raw", "vegetables", False),
        ("Fish, cod, cooked, dry heat", "fish-and-seafood", False),
        ("Nuts, almonds, dry roasted", "nuts-and-seeds", False),
    ],
)
def test_powders_and_dry_goods_are_left_out_by_the_name_of_their_source(name, group, is_dry):
    make_portion(make_food(name, group=group))
    assert names(PORTION, all_generic=True) == ([] if is_dry else [name])
    assert names(PORTION, all_generic=True, extras=True) == [name]


def test_a_group_lists_its_own_foods_only():
    make_everyday_food("Almonds", group="nuts-and-seeds")
    make_everyday_food("Pear", group="fruit")
    assert names(PORTION, group="fruit") == ["Pear"]


def test_own_foods_are_listed_among_the_others_for_their_owner_only(owner, stranger):
    make_everyday_food("Almonds", "100", "50")
    make_everyday_food("Pear", "10", "50")
    make_portion(
        make_food("Sister's muesli powder", "60", owner=owner, unknown_ingredients=1), "1 bowl", "50"
    )
    make_portion(make_food("Gone", "60", owner=owner, removed_at="2026-01-01T00:00Z"))
    assert names(PORTION, owner) == ["Almonds", "Sister's muesli powder", "Pear"]
    own = lines(PORTION, owner)[1]
    assert (own.food.is_own, own.is_at_least) == (True, True)
    assert names(PORTION, stranger) == names(PORTION) == ["Almonds", "Pear"]


def test_an_own_food_with_added_magnesium_is_ranked_only_when_powders_are_asked_for(owner):
    powder = make_food("Powder", "1200", owner=owner, added_magnesium_mg_per_100_g="1200")
    make_portion(powder)
    asked = [listing(owner, Wanted(PORTION, extras=extras), None).foods for extras in (False, True)]
    assert [len(lines) for lines in asked] == [0, 1]


def test_an_own_food_without_a_value_is_left_out_too(owner):
    make_food("Sister's muesli", None, owner=owner)
    assert listing(owner, Wanted(PORTION), None).left_out == 1


def test_a_correction_is_ranked_at_once():
    make_everyday_food("Almonds", "100")
    pear = make_everyday_food("Pear", "10")
    assert names(PORTION) == ["Almonds", "Pear"]
    Food.objects.filter(pk=pear.pk).update(magnesium_mg_per_100_g="900")
    assert names(PORTION) == ["Pear", "Almonds"]
    Portion.objects.filter(food=pear).update(gram_weight="1")
    assert names(PORTION) == ["Almonds", "Pear"]
    pear.delete()
    assert names(PORTION) == ["Almonds"]


@pytest.mark.parametrize(
    ("reader", "expected"),
    [
        (Anybody(kidneys_need_care=False, shows_energy=False), [PORTION, HUNDRED_GRAMS, NAME]),
        (Anybody(kidneys_need_care=False, shows_energy=True), [PORTION, HUNDRED_GRAMS, HUNDRED_KCAL, NAME]),
        (Anybody(kidneys_need_care=True, shows_energy=True), [NAME]),
        (ANYBODY, [NAME]),
    ],
    ids=["usual", "with energy", "weak kidneys", "nothing known"],
)
def test_rankings_are_offered_to_whom_they_fit(reader, expected):
    assert orders_for(reader) == expected


def test_the_reader_is_the_person_on_the_request_else_anybody(person):
    assert reader_of(SimpleNamespace(person=person)) is person
    assert reader_of(SimpleNamespace(person=None)) is ANYBODY
    assert reader_of(SimpleNamespace()) is ANYBODY


@pytest.mark.parametrize("foods", [2, 400])
def test_a_list_costs_the_same_however_many_foods_there_are(owner, django_assert_num_queries, foods):
    for number in range(foods):
        make_everyday_food(f"Bread {number}")
    make_portion(make_food("Mine", owner=owner))
    # The stamp, both orders, and three for the lines; once ordered, the shared foods stay so.
    with django_assert_num_queries(6):
        listing(owner, Wanted(PORTION), "1")
    with django_assert_num_queries(5):
        listing(owner, Wanted(PORTION), "2")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads SQLite's plan")
def test_brands_are_not_even_looked_at():
    with CaptureQueriesContext(connection) as queries:
        listing(None, Wanted(PORTION, all_generic=True), None)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {queries[1]['sql']}")
        steps = [row[3] for row in cursor.fetchall()]
    assert any("food_browse_generic" in step for step in steps)
