"""When a sign puts its page in front again: new kind, new place, growth over two weeks, a sudden start."""

from datetime import date, timedelta

import pytest

from tests.tracker.diary.builders import DAY, make_act
from tests.tracker.symptoms.builders import answer_symptom, make_flag
from tracker.symptoms.flagging import Noted, page_in_front, raise_flags
from tracker.symptoms.flagging.returning import grew_for_two_weeks
from tracker.symptoms.models import RedFlag

pytestmark = pytest.mark.django_db

NEXT_DAY = DAY + timedelta(days=1)
CALM = Noted("weakness", 1, spots=("arm:left",), came_suddenly=False)


def raised(person, noted, day=NEXT_DAY):
    return [flag.level for flag in raise_flags(make_act(person), person, day, [noted])]


def known(person, **fields):
    return make_flag(person, **{"kind": "weakness", "places": ["arm:left"], **fields})


def ended(person, how, **fields):
    flag = known(person, **fields)
    flag.end(make_act(person), how, DAY)


def test_the_same_again_raises_nothing(person):
    known(person)

    assert raised(person, CALM) == []


def test_the_same_raises_nothing_after_a_doctor_looked(person):
    ended(person, RedFlag.End.DOCTOR)

    assert raised(person, CALM) == []


@pytest.mark.parametrize("spots", [(), ("arm:left",)])
def test_known_places_and_no_place_are_not_new(person, spots):
    known(person, places=["arm:both"])

    assert raised(person, Noted("weakness", 1, spots=spots, came_suddenly=False)) == []


@pytest.mark.parametrize("spots", [("arm:right",), ("leg:left",), ("arm:left", "leg:left"), ("arm:both",)])
def test_a_new_place_or_side_returns(person, spots):
    known(person)

    assert raised(person, Noted("weakness", 1, spots=spots, came_suddenly=False)) == ["two-weeks"]


def test_a_new_kind_returns(person):
    known(person)

    assert raised(person, Noted("tingling", 1, spots=("arm:left",), came_suddenly=False)) == ["two-weeks"]


def test_a_sudden_start_returns_even_after_an_emergency(person):
    known(person, level="emergency", was_sudden=True)

    assert raised(person, Noted("weakness", 1, spots=("arm:left",), came_suddenly=True)) == ["emergency"]


def test_a_sudden_start_noted_twice_on_its_day_is_one_flag_and_its_page_comes_again(person):
    flag = known(person, level="emergency", was_sudden=True)
    noted = Noted("weakness", 1, spots=("arm:left",), came_suddenly=True)

    assert page_in_front(raise_flags(make_act(person), person, DAY, [noted])) == flag
    assert RedFlag.objects.count() == 1


@pytest.mark.parametrize("how", RedFlag.End)
def test_a_sudden_start_returns_on_the_day_its_flag_ended(person, how):
    ended(person, how, level="emergency", was_sudden=True)

    assert raised(person, Noted("weakness", 1, spots=("arm:left",), came_suddenly=True), DAY) == ["emergency"]


@pytest.mark.parametrize(
    ("places", "levels"),
    [(["arm:both"], ["emergency"]), (["arm:left"], [])],
    ids=["nobody said that it was not sudden", "somebody said so"],
)
def test_a_calm_flag_of_the_day_covers_one_side_only_where_it_was_said_to_be_calm(person, places, levels):
    known(person, places=places)

    assert raised(person, Noted("weakness", 1, spots=("arm:left",)), DAY) == levels


def test_that_it_was_not_sudden_holds_for_the_rest_of_the_day_only(person):
    unanswered = Noted("weakness", 1, spots=("arm:left",))
    known(person, level="emergency").deny_sudden(make_act(person))

    assert raised(person, unanswered, DAY) == []
    assert raised(person, unanswered) == ["emergency"]


def test_a_mistake_covers_no_emergency_of_its_day(person):
    ended(person, RedFlag.End.MISTAKE, level="emergency")

    assert raised(person, Noted("weakness", 1, spots=("arm:left",)), DAY) == ["emergency"]


