"""The page of a month: what its days say, what can be chosen, what stands before it."""

from datetime import date, time, timedelta
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, log, make_act, make_supplement, take
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_change, make_medicine, make_stressor, note
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_flag
from tracker.insights.charts.month import Sign
from tracker.insights.stimulants import daily_stimulants
from tracker.people.models import Person
from tracker.symptoms.models import SymptomEntry
from tracker.today.calendar.days import stimulants_of
from tracker.today.calendar.kept import kept_rows
from tracker.today.calendar.months import Month

pytestmark = pytest.mark.django_db

MARCH = reverse("today:show_month", args=["2026-03"])
# Session and account.
OF_EVERY_PAGE = 2


@pytest.fixture(autouse=True)
def _late_in_march() -> Any:
    with time_machine.travel("2026-03-20 12:00:00+00:00", tick=False):
        yield


def page(client: Client, address: str = MARCH, **asked: str) -> str:
    """Return the page as text."""
    return unescape(client.get(address, asked).content.decode())


def name_of(client: Client, day: date, **asked: str) -> str:
    """Return the name of a day's link."""
    shown = client.get(MARCH, asked).context["page"].chart
    cells = [cell for week in shown.weeks for cell in week if cell]
    return str(next(cell.label for cell in cells if cell.date == day))


def test_a_day_is_a_link_named_by_a_sentence(owner_client: Client, person: Person) -> None:
    day = date(2026, 3, 3)
    answer_symptom(person, frequency=2, day=day)
    note(person, "sleep", "6.5", day)
    note(person, "caffeine", 180, day)
    answer(person, day)

    said = "Tuesday 3 March: twitches often, slept 6 h 30 min, caffeine 180 mg"
    assert name_of(owner_client, day) == said
    assert f'href="{reverse("today:show_day", args=[day])}" aria-label="{said}"' in page(owner_client)


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        pytest.param({"frequency": 0}, "twitches none", id="none is an answer"),
        pytest.param({"frequency": 3, "strength": 7}, "twitches nearly all day, 7 of 10", id="with strength"),
        pytest.param({"frequency": None, "strength": 0}, "twitches none", id="not felt is none"),
        pytest.param({"frequency": None, "strength": 4}, "twitches 4 of 10", id="strength only"),
    ],
)
def test_what_was_answered_is_said(owner_client: Client, person: Person, noted: Any, said: str) -> None:
    answer_symptom(person, **noted)

    assert name_of(owner_client, DAY, stressor="", second="") == f"Monday 2 March: {said}"


@pytest.mark.parametrize(
    ("answered", "episodes", "said"),
    [
        pytest.param(None, 1, "cramps 1 episode, no answer for the day", id="one"),
        pytest.param(None, 2, "cramps 2 episodes, no answer for the day", id="two"),
        pytest.param(2, 1, "cramps often, 1 episode", id="beside an answer"),
        pytest.param(0, 1, "cramps none, 1 episode", id="beside none"),
    ],
)
def test_episodes_of_a_day_are_said_beside_its_answer(
    owner_client: Client, person: Person, answered: int | None, episodes: int, said: str
) -> None:
    for _place in range(episodes):
        make_episode(person, "cramp")
    if answered is not None:
        answer_symptom(person, "cramp", frequency=answered)

    assert name_of(owner_client, DAY, stressor="", second="") == f"Monday 2 March: {said}"


def test_an_episode_is_drawn_and_listed_but_is_no_answer(owner_client: Client, person: Person) -> None:
    make_episode(person, "cramp")

    opened = owner_client.get(MARCH)
    chart, shown = opened.context["page"].chart, unescape(opened.content.decode())
    cell = next(cell for week in chart.weeks for cell in week if cell and cell.date == DAY)
    assert (cell.sign, cell.has_episode) == (Sign.NOT_LOGGED, True)
    assert "Episode noted</li>" in shown
    assert "<td>1 episode, no answer for the day</td>" in shown
    assert "Nothing of this was noted" not in shown
    assert "Answered on" not in shown


def test_a_month_without_episodes_has_none_in_its_key(owner_client: Client, person: Person) -> None:
    answer_symptom(person)

    assert "Episode noted" not in page(owner_client)


