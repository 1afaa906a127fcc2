import pytest

from foods.search.queries import query_of
from foods.search.ranking import Candidate, ranked
from foods.search.tiers import FOREIGN, MENTIONS_IT, OF_SOURCE, PLAIN, SYNONYM


def candidate(text, kind=OF_SOURCE, **fields):
    given = {"food_id": abs(hash(text)), "position": None, "has_caution": False, "source_key": "sr_legacy"}
    return Candidate(**{**given, "text": text, "kind": kind, **fields})


def order(typed, *candidates):
    return [name.text for name in ranked(query_of(tuple(typed.split())), candidates)]


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("almonds", candidate("Almonds", PLAIN), candidate("Nuts, almonds")),
        ("milk", candidate("Milk, whole", PLAIN), candidate("Milk chocolate", PLAIN)),
        ("milk", candidate("Oat milk", PLAIN), candidate("Milk chocolate", PLAIN)),
        ("cheese", candidate("Cheese, NFS"), candidate("Cheese, blue")),
        ("alm", candidate("Almonds", PLAIN), candidate("Salad with almonds", PLAIN)),
        ("pea", candidate("Peas", PLAIN, position=2), candidate("Peanuts", PLAIN, position=1)),
        ("pop", candidate("Popcorn", PLAIN), candidate("Rice pops", PLAIN)),
        ("rolls", candidate("Bread rolls", PLAIN), candidate("Rolled oats", PLAIN)),
        ("raw oats", candidate("Oats, raw"), candidate("Oats, cooked")),
        ("steamed rice", candidate("Rice, boiled", PLAIN), candidate("Rice, fried", PLAIN)),
        ("steamed rice", candidate("Rice, steamed", PLAIN), candidate("Rice, boiled", PLAIN)),
        ("zucchini", candidate("Courgette", PLAIN), candidate("Zucchini bread", PLAIN)),
        ("milk", candidate("Milk, whole", PLAIN, position=1), candidate("Milk, skimmed", PLAIN, position=2)),
        ("milk", candidate("Milk, dried"), candidate("Milk", PLAIN, has_caution=True)),
        ("salt crisps", candidate("Crisps with salt", SYNONYM), candidate("Crisps, without salt", PLAIN)),
        ("full fat milk", candidate("Milk", PLAIN), candidate("Milk, low fat", PLAIN)),
        ("unsalted nuts", candidate("Nuts, no salt added"), candidate("Nuts, unsalted and salted")),
        ("milk chocolate", candidate("Milk chocolate", PLAIN), candidate("Chocolate milk", PLAIN)),
        ("chocolate milk", candidate("Chocolate milk", PLAIN), candidate("Milk chocolate", PLAIN)),
        ("bay leaf", candidate("Spices, bay leaf"), candidate("Bayam leaf")),
        ("cheddar", candidate("Cheese, cheddar"), candidate("Soup, cheddar")),
        ("brot", candidate("Brot", FOREIGN), candidate("Broth", PLAIN)),
    ],
)
def test_the_nearer_name_comes_first(typed, better, worse):
    assert order(typed, worse, better) == order(typed, better, worse) == [better.text, worse.text]


def test_what_comes_in_many_kinds_comes_first_while_somebody_types():
    coffees = [candidate(f"Coffee, kind {number}", PLAIN, position=99) for number in range(8)]
    assert order("co", candidate("Cod", PLAIN, position=1), *coffees)[0] == "Coffee, kind 0"


def test_a_word_that_names_many_foods_is_no_beginning_of_another():
    bars = [candidate(f"{kind} bar", PLAIN) for kind in ("Nut", "Oat", "Fruit", "Protein")]
    assert order("bar", candidate("Barley", PLAIN), *bars)[-1] == "Barley"
    assert order("bar", candidate("Barley", PLAIN), bars[0])[0] == "Barley"


def test_a_food_that_does_not_lack_what_it_should_is_not_found():
    assert order("no milk", candidate("Milk"), candidate("Cake, no milk")) == ["Cake, no milk"]


def test_the_best_name_stands_for_a_food():
    names = [candidate("badam almond", SYNONYM, food_id=1), candidate("Almonds", PLAIN, food_id=1)]
    assert order("almond", *names) == ["Almonds"]


def test_nothing_is_ranked_as_nothing():
    assert order("almond") == []


def test_a_name_in_another_language_comes_after_what_somebody_may_be_typing():
    salt, salmon = candidate("sal", FOREIGN, position=1), candidate("Salmon", PLAIN, position=2)
    assert order("sal", salt, salmon) == ["Salmon", "sal"]
    assert order("sal", salt, candidate("Salsify soup with salmon")) == ["sal", "Salsify soup with salmon"]


def test_a_beginning_of_a_foreign_name_does_not_hide_a_typing_error():
    (name,) = ranked(query_of(("appel",)), [candidate("appelsin", FOREIGN)])
    assert name.tier == MENTIONS_IT
