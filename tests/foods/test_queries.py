import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.search.queries import MAX_WORDS, query_of, typed_words, without_soft_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a cup of tea", ("tea",)),
        ("two large slices of brown bread", ("brown", "bread")),
        ("cream of mushroom soup", ("cream", "mushroom", "soup")),
        ("tin of tomatoes", ("canned", "tomatoes")),
        ("a bottle of water", ("bottled", "water")),
        ("cup of", ("cup",)),
        ("the", ("the",)),
        ("", ()),
    ],
)
def test_a_measure_before_of_is_not_looked_for(text, words):
    assert typed_words(text).words == words


@pytest.mark.parametrize("text", ["eggs on toast", "eggs with toast", "eggs and toast"])
def test_what_stands_before_with_is_the_main_part(text):
    assert typed_words(text) == (("eggs", "toast"), ("eggs",), ())


@pytest.mark.parametrize("text", ["leek and potato soup", "cheese and onion pasty"])
def test_a_dish_of_two_things_is_the_dish(text):
    typed = typed_words(text)
    assert typed.main == typed.words


def test_commas_part_what_is_looked_for():
    assert typed_words("milk, semi-skimmed, in a bottle").parts == (
        ("milk",),
        ("semi", "skimmed"),
        ("bottle",),
    )
    assert typed_words("milk,").parts == ()
    assert typed_words("milk, " * 5000 + "oat").parts == (("milk",), ("oat",))


@pytest.mark.parametrize("phrase", ["gluten free", "no milk", "without sugar", "no added salt", "low sodium"])
def test_what_is_lacking_is_one_idea_that_may_be_left_out(phrase):
    (lacking, food) = query_of((*phrase.split(), "bread"))
    assert " ".join(lacking.typed) == phrase
    assert lacking.is_soft
    assert not food.is_soft


def test_known_phrases_are_one_term():
    assert [term.typed for term in query_of(("grilled", "spring", "onions"))] == [
        ("grilled",),
        ("spring", "onions"),
    ]


def test_two_words_may_be_one():
    (term,) = query_of(("butter", "milk"), frozenset({"buttermilk"}))
    assert [way.words for way in term.ways] == [("butter", "milk"), ("buttermilk",)]


def test_how_a_food_is_kept_and_how_much_it_is_may_be_left_out():
    query = without_soft_words(query_of(("2", "large", "raw", "apples")))
    assert [term.typed[0] for term in query if term.is_required] == ["apples"]


def test_soft_words_alone_are_looked_for():
    assert without_soft_words(query_of(("large",))) == query_of(("large",))


@given(st.text(max_size=300))
def test_any_text_has_few_words(text):
    typed = typed_words(text)
    assert len(typed.main) <= len(typed.words) <= MAX_WORDS
    assert sum(map(len, typed.parts)) <= MAX_WORDS
    assert len(query_of(typed.words)) <= MAX_WORDS
