"""Medicines a person takes, and what they have to do with magnesium."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tracker.care.medicines import MEDICINE_CLASSES
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import adds_once_to
from tracker.stressors.forms.medicines import NAMES_ID, MedicineForm
from tracker.stressors.medicine_lines import (
    citations,
    medicine_line,
    passages_of,
    sentences_of_care,
    unknown_sentence,
)
from tracker.stressors.models import Medicine


@require_GET
def list_medicines(request: AccountRequest) -> HttpResponse:
    """Show what this person takes and took."""
    medicines = sorted(Medicine.objects.of(request.person), key=lambda each: each.name.casefold())
    today = local_today(request)
    lines = [medicine_line(medicine, request.person, today) for medicine in medicines]
    context = {
        "taken": [line for line in lines if not line.is_past],
        "past": [line for line in lines if line.is_past],
        "passages": passages_of(lines),
        "citations": citations(line.medicine for line in lines if line.notes),
        "section": "settings",
    }
    return render(request, "stressors/list_medicines.html", context)


@require_http_methods(["GET", "POST"])
@adds_once_to("stressors:list_medicines")
def add_medicine(request: AccountRequest) -> HttpResponse:
    """Add a medicine; what is known of it and magnesium is said once, on the next page."""
    medicine = Medicine(person=request.person)
    form = MedicineForm(request.POST or None, instance=medicine)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, medicine.name)
        Medicine.objects.add(act, medicine)
        announce(request, act)
        tell(request, medicine, is_unknown=form.is_unknown)
        return redirect("stressors:list_medicines")
    return render(request, "stressors/add_medicine.html", form_context(form))


@require_http_methods(["GET", "POST"])
def change_medicine(request: AccountRequest, medicine_id: UUID) -> HttpResponse:
    """Change a medicine, or say when it ended."""
    medicine = get_object_or_404(Medicine.objects.of(request.person), pk=medicine_id)
    former = (medicine.name, medicine.medicine_class)
    form = MedicineForm(request.POST or None, instance=medicine)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, medicine.name)
        medicine.save_change(act, MedicineForm.Meta.fields)
        announce(request, act)
        if (medicine.name, medicine.medicine_class) != former:
            tell(request, medicine, is_unknown=form.is_unknown)
        return redirect("stressors:list_medicines")
    context = {**form_context(form), "medicine": medicine}
    return render(request, "stressors/change_medicine.html", context)


def tell(request: AccountRequest, medicine: Medicine, *, is_unknown: bool) -> None:
    """Say on the next page what care asks to be said of a saved medicine, or that it is not known."""
    if medicine.is_past(local_today(request)):
        return
    if is_unknown:
        messages.info(request, unknown_sentence(medicine.name))
    for sentence in sentences_of_care(medicine, request.person):
        messages.warning(request, sentence)


def form_context(form: MedicineForm) -> dict[str, Any]:
    """Return what both forms show: the names offered while somebody types."""
    names = [name for each in MEDICINE_CLASSES.values() for name in each.examples]
    return {"form": form, "names": sorted(names), "names_id": NAMES_ID, "section": "settings"}


@require_POST
def delete_medicine(request: AccountRequest, medicine_id: UUID) -> HttpResponse:
    """Remove a medicine that was never taken; one that ended gets a last day instead."""
    medicine = get_object_or_404(Medicine.objects.of(request.person), pk=medicine_id)
    act = begun_act(request, Act.Verb.DELETE, medicine.name)
    medicine.delete_by(act)
    announce(request, act)
    return redirect("stressors:list_medicines")
