import pytest

from foods.search.shapes import shape_of


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Nuts, almonds, raw", (("almond",), ("raw",), ("nut",))),
        ("Nuts", (("nut",),)),
        ("Peanuts, without salt", (("peanut",), ("-no-salt",))),
        ("Rice, cooked with coconut milk", (("rice",), ("cooked",), ("coconut", "milk"))),
        ("Potato salad, German style", (("potato", "salad"), ("german",))),
        ("!?", ()),
        ("", ()),
    ],
)
def test_a_tables_name_has_parts(name, parts):
    assert shape_of(name, is_everyday=False).parts == parts


def test_the_category_of_a_row_comes_last():
    assert shape_of("Cheese, cheddar", is_everyday=False).category == ("cheese",)
    assert shape_of("Cheddar, grated", is_everyday=False).category == ()


def test_an_everyday_name_is_parted_by_commas_only():
    assert shape_of("Cheese on toast", is_everyday=True).parts == (("cheese", "toast"),)


@pytest.mark.parametrize(
    ("name", "head"), [("Black beans", "bean"), ("Bean soup", "soup"), ("Tuna in oil", "tuna"), ("", "")]
)
def test_the_last_word_before_with_and_in_says_what_a_food_is(name, head):
    assert shape_of(name, is_everyday=True).head == head
