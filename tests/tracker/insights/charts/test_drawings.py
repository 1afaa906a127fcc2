"""The drawings as they reach the page."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from tests.tracker.insights.charts.builders import make_day, make_reading, make_week
from tracker.insights.charts.gauges import Reference, capsule, ruler
from tracker.insights.charts.week import week

FULL_READING = make_reading(
    food_mg="186.5", guess_mg="20", supplement_mg="100", is_at_least=True, mean_mg="268.2"
)
PARTIAL_DAY = make_day(
    0, food_mg="186.5", supplement_mg="90", guess_mg=Decimal(20), is_complete=False, is_at_least=True
)


def ruler_drawing(reference: Reference = Reference(Decimal(320))) -> str:  # noqa: B008 (it is frozen)
    """Return the SVG of a ruler with everything on it."""
    drawn = ruler(FULL_READING, reference, scale=480, label="At least 286 mg so far today.")
    return render_to_string("insights/_ruler.html", {"ruler": drawn})


def capsule_drawing(upper_level_mg: Decimal | None = Decimal(350)) -> str:
    """Return the SVG of a capsule."""
    drawn = capsule(Decimal("100.5"), upper_level_mg, scale=480, label="100 mg from supplements.")
    return render_to_string("insights/_capsule.html", {"capsule": drawn})


def week_drawing() -> str:
    """Return the chart of a week with its key."""
    days = [PARTIAL_DAY, *make_week(d1="200")[1:]]
    return render_to_string("insights/_week.html", {"chart": week(days)})


DRAWINGS = {
    "ruler": ruler_drawing,
    "ruler with a range": lambda: ruler_drawing(Reference(low=Decimal(310), high=Decimal(420))),
    "capsule": capsule_drawing,
    "capsule without a level": lambda: capsule_drawing(None),
    "week": week_drawing,
}
every_drawing = pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)


@every_drawing
def test_a_drawing_is_well_formed_and_needs_neither_style_nor_script(draw):
    drawing = draw()

    ElementTree.fromstring(f"<div>{drawing}</div>")  # noqa: S314 (our own output)
    assert " style=" not in drawing
    assert "<script" not in drawing
    assert "None" not in drawing


@every_drawing
def test_a_drawing_is_the_same_where_people_write_a_decimal_comma(draw):
    with translation.override("en"):
        in_english = draw()
    with translation.override("de"):
        in_german = draw()

    places = re.compile(r' (?:[cxyr][xy12]?|width|height|dx)="([^"]*)"')
    assert places.findall(in_german) == places.findall(in_english)


@pytest.mark.parametrize(
    ("drawing", "label"),
    [(ruler_drawing, "At least 286 mg so far today."), (capsule_drawing, "100 mg from supplements.")],
)
def test_a_gauge_is_one_picture_with_its_content_in_words(drawing, label):
    assert f'role="img" aria-label="{label}"' in drawing()


def test_each_day_of_the_week_is_a_link_named_by_its_sentence():
    days = week([PARTIAL_DAY]).columns

    assert f'href="{days[0].href}" aria-label="{days[0].label}"' in week_drawing()
    assert week_drawing().count("<a ") == 7


def test_the_key_of_the_week_names_every_mark():
    drawing = week_drawing()

    for words in ("Food", "Supplements", "Partial day", "Your guess", "At least", "Not logged"):
        assert f"</svg>{words}</li>" in drawing
