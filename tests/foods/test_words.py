import pytest

from foods.words import beginnings, query_words, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nuts, almonds", ["nuts", "almonds"]),
        ("Crème fraîche", ["creme", "fraiche"]),
        ("KELLOGG'S 7-grain_mix", ["kellogg", "s", "7", "grain", "mix"]),
        ("100% juice", ["100", "juice"]),
        ("", []),
        ("!?", []),
    ],
)
def test_words_are_bare_and_small(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("almonds", "almond"), ("potatoes", "potato"), ("berries", "berry"), ("peaches", "peach"),
        ("oats", "oat"), ("peas", "pea"), ("pies", "pie"), ("cookies", "cookie"), ("chilies", "chili"),
        ("radishes", "radish"), ("boxes", "box"),
    ],
)  # fmt: skip
def test_a_plural_meets_its_singular(plural, singular):
    assert stem(plural) == stem(singular)


@pytest.mark.parametrize("word", ["couscous", "watercress", "gas", "rye", "soya", ""])
def test_what_is_no_plural_stays_whole(word):
    assert stem(word) == word


def test_fillers_are_left_out_unless_nothing_else_was_typed():
    assert query_words("a slice of the bread") == ["slice", "bread"]
    assert query_words("with") == ["with"]


def test_a_word_typed_twice_counts_once():
    assert query_words("milk milk") == ["milk"]


def test_a_berry_is_also_looked_for_as_berries():
    assert beginnings("berry") == ["berry", "berries"]
    assert beginnings("berries") == ["berrie", "berry"]
    assert beginnings("cookies") == ["cookie", "cooky"]
