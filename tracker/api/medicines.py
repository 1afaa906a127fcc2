"""Medicines: list them, add one, remove one."""

from http import HTTPStatus

from ninja import Router, Status

from tracker.api.auth import TokenRequest
from tracker.api.found import found
from tracker.api.pages import DEFAULT_LIMIT, Limit, Offset, page_of
from tracker.api.schemas.records import MedicineAnswer, MedicineContent, MedicinePage
from tracker.api.versions import refuse_stale
from tracker.api.writing import added_once, row_of
from tracker.people.models import Act
from tracker.stressors.forms.medicines import BY_NAME, NONE_OF_THESE, MedicineForm
from tracker.stressors.models import Medicine

router = Router(tags=["medicines"])


@router.get("medicines", response=MedicinePage)
def list_medicines(request: TokenRequest, limit: Limit = DEFAULT_LIMIT, offset: Offset = 0) -> MedicinePage:
    """What the person takes and took, by name."""
    person = request.auth.person
    medicines = list(Medicine.objects.of(person)[offset : offset + limit + 1])
    page, following = page_of(request, medicines, limit, offset)
    return MedicinePage(items=[MedicineAnswer.of(one, person) for one in page], next=following)


@router.post("medicines", response={201: MedicineAnswer, 200: MedicineAnswer})
def add_medicine(request: TokenRequest, content: MedicineContent) -> Status[MedicineAnswer]:
    """Add one; what it has to do with magnesium follows from its kind."""
    sent = content.model_dump(mode="json") | {"medicine_class": kind_sent(content)}
    form = MedicineForm(sent, instance=Medicine(id=content.id, person=request.auth.person))
    names = MedicineForm.Meta.fields
    status, medicine = added_once(request.auth, row_of(form), content.name, names)
    return Status(status, MedicineAnswer.of(medicine, request.auth.person))


def kind_sent(content: MedicineContent) -> str:
    """Return the choice in the page's list of kinds that says the same."""
    if "medicine_class" not in content.model_fields_set:
        return BY_NAME
    return content.medicine_class or NONE_OF_THESE


@router.delete("medicines/{medicine_id}", response={204: None})
def delete_medicine(request: TokenRequest, medicine_id: str) -> Status[None]:
    """Remove one that was never taken. It can be brought back from "Recent changes" for 30 days."""
    medicine = found(Medicine.objects.of(request.auth.person), medicine_id)
    refuse_stale(request, MedicineAnswer.of(medicine, request.auth.person))
    medicine.delete_by(request.auth.begun_act(Act.Verb.DELETE, medicine.name))
    return Status(HTTPStatus.NO_CONTENT, None)
