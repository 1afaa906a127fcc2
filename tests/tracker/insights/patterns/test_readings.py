"""The series a question compares: what is blank stays missing."""

from datetime import date, timedelta

from tests.tracker.diary.builders import DAY, answer, guess, take
from tests.tracker.insights.patterns.builders import complete_day, complete_days
from tests.tracker.stressors.builders import make_stressor, note
from tests.tracker.symptoms.builders import answer_symptom, make_episode
from tracker.insights.patterns.exposures import exposure_of, magnesium
from tracker.insights.patterns.readings import Readings, readings_of
from tracker.people.models import Person
from tracker.stressors.kinds import KINDS


def day(number: int) -> date:
    """Return a day by its number."""
    return DAY + timedelta(days=number)


def read(person: Person, *keys: str, days: int = 3) -> Readings:
    """Return the readings of twitches beside some exposures, from `DAY` on."""
    exposures = [magnesium() if key == "magnesium" else exposure_of(KINDS[key]) for key in keys]
    return readings_of(person, "fasciculation", exposures, DAY, day(days - 1))


def test_the_symptom_is_what_was_answered_for_the_day_and_none_is_zero(person: Person) -> None:
    answer_symptom(person, frequency=0, day=day(0))
    make_episode(person, day=day(1))
    answer_symptom(person, frequency=3, day=day(2))
    answer_symptom(person, kind="cramp", frequency=2, day=day(1))

    assert read(person).symptom_series == [0, None, 3]


def test_sleep_of_a_day_is_the_night_before_it(person: Person) -> None:
    note(person, "sleep", "6.5", day(1))

    assert read(person, "sleep").exposure_series("sleep", 0) == [None, 6.5, None]


def test_the_day_before_the_first_is_known_too(person: Person) -> None:
    note(person, "stress", 7, day(-1))

    readings = read(person, "stress")

    assert readings.exposure_series("stress", 0) == [None, None, None]
    assert readings.exposure_series("stress", 1) == [7, None, None]


def test_an_own_kind_is_read_by_its_id(person: Person) -> None:
    own = make_stressor(person, answer="scale")
    note(person, str(own.pk), 4, day(0))

    readings = readings_of(person, "fasciculation", [exposure_of(own.kind)], DAY, DAY)

    assert readings.exposure_series(str(own.pk), 0) == [4]


def test_caffeine_is_blank_until_the_day_is_complete_or_none_was_said(person: Person) -> None:
    note(person, "caffeine", 120, day(0))
    note(person, "caffeine", 0, day(1))
    note(person, "caffeine", 80, day(2))
    answer(person, day(2))

    assert read(person, "caffeine").exposure_series("caffeine", 0) == [None, 0, 80]


def test_magnesium_is_the_mean_of_the_complete_days_of_a_week(person: Person) -> None:
    for number, mg in ((-6, 100), (-3, 200), (0, 300)):
        complete_day(person, day(number), mg=mg)
    guess(person, 900, day(-1))  # not said to be complete
    take(person, day=day(-2))

    assert read(person, "magnesium").exposure_series("magnesium", 0) == [200, None, None]


def test_reading_takes_as_many_queries_for_many_days(
    person: Person, django_assert_max_num_queries: object
) -> None:
    complete_days(person, 2)
    keys = ("magnesium", "caffeine", "alcohol", "sleep")
    for days in (2, 40):
        with django_assert_max_num_queries(8):  # type: ignore[operator]
            read(person, *keys, days=days)
