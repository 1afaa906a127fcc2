"""The page of Trends: what it says, shows and leads to."""

import csv
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_supplement, take
from tests.tracker.insights.trends.builders import eat
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_change, make_stressor, note
from tests.tracker.symptoms.builders import answer_symptom, make_flag
from tests.visible_words import visible_words
from tracker.people.models import Person

pytestmark = pytest.mark.django_db

TRENDS = reverse("insights:show_trends")
# Session and account.
OF_EVERY_PAGE = 2


@pytest.fixture(autouse=True)
def _evening_of_the_day() -> Any:
    with time_machine.travel("2026-03-02 18:00:00+00:00", tick=False):
        yield


@pytest.fixture
def woman(person: Person) -> Person:
    """A person with a reference value: 320 mg."""
    return change(person, birth_month=date(1990, 5, 1), sex="female", authority="us-ca")


def page(client: Client, **asked: Any) -> str:
    """Return the page as text."""
    answered = client.get(TRENDS, asked)
    assert answered.status_code == 200
    return unescape(answered.content.decode())


def names(client: Client, **asked: Any) -> list[str]:
    """Return the names of the links of all bars."""
    return [label for _x, _href, label in client.get(TRENDS, asked).context["page"].drawing.hits]


def test_a_day_is_a_link_named_by_a_sentence(owner_client: Client, person: Person) -> None:
    eat(person, 212)
    take(person, make_supplement(person, 100))
    note(person, "sleep", "5.8")
    answer_symptom(person, frequency=2)

    said = "Monday 2 March: 312 mg, food 212, supplements 100, slept 5.8 h, twitches often"
    assert names(owner_client)[-1] == said
    assert f'href="{reverse("today:show_day", args=[DAY])}" aria-label="{said}"' in page(owner_client)


@pytest.mark.parametrize(
    ("items", "status", "said"),
    [
        pytest.param([], "", "Monday 2 March: not logged", id="a gap"),
        pytest.param(["90", None], "complete", "Monday 2 March: at least 90 mg, food 90", id="at least"),
        pytest.param([None], "", "Monday 2 March: not known, no item has a value", id="unknown"),
        pytest.param(["0"], "complete", "Monday 2 March: 0 mg, food 0", id="zero is not a gap"),
        pytest.param(
            ["90"], "partly", "Monday 2 March: 90 mg, food 90, supplements 0, partial day", id="partly"
        ),
    ],
)
def test_what_a_day_holds_is_said(
    owner_client: Client, person: Person, items: list[str | None], status: str, said: str
) -> None:
    for place, mg in enumerate(items):
        log(person, make_food(f"Food {place}", magnesium_mg_per_100_g=mg))
    if status:
        answer(person, status=status)

    assert names(owner_client, **{"with": "none"})[-1].startswith(said)


def test_a_guess_and_drinking_water_are_told_apart_from_food(owner_client: Client, person: Person) -> None:
    guess(person, 80)
    log(person, make_food("Tap water", magnesium_mg_per_100_g="2", group="water"), grams=1000)

    assert "100 mg so far, food 80, of it 80 your guess, water 20, supplements 0" in names(owner_client)[-1]
    assert "80 mg of all that was logged is your guess." in page(owner_client)
    guess(person, 1720)
    assert "1,800 mg of all that was logged is your guess." in page(owner_client)


def test_the_sentence_tells_the_mean_of_complete_days_and_how_many_reached_the_reference(
    owner_client: Client, woman: Person
) -> None:
    for days_ago, mg in enumerate((320, 300, 340)):
        eat(woman, mg, days_ago)

    shown = page(owner_client)
    assert (
        '<b class="num">320 mg</b> a day on 3 complete days. The reference was reached on 2 of them.' in shown
    )
    assert "Reference 320" in shown


def test_with_unknown_items_both_are_at_least(owner_client: Client, woman: Person) -> None:
    for days_ago in range(3):
        eat(woman, 320, days_ago)
    log(woman, make_food("Canteen soup", magnesium_mg_per_100_g=None))

    shown = page(owner_client)
    assert 'At least <b class="num">320 mg</b> a day on 3 complete days.' in shown
    assert "reached on 3 or more of them" in shown
    assert "1 of 4 items in this range has no value, or only for a part." in shown


def test_before_three_complete_days_it_charts_and_does_not_judge(owner_client: Client, woman: Person) -> None:
    eat(woman, 400)
    eat(woman, 100, 1, complete=False)

    shown = page(owner_client)
    assert '<b class="num">400 mg</b> a day on 1 complete day.' in shown
    assert "1 of 3 complete days. Charts first, a judgement later." in shown
    assert "The reference was reached" not in shown


