"""What people type that is no food: "no milk", "skipped lunch", "same as yesterday", "night shift". Pure."""

from collections.abc import Sequence

from foods.numbers import word_at
from foods.phrases.vocabulary import IN_FRONT, WITHOUT, listed

# What was not had is told behind these.
NOT_HAD = WITHOUT | listed(
    "not never none nothing skipped skip didn't didnt don't dont haven't couldn't avoided"
)
AUXILIARIES = listed("did do does could would was were am is are have")
# "No added sugar squash" and "no bake cheesecake" are foods, "no sugar" is none.
NAMES_WITH_NO = listed("added bake sugar salt fat carb alcohol meat")
FEWEST_IN_NAME = 2
# "0 % fat yogurt" and "0 sugar cola" are foods, "0 eggs" are none.
NAMES_WITH_ZERO = listed("% percent fat sugar alcohol carb cal calorie calories kcal")
# Words of which no food is made; a part of them alone is none.
NO_FOODS = NOT_HAD | listed(
    """
    same again always did do as like before after later usual nothing fasting fasted fast hungry
    starving forgot forgotten ate eat eaten eating food foods meal meals breakfast lunch dinner
    supper brunch snack shift night day morning afternoon evening today yesterday week weekend work
    working school gym office home canteen cafeteria restaurant cafe takeaway takeout delivery deal
    walk walked run ran running swim yoga workout training session exercise sleep slept nap ill sick
    tired headache bath shower spray sprays soak massage second third first next last other one ones
    thing things stuff something anything everything bed leftovers leftover rest seconds happy special
    menu combo buffet party birthday me husband wife partner daughter son kid kids child children
    baby toddler mum dad calm post pre pre-workout post-workout preworkout vitamin vitamins mineral
    minerals medicine meds knife knives fork spoon chinese indian thai italian mexican japanese
    greek turkish shared ordered bought until till since had total calories kcal kj macros weight
    steps and or with of the a an my our no at in on to from for i
    """
)
# Whatever is said before them, they are no food: "night shift", "epsom salt bath".
NO_HEADS = listed("shift bath shower walk workout session massage soak canteen nap")
# What stands at the end of a food and says nothing of it: "big mac meal", "pizza takeaway".
VAGUE_HEADS = listed("meal meals takeaway takeout leftovers combo deal dish menu thing stuff")


def is_no_food(words: Sequence[str]) -> bool:
    """Whether these lower-case tokens tell of no food, or of one that was not had."""
    said = [word for word in words if word[0].isalpha()]
    return bool(said) and (is_zero(words) or is_negated(said) or says_nothing(said))


def is_zero(words: Sequence[str]) -> bool:
    """Whether nothing of it was had: "0 eggs", "0 g rice"."""
    return is_nought(words[0]) and word_at(words, 1) not in NAMES_WITH_ZERO


def is_nought(word: str) -> bool:
    """Whether a numeral is zero: "0", "0.0", "00"."""
    return "0" in word and not word.strip("0.,")


def is_negated(said: Sequence[str]) -> bool:
    """Whether the food was left out: "no milk", "without sugar", "skipped my coffee"."""
    rest = list(said)
    while rest and (rest[0] in IN_FRONT or rest[0] in AUXILIARIES) and rest[0] not in NOT_HAD:
        rest.pop(0)
    if not rest or rest[0] not in NOT_HAD:
        return False
    return not (rest[0] == "no" and len(rest) > FEWEST_IN_NAME and rest[1] in NAMES_WITH_NO)


def says_nothing(said: Sequence[str]) -> bool:
    """Whether no word of a food is among them, or what they are about is none."""
    return said[-1] in NO_HEADS or all(word in NO_FOODS or word in IN_FRONT for word in said)