def test_a_presumed_start_returns_after_a_calm_flag_and_not_after_an_emergency(person):
    unanswered = Noted("weakness", 1, spots=("arm:left",))
    known(person)

    assert raised(person, unanswered) == ["emergency"]
    assert raised(person, unanswered, NEXT_DAY + timedelta(days=1)) == []


def test_what_was_a_mistake_is_new_on_another_day_only(person):
    ended(person, RedFlag.End.MISTAKE)

    assert raised(person, CALM, DAY) == []
    assert raised(person, CALM) == ["two-weeks"]


def test_an_earlier_calm_sign_does_not_cover_signs_of_pregnancy(person):
    make_flag(person, "changed_speech", kind="fasciculation", places=["tongue"], day=NEXT_DAY)
    noted = Noted("fasciculation", 1, spots=("tongue",), is_with_pregnancy_signs=True)

    assert raised(person, noted) == ["today"]


@pytest.mark.parametrize(
    ("days_since", "levels"),
    [(13, ["two-weeks"]), (5, [])],
    ids=["grew since the flag", "the flag already spoke of it"],
)
def test_strength_growing_for_two_weeks_returns(person, days_since, levels):
    last = DAY + timedelta(days=days_since)
    known(person)
    for back, strength in [(12, 2), (9, 3), (4, 5), (0, 6)]:
        answer_symptom(person, "weakness", day=last - timedelta(days=back), strength=strength)

    assert raised(person, CALM, last) == levels


def test_growth_is_told_once(person):
    last = DAY + timedelta(days=20)
    known(person)
    for back, strength in [(12, 2), (9, 3), (4, 5), (0, 6)]:
        answer_symptom(person, "weakness", day=last - timedelta(days=back), strength=strength)

    assert [raised(person, CALM, last), raised(person, CALM, last)] == [["two-weeks"], []]


@pytest.mark.parametrize(
    ("former", "latter", "is_growth"),
    [
        ([2, 2], [3, 3], True),
        ([2, 2], [3, 2], False),
        ([5, 5], [4, 4], False),
        ([2], [9, 9], False),
        ([2, 2], [9], False),
        ([], [], False),
        ([0, 0], [1, 1], True),
        ([3, 3, 4], [4, 4, 5], True),
    ],
    ids=str,
)
def test_growth_is_a_point_more_from_one_week_to_the_next(former, latter, is_growth):
    strengths = dict(zip(days_back(13), former, strict=False)) | dict(zip(days_back(6), latter, strict=False))

    assert grew_for_two_weeks(strengths, DAY) is is_growth


def test_strengths_of_other_days_do_not_count_as_growth():
    strengths = {DAY - timedelta(days=back): 1 for back in (14, 15, 16)} | dict.fromkeys(days_back(6), 9)

    assert not grew_for_two_weeks(strengths, DAY)


def days_back(first: int) -> list[date]:
    """Return three days from `first` days before DAY on."""
    return [DAY - timedelta(days=first - step) for step in range(3)]


def test_the_most_urgent_flag_puts_its_page_in_front(person):
    noted = [
        Noted("palpitation", 1),
        Noted("weakness", 1, spots=("arm:left",), came_suddenly=True),
        Noted("cramp", 1, is_with_pregnancy_signs=True),
    ]
    flags = raise_flags(make_act(person), person, DAY, noted)

    assert [flag.level for flag in flags] == ["two-weeks", "emergency", "today"]
    assert page_in_front(flags) == flags[1]


def test_a_flag_for_the_next_visit_puts_no_page_in_front(person):
    assert page_in_front([make_flag(person, "worry")]) is None
    assert page_in_front([]) is None


def test_what_is_no_sign_asks_the_database_nothing(person, django_assert_num_queries):
    noted = [Noted("fasciculation", 3), Noted("cramp", 1), Noted("weakness", 0)]
    act = make_act(person)
    with django_assert_num_queries(0):
        assert raise_flags(act, person, DAY, noted) == []
