import pytest

from foods.search.lacking import is_lack, stems


@pytest.mark.parametrize(
    ("said", "compared"),
    [
        ("without salt", "-no-salt"),
        ("salt free", "-no-salt"),
        ("no salt added", "-no-salt"),
        ("no added sugar", "-no-sugar"),
        ("unsalted", "-no-salt"),
        ("non dairy", "-no-dairi"),
        ("decaf tea", "-no-caffeine tea"),
        ("without skin and bones", "-no-skin -no-bone"),
        ("skin not eaten", "-no-skin"),
        ("low fat milk", "-low-fat milk"),
        ("reduced in sugar", "-reduced-sugar"),
        ("lowfat", "-low-fat"),
        ("less than 2 fat", "less than 2 fat"),
        ("free range eggs", "free range egg"),
        ("salted almonds", "salted almond"),
        ("no", "no"),
        ("", ""),
    ],
)
def test_what_a_food_lacks_is_another_word_than_what_it_holds(said, compared):
    assert " ".join(stems(said.split())) == compared


def test_no_typed_word_is_the_beginning_of_what_is_lacking():
    (lack,) = stems(["reduced", "salt"])
    assert is_lack(lack)
    assert not lack.startswith(("red", "salt"))
