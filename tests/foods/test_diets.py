"""Who may be named which food: where anything is in doubt, it is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.diets import Allergen, Diet, Makeup, Needs, suits

PLAIN = Makeup("vegan", frozenset(), has_whole_nuts=False)
ALMONDS = Makeup("vegan", frozenset({"nuts"}), has_whole_nuts=True)
YOGURT = Makeup("vegetarian", frozenset({"milk"}), has_whole_nuts=False)
SALMON = Makeup("pescatarian", frozenset({"fish"}), has_whole_nuts=False)
CHILD = Needs(may_have_whole_nuts=False)

needs = st.builds(
    Needs,
    st.sampled_from(["", *Diet.values]),
    st.frozensets(st.sampled_from(Allergen.values)),
    st.booleans(),
)
makeups = st.builds(
    Makeup,
    st.sampled_from(Diet.values),
    st.frozensets(st.sampled_from(Allergen.values)),
    st.booleans(),
)


@pytest.mark.parametrize(
    ("makeup", "who", "is_named"),
    [
        pytest.param(None, Needs(), True, id="anything to who eats everything"),
        pytest.param(None, Needs("everything"), True, id="everything is no restriction"),
        pytest.param(None, Needs("vegan"), False, id="an unknown makeup to no vegan"),
        pytest.param(None, Needs("", frozenset({"nuts"})), False, id="an unknown makeup to no allergy"),
        pytest.param(None, CHILD, False, id="an unknown makeup to no small child"),
        pytest.param(YOGURT, Needs("vegan"), False, id="yogurt to no vegan"),
        pytest.param(YOGURT, Needs("vegetarian"), True, id="yogurt to a vegetarian"),
        pytest.param(SALMON, Needs("vegetarian"), False, id="salmon to no vegetarian"),
        pytest.param(SALMON, Needs("pescatarian"), True, id="salmon to who eats fish"),
        pytest.param(PLAIN, Needs("carnivore"), False, id="a diet nobody knows is as strict as any"),
        pytest.param(ALMONDS, Needs("", frozenset({"nuts"})), False, id="almonds to no nut allergy"),
        pytest.param(ALMONDS, Needs("", frozenset({"milk"})), True, id="almonds beside milk"),
        pytest.param(PLAIN, Needs("", frozenset({"kiwi"})), False, id="nothing with an allergy nobody knows"),
        pytest.param(ALMONDS, CHILD, False, id="whole nuts to no small child"),
        pytest.param(PLAIN, CHILD, True, id="plain food to a child"),
    ],
)
def test_who_may_be_named_what(makeup: Makeup | None, who: Needs, is_named: bool) -> None:
    assert suits(makeup, who) is is_named


@given(makeups, needs, st.sampled_from(Allergen.values))
def test_another_allergy_never_adds_a_food(makeup: Makeup, who: Needs, allergen: str) -> None:
    more = Needs(who.diet, who.allergies | {allergen}, who.may_have_whole_nuts)
    assert suits(makeup, who) or not suits(makeup, more)


@given(makeups, needs)
def test_no_food_holds_what_somebody_reacts_to(makeup: Makeup, who: Needs) -> None:
    if suits(makeup, who):
        assert not makeup.allergens & who.allergies
        assert who.may_have_whole_nuts or not makeup.has_whole_nuts
