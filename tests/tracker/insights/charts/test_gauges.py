from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.insights.charts.builders import make_reading
from tracker.insights.charts.gauges import Fade, Reading, Reference, capsule, ruler, scale_mg

US_WOMAN = Reference(Decimal(320))
amounts = st.decimals(0, 3000, places=3)
readings = st.builds(
    Reading,
    food_mg=st.none() | amounts,
    supplement_mg=st.none() | amounts,
    guess_mg=amounts,
    is_at_least=st.booleans(),
    mean_mg=st.none() | amounts,
)


def number(text: str) -> Decimal:
    """Return a written share as a number."""
    return Decimal(text.removesuffix("%"))


def drawn(reading: Reading, reference: Reference = US_WOMAN, *, scale: int = 480, **given):
    """Return the ruler of a reading on a scale of 480 mg."""
    return ruler(reading, reference, scale=scale, label="in words", **given)


@pytest.mark.parametrize(
    ("reading", "segments"),
    [
        pytest.param(make_reading(), [], id="nothing logged"),
        pytest.param(make_reading(food_mg="0", supplement_mg="0"), [], id="zero has no length"),
        pytest.param(make_reading(food_mg="186"), [("food", "0.00%", "38.75%")], id="food"),
        pytest.param(
            make_reading(food_mg="186", supplement_mg="100"),
            [("food", "0.00%", "38.75%"), ("supplement", "38.75%", "20.83%")],
            id="food, then supplements",
        ),
        pytest.param(
            make_reading(supplement_mg="120"), [("supplement", "0.00%", "25.00%")], id="supplements only"
        ),
        pytest.param(
            make_reading(food_mg="240", guess_mg="120", supplement_mg="120"),
            [("food", "0.00%", "25.00%"), ("guess", "25.00%", "25.00%"), ("supplement", "50.00%", "25.00%")],
            id="a guess between what is known and supplements",
        ),
        pytest.param(
            make_reading(food_mg="120", guess_mg="120"),
            [("guess", "0.00%", "25.00%")],
            id="nothing but a guess",
        ),
    ],
)
def test_the_bar_is_food_then_guess_then_supplements(reading, segments):
    assert [(s.kind, s.x, s.width) for s in drawn(reading).segments] == segments


def test_a_gap_parts_supplements_from_food_and_nothing_else():
    found = drawn(make_reading(food_mg="240", guess_mg="120", supplement_mg="120"))

    assert [segment.needs_gap for segment in found.segments] == [False, False, True]
    assert not drawn(make_reading(supplement_mg="120")).segments[0].needs_gap


@pytest.mark.parametrize(
    ("reading", "fade"),
    [
        pytest.param(make_reading(food_mg="120"), None, id="all is known"),
        pytest.param(make_reading(food_mg="120", is_at_least=True), Fade("25.00%", "food"), id="food"),
        pytest.param(
            make_reading(food_mg="120", supplement_mg="120", is_at_least=True),
            Fade("50.00%", "supp"),
            id="supplements",
        ),
        pytest.param(
            make_reading(food_mg="0", supplement_mg="0", is_at_least=True),
            Fade("0.00%", "food"),
            id="nothing known",
        ),
    ],
)
def test_at_least_has_no_end(reading, fade):
    assert drawn(reading).fade == fade


@pytest.mark.parametrize(
    ("mg", "x", "anchor", "dx"),
    [
        pytest.param("48", "10.00%", "start", -6, id="near the left edge"),
        pytest.param("96", "20.00%", "mid", 0, id="in the left half"),
        pytest.param("320", "66.67%", "end", 6, id="beyond the middle"),
        pytest.param("480", "100.00%", "end", 6, id="at the end"),
    ],
)
def test_the_label_of_the_reference_stays_within_the_edges(mg, x, anchor, dx):
    label = drawn(make_reading(), Reference(Decimal(mg))).reference

    assert label is not None
    assert (label.x, label.anchor, label.dx, label.text) == (x, anchor, dx, f"Reference {mg}")


