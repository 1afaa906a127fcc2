import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.importers.own_format.cells import CellError
from foods.importers.own_format.names import AMOUNTS, DERIVATIONS
from foods.importers.own_format.origins import read_origins, written_origins
from foods.importers.own_format.texts import guarded, unguarded

# What a form or a reader would leave of an origin's text: trimmed, of one line.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=20).map(str.strip)
ORIGINS = st.dictionaries(
    st.sampled_from(AMOUNTS),
    st.fixed_dictionaries(
        {},
        optional={
            "source": TEXTS.filter(bool),
            "release": TEXTS.filter(bool),
            "id_in_source": TEXTS.filter(bool),
            "derivation": st.sampled_from(DERIVATIONS),
            "stated_on": st.dates().map(str),
        },
    ),
)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1 cup", "'+1 cup"),
        ("-", "'-"),
        ("@home", "'@home"),
        ("\t=1", "'\t=1"),
        ("'=1", "''=1"),
        ("＝1", "'＝1"),
        ("'t Hoofd", "'t Hoofd"),
        ("'", "'"),
        ("", ""),
        ("Nuts = almonds", "Nuts = almonds"),
    ],
)
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text, cell):
    assert guarded(text) == cell
    assert unguarded(cell) == text


@given(st.text(st.sampled_from("'=+-@ \tab＝"), max_size=6) | st.text())
def test_every_text_comes_back_and_none_is_a_formula(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@"))


def test_an_origin_is_one_readable_cell():
    origin = {"source": "USDA FoodData Central, SR Legacy", "release": "2018", "stated_on": "2019-04-01"}
    cell = written_origins({"zinc_mg_per_100_g": origin, "magnesium_mg_per_100_g": {"source": "Label"}})
    assert cell == (
        "magnesium_mg_per_100_g: Label; "
        "zinc_mg_per_100_g: USDA FoodData Central, SR Legacy | 2018 |  |  | 2019-04-01"
    )


def test_an_origin_nobody_knows_is_not_the_foods_own():
    assert written_origins({"zinc_mg_per_100_g": {}}) == "zinc_mg_per_100_g: |"
    assert read_origins("zinc_mg_per_100_g: |") == {"zinc_mg_per_100_g": {}}
    assert read_origins("") == {}


@given(ORIGINS)
def test_every_origin_comes_back(origins):
    assert read_origins(written_origins(origins)) == origins


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("magnesium: Label", "does not begin with a value and a colon"),
        ("zinc_mg_per_100_g", "does not begin with a value and a colon"),
        ("zinc_mg_per_100_g: a; zinc_mg_per_100_g: b", "tells twice where zinc_mg_per_100_g is from"),
        ("zinc_mg_per_100_g: a | b | c | label | 2019-01-01 | e", "has more parts"),
        ("zinc_mg_per_100_g: a | b | c | measured", "is not one of analysed, assumed-zero"),
        ("zinc_mg_per_100_g: a | b | c | label | 2019", "is not a date"),
    ],
)
def test_an_origin_that_cannot_be_read_is_refused(cell, problem):
    with pytest.raises(CellError, match=problem):
        read_origins(cell)
