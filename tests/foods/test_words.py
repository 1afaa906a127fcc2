import pytest

from foods.words import beginnings, query_words, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nuts, almonds", ["nuts", "almonds"]),
        ("Crème fraîche", ["creme", "fraiche"]),
        ("phở", ["pho"]),
        ("KELLOGG'S 7-grain_mix", ["kellogg", "7", "grain", "mix"]),
        ("shepherd’s pie", ["shepherd", "pie"]),
        ("100% juice", ["100", "juice"]),
        ("", []),
        ("!?", []),
    ],
)
def test_words_are_bare_and_small(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("almond", "almonds"),
        ("berry", "berries"),
        ("strawberry", "strawberrys"),
        ("potato", "potatoes"),
        ("potato", "potatoe"),
        ("box", "boxes"),
        ("peach", "peaches"),
        ("dish", "dishes"),
        ("cookie", "cookies"),
    ],
)
def test_a_plural_has_the_stem_of_its_singular(singular, plural):
    assert stem(singular) == stem(plural)


@pytest.mark.parametrize("word", ["gas", "asparagus", "hummus", "mess"])
def test_not_every_s_is_a_plural(word):
    assert stem(word) == word


def test_a_query_is_without_fillers_and_repeats():
    assert query_words("a cup of tea with the tea") == ["cup", "tea"]


def test_a_query_of_fillers_alone_keeps_them():
    assert query_words("with the") == ["with", "the"]


@pytest.mark.parametrize("word", ["berry", "berries", "berrys", "berri"])
def test_a_berry_is_looked_for_however_it_ends(word):
    assert beginnings(word) == ["berry", "berri"]
