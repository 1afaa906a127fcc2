"""Whatever a script sends, the answer is an answer or a refusal, never an accident."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.foods.builders import make_food, make_portion
from tests.tracker.api.builders import Program
from tests.tracker.diary.builders import DAY, guess, log, make_supplement, take
from tests.tracker.stressors.builders import note
from tracker.people.models import Person
from tracker.symptoms.models import SymptomDay, SymptomEntry

FIELDS = [
    "abv_percent",
    "answer",
    "authority",
    "birth_month",
    "came_suddenly",
    "compound",
    "compound_mg",
    "conditions",
    "country",
    "date",
    "duration",
    "elemental_magnesium_mg",
    "first",
    "food_id",
    "frequency",
    "grams",
    "id",
    "kidney_disease",
    "kind",
    "last",
    "magnesium_mg",
    "meal",
    "medicine_class",
    "name",
    "none",
    "note",
    "place",
    "places",
    "portion_id",
    "quantity",
    "range_high",
    "range_low",
    "sex",
    "side",
    "situation",
    "supplement_id",
    "test",
    "time",
    "time_zone",
    "unit",
    "units",
    "value",
    "volume_ml",
    "woke",
    "words",
]
KNOWN_WORDS = [
    "1",
    "2026-03-02",
    "12:30",
    "lunch",
    "female",
    "efsa",
    "DE",
    "UTC",
    "1986-01",
    "pregnant",
    "no",
    "caffeine",
    "alcohol",
    "weakness",
    "calf",
    "left",
    "often",
    "hours",
    "magnesium",
]

texts = st.text(max_size=20) | st.sampled_from(KNOWN_WORDS) | st.just("\ud800") | st.just("a\x00b")
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(10**20, 10**40)
json_values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
contents = st.dictionaries(st.sampled_from(FIELDS) | texts, json_values, max_size=6)
odd_numbers = st.sampled_from(
    ["1e400", "-1e999999999", "1e-999999999", "9" * 5000, "0.1234567890123456789", "-0"]
)

many = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def addresses(person: Person) -> list[tuple[str, str]]:
    """Every address that takes a body, with rows that are there."""
    return [
        ("PATCH", "person"),
        ("POST", f"diary/{DAY}/items"),
        ("PATCH", f"items/{log(person).pk}"),
        ("PATCH", f"items/{guess(person, mg=80).pk}"),
        ("POST", "supplements"),
        ("POST", f"diary/{DAY}/doses"),
        ("PATCH", f"doses/{take(person).pk}"),
        ("POST", "stressors"),
        ("PATCH", f"stressors/{note(person).pk}"),
        ("POST", "symptoms"),
        ("PATCH", f"symptoms/{SymptomDay.objects.create(**felt(person)).pk}"),
        ("PATCH", f"symptoms/{SymptomEntry.objects.create(**felt(person)).pk}"),
        ("POST", "stressor-kinds"),
        ("POST", "symptom-kinds"),
        ("POST", "medicines"),
        ("POST", "changes"),
        ("POST", "lab-results"),
    ]


def felt(person: Person) -> dict[str, Any]:
    """Return what an answer and an episode have in common."""
    return {"person": person, "date": DAY, "kind": "cramp", "strength": 3}


def is_settled(response: Any) -> bool:
    """Whether the answer is one, or a refusal in the form of refusals."""
    if response.status_code < 300:
        return True
    return bool(response.status_code < 500 and response.json()["status"] == response.status_code)


@many
@given(content=contents)
def test_odd_contents_are_taken_or_refused(owner_program: Program, addresses, content) -> None:
    for method, path in addresses:
        assert is_settled(owner_program.send(method, path, json.dumps(content)))


@pytest.fixture
def amounts(person: Person) -> list[tuple[str, str]]:
    """Every body that holds an amount, with NUMBER in its place."""
    food, supplement = make_food(), make_supplement(person, mg="5000")
    portion, product = make_portion(food), '"name": "Tablet", "unit": "tablet"'
    return [
        (f"diary/{DAY}/items", f'{{"food_id": "{food.pk}", "grams": NUMBER}}'),
        (
            f"diary/{DAY}/items",
            f'{{"food_id": "{food.pk}", "portion_id": "{portion.pk}", "quantity": NUMBER}}',
        ),
        (f"diary/{DAY}/items", '{"food_id": NUMBER, "grams": 1}'),
        (f"diary/{DAY}/items", '{"name": "Lunch", "magnesium_mg": NUMBER}'),
        (f"diary/{DAY}/doses", f'{{"supplement_id": "{supplement.pk}", "units": NUMBER}}'),
        ("supplements", f'{{{product}, "elemental_magnesium_mg": NUMBER}}'),
        ("supplements", f'{{{product}, "compound": "magnesium oxide", "compound_mg": NUMBER}}'),
        ("stressors", f'{{"kind": "caffeine", "date": "{DAY}", "value": NUMBER}}'),
        ("stressors", f'{{"kind": "alcohol", "date": "{DAY}", "volume_ml": NUMBER, "abv_percent": NUMBER}}'),
        ("symptoms", f'{{"kind": "cramp", "date": "{DAY}", "value": NUMBER}}'),
        ("lab-results", f'{{"date": "{DAY}", "test": "tsh", "unit": "mU/L", "value": NUMBER}}'),
        ("stressor-kinds", '{"name": NUMBER}'),
    ]


@many
@given(number=numbers.map(json.dumps) | odd_numbers)
def test_odd_numbers_are_taken_or_refused(owner_program: Program, amounts, number) -> None:
    for path, body in amounts:
        assert is_settled(owner_program.send("POST", path, body.replace("NUMBER", number)))


@many
@given(
    text=st.text(max_size=30) | st.sampled_from(["1 OR 1", '"', "*", "NEAR(", "-", "9" * 30, "%00", "\x00"])
)
def test_odd_words_in_addresses_are_answered_or_refused(owner_program: Program, text) -> None:
    word = quote(text, safe="")
    for path in (
        f"foods?q={word}",
        f"foods?q=oats&limit={word}",
        f"foods/{word}",
        f"diary/{word}",
        f"person?person={word}",
        f"person?{word}",
        f"target?date={word}",
        f"intake?first={word}&last={word}",
        f"reference-values?authority={word}",
        f"stressors?first={word}&last={word}",
        f"symptoms?after={word}",
    ):
        assert is_settled(owner_program.get(path))
    for row in ("items", "doses", "stressors", "symptoms", "medicines", "changes", "lab-results"):
        assert owner_program.delete(f"{row}/{word}").status_code in {404, 405}


@many
@given(body=st.binary(max_size=60))
def test_odd_bytes_are_taken_or_refused(owner_program: Program, addresses, body) -> None:
    for method, path in addresses:
        assert is_settled(owner_program.send(method, path, body))


@many
@given(
    name=st.sampled_from(["Authorization", "If-Match", "Idempotency-Key"]),
    value=st.text(max_size=30),
)
def test_odd_headers_are_taken_or_refused(owner_program: Program, name, value) -> None:
    response = owner_program.send("PATCH", "person", "{}", **{name.replace("-", "_"): value})

    assert is_settled(response)
