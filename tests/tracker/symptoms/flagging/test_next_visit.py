"""The quiet line for the next visit: week by week presence, and what ends it."""

from datetime import timedelta

import pytest

from tests.tracker.diary.builders import DAY, make_act
from tests.tracker.symptoms.builders import answer_symptom, make_flag
from tracker.people.models import Act, Person
from tracker.symptoms.flagging import end_line, next_visit_line
from tracker.symptoms.flagging.next_visit import weeks_on_end
from tracker.symptoms.models import RedFlag, SymptomEntry

LEFT, RIGHT = ["eyelid:left"], ["eyelid:right"]


@pytest.mark.parametrize(
    ("days_ago", "weeks"),
    [
        ([], 0),
        ([0], 0),
        ([6, 13, 20], 2),
        ([0, 7, 14, 21], 3),
        ([0, 7, 14, 20], 2),
        ([0, 8, 15, 22, 29], 4),
        ([0, 7, 21], 1),
        ([7, 14, 21], 0),
        ([0, 14, 21, 28], 0),
        ([-1, 6, 13, 20, 27], 3),
        (range(36), 5),
    ],
    ids=str,
)
def test_weeks_count_while_none_is_left_out(days_ago, weeks):
    assert weeks_on_end({DAY - timedelta(days=days) for days in days_ago}, DAY) == weeks


def twitch(person, weeks, kind="eyelid_twitch", **fields):
    """Note a symptom once a week, back from DAY, for more than so many weeks."""
    for week in range(weeks + 1):
        answer_symptom(person, kind, day=DAY - timedelta(days=7 * week), **fields)


def shown(person, day=DAY):
    line = next_visit_line(person, day)
    return None if line is None else (line.kind, line.weeks)


@pytest.mark.django_db
class TestTheLine:
    @pytest.mark.parametrize(
        ("kind", "weeks", "line"),
        [
            ("eyelid_twitch", 2, None),
            ("eyelid_twitch", 3, ("eyelid_twitch", 3)),
            ("fasciculation", 3, None),
            ("fasciculation", 4, ("fasciculation", 4)),
            ("fasciculation", 30, ("fasciculation", 12)),
            ("cramp", 8, None),
        ],
    )
    def test_comes_after_its_weeks(self, person, kind, weeks, line):
        twitch(person, weeks, kind)

        assert shown(person) == line

    def test_none_is_no_presence(self, person):
        twitch(person, 8, frequency=0)

        assert shown(person) is None

    def test_a_strength_alone_is_presence_unless_it_is_zero(self, person):
        twitch(person, 4, frequency=None, strength=2)
        twitch(person, 4, "fasciculation", frequency=None, strength=0)

        assert shown(person) == ("eyelid_twitch", 4)

    def test_episodes_count_like_answers(self, person):
        for week in range(5):
            entry = SymptomEntry(
                person=person, kind="eyelid_twitch", date=DAY - timedelta(days=7 * week), place="eyelid"
            )
            SymptomEntry.objects.add(make_act(person), entry)

        assert shown(person) == ("eyelid_twitch", 4)

    def test_goes_when_a_week_passed_without(self, person):
        twitch(person, 5)

        assert shown(person, DAY + timedelta(days=7)) is None

    def test_names_what_went_on_longest(self, person):
        twitch(person, 4)
        twitch(person, 6, "fasciculation")

        assert shown(person) == ("fasciculation", 6)

    def test_is_about_one_person(self, person, stranger):
        twitch(Person.objects.of(stranger).get(), 5)

        assert shown(person) is None

    def test_takes_as_many_queries_with_a_long_diary(self, person, django_assert_num_queries):
        twitch(person, 3)
        with django_assert_num_queries(3):
            next_visit_line(person, DAY)
        for days in range(60):
            answer_symptom(person, "fasciculation", day=DAY - timedelta(days=days))
        with django_assert_num_queries(3):
            next_visit_line(person, DAY)


@pytest.mark.django_db
class TestADoctorHasLooked:
    def look(self, person):
        line = next_visit_line(person, DAY)
        assert line is not None
        return end_line(make_act(person), person, line, DAY, "nothing found")

    def test_ends_it_for_good(self, person):
        twitch(person, 5, places=LEFT)
        flag = self.look(person)

        assert (flag.level, flag.sign, flag.places, flag.stands) == (
            "next-visit",
            "weeks_of_lid",
            LEFT,
            False,
        )
        assert shown(person) is None
        assert not Person.objects.get(pk=person.pk).has_standing_flag

    def test_is_undone_like_everything(self, person):
        twitch(person, 5)
        flag = self.look(person)
        Act.objects.get(pk=flag.act_id).undo(flag.act.made_at)

        assert shown(person) == ("eyelid_twitch", 5)

    def test_it_returns_for_another_place(self, person):
        twitch(person, 5, places=LEFT)
        self.look(person)
        twitch(person, 3, places=RIGHT)

        assert shown(person) == ("eyelid_twitch", 3)

    def test_it_returns_when_it_grows_for_two_weeks(self, person):
        twitch(person, 5, places=LEFT)
        self.look(person)
        later = DAY + timedelta(days=21)
        for back, strength in [(14, 2), (11, 2), (8, 2), (4, 5), (0, 6)]:
            answer_symptom(
                person, "eyelid_twitch", day=later - timedelta(days=back), strength=strength, places=LEFT
            )

        assert shown(person, later) == ("eyelid_twitch", 8)

    def test_one_chosen_from_the_lists_counts_for_every_place(self, person):
        twitch(person, 5, places=LEFT)
        flag = make_flag(person, "weeks_of_lid", kind="eyelid_twitch")
        assert shown(person) == ("eyelid_twitch", 5)

        flag.end(make_act(person), RedFlag.End.DOCTOR, DAY)
        assert shown(person) is None
