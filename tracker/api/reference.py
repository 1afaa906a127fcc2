"""Reference values: public, whole."""

from django.http import HttpRequest
from ninja import Router

from tracker.api.schemas.intake import ReferenceAnswer, ReferenceList
from tracker.api.schemas.persons import Authority
from tracker.reference.values import AUTHORITY_NAMES, reference_values

router = Router(tags=["reference values"], auth=None)


@router.get("reference-values", response=ReferenceList)
def list_reference_values(request: HttpRequest, authority: Authority | None = None) -> ReferenceList:
    """Published values of the authorities that can be chosen; others stand on the reference page only."""
    wanted = AUTHORITY_NAMES if authority is None else [authority]
    values = [value for key in wanted for value in reference_values(key)]
    return ReferenceList(items=[ReferenceAnswer.of(value) for value in values])
