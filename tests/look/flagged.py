"""Somebody with red flags of every level, and the pages of those."""

from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from tests.tracker.diary.builders import make_act
from tests.tracker.people.builders import change, make_account
from tests.tracker.symptoms.builders import answer_symptom, make_flag
from tracker.people.models import Account, Person
from tracker.symptoms.models import RedFlag

EVERY_LEVEL: dict[str, dict[str, Any]] = {
    "emergency": {"sign": "weakness", "level": "emergency", "was_sudden": True, "places": ["arm:left"]},
    "emergency-presumed": {"sign": "changed_speech", "level": "emergency"},
    "emergency-self-harm": {"sign": "self_harm"},
    "emergency-child": {"sign": "child_tablets"},
    "flag-today": {"sign": "swollen_calf", "places": ["calf:left"]},
    "flag-two-weeks": {"sign": "palpitations"},
    "flag-next-visit": {"sign": "worry"},
}


def flagged(today: date) -> tuple[Account, dict[str, str]]:
    """Write the flags, one that ended, and six weeks of a lid; return whose, and the pages by name."""
    account = make_account("flagged@example.org")
    person = change(Person.objects.of(account).get(), country="AT")
    for week in range(6):
        answer_symptom(person, "eyelid_twitch", day=today - timedelta(days=7 * week))
    flags = {name: make_flag(person, day=today, **fields) for name, fields in EVERY_LEVEL.items()}
    ended = make_flag(person, "numbness", today - timedelta(days=9))
    ended.end(make_act(person), RedFlag.End.DOCTOR, today, "Nerve of the wrist; splint at night")
    pages = {name: page_of("show_flag", flag) for name, flag in {**flags, "flag-ended": ended}.items()}
    return account, pages | {
        "flag-end": page_of("end_flag", flags["flag-today"]),
        "flag-end-line": reverse("symptoms:end_next_visit"),
        "flags": reverse("symptoms:list_flags"),
        "signs": reverse("symptoms:report_signs"),
        "sign-asked": reverse("symptoms:ask_sign", args=["weakness"]),
    }


def page_of(name: str, flag: RedFlag) -> str:
    """Return the address of a page about one flag."""
    return reverse(f"symptoms:{name}", args=[flag.pk])