def test_without_a_complete_day_it_tells_what_was_logged_so_far(owner_client: Client, woman: Person) -> None:
    eat(woman, 156, complete=False)
    assert '<b class="num">156 mg</b> so far on 1 day.' in page(owner_client)
    eat(woman, 100, 1, complete=False)
    assert '<b class="num">128 mg</b> a day so far on 2 days.' in page(owner_client)


def test_a_reference_nobody_reached_is_not_brought_up(owner_client: Client, woman: Person) -> None:
    for days_ago in range(3):
        eat(woman, 300, days_ago)

    assert "The reference was reached" not in page(owner_client)


def test_under_one_year_it_is_never_said_that_a_reference_was_reached(
    owner_client: Client, person: Person
) -> None:
    change(person, birth_month=date(2025, 8, 1), sex="female", authority="us-ca")
    for days_ago in range(3):
        eat(person, 300, days_ago)

    shown = page(owner_client)
    assert "a day on 3 complete days." in shown
    assert "The reference was reached" not in shown


def test_a_reference_that_is_a_range_is_drawn_as_a_band_and_listed(
    owner_client: Client, person: Person
) -> None:
    change(person, birth_month=date(1985, 5, 1), authority="us-ca", sex="")
    eat(person, 212)

    shown = page(owner_client)
    assert shown.count('class="c-band"') == 1
    assert "Reference 320 to 420" in shown
    assert '<td class="r">320 to 420</td>' in shown


def test_usual_strips_without_any_answer_are_one_line_and_chosen_ones_stay(
    owner_client: Client, person: Person
) -> None:
    eat(person, 212)
    note(person, "caffeine", "133.9")

    shown = page(owner_client)
    assert "Nothing noted of sleep and twitches in these days." in shown
    assert shown.count('class="strip-name"') == 1
    assert '<b>Caffeine</b><span class="quiet">mg a day</span>' in shown
    assert "Nothing noted of" not in page(owner_client, **{"with": ["sleep", "caffeine"]})


@pytest.mark.parametrize(
    ("noted", "said"), [("133.9", "caffeine at least 134 mg"), ("8.25", "caffeine at least 8.3 mg")]
)
def test_amounts_beside_intake_are_whole_from_ten_on(
    owner_client: Client, person: Person, noted: str, said: str
) -> None:
    eat(person, 212)
    note(person, "caffeine", noted)

    assert names(owner_client, **{"with": "caffeine"})[-1].endswith(said)


def test_an_empty_diary_says_what_to_do_first(owner_client: Client, person: Person) -> None:
    shown = page(owner_client, span="all")

    assert "Bars appear as you log. A gap means not logged." in shown
    assert f'<a href="{reverse("today:show_today")}">Log something</a>' in shown


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_with_weak_kidneys_nothing_is_compared(owner_client: Client, woman: Person, kidneys: str) -> None:
    change(woman, kidney_disease=kidneys)
    for days_ago in range(4):
        eat(woman, 300, days_ago)

    shown = page(owner_client)
    chart = owner_client.get(TRENDS).context["page"].drawing.chart
    assert "Your doctor or kidney team can say what is right for you." in shown
    assert (chart.references, chart.mean_7, chart.mean_28) == ((), None, None)
    assert "eference" not in shown
    assert "Is it enough?" not in shown


def test_long_ranges_have_a_bar_a_week_and_say_so(owner_client: Client, person: Person) -> None:
    eat(person, 300)
    eat(person, 200, 1)

    assert "Each bar is the mean day of a week." in page(owner_client, span="90-days")
    hits = owner_client.get(TRENDS, {"span": "90-days"}).context["page"].drawing.hits
    assert 13 <= len(hits) <= 14
    assert all(href.startswith(f"{TRENDS}?first=") for _x, href, _label in hits)


def test_ten_years_have_a_bar_a_month_with_its_name(owner_client: Client, person: Person) -> None:
    eat(person, 300, 3650)
    eat(person, 200)

    said = names(owner_client, span="all", **{"with": "none"})
    assert len(said) == 121
    assert said[-1] == "March 2026: 200 mg, food 200, supplements 0, mean of 1 complete day"
    assert "Each bar is the mean day of a month." in page(owner_client, span="all")


def test_ranges_follow_one_another_and_keep_what_was_chosen(owner_client: Client, person: Person) -> None:
    eat(person, 300, 60)

    shown = owner_client.get(TRENDS, {"span": "week", "last": "2026-02-16", "with": "sleep"}).context[
        "ranges"
    ]
    assert shown.previous_query == "span=week&last=2026-02-09&with=sleep"
    assert shown.following_query == "span=week&last=2026-02-23&with=sleep"
    assert {tab.query.split("&")[1] for tab in shown.tabs} == {"with=sleep"}
    assert [tab.name for tab in shown.tabs if tab.is_shown] == ["7 days"]


def test_nothing_lies_after_today_or_before_the_first_entry(owner_client: Client, person: Person) -> None:
    eat(person, 300)

    shown = page(owner_client, span="week")
    assert 'rel="next"' not in shown
    assert 'rel="prev"' not in shown


