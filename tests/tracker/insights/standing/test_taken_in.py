"""The first answer: which days stand behind the mean, how sure it is, what is said of it."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insights.intake import DayIntake
from tracker.insights.standing.mean_ruler import mean_ruler
from tracker.insights.standing.taken_in import TakenIn, spread_of, taken_in
from tracker.insights.standing.taken_in_words import next_step, taken_in_details, taken_in_words
from tracker.reference.life_stages import LifeStage
from tracker.reference.targets import Target, target

FIRST = date(2026, 3, 2)
DAY = timedelta(days=1)
COMPLETE: dict[str, Any] = {"status": "complete", "supplements": "complete"}
WOMAN_OF_40 = target("us-ca", LifeStage(age_months=480, sex="female"))  # 320 mg
ANYBODY = target(None, LifeStage(age_months=None, sex=None))


def day(mg: Any, place: int = 0, **fields: Any) -> DayIntake:
    """Return a day with one food of `mg`."""
    given = {"food_mg": Decimal(mg), "supplement_mg": Decimal(0), "guess_mg": Decimal(0), "item_count": 1}
    return DayIntake(FIRST + timedelta(days=place), **{**given, **fields})


def complete(*amounts: Any, **fields: Any) -> TakenIn:
    """Return what complete days of these amounts come to."""
    return taken_in([day(mg, place, **COMPLETE, **fields) for place, mg in enumerate(amounts)])


def said(taken: TakenIn, reference: Target | None = WOMAN_OF_40, sd: float | None = 86) -> str:
    """Return everything the answer says."""
    return " ".join([taken_in_words(taken), *taken_in_details(taken, spread_of(taken, sd), reference)])


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        pytest.param(taken_in([]), "Nothing logged in these 30 days.", id="nothing"),
        pytest.param(taken_in([DayIntake(FIRST)]), "Nothing logged in these 30 days.", id="a gap"),
        pytest.param(taken_in([day(212)]), "212 mg so far today.", id="today"),
        pytest.param(
            taken_in([day(212, item_count=2, unknown_items=1)]),
            "At least 212 mg so far today.",
            id="today, unknown",
        ),
        pytest.param(
            taken_in([day(212), DayIntake(FIRST + DAY)]), "212 mg so far, on 1 day.", id="an open day"
        ),
        pytest.param(taken_in([day(200), day(220, 1)]), "210 mg a day so far, on 2 days.", id="open days"),
        pytest.param(
            taken_in([day(200), day(220, 1, item_count=2, unknown_items=1)]),
            "At least 210 mg a day so far, on 2 days.",
            id="open days, unknown",
        ),
        pytest.param(complete(254), "254 mg on 1 complete day.", id="one complete day"),
        pytest.param(complete(250, 258), "254 mg a day on 2 complete days.", id="complete days"),
        pytest.param(
            complete(254, item_count=3, unknown_items=1), "At least 254 mg on 1 complete day.", id="unknown"
        ),
        pytest.param(
            complete(200, 300, guess_mg=Decimal(80)), "About 250 mg a day on 2 complete days.", id="guessed"
        ),
        pytest.param(
            complete(0, unknown_items=1), "Not known yet: no item has a value.", id="no value at all"
        ),
    ],
)
def test_the_answer_says_how_much_and_how_sure(taken: TakenIn, words: str) -> None:
    assert taken_in_words(taken) == words


def test_open_days_stay_out_once_a_day_is_complete() -> None:
    taken = taken_in([day(300, **COMPLETE), day(100, 1)])

    assert taken.mean.mg == 300
    assert taken.mean.days == 1


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=40), st.integers(0, 20))
def test_days_without_entries_never_change_the_answer(amounts: list[int], gaps: int) -> None:
    days = [day(mg, place, **COMPLETE) for place, mg in enumerate(amounts)]
    unlogged = [DayIntake(FIRST + timedelta(days=100 + place)) for place in range(gaps)]

    assert taken_in([*days, *unlogged]) == taken_in(days)


@pytest.mark.parametrize(
    ("days", "sd", "spread"),
    [
        pytest.param(1, 86, None, id="one day is no band"),
        pytest.param(2, 86, None, id="nor two"),
        pytest.param(3, 86, ("156.682", "351.318"), id="three"),
        pytest.param(23, 86, ("218.853", "289.147"), id="twenty-three"),
        pytest.param(23, None, None, id="not judged"),
        pytest.param(3, 400, ("0", "706.643"), id="never below zero"),
    ],
)
def test_the_band_is_where_the_mean_most_likely_lies(days: int, sd: float | None, spread: Any) -> None:
    found = spread_of(complete(*[254] * days), sd)

    assert found == (spread and tuple(map(Decimal, spread)))


def test_open_days_have_no_band() -> None:
    assert spread_of(taken_in([day(254, place) for place in range(7)]), 86) is None


def test_what_stands_behind_the_mean_is_named() -> None:
    taken = complete(300, item_count=5, unknown_items=1, supplement_mg=Decimal(100), guess_mg=Decimal(30))

    text = said(taken)

    assert "1 of 5 items has no value, or only a part of one." in text
    assert "30 mg a day is your guess." in text
    assert "100 mg a day comes from supplements and medicines." in text
    assert "Reference: recommended intake, US and Canada, women 31 to 50." in text


@pytest.mark.parametrize(("mg", "days", "is_said"), [(320, 7, True), (319, 7, False), (320, 6, False)])
def test_a_week_at_the_reference_needs_no_more(mg: int, days: int, is_said: bool) -> None:
    assert ("No need to go beyond it" in said(complete(*[mg] * days))) == is_said


def test_without_a_target_nothing_is_compared() -> None:
    text = said(complete(*[254] * 7), None, sd=None)

    assert text == "254 mg a day on 7 complete days."
    assert mean_ruler(complete(254), None, None) is None


def test_the_ruler_draws_mean_band_and_reference() -> None:
    taken = complete(*[254] * 23)
    ruler = mean_ruler(taken, spread_of(taken, 86), WOMAN_OF_40)

    assert ruler is not None
    assert (ruler.mean_x, ruler.spread) == ("52.92%", ("45.59%", "60.24%"))
    assert ruler.reference is not None
    assert ruler.label == ("Mean: 254 mg a day. Most likely between 219 and 289 mg. Reference: 320 mg.")


def test_of_today_alone_the_bar_is_drawn() -> None:
    ruler = mean_ruler(taken_in([DayIntake(FIRST), day(212, 1)]), None, WOMAN_OF_40)

    assert ruler is not None
    assert [segment.kind for segment in ruler.segments] == ["food"]
    assert (ruler.mean_x, ruler.spread) == (None, None)
    assert ruler.label == "212 mg: 212 mg from food, 0 mg from supplements. Reference: 320 mg."


def test_of_nothing_logged_the_reference_alone_is_drawn() -> None:
    ruler = mean_ruler(taken_in([DayIntake(FIRST)]), None, WOMAN_OF_40)

    assert ruler is not None
    assert (ruler.segments, ruler.mean_x, ruler.label) == ((), None, "Reference: 320 mg.")


def test_of_several_open_days_nothing_is_drawn() -> None:
    assert mean_ruler(taken_in([day(212), day(200, 1)]), None, WOMAN_OF_40) is None


def test_somebody_unknown_sees_the_range() -> None:
    ruler = mean_ruler(complete(254), None, ANYBODY)

    assert ruler is not None
    assert ruler.band is not None
    assert ruler.label.startswith("Mean: 254 mg a day. Reference: ")
    assert "Add age, sex and country to see your value." in said(complete(254), ANYBODY)


@pytest.mark.parametrize(
    ("days", "words", "address"),
    [
        pytest.param([], "Log what you had", "/today/", id="nothing"),
        pytest.param([day(212)], "Log what you had", "/today/", id="today alone"),
        pytest.param(
            [day(212), day(90, 1)],
            "Was Monday 2 March everything?",
            "/diary/2026-03-02/#everything",
            id="an earlier day",
        ),
        pytest.param(
            [day(212, status="not_tracked", supplements="not_tracked"), day(90, 1)],
            "Log what you had",
            "/today/",
            id="an earlier day that is answered",
        ),
        pytest.param(
            [day(212, **COMPLETE), day(90, 1)], "See the days", "/trends/?span=month", id="complete"
        ),
    ],
)
def test_the_next_step_never_completes_half_a_day(days: list[DayIntake], words: str, address: str) -> None:
    step = next_step(taken_in(days), "span=month")

    assert (step.words, step.address) == (words, address)
