"""What an address asks for: days that can be shown, words beside what cannot, at most six strips."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import RequestFactory

from tests.tracker.diary.builders import DAY, log
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_stressor
from tests.tracker.symptoms.builders import make_symptom
from tracker.insights.trends import asked as module
from tracker.insights.trends.asked import kinds_asked, span_asked
from tracker.insights.trends.forms import RangeForm
from tracker.insights.trends.kinds import AskedKinds
from tracker.insights.trends.spans import Length, Span
from tracker.people.models import Person


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the day of the tests."""
    monkeypatch.setattr(module, "local_today", lambda _request: DAY)


def request_of(person: Person, query: Any = "") -> Any:
    request = RequestFactory().get(f"/trends/?{query if isinstance(query, str) else urlencode(query)}")
    request.person = person  # type: ignore[attr-defined]
    return request


def asked(person: Person, **query: str) -> tuple[Span, RangeForm]:
    return span_asked(request_of(person, query))


def strips(person: Person, query: str = "") -> AskedKinds:
    return kinds_asked(request_of(person, query))


def test_thirty_days_to_today_unless_something_else_is_asked(person: Person) -> None:
    span, form = asked(person)
    assert (span.length, span.days, span.last, form.errors) == (Length.MONTH, 30, DAY, {})


def test_a_range_with_a_name_may_end_earlier(person: Person) -> None:
    span, _form = asked(person, span="week", last="2026-02-20")
    assert (span.length, span.query) == (Length.WEEK, "span=week&last=2026-02-20")


def test_an_own_range_is_what_was_typed(person: Person) -> None:
    span, _form = asked(person, first="2025-12-24", last="2026-01-06")
    assert (span.length, span.days, span.query) == (None, 14, "first=2025-12-24&last=2026-01-06")


def test_an_own_range_without_an_end_goes_up_to_today(person: Person) -> None:
    span, _form = asked(person, first="2026-03-01")
    assert (span.days, span.last) == (2, DAY)


def test_a_range_knows_where_the_diary_begins(person: Person) -> None:
    log(person, day=DAY - timedelta(days=40))
    span, _form = asked(person)
    assert span.first_entry == DAY - timedelta(days=40)
    assert span.previous is not None
    assert span.previous.previous is None


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"first": "2026-03-02", "last": "2026-03-01"}, "last"),
        ({"first": "2000-01-01", "last": "2026-03-02"}, "first"),
        ({"first": "yesterday"}, "first"),
        ({"first": "1066-10-14", "last": "2026-03-02"}, "first"),
        ({"first": "0001-01-01"}, "first"),
        ({"last": "9999-12-31"}, "last"),
        ({"last": "2026-03-03"}, "last"),
        ({"span": "fortnight"}, "span"),
        ({"span": "week\0"}, "span"),
        ({"first": "1" * 10_000}, "first"),
        ({"last": "２０２６-０３-０２x"}, "last"),
    ],
)
def test_what_cannot_be_shown_is_said_beside_its_field_and_the_usual_days_are_shown(
    person: Person, query: dict[str, str], field: str
) -> None:
    span, form = asked(person, **query)
    assert field in form.errors
    assert (span.length, span.days, span.last) == (Length.MONTH, 30, DAY)


def test_twenty_years_can_be_shown(person: Person) -> None:
    span, form = asked(person, first="2006-03-03", last="2026-03-02")
    assert (form.errors, span.days) == ({}, 7305)


def test_sleep_caffeine_and_the_first_symptom_stand_below_until_somebody_chooses(person: Person) -> None:
    chosen = strips(person)
    assert (chosen.keys, chosen.is_usual, chosen.query) == (("sleep", "caffeine", "fasciculation"), True, "")


def test_what_a_person_hid_or_is_too_young_for_is_not_shown(person: Person) -> None:
    hid = change(person, hidden_kinds=["sleep", "fasciculation"])
    assert strips(hid).keys == ("caffeine", "cramp")
    child = change(person, hidden_kinds=[], birth_month=DAY.replace(year=DAY.year - 8))
    assert strips(child).keys == ("sleep", "fasciculation")
    assert strips(child, "with=caffeine&with=alcohol&with=stress").keys == ("stress",)


def test_a_choice_is_kept_in_the_address_and_unknown_keys_are_passed_over(person: Person) -> None:
    chosen = strips(person, "with=cramp&with=stress&with=nonsense&with=cramp&with=%00&with=" + "x" * 10_000)
    assert (chosen.keys, chosen.query) == (("stress", "cramp"), "with=stress&with=cramp")


def test_nothing_can_be_chosen_too(person: Person) -> None:
    chosen = strips(person, "with=")
    assert (chosen.keys, strips(person, chosen.query).keys) == ((), ())


def test_at_most_six_strips_are_shown(person: Person) -> None:
    assert len(strips(person, "&".join(f"with={kind.key}" for kind in strips(person).possible)).keys) == 6


def test_own_kinds_can_be_chosen_by_their_id_and_others_ones_cannot(person: Person, stranger) -> None:
    stressor, symptom = make_stressor(person), make_symptom(person)
    theirs = make_stressor(Person.objects.of(stranger).get())
    chosen = strips(person, f"with={stressor.pk}&with={symptom.pk}&with={theirs.pk}").chosen
    assert [kind.name for kind in chosen] == ["Long screen day", "Cold hands"]


def test_days_and_strips_of_one_request_take_one_query(
    person: Person, django_assert_num_queries: Any
) -> None:
    request = request_of(person)
    with django_assert_num_queries(1):
        span_asked(request)
        kinds_asked(request)
