"""Which kinds a person is asked about."""

from datetime import date

import pytest

from tests.tracker.diary.builders import DAY, make_act
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_stressor
from tracker.people.models import Person
from tracker.stressors.asked import asked_kinds, hidden_ones, kind_of
from tracker.stressors.kinds import KINDS
from tracker.stressors.models import Stressor


def keys(person: Person, *own: Stressor) -> list[str]:
    return [kind.key for kind in asked_kinds(person, own, DAY)]


def test_every_usual_kind_is_asked_in_order_and_no_extra_one(person: Person) -> None:
    assert keys(person) == [key for key, kind in KINDS.items() if not kind.is_extra]


def test_own_ones_come_last(person: Person) -> None:
    stressor = make_stressor(person)
    assert keys(person, stressor)[-1] == str(stressor.pk)


@pytest.mark.parametrize(
    ("birth_month", "left_out"),
    [
        (date(2010, 3, 1), set()),  # 16 on this day's month
        (date(2010, 4, 1), {"alcohol"}),
        (date(2014, 3, 1), {"alcohol"}),  # 12
        (date(2014, 4, 1), {"alcohol", "caffeine"}),
        (None, set()),
    ],
    ids=["16", "nearly 16", "12", "nearly 12", "age not known"],
)
def test_age_decides_about_caffeine_and_alcohol(
    person: Person, birth_month: date | None, left_out: set[str]
) -> None:
    asked = set(keys(change(person, birth_month=birth_month)))
    assert {"alcohol", "caffeine"} - asked == left_out


def test_a_child_cannot_add_what_is_not_for_its_age(person: Person) -> None:
    child = change(person, birth_month=date(2020, 1, 1), added_kinds=["alcohol"])
    assert "alcohol" not in keys(child)
    assert "alcohol" not in [kind.key for kind in hidden_ones(child, [], DAY)]


def test_what_was_switched_off_is_not_asked_but_can_be_again(person: Person) -> None:
    stressor = make_stressor(person)
    person = change(person, hidden_kinds=["heat", str(stressor.pk)])
    assert {"heat", str(stressor.pk)}.isdisjoint(keys(person, stressor))
    assert {"heat", str(stressor.pk)} <= {kind.key for kind in hidden_ones(person, [stressor], DAY)}


def test_an_extra_kind_is_asked_once_it_was_added(person: Person) -> None:
    assert "nicotine" in keys(change(person, added_kinds=["nicotine"]))
    assert "nicotine" not in keys(change(person, birth_month=date(2018, 3, 1)))


@pytest.mark.parametrize("key", ["nothing", "", "\x00"])
def test_an_unknown_key_is_no_kind(person: Person, key: str) -> None:
    assert kind_of(key, [make_stressor(person)]) is None


def test_a_key_names_a_built_in_or_an_own_kind(person: Person) -> None:
    stressor = make_stressor(person, name="Matcha", answer="amount", unit="cups")
    assert kind_of("sleep", []) is KINDS["sleep"]
    kind = kind_of(str(stressor.pk), [stressor])
    assert kind is not None
    assert (kind.title, kind.unit) == ("Matcha", "cups")


def test_a_kind_that_was_taken_off_the_list_is_none_of_the_persons_own(person: Person) -> None:
    stressor = make_stressor(person)
    stressor.delete_by(make_act(person, "delete"))
    assert not Stressor.objects.of(person).exists()
