"""Acts about one symptom undone in every order: the mark on the person tells the truth after each."""

from itertools import permutations

import pytest

from tests.tracker.diary.builders import DAY, make_act
from tests.tracker.people.builders import make_person
from tests.tracker.symptoms.builders import make_flag
from tracker.people.models import Act, Person
from tracker.symptoms.flagging import Noted, raise_flags
from tracker.symptoms.models import RedFlag, SymptomDay

pytestmark = pytest.mark.django_db


def noted(person, **fields):
    """Answer for a day and raise what it raises, as the check-in does; return the act."""
    act = make_act(person)
    row = SymptomDay(person=person, date=DAY, kind="weakness", frequency=1, places=["arm:left"], **fields)
    SymptomDay.objects.answer(act, row)
    raise_flags(act, person, DAY, [Noted("weakness", 1, spots=["arm:left"], **fields)])
    return act


def acts_of(person):
    """Yield a presumed emergency, its denial, the same day called sudden, a doctor's look, and a removal."""
    yield noted(person)
    denial = make_act(person, Act.Verb.CHANGE)
    RedFlag.objects.get(person=person).deny_sudden(denial)
    yield denial
    yield noted(person, came_suddenly=True)
    look = make_act(person, Act.Verb.CHANGE)
    for flag in RedFlag.objects.of(person):
        flag.end(look, RedFlag.End.DOCTOR, DAY)
    yield look
    removal = make_act(person, Act.Verb.DELETE)
    SymptomDay.objects.get(person=person).delete_by(removal)
    yield removal


@pytest.mark.parametrize("order", list(permutations(range(5))), ids=lambda order: "".join(map(str, order)))
def test_whatever_is_undone_first(person, owner, order):
    sibling = make_person(owner)
    make_flag(sibling)
    acts = list(acts_of(person))

    for place in order:
        Act.objects.get(pk=acts[place].pk).undo(acts[place].made_at)
        is_marked = Person.objects.get(pk=person.pk).has_standing_flag
        assert is_marked is RedFlag.objects.standing(person).exists()

    assert (RedFlag.objects.of(person).count(), SymptomDay.objects.count()) == (0, 0)
    assert Person.objects.get(pk=sibling.pk).has_standing_flag
