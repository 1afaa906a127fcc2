import pytest

from foods.search.vocabulary import Vocabulary

USES = {
    "almonds": 90,
    "blueberries": 200,
    "bluberries": 1,
    "butter": 300,
    "cashew": 80,
    "chocolate": 400,
    "kasha": 20,
    "made": 500,
    "mace": 2,
    "peanut": 150,
    "quinoa": 60,
    "quince": 60,
    "mince": 60,
    "soup": 900,
}


def corrections(word):
    return [" ".join(words) for words in Vocabulary(USES).corrections(word)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("almnods", "almonds"),
        ("almods", "almonds"),
        ("allmonds", "almonds"),
        ("choclate", "chocolate"),
        ("cashue", "cashew"),
        ("kinoa", "quinoa"),
        ("peanutbutter", "peanut butter"),
        ("qinoas", "quinoa"),
    ],
)
def test_the_likeliest_word_comes_first(typed, meant):
    assert corrections(typed)[0] == meant


@pytest.mark.parametrize("word", ["almonds", "almond", "mince", "sou", "12345", "xylophone", "a" * 5000])
def test_a_known_a_short_and_a_strange_word_are_left_alone(word):
    assert corrections(word) == []


@pytest.mark.parametrize(("typed", "other"), [("knives", "olives"), ("huel", "eel"), ("ackee", "hachee")])
def test_another_first_letter_is_another_word(typed, other):
    assert Vocabulary({other: 900}).corrections(typed) == []


def test_a_misspelling_that_got_into_a_table_is_told_by_its_sound():
    vocabulary = Vocabulary(USES)
    assert vocabulary.is_misspelt("bluberries")
    assert not vocabulary.is_misspelt("mace")
    assert not vocabulary.is_misspelt("unheard")


def test_neighbours_that_make_a_known_word_are_a_compound():
    assert Vocabulary({"buttermilk": 5}).compounds(("butter", "milk", "shake")) == {"buttermilk"}
