"""The interface as a whole: its operations, and what holds for all of them."""

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.operation import Operation

from tracker.api import (
    adequacy,
    changes,
    diary,
    doses,
    foods,
    intake,
    items,
    kinds,
    lab_results,
    medicines,
    person,
    phrases,
    problems,
    red_flags,
    reference,
    stressors,
    supplements,
    symptoms,
)
from tracker.api.auth import Bearer
from tracker.api.checks import CheckedRequest, checked, refuse_undeclared
from tracker.api.parsing import ExactParser
from tracker.api.repeats import once
from tracker.api.versions import etag_of


class TrackerAPI(NinjaAPI):
    """ninja's API with what it leaves open settled once for all operations."""

    def create_temporal_response(self, request: HttpRequest) -> HttpResponse:
        """Refuse what was not declared. ninja comes here between the token's check and reading values."""
        refuse_undeclared(cast("CheckedRequest", request))
        return super().create_temporal_response(request)

    def create_response(self, request: HttpRequest, data: Any, **options: Any) -> HttpResponse:
        """Add an ETag to every answer that is one row."""
        response = super().create_response(request, data, **options)
        if "id" in data:
            response["ETag"] = etag_of(request, data)
        return response

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Name an operation by its verb and noun."""
        return operation.view_func.__name__


api = TrackerAPI(
    title="Magnesium tracker",
    version="1",
    description="The diary and its numbers as JSON. Amounts have at most three decimals; unknown is null.",
    urls_namespace="api",
    docs_url=None,  # the schema is enough for programs; Swagger's page would need a looser policy
    docs_decorator=require_safe,
    auth=Bearer(),
    parser=ExactParser(),
)
api.add_decorator(checked, mode="view")
api.add_decorator(once, mode="operation")

DIARY = (foods, person, phrases, diary, items, doses, supplements, intake, adequacy, reference)
BESIDE = (stressors, symptoms, kinds, medicines, changes, lab_results, red_flags)
for module in (*DIARY, *BESIDE):
    api.add_router("", module.router)

api.add_exception_handler(problems.ProblemError, problems.answer_problem)
api.add_exception_handler(AuthenticationError, problems.answer_unauthorized)
api.add_exception_handler(HttpError, problems.answer_http_error)
api.add_exception_handler(ValidationError, problems.answer_invalid)
api.add_exception_handler(Http404, problems.answer_absent)
