"""Each sign of the four lists leads to its level, sudden or not."""

import pytest

from tracker.care.red_flags import (
    EMERGENCY,
    LEVELS,
    NEXT_VISIT,
    SIGNS,
    TODAY,
    TWO_WEEKS,
    level_of,
    sign_at,
    signs_by_topic,
)
from tracker.care.signs import Topic
from tracker.symptoms.models import RedFlag

YES, NO, OPEN = True, False, None

# Retyped from the clinical rules: the signs of each list that ask nothing.
PLAIN = {
    EMERGENCY: """sudden_weakness sudden_speech worst_headache breath_or_chest calf_and_breath
        sudden_heartbeat fainting severe_cramp sudden_bladder after_magnesium child_tablets self_harm""",
    TODAY: "swollen_calf pregnancy_signs dark_urine kidneys_and_sleepy",
    TWO_WEEKS: """thinner_muscle stiffness spreading_twitches weight_or_fever new_medicine disease_in_family
        cancer_or_kidneys""",
    NEXT_VISIT: "weeks_of_twitching weeks_of_lid late_first_twitch disturbed_sleep worry",
}
# sign, level when it was not sudden, the emergency it is when it was, level when nobody answered and the
# question about the place was answered with no or not at all, and with yes.
ASKED = [
    ("growing_weakness", TODAY, "sudden_weakness", TODAY, EMERGENCY),
    ("drooping_lid", TODAY, "sudden_speech", EMERGENCY, EMERGENCY),
    ("dizzy_palpitations", TODAY, "sudden_heartbeat", TODAY, TODAY),
    ("weakness", TWO_WEEKS, "sudden_weakness", TWO_WEEKS, EMERGENCY),
    ("numbness", TWO_WEEKS, "sudden_weakness", TWO_WEEKS, EMERGENCY),
    ("changed_speech", TWO_WEEKS, "sudden_speech", EMERGENCY, EMERGENCY),
    ("changed_bladder", TWO_WEEKS, "sudden_bladder", TWO_WEEKS, TWO_WEEKS),
    ("palpitations", TWO_WEEKS, "sudden_heartbeat", TWO_WEEKS, TWO_WEEKS),
]


@pytest.mark.parametrize(
    ("key", "level"), [(key, level) for level, keys in PLAIN.items() for key in keys.split()]
)
@pytest.mark.parametrize("answer", [YES, NO, OPEN])
def test_a_sign_that_asks_nothing_leads_to_its_level(key, level, answer):
    assert level_of(SIGNS[key], answer) is level


@pytest.mark.parametrize(("key", "calm", "emergency", "unanswered", "unanswered_at_place"), ASKED)
def test_a_sign_that_asks_leads_to_its_level(key, calm, emergency, unanswered, unanswered_at_place):
    sign = SIGNS[key]

    assert [level_of(sign, NO, place) for place in (YES, NO, OPEN)] == [calm] * 3
    assert [level_of(sign, YES, place) for place in (YES, NO, OPEN)] == [EMERGENCY] * 3
    assert [level_of(sign, OPEN, place) for place in (NO, OPEN)] == [unanswered] * 2
    assert level_of(sign, OPEN, YES) is unanswered_at_place


@pytest.mark.parametrize(("key", "calm", "emergency"), [row[:3] for row in ASKED])
def test_a_sudden_sign_is_said_in_the_words_of_the_emergency(key, calm, emergency):
    assert sign_at(SIGNS[key], EMERGENCY) is SIGNS[emergency]
    assert sign_at(SIGNS[key], calm) is SIGNS[key]


def test_every_sign_of_the_four_lists_is_in_one_of_these_tables():
    tabled = {key for keys in PLAIN.values() for key in keys.split()} | {row[0] for row in ASKED}

    assert tabled == set(SIGNS)
    assert sum(len(level.signs) for level in LEVELS) == len(SIGNS)


def test_the_page_of_signs_shows_each_once_and_no_topic_is_empty():
    listed = signs_by_topic()

    assert sorted(sign.key for _topic, signs in listed for sign in signs) == sorted(SIGNS)
    assert [topic for topic, _signs in listed] == list(Topic)
    assert all(signs for _topic, signs in listed)


def test_only_where_a_place_matters_is_it_asked_for():
    assert {key for key, sign in SIGNS.items() if sign.place_question} == {
        "weakness",
        "growing_weakness",
        "numbness",
    }


def test_keys_fit_their_columns():
    assert max(map(len, SIGNS)) <= 40
    assert [level.key for level in LEVELS] == RedFlag.Level.values


@pytest.mark.parametrize("sign", SIGNS.values(), ids=lambda sign: sign.key)
def test_the_short_words_fit_into_a_sentence(sign):
    short = str(sign.short)

    assert short[0].isupper()
    assert short[-1].isalpha()
