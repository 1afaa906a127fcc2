"""Laboratory results: list them, add one, remove one."""

from http import HTTPStatus

from django.utils.timezone import now
from django.utils.translation import gettext as _
from ninja import Router, Status

from tracker.api.auth import TokenRequest
from tracker.api.found import found
from tracker.api.pages import DEFAULT_LIMIT, Limit, Offset, page_of
from tracker.api.problems import refused
from tracker.api.schemas.records import LabResultAnswer, LabResultContent, LabResultPage
from tracker.api.versions import refuse_stale
from tracker.api.writing import added_once, row_of
from tracker.people.models import Act
from tracker.symptoms.forms.results import ResultForm
from tracker.symptoms.models import LabResult

router = Router(tags=["laboratory results"])


@router.get("lab-results", response=LabResultPage)
def list_lab_results(
    request: TokenRequest, limit: Limit = DEFAULT_LIMIT, offset: Offset = 0
) -> LabResultPage:
    """The person's results, the newest first."""
    results = list(LabResult.objects.of(request.auth.person)[offset : offset + limit + 1])
    page, following = page_of(request, results, limit, offset)
    return LabResultPage(items=[LabResultAnswer.of(result) for result in page], next=following)


@router.post("lab-results", response={201: LabResultAnswer, 200: LabResultAnswer})
def add_lab_result(request: TokenRequest, content: LabResultContent) -> Status[LabResultAnswer]:
    """Add a result as the laboratory printed it. Nothing is converted, and nothing judged."""
    if content.name is not None and content.test != LabResult.Test.OWN:
        raise refused("name", _("Only the test “own” has a name of its own."))
    person = request.auth.person
    row = LabResult(id=content.id, person=person, test=content.test)
    form = ResultForm(content.printed(), instance=row, today=person.local_time(now()).date())
    result = row_of(form)
    names = ("test", *form.columns)
    status, stands = added_once(request.auth, result, result.test_name, names)
    return Status(status, LabResultAnswer.of(stands))


@router.delete("lab-results/{result_id}", response={204: None})
def delete_lab_result(request: TokenRequest, result_id: str) -> Status[None]:
    """Remove a result. It can be brought back from "Recent changes" for 30 days."""
    result = found(LabResult.objects.of(request.auth.person), result_id)
    refuse_stale(request, LabResultAnswer.of(result))
    result.delete_by(request.auth.begun_act(Act.Verb.DELETE, result.test_name))
    return Status(HTTPStatus.NO_CONTENT, None)
