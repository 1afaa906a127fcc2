"""The drawings as they reach the page."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from tests.tracker.insights.charts.builders import MONDAY, make_bar, make_bars, make_reading, make_strip
from tracker.insights.charts.gauges import Reference, capsule, ruler
from tracker.insights.intake import MeanIntake
from tracker.insights.marks import Mark, MarkKind
from tracker.insights.trends.drawing import BarLinks, day_links, drawing_of
from tracker.insights.trends.trend import Summary, Trend, Unit

FULL_READING = make_reading(
    food_mg="186.5", guess_mg="20", supplement_mg="100", is_at_least=True, mean_mg="268.2"
)
PARTIAL_BAR = make_bar(
    food_mg="186.5",
    water_mg="20",
    supplement_mg="90",
    guess_mg="20",
    is_partial=True,
    is_at_least=True,
    reference_mg=Decimal(320),
    mean_7_mg=Decimal(200),
    mean_28_mg=Decimal(210),
)
NO_MEAN = MeanIntake(None, 0, 0, 0)
SUMMARY = Summary(7, NO_MEAN, NO_MEAN, None, Decimal(0))


def ruler_drawing(reference: Reference = Reference(Decimal(320))) -> str:  # noqa: B008 (it is frozen)
    """Return the SVG of a ruler with everything on it."""
    drawn = ruler(FULL_READING, reference, scale=480, label="At least 286 mg so far today.")
    return render_to_string("insights/_ruler.html", {"ruler": drawn})


def capsule_drawing(upper_level_mg: Decimal | None = Decimal(350)) -> str:
    """Return the SVG of a capsule."""
    drawn = capsule(Decimal("100.5"), upper_level_mg, scale=480, label="100 mg from supplements.")
    return render_to_string("insights/_capsule.html", {"capsule": drawn})


def trend_drawing() -> str:
    """Return the chart of some days with a strip, a mark and the key."""
    second = make_bar(1, food_mg="200", mean_7_mg=Decimal(190), mean_28_mg=Decimal(205))
    bars = (PARTIAL_BAR, second, *make_bars(d2="2200")[2:])
    strip = make_strip("90", None, "0", "200", None, None, "20")
    mark = Mark(MONDAY, None, "no coffee", MarkKind.CHANGE)
    trend = Trend(MONDAY, bars[-1].last, Unit.DAY, bars, (strip,), (mark,), SUMMARY)
    links = BarLinks(day_links([bar.first for bar in bars]), [f"{bar.first}: 1 & 2" for bar in bars], 0)
    drawing = drawing_of(trend, links, kidneys_need_care=False)
    readout = {"sentence": links.sentences[0], "href": links.hrefs[0]}
    page = {"trend": trend, "readout": readout}
    given = {"drawing": drawing, "chart": drawing.chart, "page": page}
    return "".join(render_to_string(f"insights/trends/_{part}.html", given) for part in ("chart", "key"))


DRAWINGS = {
    "ruler": ruler_drawing,
    "ruler with a range": lambda: ruler_drawing(Reference(low=Decimal(310), high=Decimal(420))),
    "capsule": capsule_drawing,
    "capsule without a level": lambda: capsule_drawing(None),
    "trend": trend_drawing,
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

    places = re.compile(r' (?:[cxyr][xy12]?|d|width|height|dx|viewBox|transform)="([^"]*)"')
    assert places.findall(in_german) == places.findall(in_english)


@pytest.mark.parametrize(
    ("drawing", "label"),
    [(ruler_drawing, "At least 286 mg so far today."), (capsule_drawing, "100 mg from supplements.")],
)
def test_a_gauge_is_one_picture_with_its_content_in_words(drawing, label):
    assert f'role="img" aria-label="{label}"' in drawing()


def test_each_day_is_a_link_named_by_its_sentence():
    drawing = trend_drawing()

    assert 'href="/diary/2026-03-02/" aria-label="2026-03-02: 1 &amp; 2"' in drawing
    assert drawing.count('<a class="hit"') == 7


def test_the_key_names_every_mark_that_is_drawn():
    named = ("Food", "Drinking water", "Supplements", "Partial day", "Your guess", "At least", "Not logged")
    for words in (*named, "Cut, with its amount", "7-day mean", "28-day mean"):
        assert f"</svg>{words}</li>" in trend_drawing()


def test_the_line_that_tells_a_bar_stands_between_the_plot_and_its_strips():
    drawing = trend_drawing()

    readout = drawing.index("data-readout")
    assert drawing.rindex('class="hit"') < readout < drawing.index('class="strip-name"')


def test_a_mark_goes_through_the_strips_too():
    assert trend_drawing().count('class="c-mark"') == 2
