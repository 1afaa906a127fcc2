import pytest

from foods.templatetags.found import marked


@pytest.mark.parametrize(
    ("name", "typed", "html"),
    [
        ("Spinach, boiled", "spin", "<mark>Spin</mark>ach, boiled"),
        ("Milk, whole", "whole milk", "<mark>Milk</mark>, <mark>whole</mark>"),
        ("Buttermilk", "milk", "Buttermilk"),
        ("Strawberries", "strawberry", "<mark>Strawberries</mark>"),
        ("Milk", "", "Milk"),
        ("M & M's <b>", "m", "<mark>M</mark> &amp; <mark>M</mark>&#x27;s &lt;b&gt;"),
        ("1.5 (x)", "(", "1.5 (x)"),
    ],
)
def test_typed_beginnings_are_marked_and_everything_else_is_escaped(name, typed, html):
    assert marked(name, typed) == html
