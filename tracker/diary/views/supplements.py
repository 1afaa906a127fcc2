"""Supplements and medicines: what is in one unit, and the doses taken."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foods.compounds import compounds
from tracker.care.spacing import spacing_citations, spacing_sentences
from tracker.care.vitamin_b6 import B6_NOTE
from tracker.diary.cautions import caution
from tracker.diary.forms import DoseForm, SupplementForm, moment_of
from tracker.diary.models import Moment, Supplement, SupplementDose
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_now, local_today
from tracker.people.sent_forms import adds_once, adds_once_to


@require_GET
def list_supplements(request: AccountRequest) -> HttpResponse:
    """Show the products this person takes, and which medicines to keep apart from them."""
    supplements = list(Supplement.objects.of(request.person))
    is_beside = any(supplement.may_hold_magnesium for supplement in supplements)
    medicines, today = request.person.spaced_medicines if is_beside else [], local_today(request)
    context = {
        "supplements": supplements,
        "spacing": spacing_sentences(medicines, today),
        "b6_note": B6_NOTE if any(supplement.vitamin_b6_mg for supplement in supplements) else "",
        "citations": spacing_citations(medicines, today),
        "notes_skin": any(not supplement.counts for supplement in supplements),
        "section": "settings",
    }
    return render(request, "diary/list_supplements.html", context)


@require_http_methods(["GET", "POST"])
@adds_once_to("diary:list_supplements")
def add_supplement(request: AccountRequest) -> HttpResponse:
    """Add a product; the kidney question is put once more where it was not answered."""
    supplement = Supplement(person=request.person)
    asks_kidneys = not request.person.kidney_disease
    form = SupplementForm(request.POST or None, instance=supplement, asks_kidneys=asks_kidneys)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, supplement.name)
        with transaction.atomic():
            request.person.answer_kidneys(form.cleaned_data.get("kidney_disease", ""))
            Supplement.objects.add(act, supplement)
        announce(request, act)
        caution(request, [supplement], local_today(request))
        return redirect("diary:list_supplements")
    return render(request, "diary/add_supplement.html", supplement_context(form))


@require_http_methods(["GET", "POST"])
def change_supplement(request: AccountRequest, supplement_id: UUID) -> HttpResponse:
    """Change a product; doses already taken keep what it held then."""
    supplement = get_object_or_404(Supplement.objects.of(request.person), pk=supplement_id)
    form = SupplementForm(request.POST or None, instance=supplement)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, supplement.name)
        supplement.save_change(act, [*SupplementForm.Meta.fields])
        announce(request, act)
        return redirect("diary:list_supplements")
    return render(
        request, "diary/change_supplement.html", {**supplement_context(form), "supplement": supplement}
    )


def supplement_context(form: SupplementForm) -> dict[str, Any]:
    """Return what both supplement pages show: the form and the arithmetic of the compounds."""
    return {"form": form, "compounds": compounds().values(), "section": "settings"}


@require_POST
def delete_supplement(request: AccountRequest, supplement_id: UUID) -> HttpResponse:
    """Take a product off the list; doses taken stay in the diary."""
    supplement = get_object_or_404(Supplement.objects.of(request.person), pk=supplement_id)
    act = begun_act(request, Act.Verb.DELETE, supplement.name)
    supplement.delete_by(act)
    announce(request, act)
    return redirect("diary:list_supplements")


@require_POST
@adds_once
def take_dose(request: AccountRequest, day: date, supplement_id: UUID) -> HttpResponse:
    """One tap "Taken": one unit, now if the day is today."""
    supplement = get_object_or_404(Supplement.objects.of(request.person), pk=supplement_id)
    now = local_now(request)
    time = now.time().replace(second=0, microsecond=0) if now.date() == day else None
    act = begun_act(request, Act.Verb.ADD, supplement.name)
    SupplementDose.objects.take(act, supplement, Decimal(1), Moment(day, time))
    announce(request, act)
    caution(request, [supplement], day)
    return redirect("today:show_day", day)


@require_http_methods(["GET", "POST"])
def change_dose(request: AccountRequest, dose_id: UUID) -> HttpResponse:
    """Change how many units were taken, and when."""
    dose = get_object_or_404(SupplementDose.objects.of(request.person), pk=dose_id)
    form = DoseForm(request.POST or None, initial={"units": dose.units, **moment_of(dose)})
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, dose.name)
        moment = form.moment(dose.date)
        dose.date, dose.time = moment.date, moment.time
        dose.save_change(act, ["date", "time", *dose.count(form.cleaned_data["units"])])
        announce(request, act)
        return redirect("today:show_day", dose.date)
    return render(request, "diary/change_dose.html", {"dose": dose, "form": form, "section": "today"})


@require_POST
def delete_dose(request: AccountRequest, dose_id: UUID) -> HttpResponse:
    """Remove a dose; the message after it takes that back."""
    dose = get_object_or_404(SupplementDose.objects.of(request.person), pk=dose_id)
    act = begun_act(request, Act.Verb.DELETE, dose.name)
    dose.delete_by(act)
    announce(request, act)
    return redirect("today:show_day", dose.date)
