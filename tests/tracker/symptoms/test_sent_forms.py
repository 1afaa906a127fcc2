"""A form that may raise a red flag, sent twice: one flag, and its page both times."""

from uuid import uuid4

import pytest
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpResponse
from django.urls import reverse

from tests.tracker.diary.builders import DAY
from tracker.people.models import Act
from tracker.people.notices import begun_act
from tracker.symptoms.flagging import Noted, raise_flags
from tracker.symptoms.models import RedFlag, SymptomDay
from tracker.symptoms.sent_forms import adds_once_with_flags

pytestmark = pytest.mark.django_db

DAY_PAGE = reverse("today:show_day", args=[DAY])


@pytest.fixture
def send(rf, owner, person):
    """Return what sends a form once more; like a check-in it changes nothing the second time."""
    sent = {"form_key": str(uuid4()), "person": str(person.pk)}

    def view(request, day, kind):
        row = SymptomDay(person=person, date=day, kind=kind, frequency=1)
        if SymptomDay.objects.answer_on(person, day, kind) is None:
            act = begun_act(request, Act.Verb.ADD, kind)
            SymptomDay.objects.answer(act, row)
            raise_flags(act, person, day, [Noted(kind, 1, came_suddenly=True)])
        return HttpResponse("saved")

    def once_more(kind, **changed):
        request = rf.post("/check-in/", sent | changed)
        request.user, request.person, request.session = owner, person, {}
        request._messages = FallbackStorage(request)  # noqa: SLF001 (where Django looks for it)
        return adds_once_with_flags(view)(request, day=DAY, kind=kind)

    return once_more


def test_the_second_tap_leads_to_the_flag(send):
    assert send("weakness").content == b"saved"

    flag = RedFlag.objects.get()
    assert send("weakness").headers["Location"] == reverse("symptoms:show_flag", args=[flag.pk])
    assert RedFlag.objects.count() == 1


def test_without_a_flag_it_leads_to_the_day(send):
    send("cramp")

    assert send("cramp").headers["Location"] == DAY_PAGE


def test_what_was_undone_since_is_saved_anew(send):
    send("weakness")
    act = Act.objects.get()
    act.undo(act.made_at)

    assert send("weakness").content == b"saved"
    assert RedFlag.objects.count() == 1


def test_a_form_of_another_diary_saves_nothing(send):
    assert send("weakness", person="0").headers["Location"] == DAY_PAGE
    assert not RedFlag.objects.exists()
