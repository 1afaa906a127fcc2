from datetime import date, timedelta

import pytest

from tests.tracker.diary.builders import DAY, make_act, make_supplement, take
from tests.tracker.stressors.builders import make_change, make_medicine
from tracker.diary.models import Supplement
from tracker.insights.marks import MarkKind, marks_of
from tracker.people.models import Account, Person

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)


def marked(person: Person) -> list[tuple[date, str]]:
    """Return day and words of the marks of March."""
    return [(mark.date, mark.words) for mark in marks_of(person, FIRST, LAST)]


def test_what_somebody_changed_marks_its_day(person: Person) -> None:
    make_change(person, "No coffee after noon", DAY, date(2026, 3, 20))

    mark = marks_of(person, FIRST, LAST)[0]
    assert (mark.date, mark.last, mark.words, mark.kind) == (
        DAY,
        date(2026, 3, 20),
        "No coffee after noon",
        MarkKind.CHANGE,
    )


@pytest.mark.parametrize(
    ("began", "ended", "is_marked"),
    [
        pytest.param(FIRST, None, True, id="on the first day"),
        pytest.param(LAST, None, True, id="on the last day"),
        pytest.param(date(2026, 2, 20), FIRST, True, id="still going on"),
        pytest.param(date(2026, 2, 20), date(2026, 2, 28), False, id="over before"),
        pytest.param(date(2026, 2, 20), None, False, id="begun before, without an end"),
        pytest.param(date(2026, 4, 1), None, False, id="later"),
    ],
)
def test_a_change_marks_the_days_it_reaches(
    person: Person, began: date, ended: date | None, is_marked: bool
) -> None:
    make_change(person, "Earlier to bed", began, ended)

    assert bool(marked(person)) == is_marked


def test_only_the_first_dose_of_a_supplement_marks(person: Person) -> None:
    tablet = make_supplement(person, name="Citrate")
    take(person, tablet, day=DAY)
    take(person, tablet, day=DAY + timedelta(days=1))

    assert marked(person) == [(DAY, "First dose: Citrate")]


def test_a_supplement_taken_before_does_not_mark_again_under_a_new_name(person: Person) -> None:
    tablet = make_supplement(person, name="Citrate")
    take(person, tablet, day=date(2026, 2, 1))
    Supplement.objects.update(name="Citrate 150")
    tablet.refresh_from_db()
    take(person, tablet, day=DAY)

    assert marked(person) == []


def test_a_removed_first_dose_passes_the_mark_on(person: Person) -> None:
    tablet = make_supplement(person, name="Citrate")
    first = take(person, tablet, day=DAY)
    take(person, tablet, day=DAY + timedelta(days=1))
    first.delete_by(make_act(person))

    assert marked(person) == [(DAY + timedelta(days=1), "First dose: Citrate")]


def test_a_supplement_off_the_list_still_marks_its_first_dose(person: Person) -> None:
    tablet = make_supplement(person, name="Citrate")
    take(person, tablet, day=DAY)
    tablet.delete_by(make_act(person))

    assert marked(person) == [(DAY, "First dose: Citrate")]


def test_a_medicine_marks_its_start_and_one_without_a_start_nothing(person: Person) -> None:
    make_medicine(person, "Omeprazole", first=DAY)
    make_medicine(person, "Ramipril")

    assert marked(person) == [(DAY, "Medicine begun: Omeprazole")]


def test_marks_stand_by_day(person: Person) -> None:
    make_change(person, "Earlier to bed", date(2026, 3, 9))
    make_medicine(person, "Omeprazole", first=date(2026, 3, 5))
    take(person, make_supplement(person, name="Citrate"), day=date(2026, 3, 7))

    assert [day.day for day, _words in marked(person)] == [5, 7, 9]


def test_marks_are_of_one_person_only(person: Person, stranger: Account) -> None:
    make_change(person)

    assert marked(Person.objects.of(stranger).get()) == []


@pytest.mark.parametrize("count", [2, 40])
def test_marks_take_one_query(person: Person, django_assert_num_queries, count: int) -> None:
    for place in range(count):
        make_change(person, f"Change {place}", DAY)
        take(person, make_supplement(person), day=DAY)

    with django_assert_num_queries(1):
        assert len(marks_of(person, FIRST, LAST)) == count * 2