def test_an_own_range_is_shown_with_its_days_in_the_form(owner_client: Client, person: Person) -> None:
    shown = page(owner_client, first="2026-02-03", last="2026-02-05")

    assert "3 to 5 February 2026" in shown
    assert 'name="first" id="id_first" value="2026-02-03"' in shown


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param({"first": "2026-02-05", "last": "2026-02-03"}, "ends before it begins", id="turned"),
        pytest.param({"first": "yesterday"}, "This is not a date.", id="no date"),
        pytest.param({"first": "2026-02-05", "last": "2027-02-03"}, "still to come", id="to come"),
        pytest.param({"first": "1901-01-01"}, "at most 20 years", id="too long"),
        pytest.param({"first": "\0"}, "This is not a date.", id="NUL"),
        pytest.param({"last": "9" * 10_000}, "This is not a date.", id="very long"),
        pytest.param({"first": "0001-01-01"}, "Enter a day between", id="year 1"),
        pytest.param({"last": "9999-12-31"}, "Enter a day between", id="year 9999"),
        pytest.param({"span": "century"}, "This choice is not there any more", id="unknown length"),
    ],
)
def test_bad_input_is_said_beside_its_field_and_the_usual_range_shown(
    owner_client: Client, person: Person, asked: dict[str, str], said: str
) -> None:
    shown = page(owner_client, **asked)

    assert said in shown
    assert "1 February to 2 March 2026" in shown
    assert len(owner_client.get(TRENDS, asked).context["page"].drawing.hits) == 30


def test_what_was_typed_stays(owner_client: Client, person: Person) -> None:
    assert 'id="id_first" value="5 & then"' in page(owner_client, first="5 & then")


def test_strips_are_chosen_by_their_keys_and_unknown_ones_passed_over(
    owner_client: Client, person: Person
) -> None:
    own = make_stressor(person, name="Night shift")
    note(person, str(own.pk), 1)

    asked = {"with": ["stress", str(own.pk), "nonsense", "\0"]}
    shown = owner_client.get(TRENDS, asked).context["page"]
    assert [strip.name for strip in shown.drawing.strips] == ["Stress", "Night shift"]
    assert names(owner_client, **asked)[-1].endswith("night shift yes")


def test_what_a_person_wrote_is_never_markup(owner_client: Client, person: Person) -> None:
    own = make_stressor(person, name='<i>"Tea', answer="amount", unit="<b>'cups")
    note(person, str(own.pk), 2)

    shown = owner_client.get(TRENDS, {"with": str(own.pk)}).content.decode()
    assert "<i>" not in shown
    assert "<b>&#x27;" not in shown
    assert "<b>'" not in shown
    said = "&lt;i&gt;&quot;Tea 2 &lt;b&gt;&#x27;cups"
    assert f'{said}"><rect' in shown  # the link of the bar
    assert '<td class="r">2 &lt;b&gt;&#x27;cups</td>' in shown  # the table
    assert '<span class="form-check-label">&lt;i&gt;&quot;Tea</span>' in shown  # the choice


def test_a_strip_nobody_answered_says_so(owner_client: Client, person: Person) -> None:
    assert "nothing noted in these days" in page(owner_client, **{"with": "stress"})


def test_a_change_marks_its_day_through_all_strips(owner_client: Client, person: Person) -> None:
    make_change(person, "no coffee", DAY - timedelta(days=20))
    note(person, "sleep", 7)

    shown = page(owner_client, **{"with": "sleep"})
    assert shown.count('class="c-mark"') == 2
    assert 'class="g-text" x="11" y="11">no coffee</text>' in shown
    assert "Symptoms often ease after a bad spell, whatever one changed." in shown


def test_the_table_holds_what_the_chart_shows_newest_first(owner_client: Client, woman: Person) -> None:
    eat(woman, 212)
    log(woman, make_food("Canteen soup", magnesium_mg_per_100_g=None))
    note(woman, "sleep", "5.8")

    shown = page(owner_client, span="week", **{"with": "sleep"})
    cells = "".join(f'<td class="r">{cell}</td>' for cell in ("212", "0", "0", "≥ 212", "320", "5.8 h"))
    day = reverse("today:show_day", args=[DAY])
    assert f'<a href="{day}">Monday 2 March</a></th>{cells}</tr>' in shown
    assert shown.count('<td class="r quiet" colspan="4">not logged</td>') == 6
    assert shown.index(">Monday 2 March</a>") < shown.index(">Sunday 1 March</a>")


