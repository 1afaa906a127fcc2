"""Supplements that are no magnesium: "omega 3 capsule", "vitamin D 1000 IU", "magnesium oil spray". Pure.

A multivitamin is one of magnesium of which nobody said how much.
"""

from collections.abc import Sequence

from foods.numbers import number_at
from foods.phrases.vocabulary import BY_THE_WAY, FORMS, IN_FRONT, MAGNESIUM, listed
from foods.units import MILLIGRAMS, OTHER_DOSES

# Nutrients, herbs and medicines that are swallowed as such.
OTHERS = listed(
    """
    omega dha epa iron ferrous zinc calcium potassium selenium iodine iodide chromium copper
    manganese boron vitamin vitamins vit b1 b2
    b3 b5 b6 b7 b9 b12 d2 d3 k2 folate folic biotin niacin riboflavin thiamine probiotic probiotics
    prebiotic creatine melatonin ashwagandha coq10 q10 glucosamine collagen theanine
    l-theanine taurine carnitine l-carnitine lutein lactase
    ibuprofen paracetamol acetaminophen aspirin antihistamine cetirizine omeprazole metformin
    antibiotic antibiotics statin painkiller contraceptive antacid thyroxine levothyroxine
    """
)
# Products of many nutrients, magnesium perhaps among them: how much of it only the label tells.
OF_MANY = listed("multivitamin multivitamins multi-vitamin multi-vitamins multimineral multiminerals multi")
# Foods that are swallowed in capsules and tablets as well.
IN_CAPSULES = listed(
    "oil cranberry turmeric garlic ginger spirulina chlorella kelp ginseng ginkgo valerian curcumin charcoal"
)
# Letters and other words that name one of those more closely: "vitamin c", "fish oil", "folic acid".
WITH_OTHERS = listed("a b c d e k fish oil acid complex b-complex high strength and plus ml iu mcg")
# Oils and baths reach the skin; nobody eats what is in them.
ON_SKIN = listed("spray sprays oil lotion bath baths cream flakes gel soak foot rub roll-on")
SALTS_OF_BATHS = MAGNESIUM | {"epsom"}
DOSES_OF_OTHERS = FORMS - {"mg", "powder", "liquid", "drops", "stick", "sticks", "scoop", "scoops", "spray"}


def is_other_supplement(words: Sequence[str]) -> bool:
    """Whether these lower-case tokens tell of a supplement or a medicine that is not magnesium."""
    if any(word in MAGNESIUM for word in words) or is_of_many(words):
        return False
    is_other = any(word in OTHERS for word in words)
    has_form = any(word in DOSES_OF_OTHERS for word in words)
    if has_form and any(word in IN_CAPSULES for word in words):
        return True
    return is_other and (has_form or all(is_of_others(words, place) for place in range(len(words))))


def is_of_many(words: Sequence[str]) -> bool:
    """Whether these lower-case tokens tell of a multivitamin, and not how much magnesium is in it."""
    if any(word in MAGNESIUM for word in words) or not any(word in OF_MANY for word in words):
        return False
    return all(is_of_others(words, place) for place in range(len(words)))


def is_of_others(words: Sequence[str], place: int) -> bool:
    """Whether the word at this place may stand in the name or the amount of such a supplement."""
    known = (OTHERS, OF_MANY, WITH_OTHERS, FORMS, BY_THE_WAY, IN_FRONT, MILLIGRAMS, OTHER_DOSES)
    is_word = words[place].isalpha() and number_at(words, place) is None
    return not is_word or any(words[place] in group for group in known)


def is_for_the_skin(words: Sequence[str]) -> bool:
    """Whether magnesium is rubbed in or bathed in: "magnesium oil spray", "epsom salt bath"."""
    return any(word in SALTS_OF_BATHS for word in words) and any(word in ON_SKIN for word in words)