def test_the_first_asked_symptom_with_anything_in_the_month_is_shown(
    owner_client: Client, person: Person
) -> None:
    make_episode(person, "buzzing")
    answer_symptom(person, "cramp", day=date(2026, 2, 3))
    answer_symptom(person, "fatigue")  # not asked for by the check-in

    assert "Buzzing inside by day" in page(owner_client)
    assert "Cramps by day" in page(owner_client, reverse("today:show_month", args=["2026-02"]))
    assert "Twitches by day" in page(owner_client, reverse("today:show_month", args=["2026-01"]))


def test_a_day_nobody_answered_is_not_logged_and_not_none(owner_client: Client, person: Person) -> None:
    note(person, "sleep", 7)

    assert name_of(owner_client, DAY) == (
        "Monday 2 March: twitches not logged, slept 7 h, caffeine not logged"
    )
    assert name_of(owner_client, DAY + timedelta(days=1)) == "Tuesday 3 March: not logged"


def test_caffeine_of_an_open_day_is_at_least(owner_client: Client, person: Person) -> None:
    note(person, "caffeine", 80)

    assert "caffeine at least 80 mg" in name_of(owner_client, DAY)


def test_none_tapped_is_none(owner_client: Client, person: Person) -> None:
    note(person, "caffeine", 0)

    assert name_of(owner_client, DAY, stressor="caffeine", second="") == (
        "Monday 2 March: twitches not logged, caffeine none"
    )


def test_a_drink_without_a_value_is_not_known(owner_client: Client, person: Person) -> None:
    log(person, make_food(group="coffee-and-tea", caffeine_mg_per_100_g=None))

    assert "caffeine not known" in name_of(owner_client, DAY)


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("stress", 6, "stress 6 of 10"),
        ("sleep_quality", 4, "sleep quality good"),
        ("sweat", 2, "sweat moderate"),
        ("heat", 1, "hot day yes"),
        ("exercise", 45, "exercise 45 min"),
        ("alcohol", "26", "alcohol at least 26 g (standard drinks of 10 g"),
    ],
)
def test_each_stressor_is_said_in_its_own_way(
    owner_client: Client, person: Person, kind: str, value: Any, said: str
) -> None:
    note(person, kind, value)

    assert said in name_of(owner_client, DAY, stressor=kind, second="")


def test_own_kinds_can_be_chosen(owner_client: Client, person: Person) -> None:
    own = make_stressor(person, "Matcha", answer="amount", unit="cups")
    note(person, str(own.pk), 2)

    assert "matcha 2 cups" in name_of(owner_client, DAY, stressor=str(own.pk))


def test_what_began_is_marked_in_its_cell_and_listed(owner_client: Client, person: Person) -> None:
    make_change(person, "No coffee after noon", date(2026, 3, 9))
    make_medicine(person, "Omeprazole", first=date(2026, 3, 5))
    take(person, make_supplement(person, name="Citrate"), day=date(2026, 3, 4))

    words = name_of(owner_client, date(2026, 3, 9))
    assert words == "Monday 9 March: not logged. Marked: No coffee after noon"
    shown = page(owner_client)
    assert [
        shown.index(mark) for mark in ("First dose: Citrate</b>", "Medicine begun: Omeprazole</b>")
    ] == sorted(shown.index(mark) for mark in ("First dose: Citrate</b>", "Medicine begun: Omeprazole</b>"))
    assert "Symptoms often ease after a bad spell, whatever one changed." in shown


def test_the_choice_is_kept_in_the_links_to_other_months(owner_client: Client, person: Person) -> None:
    answer_symptom(person, day=date(2026, 2, 3))

    shown = page(owner_client, symptom="cramp", stressor="stress", second="")
    before = reverse("today:show_month", args=["2026-02"])
    assert f'href="{before}?symptom=cramp&stressor=stress&second="' in shown


def test_nothing_of_the_choice_is_saved(owner_client: Client, person: Person) -> None:
    page(owner_client, symptom="cramp", stressor="stress", second="")

    assert "Twitches by day, beside sleep and caffeine." in page(owner_client)


@pytest.mark.parametrize("wrong", ["x", "0" * 36, "\x00", "é" * 10_000, "alcohol"])
def test_what_cannot_be_chosen_is_said_beside_its_field(
    owner_client: Client, person: Person, wrong: str
) -> None:
    change(person, birth_month="2015-01-01")

    shown = page(owner_client, stressor=wrong)
    assert 'id="id_stressor_error"' in shown
    assert "Twitches by day, beside sleep." in shown  # under 12 no caffeine, under 16 no alcohol


