"""What a noted symptom is a sign of, and how soon: a table."""

import pytest

from tracker.care.red_flags import EMERGENCY, TODAY
from tracker.symptoms.flagging import Noted, kinds_that_ask_suddenly
from tracker.symptoms.kinds import KINDS

YES, NO, OPEN = True, False, None
ARM, FACE, BOTH_LEGS = ("arm:left",), ("face:right",), ("leg:both",)


@pytest.mark.parametrize(
    ("kind", "spots", "came_suddenly", "level"),
    [
        ("weakness", ARM, YES, "emergency"),
        ("weakness", (), YES, "emergency"),
        ("weakness", ARM, OPEN, "emergency"),
        ("weakness", ("arm:left", "leg:left"), OPEN, "emergency"),
        ("weakness", ("arm:left", "leg:right"), OPEN, "two-weeks"),
        ("weakness", BOTH_LEGS, OPEN, "two-weeks"),
        ("weakness", (), OPEN, "two-weeks"),
        ("weakness", ARM, NO, "two-weeks"),
        ("weakness", FACE, NO, "two-weeks"),
        ("weakness", ("face:both",), OPEN, "emergency"),
        ("weakness", ("tongue",), OPEN, "emergency"),
        ("tingling", ARM, YES, "emergency"),
        ("tingling", ARM, OPEN, "two-weeks"),
        ("tingling", FACE, OPEN, "emergency"),
        ("tingling", FACE, NO, "two-weeks"),
        ("tingling", ("eyelid:left",), OPEN, "emergency"),
        ("palpitation", (), YES, "emergency"),
        ("palpitation", (), OPEN, "two-weeks"),
        ("palpitation", (), NO, "two-weeks"),
        ("fasciculation", ("tongue",), OPEN, "two-weeks"),
        ("fasciculation", ("calf:left",), OPEN, None),
        ("fasciculation", ("calf:left",), YES, None),
        ("eyelid_twitch", ("eyelid:left",), YES, None),
        ("cramp", ("calf:left",), OPEN, None),
        ("an own kind", ("arm:left",), YES, None),
    ],
)
def test_a_noted_symptom_leads_to_its_level(kind, spots, came_suddenly, level):
    noted = Noted(kind, 1, spots=spots, came_suddenly=came_suddenly)

    assert getattr(noted.level, "key", None) == level


@pytest.mark.parametrize("kind", ["cramp", "fasciculation", "eyelid_twitch", "buzzing"])
def test_cramps_and_twitches_with_signs_of_pregnancy_are_for_today(kind):
    noted = Noted(kind, 1, is_with_pregnancy_signs=True)

    assert (noted.sign_key, noted.level) == ("pregnancy_signs", TODAY)


def test_sudden_weakness_in_pregnancy_stays_an_emergency():
    assert Noted("weakness", 1, came_suddenly=True, is_with_pregnancy_signs=True).level is EMERGENCY


@pytest.mark.parametrize(
    ("frequency", "strength", "is_felt"),
    [(0, None, False), (0, 7, False), (None, 0, False), (None, 1, True), (1, 0, True), (None, None, True)],
)
def test_none_is_no_sign(frequency, strength, is_felt):
    noted = Noted("weakness", frequency, strength, ("arm:left",), came_suddenly=True)

    assert noted.is_felt is is_felt
    assert (noted.level is None) is not is_felt


def test_the_kinds_that_ask_are_built_in():
    assert kinds_that_ask_suddenly == {"weakness", "tingling", "palpitation"}
    assert kinds_that_ask_suddenly <= set(KINDS)
