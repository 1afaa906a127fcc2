"""Laboratory results: kept as printed, shown against the laboratory's own range and nothing else."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate, now

from tests.tracker.diary.builders import DAY
from tests.tracker.symptoms.laboratory import make_result
from tracker.people.models import Act, Person
from tracker.symptoms.forms.results import ResultForm
from tracker.symptoms.laboratory_tests import USUAL_UNITS, in_other_units
from tracker.symptoms.models import LabResult
from tracker.symptoms.results import against_range, grouped, other_units

pytestmark = pytest.mark.django_db

LIST = reverse("symptoms:list_results")
MAGNESIUM = {"date": DAY.isoformat(), "value": "0,80", "unit": "mmol/L", "range_low": "0.75"}
NEVER_SAID = ("deficien", "lack", "optimal", "because", "red")


def unsaved(value: str, low: str | None = None, high: str | None = None, **fields: Any) -> LabResult:
    """Return a result that no database knows."""
    ends = {"range_low": low and Decimal(low), "range_high": high and Decimal(high)}
    given = {"test": "magnesium", "unit": "mmol/L", **ends, **fields}
    return LabResult(date=DAY, value=Decimal(value), **given)


def add(client: Client, test: str = "magnesium", **typed: str) -> Any:
    """Send the form of a new result."""
    return client.post(f"{reverse('symptoms:add_result')}?test={test}", {**MAGNESIUM, **typed})


def change_address(result: LabResult) -> str:
    """Return where a result is changed."""
    return reverse("symptoms:change_result", args=[result.pk])


def listed(client: Client) -> str:
    """Return the page of all results."""
    return client.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("value", "low", "high", "said"),
    [
        ("0.74", "0.75", "0.95", "Below the laboratory’s range, 0.75 to 0.95."),
        ("0.75", "0.75", "0.95", "Within the laboratory’s range, 0.75 to 0.95."),
        ("0.95", "0.75", "0.95", "Within the laboratory’s range, 0.75 to 0.95."),
        ("0.951", "0.75", "0.95", "Above the laboratory’s range, 0.75 to 0.95."),
        ("0.7", "0.75", None, "Below the laboratory’s range, from 0.75."),
        ("2", "0.75", None, "Within the laboratory’s range, from 0.75."),
        ("2", None, "1.1", "Above the laboratory’s range, up to 1.1."),
        ("0", None, "1.1", "Within the laboratory’s range, up to 1.1."),
        ("1", "0", "0", "Above the laboratory’s range, 0 to 0."),
        ("0.4", None, None, "The laboratory’s range was not noted."),
    ],
)
def test_a_result_is_said_against_its_own_range_only(
    value: str, low: str | None, high: str | None, said: str
) -> None:
    assert against_range(unsaved(value, low, high)) == said


@pytest.mark.parametrize(
    ("value", "unit", "others"),
    [
        ("0.8", "mmol/L", [("1.94", "mg/dL"), ("1.60", "mEq/L")]),
        ("2.43", "mg/dL", [("1.00", "mmol/L"), ("2.00", "mEq/L")]),
        ("2", "mEq/L", [("1.00", "mmol/L"), ("2.43", "mg/dL")]),
        ("0.8", "mg/L", []),
    ],
)
def test_magnesium_is_named_in_the_other_units(value: str, unit: str, others: list[tuple[str, str]]) -> None:
    assert in_other_units(Decimal(value), unit) == [(Decimal(amount), name) for amount, name in others]


def test_only_magnesium_is_named_in_other_units() -> None:
    assert other_units(unsaved("0.8")) == "1.94 mg/dL = 1.6 mEq/L"
    assert other_units(unsaved("5", test="glucose")) == ""


def test_results_stand_by_test_the_newest_first(person: Person) -> None:
    for days_ago, test, name in [
        (9, "magnesium", ""),
        (1, "magnesium", ""),
        (3, "own", "Zinc"),
        (5, "own", "zinc"),
    ]:
        make_result(person, test=test, name=name, date=DAY - timedelta(days=days_ago))
    groups = grouped(LabResult.objects.of(person))
    assert [group.name for group in groups] == ["Magnesium", "Zinc"]
    assert [[(DAY - line.row.date).days for line in group.lines] for group in groups] == [[1, 9], [3, 5]]


def test_a_result_is_kept_as_it_was_printed(owner_client: Client, person: Person) -> None:
    add(owner_client, range_high="0.95", note="in the morning")
    kept = LabResult.objects.of(person).get()
    assert (kept.date, kept.test, kept.value, kept.unit) == (DAY, "magnesium", Decimal("0.8"), "mmol/L")
    assert (kept.range_low, kept.range_high, kept.note) == (
        Decimal("0.75"),
        Decimal("0.95"),
        "in the morning",
    )


def test_the_page_shows_value_other_units_and_range(owner_client: Client, person: Person) -> None:
    make_result(person, "0.7", range_low=Decimal("0.75"))
    page = listed(owner_client)
    assert "0.7 mmol/L" in page
    assert "1.7 mg/dL = 1.4 mEq/L" in page
    assert "Below the laboratory’s range, from 0.75." in page


def test_both_notes_stand_under_magnesium_and_under_nothing_else(
    owner_client: Client, person: Person
) -> None:
    make_result(person, "90", "ferritin", unit="µg/L")
    assert "low stores" not in listed(owner_client)
    make_result(person)
    page = listed(owner_client)
    assert "A normal result does not exclude low stores." in page
    assert "A low result is real and has a reason that a doctor can look for." in page


@pytest.mark.parametrize("value", ["0.2", "0.8", "3"])
def test_no_result_is_called_more_than_its_place_in_the_range(
    owner_client: Client, person: Person, value: str
) -> None:
    make_result(person, value, range_low=Decimal("0.75"), range_high=Decimal("0.95"))
    main = listed(owner_client).split("<main")[1].split("</main>")[0].lower()
    assert not [word for word in NEVER_SAID if f" {word}" in main]


def test_without_results_the_page_says_where_they_come_from(owner_client: Client) -> None:
    assert "None noted." in listed(owner_client)


def test_older_results_are_folded(owner_client: Client, person: Person) -> None:
    for days_ago in range(8):
        make_result(person, date=DAY - timedelta(days=days_ago))
    assert "3 earlier results" in listed(owner_client)


@pytest.mark.parametrize("test", [*USUAL_UNITS, "own", "magnesium"])
def test_every_test_has_a_form_with_its_units(owner_client: Client, test: str) -> None:
    page = owner_client.get(f"{reverse('symptoms:add_result')}?test={test}").content.decode()
    assert all(unit in page for unit in USUAL_UNITS.get(test, ()))
    assert ("Name of the test" in page) is (test == "own")


@pytest.mark.parametrize(
    ("typed", "bound", "value"),
    [
        ("<0.01", "<", "0.01"),
        ("< 0,01", "<", "0.01"),
        ("≤0.01", "<", "0.01"),
        ("<=0.01", "<", "0.01"),
        (" > 90", ">", "90"),
        ("≥90", ">", "90"),
        ("90", "", "90"),
    ],
)
def test_a_sign_before_the_number_is_kept(
    owner_client: Client, person: Person, typed: str, bound: str, value: str
) -> None:
    add(owner_client, "tsh", value=typed, unit="mU/L")
    kept = LabResult.objects.of(person).get()
    assert (kept.bound, kept.value) == (bound, Decimal(value))


def test_a_result_is_shown_as_it_was_printed(owner_client: Client, person: Person) -> None:
    result = make_result(person, "0.01", "tsh", bound="<", unit="mU/L", range_low=Decimal("0.4"))
    page = listed(owner_client)
    assert "&lt; 0.01 mU/L" in page
    assert "Below the laboratory’s range, from 0.4." in page
    assert 'value="&lt;0.01"' in owner_client.get(change_address(result)).content.decode()


def test_a_sign_can_be_taken_off_and_comes_back_by_undo(owner_client: Client, person: Person) -> None:
    result = make_result(person, "90", "egfr", bound=">", unit="mL/min/1.73 m²")
    owner_client.post(change_address(result), {**MAGNESIUM, "value": "90"})
    assert LabResult.objects.get(pk=result.pk).bound == ""
    Act.objects.latest("made_at").undo(now())
    assert LabResult.objects.get(pk=result.pk).bound == ">"


@pytest.mark.parametrize(
    ("bound", "value", "low", "high", "said"),
    [
        ("<", "0.01", "0.4", "4", "Below the laboratory’s range, 0.4 to 4."),
        ("<", "0.4", "0.4", "4", "Below the laboratory’s range, 0.4 to 4."),
        ("<", "1", "0.4", "4", "Where in the laboratory’s range, 0.4 to 4, cannot be told."),
        ("<", "5", "0.4", "4", "Where in the laboratory’s range, 0.4 to 4, cannot be told."),
        ("<", "0.3", None, "5", "Within the laboratory’s range, up to 5."),
        ("<", "0.3", "0", "5", "Within the laboratory’s range, 0 to 5."),
        (">", "90", None, "80", "Above the laboratory’s range, up to 80."),
        (">", "90", "60", "90", "Above the laboratory’s range, 60 to 90."),
        (">", "90", "60", "120", "Where in the laboratory’s range, 60 to 120, cannot be told."),
        (">", "50", "60", None, "Where in the laboratory’s range, from 60, cannot be told."),
        (">", "90", "60", None, "Within the laboratory’s range, from 60."),
        (">", "90", None, None, "The laboratory’s range was not noted."),
    ],
)
def test_a_result_with_a_sign_is_placed_only_where_that_is_certain(
    bound: str, value: str, low: str | None, high: str | None, said: str
) -> None:
    assert against_range(unsaved(value, low, high, bound=bound)) == said


def test_magnesium_with_a_sign_keeps_it_in_other_units() -> None:
    assert other_units(unsaved("0.2", bound="<")) == "< 0.49 mg/dL = < 0.4 mEq/L"


def test_without_a_unit_magnesium_says_so_in_plain_words(owner_client: Client) -> None:
    assert add(owner_client, unit="").context["form"].errors["unit"] == ["Choose one of these."]


def test_another_test_is_headed_by_its_name_when_it_is_changed(owner_client: Client, person: Person) -> None:
    result = make_result(person, "90", "own", name="Zinc")
    assert ">Zinc</h1>" in owner_client.get(change_address(result)).content.decode()


@pytest.mark.parametrize("test", ["", "copper", "\x00", "é" * 10_000])
def test_a_test_nobody_knows_leads_to_the_choice(owner_client: Client, person: Person, test: str) -> None:
    response = owner_client.post(f"{reverse('symptoms:add_result')}?test={test}", MAGNESIUM)
    assert "Which test was it?" in response.content.decode()
    assert not LabResult.objects.of(person).exists()


def test_another_test_is_kept_under_its_own_name(owner_client: Client, person: Person) -> None:
    add(owner_client, "own", name="Zinc", unit="µg/dL")
    assert LabResult.objects.of(person).get().test_name == "Zinc"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("value", ""),
        ("value", "~0.2"),
        ("value", "<"),
        ("value", "<<0.2"),
        ("value", "0.2<"),
        ("value", "<-1"),
        ("value", "-1"),
        ("value", "9" * 50),
        ("value", "NaN"),
        ("value", "\x00"),
        ("unit", ""),
        ("unit", "mg"),
        ("unit", "é" * 10_000),
        ("date", "2026-02-30"),
        ("date", "1800-01-01"),
        ("date", "9999-12-31"),
        ("range_low", "low"),
        ("range_high", "0.5"),
        ("note", "x" * 201),
        ("note", "\x00"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_stays_typed(
    owner_client: Client, person: Person, field: str, text: str
) -> None:
    form = add(owner_client, **{field: text}).context["form"]
    assert list(form.errors) == [field]
    assert form[field].value() == text
    assert not LabResult.objects.of(person).exists()


def test_a_day_to_come_has_no_result_yet(owner_client: Client) -> None:
    tomorrow = localdate() + timedelta(days=2)
    assert "date" in add(owner_client, date=tomorrow.isoformat()).context["form"].errors


def test_sent_twice_it_is_kept_once(owner_client: Client, person: Person) -> None:
    for _ in range(2):
        page = add(owner_client, form_key="6b0f6a0e-54a9-4a7c-9e38-6a70b2d1a001")
        assert page.headers["Location"] == LIST
    assert LabResult.objects.of(person).count() == 1


def test_a_result_is_changed_and_taken_back(owner_client: Client, person: Person) -> None:
    result = make_result(person)
    owner_client.post(change_address(result), {**MAGNESIUM, "value": "1.9", "unit": "mg/dL"})
    kept = LabResult.objects.get(pk=result.pk)
    assert (kept.value, kept.unit, kept.range_low) == (Decimal("1.9"), "mg/dL", Decimal("0.75"))
    Act.objects.latest("made_at").undo(now())
    kept = LabResult.objects.get(pk=result.pk)
    assert (kept.value, kept.unit, kept.range_low) == (Decimal("0.8"), "mmol/L", None)


def test_the_form_of_a_change_begins_with_what_was_kept(owner_client: Client, person: Person) -> None:
    page = owner_client.get(change_address(make_result(person, "0.85"))).content.decode()
    assert 'value="0.85"' in page
    assert 'value="2026-03-02"' in page
    assert page.count("checked") == 1


def test_a_removed_result_comes_back_by_undo(owner_client: Client, person: Person) -> None:
    result = make_result(person)
    owner_client.post(reverse("symptoms:delete_result", args=[result.pk]))
    assert not LabResult.objects.of(person).exists()
    Act.objects.latest("made_at").undo(now())
    assert LabResult.objects.of(person).get() == result


def test_a_stranger_neither_sees_nor_changes_it(stranger_client: Client, person: Person) -> None:
    result = make_result(person, "0.81")
    assert "0.81" not in listed(stranger_client)
    assert stranger_client.post(change_address(result), MAGNESIUM).status_code == 404
    assert LabResult.objects.get(pk=result.pk).value == Decimal("0.81")


@pytest.mark.parametrize("entries", [2, 40])
def test_the_list_takes_two_queries_whatever_is_in_it(
    owner_client: Client, person: Person, entries: int
) -> None:
    for number in range(entries):
        make_result(person, date=date(2026, 1, 1) - timedelta(days=number))
    with CaptureQueriesContext(connection) as queries:
        listed(owner_client)
    assert len(queries) - 2 == 2


def test_the_columns_of_a_change_are_those_of_the_form(person: Person) -> None:
    own = ResultForm(instance=make_result(person, test="own", name="Zinc"), today=DAY)
    assert own.columns == [*ResultForm.Meta.fields, "bound"]