def test_a_standing_flag_comes_first_and_one_tap_shows_the_charts(
    owner_client: Client, person: Person
) -> None:
    make_flag(person)

    first = page(owner_client, span="week")
    assert "Make an appointment." in first
    assert 'class="chart"' not in first
    assert f'href="{TRENDS}?span=week&charts=1"' in first
    opened = owner_client.get(TRENDS, {"span": "week", "charts": "1"}).context["page"]
    assert all(tab.query.endswith("&charts=1") for tab in opened.ranges.tabs)


def test_a_stranger_sees_nothing_of_the_diary(stranger_client: Client, person: Person) -> None:
    eat(person, 321)
    make_change(person, "No coffee after noon")

    shown = page(stranger_client, span="all")
    assert "321" not in shown
    assert "No coffee after noon" not in shown


@pytest.mark.parametrize("day", [None, date(2026, 2, 20)])
def test_the_former_addresses_of_a_week_lead_to_its_days(owner_client: Client, day: date | None) -> None:
    name, given = ("show_week", []) if day is None else ("show_week_of", [day])

    led = owner_client.get(reverse(f"insights:{name}", args=given)).headers["Location"]
    assert led == f"{TRENDS}?span=week" + ("" if day is None else "&last=2026-02-20")


def fill(person: Person, count: int) -> None:
    """Log so many rows of everything the page is made of."""
    tablet, own = make_supplement(person), make_stressor(person)
    for place in range(count):
        eat(person, 100, place % 28)
        take(person, tablet, day=DAY - timedelta(days=place % 28))
        answer_symptom(person, frequency=place % 4, day=DAY - timedelta(days=place % 28))
        note(person, "caffeine", 10, DAY - timedelta(days=place % 28))
        note(person, str(own.pk), 1, DAY - timedelta(days=place % 28))
        make_change(person, f"Change {place}", DAY - timedelta(days=place % 28))


@pytest.mark.parametrize("span", ["month", "90-days", "all"])
@pytest.mark.parametrize("count", [2, 40])
def test_trends_take_at_most_six_queries_whatever_is_in_the_diary(
    owner_client: Client, woman: Person, count: int, span: str
) -> None:
    fill(woman, count)
    page(owner_client, span=span)  # what a process keeps is made

    with CaptureQueriesContext(connection) as queries:
        page(owner_client, span=span)
    assert len(queries) - OF_EVERY_PAGE <= 6


def lines(client: Client, **asked: Any) -> list[dict[str, str]]:
    """Return the CSV of a range."""
    answered = client.get(reverse("insights:export_trends"), asked)
    assert answered.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answered.content.startswith(b"\xef\xbb\xbf")  # by which Excel knows that it is UTF-8
    return list(csv.DictReader(answered.content.decode("utf-8-sig").splitlines()))


def test_the_csv_has_a_line_a_day_with_the_diarys_own_numbers(owner_client: Client, woman: Person) -> None:
    eat(woman, "212.345")
    log(woman, make_food("Tap water", magnesium_mg_per_100_g="2", group="water"), grams=1000)
    log(woman, make_food("Canteen soup", magnesium_mg_per_100_g=None))
    take(woman, make_supplement(woman, "161.63"))
    note(woman, "sleep", "5.75")

    *_earlier, last = lines(owner_client, span="week", **{"with": "sleep"})
    assert last == {
        "date": "2026-03-02",
        "food_mg": "212.345",
        "water_mg": "20",
        "supplements_mg": "161.63",
        "total_mg": "393.975",
        "at_least": "yes",
        "items": "4",
        "items_without_value": "1",
        "complete": "yes",
        "reference_mg": "320",
        "sleep": "5.75",
    }


def test_a_day_nobody_logged_is_blank_in_the_csv_and_not_zero(owner_client: Client, person: Person) -> None:
    first, *rest = lines(owner_client, span="week")

    assert len(rest) == 6
    assert (first["total_mg"], first["at_least"], first["items"], first["complete"]) == ("", "", "0", "no")


def test_a_day_without_any_value_is_blank_in_the_csv_and_not_zero(
    owner_client: Client, person: Person
) -> None:
    guess(person, None, day=localdate())
    day = lines(owner_client, span="week", last=localdate().isoformat())[-1]
    amounts = [day[f"{name}_mg"] for name in ("food", "water", "supplements", "total")]
    assert (amounts, day["items"], day["items_without_value"]) == ([""] * 4, "1", "1")


def test_an_own_name_in_the_csv_is_never_a_formula(owner_client: Client, person: Person) -> None:
    own = make_stressor(person, name="=cmd()")
    note(person, str(own.pk), 1)

    assert "'=cmd()" in lines(owner_client, span="week", **{"with": str(own.pk)})[0]


def test_where_no_item_has_a_value_no_mean_is_told(owner_client: Client, person: Person) -> None:
    guess(person, None, day=localdate())
    said = visible_words(owner_client.get(reverse("insights:show_trends")).content.decode())
    assert "Not known yet: no item has a value." in said
    assert "0 mg a day" not in said
