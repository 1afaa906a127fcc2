""" "I changed something": list the marks, add one, remove one."""

from http import HTTPStatus

from ninja import Router, Status

from tracker.api.auth import TokenRequest
from tracker.api.found import found
from tracker.api.pages import DEFAULT_LIMIT, Limit, Offset, page_of
from tracker.api.schemas.records import ChangeAnswer, ChangeContent, ChangePage
from tracker.api.versions import refuse_stale
from tracker.api.writing import added_once, row_of
from tracker.people.models import Act
from tracker.stressors.forms.changes import ChangeForm
from tracker.stressors.models import Change

router = Router(tags=["changes"])


@router.get("changes", response=ChangePage)
def list_changes(request: TokenRequest, limit: Limit = DEFAULT_LIMIT, offset: Offset = 0) -> ChangePage:
    """What the person changed, the latest first."""
    changes = list(Change.objects.of(request.auth.person)[offset : offset + limit + 1])
    page, following = page_of(request, changes, limit, offset)
    return ChangePage(items=[ChangeAnswer.of(change) for change in page], next=following)


@router.post("changes", response={201: ChangeAnswer, 200: ChangeAnswer})
def add_change(request: TokenRequest, content: ChangeContent) -> Status[ChangeAnswer]:
    """Note a change; charts and the calendar mark it."""
    form = ChangeForm(
        content.model_dump(mode="json"), instance=Change(id=content.id, person=request.auth.person)
    )
    status, change = added_once(request.auth, row_of(form), content.words, ChangeForm.Meta.fields)
    return Status(status, ChangeAnswer.of(change))


@router.delete("changes/{change_id}", response={204: None})
def delete_change(request: TokenRequest, change_id: str) -> Status[None]:
    """Remove a change. It can be brought back from "Recent changes" for 30 days."""
    change = found(Change.objects.of(request.auth.person), change_id)
    refuse_stale(request, ChangeAnswer.of(change))
    change.delete_by(request.auth.begun_act(Act.Verb.DELETE, change.words))
    return Status(HTTPStatus.NO_CONTENT, None)