def test_the_same_stressor_twice_is_shown_once(owner_client: Client) -> None:
    assert "Twitches by day, beside stress." in page(owner_client, stressor="stress", second="stress")


def test_a_hidden_symptom_is_not_the_first_to_be_shown(owner_client: Client, person: Person) -> None:
    change(person, hidden_kinds=["fasciculation"])

    assert "Cramps by day" in page(owner_client)


def test_months_run_from_the_first_entry_to_the_current_one(owner_client: Client, person: Person) -> None:
    log(person, day=date(2026, 1, 31))

    def ways(month: str) -> tuple[bool, bool]:
        shown = owner_client.get(reverse("today:show_month", args=[month])).context["page"]
        return shown.before is not None, shown.after is not None

    assert [ways(month) for month in ("2025-12", "2026-01", "2026-02", "2026-03", "2026-04")] == [
        (False, True),
        (False, True),
        (True, True),
        (True, False),
        (True, False),
    ]


@pytest.mark.parametrize("month", ["1900-01", "2199-12", "2024-02", "2026-04"])
def test_any_month_can_be_opened(owner_client: Client, month: str) -> None:
    assert owner_client.get(reverse("today:show_month", args=[month])).status_code == 200


@pytest.mark.parametrize("month", ["2026-13", "2026-00", "1899-12", "2200-01", "26-03"])
def test_what_is_no_month_is_not_found(owner_client: Client, month: str) -> None:
    assert owner_client.get(f"/calendar/{month}/").status_code == 404


def test_the_calendar_opens_the_current_month_with_what_was_chosen(owner_client: Client) -> None:
    opened = owner_client.get(reverse("today:show_calendar"), {"symptom": "cramp"})

    assert opened.headers["Location"] == f"{MARCH}?symptom=cramp"


def test_an_empty_month_says_what_to_do(owner_client: Client) -> None:
    shown = page(owner_client)

    assert "Nothing of this was noted in March 2026." in shown
    assert f'href="{reverse("today:check_in")}"' in shown


def test_today_is_marked_and_later_days_lead_nowhere(owner_client: Client) -> None:
    shown = page(owner_client)

    assert shown.count('aria-current="date"') == 1
    assert reverse("today:show_day", args=[date(2026, 3, 20)]) in shown
    assert 'aria-label="Saturday 21 March' not in shown


def test_a_week_begins_on_monday(owner_client: Client) -> None:
    shown = owner_client.get(MARCH).context["page"]

    assert [day.weekday() for day in shown.weekdays] == list(range(7))


def test_a_standing_flag_comes_first_and_one_tap_shows_the_charts(
    owner_client: Client, person: Person
) -> None:
    make_flag(person)

    first = page(owner_client, symptom="cramp")
    assert "Make an appointment." in first
    assert 'class="month"' not in first
    assert f'href="{MARCH}?symptom=cramp&charts=1"' in first
    assert 'class="month"' in page(owner_client, symptom="cramp", charts="1")


def test_flags_that_stand_are_one_calm_block_with_the_charts_before_the_list(
    owner_client: Client, person: Person
) -> None:
    make_flag(person, "weakness")
    urgent = make_flag(person, "drooping_lid")

    shown = page(owner_client)
    assert shown.count('class="note standing"') == 1
    assert shown.count("Speak to a doctor today.") == 1
    assert "Make an appointment." not in shown
    listed = shown.index(f'href="{reverse("symptoms:show_flag", args=[urgent.pk])}"')
    assert shown.index("Show my charts") < listed


def test_shown_charts_stay_shown_in_other_months_and_choices(owner_client: Client, person: Person) -> None:
    make_flag(person)
    answer_symptom(person, day=date(2026, 2, 3))

    shown = page(owner_client, charts="1")
    assert f'href="{reverse("today:show_month", args=["2026-02"])}?charts=1"' in shown
    assert '<input type="hidden" name="charts" value="1">' in shown