def test_a_range_is_a_band_without_a_marker():
    found = drawn(make_reading(), Reference(low=Decimal(240), high=Decimal(360)))

    assert found.reference is None
    assert found.band is not None
    assert (found.band.low, found.band.width, found.band.high) == ("50.00%", "25.00%", "75.00%")
    assert found.band.label.text == "Reference 240 to 360"


def test_a_range_of_one_amount_prints_it_once_and_is_still_no_marker():
    found = drawn(make_reading(), Reference(low=Decimal(300), high=Decimal(300)))

    assert found.reference is None
    assert found.band is not None
    assert found.band.label.text == "Reference 300"


def test_without_any_value_there_is_neither_marker_nor_band():
    found = drawn(make_reading(food_mg="100"), Reference())

    assert (found.reference, found.band) == (None, None)


def test_the_mean_stands_on_the_base_line():
    assert drawn(make_reading(food_mg="100", mean_mg="240")).mean_x == "50.00%"
    assert drawn(make_reading(food_mg="100")).mean_x is None


@pytest.mark.parametrize("reference", [US_WOMAN, Reference(low=Decimal(310), high=Decimal(420))])
def test_with_weak_kidneys_nothing_looks_like_an_amount_to_reach(reference):
    found = drawn(make_reading(food_mg="243", mean_mg="240"), reference, kidneys_need_care=True)

    assert (found.reference, found.band, found.mean_x) == (None, None, None)
    assert found.segments


def test_the_axis_has_numbers_each_100_and_ticks_each_20():
    found = drawn(make_reading())

    assert [label.text for label in found.numbers] == ["0 mg", "100", "200", "300", "400"]
    assert (len(found.ticks), sum(tick.is_numbered for tick in found.ticks)) == (25, 5)


def test_a_number_at_the_very_end_does_not_pass_the_edge():
    assert [label.anchor for label in drawn(make_reading(), scale=400).numbers] == [
        "start",
        "mid",
        "mid",
        "mid",
        "end",
    ]


@pytest.mark.parametrize(
    ("mg", "level", "fill", "shell"),
    [
        pytest.param("100", "350", "20.83%", "72.92%", id="below the level"),
        pytest.param("360", "350", "75.00%", "72.92%", id="above it the fill goes on past the wall"),
        pytest.param("100", None, "20.83%", "100.00%", id="no level: open to the right"),
    ],
)
def test_the_capsule(mg, level, fill, shell):
    found = capsule(Decimal(mg), None if level is None else Decimal(level), scale=480, label="in words")

    assert (found.fill, found.shell) == (fill, shell)
    assert (found.level is None) == (level is None)


def test_the_wall_of_the_capsule_is_named():
    level = capsule(Decimal(100), Decimal(350), scale=480, label="").level

    assert level is not None
    assert (level.text, level.x, level.anchor) == ("Upper level 350", "72.92%", "end")


def test_100_mg_are_equally_long_in_both_gauges():
    in_ruler = drawn(make_reading(supplement_mg="100")).segments[0].width

    assert capsule(Decimal(100), None, scale=480, label="").fill == in_ruler


@given(reading=readings, reference=st.builds(Reference, st.none() | amounts))
def test_everything_stays_within_the_width(reading, reference):
    scale = scale_mg(reference, reading.total_mg)
    found = ruler(reading, reference, scale=scale, label="")

    places = [tick.x for tick in found.ticks] + [label.x for label in found.numbers]
    places += [mark.x for mark in (found.reference, found.fade) if mark] + [x for x in [found.mean_x] if x]
    assert all(0 <= number(place) <= 100 for place in places)


@given(reading=readings)
def test_segments_follow_one_another_and_are_as_long_as_their_amounts(reading):
    scale = scale_mg(US_WOMAN, reading.total_mg)
    end = Decimal(0)
    for segment in drawn(reading, scale=scale).segments:
        assert abs(number(segment.x) - end) <= Decimal("0.02")
        end = number(segment.x) + number(segment.width)

    assert end <= 100
    assert abs(end - reading.total_mg / scale * 100) <= Decimal("0.05")
