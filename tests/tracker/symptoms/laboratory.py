"""A plain builder of laboratory results."""

from decimal import Decimal
from typing import Any

from tests.tracker.diary.builders import DAY, make_act
from tracker.people.models import Person
from tracker.symptoms.models import LabResult


def make_result(person: Person, value: Any = "0.8", test: str = "magnesium", **fields: Any) -> LabResult:
    """Return a laboratory result; without `unit` it is in mmol/L and without range."""
    given = {"date": DAY, "unit": "mmol/L", **fields}
    row = LabResult(person=person, test=test, value=Decimal(value), **given)
    return LabResult.objects.add(make_act(person), row)  # type: ignore[no-any-return]