def test_tables_that_scroll_can_be_reached_by_keyboard(owner_client: Client, person: Person) -> None:
    make_episode(person, time=time(8))

    shown = page(owner_client)
    assert (
        shown.count('<div class="scroll"')
        == shown.count('<div class="scroll" tabindex="0" role="region"')
        == 2
    )


def test_a_stranger_sees_nothing_of_the_month(stranger_client: Client, person: Person) -> None:
    answer_symptom(person, frequency=3)
    make_change(person, "No coffee after noon")

    shown = page(stranger_client)
    assert "nearly all day" not in shown
    assert "No coffee after noon" not in shown


def test_whoever_sees_alcohol_reads_how_to_stop(owner_client: Client) -> None:
    word = "Don’t stop from one day to the next"

    assert word not in page(owner_client)
    assert word in page(owner_client, second="alcohol")


def fill(person: Person, count: int) -> None:
    """Log so many rows of everything a month is made of."""
    tablet, own = make_supplement(person), make_stressor(person)
    for place in range(count):
        day = DAY + timedelta(days=place % 28)
        log(person, day=day, time=time(place % 24))
        take(person, tablet, day=day)
        answer_symptom(person, frequency=place % 4, day=day)
        note(person, str(own.pk), 1, day)
        note(person, "caffeine", 10, day)
        make_change(person, f"Change {place}", day)
        episode = SymptomEntry(person=person, kind="fasciculation", date=day, time=time(place % 24))
        SymptomEntry.objects.add(make_act(person), episode)


@pytest.mark.parametrize("count", [2, 40])
@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param({}, 5, id="with caffeine"),
        pytest.param({"stressor": "caffeine", "second": "alcohol"}, 5, id="with both"),
        pytest.param({"stressor": "stress", "second": ""}, 4, id="without"),
    ],
)
def test_a_month_takes_at_most_six_queries_whatever_is_in_the_diary(
    owner_client: Client, person: Person, asked: dict[str, str], expected: int, count: int
) -> None:
    fill(person, count)
    page(owner_client, **asked)  # what a process keeps is made

    with CaptureQueriesContext(connection) as queries:
        page(owner_client, **asked)
    assert len(queries) - OF_EVERY_PAGE == expected


def test_the_hours_show_what_has_a_time_and_count_the_rest(owner_client: Client, person: Person) -> None:
    log(person, make_food(caffeine_mg_per_100_g=Decimal(40)), time=time(8, 15))
    log(person, make_food("Tea", caffeine_mg_per_100_g=Decimal(20)))
    episode = SymptomEntry(person=person, kind="fasciculation", date=DAY, time=time(22, 59))
    SymptomEntry.objects.add(make_act(person), episode)

    hours = owner_client.get(MARCH).context["page"].hours_table
    assert hours.names == ("Episodes: twitches", "Caffeine", "Alcohol", "Supplement doses")
    assert hours.rows == (
        ("08:00 to 09:00", (0, 1, 0, 0)),
        ("22:00 to 23:00", (1, 0, 0, 0)),
        ("Without a time", (0, 1, 0, 0)),
    )
    assert "1 without a time" in page(owner_client)


def test_hours_of_another_symptom_are_not_mixed_in(owner_client: Client, person: Person) -> None:
    episode = SymptomEntry(person=person, kind="cramp", date=DAY, time=time(3))
    SymptomEntry.objects.add(make_act(person), episode)

    twitches = {"symptom": "fasciculation"}
    assert owner_client.get(MARCH, twitches).context["page"].hours_table.rows == ()
    assert "Nothing with a time yet." in page(owner_client, **twitches)


def test_caffeine_and_alcohol_are_what_every_other_page_says(person: Person) -> None:
    coffee = make_food("Coffee", caffeine_mg_per_100_g="40", alcohol_g_per_100_g="0")
    log(person, coffee, day=DAY)
    answer(person, DAY)
    log(person, make_food("Tea", group="coffee-and-tea", alcohol_g_per_100_g="0"), day=date(2026, 3, 4))
    note(person, "alcohol", 12, DAY)
    note(person, "caffeine", 0, date(2026, 3, 9))
    month = Month(date(2026, 3, 1))

    kept = kept_rows(person, month.first, month.last)
    here = list(stimulants_of(person, month, kept).values())
    assert here == daily_stimulants(person, month.first, month.last)
    assert here[1].caffeine.amount == Decimal(40)
