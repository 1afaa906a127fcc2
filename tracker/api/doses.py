"""Doses of supplements: take one, change it, remove it."""

from http import HTTPStatus
from typing import Any

from django.db import transaction
from ninja import Router, Status

from tracker.api.auth import TokenRequest
from tracker.api.entries import refuse_overflow
from tracker.api.fields import Day
from tracker.api.found import found
from tracker.api.schemas.entries import DoseAnswer, DoseChange, DoseContent
from tracker.api.versions import refuse_stale
from tracker.diary.models import Moment, Supplement, SupplementDose
from tracker.people.models import Act

router = Router(tags=["diary"])


@router.post("diary/{date}/doses", response={201: DoseAnswer})
def take_dose(request: TokenRequest, date: Day, content: DoseContent) -> Status[DoseAnswer]:
    """Log units of a supplement, with what one unit holds today."""
    caller = request.auth
    supplement = found(Supplement.objects.of(caller.person), content.supplement_id)
    refuse_overflow("units", supplement.magnesium_mg(content.units))
    act = caller.begun_act(Act.Verb.ADD, supplement.name)
    dose = SupplementDose.objects.take(act, supplement, content.units, Moment(date, content.time))
    return Status(HTTPStatus.CREATED, DoseAnswer.of(dose))


@router.patch("doses/{dose_id}", response=DoseAnswer)
def change_dose(request: TokenRequest, dose_id: str, change: DoseChange) -> DoseAnswer:
    """Change the fields that are sent. A unit holds what it held when the dose was logged."""
    with transaction.atomic():
        dose = own_dose(request, dose_id)
        fields = changed_fields(dose, change.given())
        if fields:
            dose.save_change(request.auth.begun_act(Act.Verb.CHANGE, dose.name), fields)
    return DoseAnswer.of(dose)


@router.delete("doses/{dose_id}", response={204: None})
def delete_dose(request: TokenRequest, dose_id: str) -> Status[None]:
    """Remove a dose. It can be brought back from "Recent changes" for 30 days."""
    with transaction.atomic():
        dose = own_dose(request, dose_id)
        dose.delete_by(request.auth.begun_act(Act.Verb.DELETE, dose.name))
    return Status(HTTPStatus.NO_CONTENT, None)


def own_dose(request: TokenRequest, dose_id: str) -> SupplementDose:
    """Return the person's dose, held until it is written, in the version the request expects."""
    dose: SupplementDose = found(SupplementDose.objects.of(request.auth.person).select_for_update(), dose_id)
    refuse_stale(request, DoseAnswer.of(dose))
    return dose


def changed_fields(dose: SupplementDose, given: dict[str, Any]) -> list[str]:
    """Put what was sent into `dose` and return the names of its fields to save."""
    fields = dose.count(given.pop("units")) if "units" in given else []
    refuse_overflow("units", dose.elemental_magnesium_mg)
    for name, value in given.items():
        setattr(dose, name, value)
    return [*fields, *given]
