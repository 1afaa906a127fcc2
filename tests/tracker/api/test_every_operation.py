"""One walk over every operation of the schema: what holds for all of them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.http import Http404

from tests.foods.builders import make_food
from tests.tracker.api.builders import Program, fields_at_fault, program
from tests.tracker.diary.builders import DAY, guess, make_supplement, take
from tests.tracker.people.builders import make_person
from tests.tracker.stressors.builders import note
from tracker.api.api import api
from tracker.api.checks import MAX_BODY_BYTES
from tracker.people.models import ApiToken, Person
from tracker.people.models.acts import written_models
from tracker.stressors.models import Change, Medicine
from tracker.symptoms.models import LabResult, SymptomDay

SCHEMA = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/v1/")))
RESULT = {"date": str(DAY), "test": "magnesium", "value": 1, "unit": "mmol/L"}
ROWS: dict[str, Callable[[Person], Any]] = {
    "item_id": lambda person: guess(person, mg=80),
    "dose_id": take,
    "stressor_id": note,
    "symptom_id": lambda person: SymptomDay.objects.create(person=person, date=DAY, kind="cramp", strength=3),
    "medicine_id": lambda person: Medicine.objects.create(person=person, name="Omeprazole"),
    "change_id": lambda person: Change.objects.create(person=person, words="No coffee", date=DAY),
    "result_id": lambda person: LabResult.objects.create(person=person, **RESULT),
}
PROBLEM_FIELDS = {"type", "title", "status", "detail", "errors"}


@dataclass(frozen=True)
class Operation:
    """One operation as the schema describes it."""

    path: str
    method: str
    described: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def needs_token(self) -> bool:
        return "security" in self.described

    @property
    def takes_body(self) -> bool:
        return "requestBody" in self.described

    @property
    def is_of_a_row(self) -> bool:
        """Whether the address names one row of a diary."""
        return any(f"{{{name}}}" in self.path for name in ROWS)


OPERATIONS = [
    Operation(path, method.upper(), described)
    for path, methods in SCHEMA["paths"].items()
    for method, described in methods.items()
]
PRIVATE = [operation for operation in OPERATIONS if operation.needs_token]
WRITING = [operation for operation in PRIVATE if operation.method != "GET"]
WITH_BODY = [operation for operation in OPERATIONS if operation.takes_body]

every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=str)
every_private_operation = pytest.mark.parametrize("operation", PRIVATE, ids=str)
every_writing_operation = pytest.mark.parametrize("operation", WRITING, ids=str)
every_operation_with_a_body = pytest.mark.parametrize("operation", WITH_BODY, ids=str)


@pytest.fixture
def address(operation: Operation, person: Person) -> str:
    """The operation's address with ids of the owner's rows and what its query must hold."""
    values = {name: make(person).pk for name, make in ROWS.items() if f"{{{name}}}" in operation.path}
    values |= {"food_id": make_food().pk} if "{food_id}" in operation.path else {"date": DAY}
    day = f"?first={DAY}&last={DAY}"
    query = {"/api/v1/foods": "?q=oats", "/api/v1/intake": day, "/api/v1/adequacy": day}.get(
        operation.path, "?"
    )
    return operation.path.format(**values) + query


def body_of(operation: Operation, person: Person) -> dict[str, Any]:
    """Return a body the operation accepts."""
    bodies: dict[str, Any] = {
        "read_phrase": lambda: {"text": "porridge"},
        "log_item": lambda: {"name": "Lunch", "magnesium_mg": 80},
        "take_dose": lambda: {"supplement_id": str(make_supplement(person).pk)},
        "add_supplement": lambda: {"name": "Tablet", "unit": "tablet", "elemental_magnesium_mg": 100},
        "note_stressor": lambda: {"kind": "sleep", "date": str(DAY), "value": 7.5},
        "note_symptom": lambda: {"kind": "cramp", "date": str(DAY), "none": True},
        "add_stressor_kind": lambda: {"name": "Matcha", "answer": "amount", "unit": "cups"},
        "add_symptom_kind": lambda: {"name": "Jaw tension"},
        "add_medicine": lambda: {"name": "Omeprazole"},
        "add_change": lambda: {"words": "No coffee", "date": str(DAY)},
        "add_lab_result": lambda: RESULT,
    }
    make = bodies.get(operation.described["operationId"], dict)
    return dict(make())


def is_problem(response: Any, status: int) -> bool:
    """Whether the answer is a refusal of this status in the one form refusals have."""
    body = response.json()
    return (
        response.status_code == body["status"] == status
        and response["Content-Type"] == "application/problem+json"
        and set(body) == PROBLEM_FIELDS
        and all(set(error) == {"field", "message"} for error in body["errors"])
    )


def test_the_schema_is_public_and_has_every_operation(db) -> None:
    schema = Program().get("openapi.json").json()

    assert schema["openapi"].startswith("3.1")
    assert {
        f"{method} {path.removeprefix('/api/v1/')}"
        for path in schema["paths"]
        for method in schema["paths"][path]
    } == {
        "get foods",
        "get foods/{food_id}",
        "get person",
        "patch person",
        "post phrases",
        "get diary/{date}",
        "post diary/{date}/items",
        "patch items/{item_id}",
        "delete items/{item_id}",
        "post diary/{date}/doses",
        "patch doses/{dose_id}",
        "delete doses/{dose_id}",
        "get supplements",
        "post supplements",
        "get intake",
        "get adequacy",
        "get target",
        "get reference-values",
        "get stressors",
        "post stressors",
        "patch stressors/{stressor_id}",
        "delete stressors/{stressor_id}",
        "get symptoms",
        "post symptoms",
        "patch symptoms/{symptom_id}",
        "delete symptoms/{symptom_id}",
        "get stressor-kinds",
        "post stressor-kinds",
        "get symptom-kinds",
        "post symptom-kinds",
        "get medicines",
        "post medicines",
        "delete medicines/{medicine_id}",
        "get changes",
        "post changes",
        "delete changes/{change_id}",
        "get lab-results",
        "post lab-results",
        "delete lab-results/{result_id}",
        "get red-flags",
    }


@every_operation
def test_a_proper_request_is_answered(operation, address, owner_program, person) -> None:
    response = (
        owner_program.send(operation.method, address)
        if not operation.takes_body
        else getattr(owner_program, operation.method.lower())(address, body_of(operation, person))
    )

    assert str(response.status_code) in operation.described["responses"]


@every_private_operation
@pytest.mark.parametrize("header", [None, "Bearer", "Bearer wrong", "Basic b3duZXI6cGFzcw=="], ids=str)
def test_without_a_valid_token_nothing_is_answered(operation, address, header) -> None:
    visitor = Program()
    visitor.headers = {} if header is None else {"Authorization": header}

    response = visitor.send(operation.method, address)

    assert is_problem(response, 401)
    assert response["WWW-Authenticate"] == "Bearer"


@every_private_operation
def test_a_browser_session_opens_nothing(operation, address, owner_client) -> None:
    assert is_problem(owner_client.generic(operation.method, address), 401)


@every_private_operation
def test_a_token_of_a_closed_account_opens_nothing(operation, address, owner_program, owner) -> None:
    owner.is_active = False
    owner.save()

    assert is_problem(owner_program.send(operation.method, address), 401)


@every_private_operation
def test_a_token_that_may_read_does_not_write(operation, address, person) -> None:
    response = program(person, ApiToken.Scope.READ).send(operation.method, address)

    assert response.status_code == 200 if operation.method == "GET" else is_problem(response, 403)
    assert not [model for model in written_models() if model.all_rows.exclude(deleted_by=None).exists()]


@every_private_operation
def test_a_stranger_never_reaches_the_owners_rows(operation, address, stranger_program, person) -> None:
    addresses = [f"{address}&person={person.pk}"] + [address] * operation.is_of_a_row

    for reached in addresses:
        assert is_problem(stranger_program.send(operation.method, reached, "{}"), 404)


@pytest.mark.parametrize("operation", [one for one in PRIVATE if one.is_of_a_row], ids=str)
def test_another_person_of_the_account_does_not_hold_the_persons_rows(
    operation, address, owner_program, owner
) -> None:
    child = make_person(owner)

    assert is_problem(owner_program.send(operation.method, f"{address}&person={child.pk}", "{}"), 404)


@every_operation
def test_an_unknown_parameter_is_refused_by_name(operation, address, owner_program) -> None:
    response = owner_program.send(operation.method, f"{address}&colour=blue", "{}")

    assert is_problem(response, 422)
    assert fields_at_fault(response) == ["colour"]


@every_operation_with_a_body
def test_an_unknown_field_is_refused_by_name(operation, address, owner_program, person) -> None:
    content = body_of(operation, person) | {"colour": "blue"}

    response = getattr(owner_program, operation.method.lower())(address, content)

    assert is_problem(response, 422)
    assert fields_at_fault(response) == ["colour"]


@every_operation_with_a_body
@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"name=Lunch", b"{'a': 1}", b'{"grams": NaN}', b"\xff\xfe\x00", b"[" * 90_000],
    ids=lambda body: repr(body[:12]),
)
def test_what_is_not_json_is_refused(operation, address, owner_program, body) -> None:
    assert is_problem(owner_program.send(operation.method, address, body), 400)


@every_operation_with_a_body
@pytest.mark.parametrize("body", ["[]", "null", "3", '"text"', "true"])
def test_json_that_is_no_object_is_refused(operation, address, owner_program, body) -> None:
    assert is_problem(owner_program.send(operation.method, address, body), 422)


@every_operation
def test_a_wrong_method_is_named_with_the_right_ones(operation, address, owner_program) -> None:
    response = owner_program.send("PUT", address)

    assert is_problem(response, 405)
    assert operation.method in response["Allow"].split(", ")


@every_writing_operation
def test_a_body_that_is_too_large_is_refused(operation, address, owner_program) -> None:
    assert is_problem(owner_program.send(operation.method, address, b" " * (MAX_BODY_BYTES + 1)), 413)


@pytest.mark.parametrize("path", ["", "nothing", "foods/", "diary", "diary/2026-03-02/", "docs", "foods/1/2"])
def test_an_unknown_address_is_absent_in_json(owner_program, path) -> None:
    assert is_problem(owner_program.get(path), 404)


def test_what_django_calls_absent_inside_an_operation_is_a_problem_too(rf) -> None:
    response = api.on_exception(rf.get("/api/v1/foods/1"), Http404())

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_the_schema_itself_is_only_read(db) -> None:
    assert is_problem(Program().post("openapi.json", {}), 405)


@every_operation
def test_no_answer_makes_a_session_or_a_cookie(operation, address, owner_program) -> None:
    assert not owner_program.send(operation.method, address, "{}").cookies
