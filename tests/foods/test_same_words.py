import pytest

from foods.search.lacking import stems
from foods.search.same_words import (
    AS_TYPED,
    NEAR_WORD,
    OTHER_WAY_TO_COOK,
    SAME_WORD,
    is_soft,
    meanings_of,
    opposites,
)


def distances(*phrase):
    return {" ".join(meaning.phrase): meaning.distance for meaning in meanings_of(phrase)}


def test_the_typed_words_come_before_what_stands_for_them():
    assert meanings_of(("tinned",))[0] == (("tinned",), AS_TYPED)


@pytest.mark.parametrize(
    ("typed", "other", "distance"),
    [
        ("tinned", "canned", SAME_WORD),
        ("zucchini", "courgette", SAME_WORD),
        ("zucchinis", "courgette", SAME_WORD),
        ("whole wheat", "wholemeal", SAME_WORD),
        ("scallions", "spring onion", SAME_WORD),
        ("grilled", "broiled", SAME_WORD),
        ("steamed", "boiled", NEAR_WORD),
        ("steamed", "cooked", NEAR_WORD),
        ("cooked", "fried", NEAR_WORD),
        ("steamed", "fried", OTHER_WAY_TO_COOK),
        ("uncooked", "raw", NEAR_WORD),
    ],
)
def test_other_words_stand_for_the_typed_ones(typed, other, distance):
    assert distances(*typed.split())[other] == distance


def test_a_word_that_stands_for_nothing_else_means_itself():
    assert distances("almond") == {"almond": AS_TYPED}


def test_raw_is_not_cooked_and_cooked_is_not_raw():
    assert "boiled" in opposites(("raw",))
    assert "raw" in opposites(("boiled",))
    assert opposites(("almond",)) == frozenset()


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("salted", "unsalted"),
        ("unsalted", "salted"),
        ("unsweetened", "sweetened"),
        ("full fat", "low fat"),
        ("full fat", "nonfat"),
        ("whole", "skimmed"),
        ("skinless", "skin"),
    ],
)
def test_a_degree_rules_out_others(said, other):
    assert opposites(tuple(said.split())).issuperset(stems(other.split()))


@pytest.mark.parametrize("phrase", ["full fat", "unsalted", "gluten free", "large", "30", "boiled"])
def test_a_food_is_the_same_food_without_these_words(phrase):
    assert is_soft(tuple(phrase.split()))


@pytest.mark.parametrize("phrase", ["fat", "salt", "skin", "almond", "green"])
def test_what_a_food_is_or_is_made_of_is_not_left_out(phrase):
    assert not is_soft((phrase,))
