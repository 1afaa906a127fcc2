"""Correcting the past in the administration: looked at, applied, listed, taken back."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import IntegrityError
from django.db.models import Q, QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foods.models import Food
from tracker.curation.corrections.applying import StaleError, apply
from tracker.curation.corrections.entries import Stretch
from tracker.curation.corrections.plan import plan_for
from tracker.curation.corrections.preview import preview_of
from tracker.curation.corrections.reasons import reason_of_value
from tracker.curation.forms.corrections import CorrectionForm, StretchForm
from tracker.curation.models import Correction
from tracker.curation.permissions import admin_page, administers
from tracker.diary.models.logged import source_text
from tracker.people.models import Act, CannotUndoError
from tracker.people.models.acts import UNDO_DAYS
from tracker.people.notices import announce
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import act_key, was_made

PAGE_LENGTH = 25
# So many corrections of the same food are shown beneath its page.
LATEST = 5
PRESETS = ((7, gettext_lazy("Last week")), (30, gettext_lazy("Last 30 days")))
MEANWHILE = gettext_lazy(
    "Entries or the food were changed meanwhile. Nothing was corrected; this is what would happen now."
)


@require_http_methods(["GET", "POST"])
@administers
def correct_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Show what bringing entries to the present value would change; do it for what was seen."""
    foods = Food.objects.shared().select_related("source").prefetch_related("names")
    food = get_object_or_404(foods, pk=food_id)
    is_sent = request.method == "POST"
    days = StretchForm(request.POST if is_sent else request.GET)
    form = CorrectionForm(request.POST if is_sent else None)
    if is_sent and days.is_valid() and form.is_valid() and was_corrected(request, food, days.stretch, form):
        return HttpResponseRedirect(address_of(food, days.stretch))
    preview = preview_of(food, days.stretch) if days.is_valid() else None
    if not is_sent:
        form = CorrectionForm(initial={"reason": reason_of_value(food)})
    corrections = with_acts().filter(food=food)[:LATEST]
    context = {"food": food, "days": days, "form": form, "preview": preview, "corrections": corrections}
    context |= around(request, food, days)
    return admin_page(request, "curation/corrections/correct_food.html", context)


def around(request: AccountRequest, food: Food, days: StretchForm) -> dict[str, Any]:
    """Return what the page offers beside its forms: other days, and what was seen of these."""
    today = local_today(request)
    stretches = [(str(name), Stretch.of_days(number, today)) for number, name in PRESETS]
    stretches.append((_("Everything"), Stretch()))
    chosen = days.stretch if days.is_valid() else None
    return {
        "title": _("Correct the past: %(food)s") % {"food": food.name},
        "source": source_text(food),
        "presets": [(name, address_of(food, each), each == chosen) for name, each in stretches],
    }


def address_of(food: Food, stretch: Stretch) -> str:
    """Return the address of the page for these days."""
    days = {"first": stretch.first, "last": stretch.last}
    query = urlencode({name: day for name, day in days.items() if day is not None})
    return reverse("admin:curation_correct_food", args=[food.pk]) + (f"?{query}" if query else "")


def was_corrected(request: AccountRequest, food: Food, stretch: Stretch, form: CorrectionForm) -> bool:
    """Correct the entries if they are still what was seen; sent twice, it is done once."""
    key = act_key(request)
    if stands(key):
        messages.info(request, _("This was corrected already."))
        return True
    act = Act.begun(request.user, None, Act.Verb.CORRECT, food.name)
    if key is not None and not was_made(key):  # one that was taken back since may be made again
        act.pk = key
    plan = plan_for(food, stretch)
    try:
        if plan.digest != form.cleaned_data["shown"] or not plan.changing_entries:
            raise StaleError
        apply(plan, act, form.cleaned_data["reason"])
    except (StaleError, IntegrityError):
        form.add_error(None, MEANWHILE)
        return stands(key)  # sent twice at once, and the other one did it
    announce(request, act)
    return True


def stands(key: UUID | None) -> bool:
    """Whether an act of this key was made and not taken back."""
    return key is not None and Act.objects.filter(pk=key, undone_at=None).exists()


@require_GET
@administers
def list_corrections(request: AccountRequest) -> HttpResponse:
    """List what was corrected, the newest first, each with Undo."""
    corrections = with_acts().select_related("food").prefetch_related("food__names")
    page = Paginator(corrections, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {"title": _("Corrections of the past"), "page": page, "corrections": page.object_list}
    return admin_page(request, "curation/corrections/list_corrections.html", context)


def with_acts() -> "QuerySet[Any]":
    """Return all corrections with who made them, the newest first; those taken back are among them."""
    corrections = Correction.all_rows.select_related("act__account", "deleted_by").order_by("-made_at")
    undoable = Q(act__undone_at=None, act__made_at__gt=now() - timedelta(days=UNDO_DAYS))
    told: QuerySet[Any] = corrections.annotate(is_undoable=undoable)
    return told


@require_POST
@administers
def undo_correction(request: AccountRequest, correction_id: UUID) -> HttpResponse:
    """Take a correction back, whoever made it."""
    correction = get_object_or_404(Correction, pk=correction_id)
    act = get_object_or_404(Act.objects.undoable(now()), pk=correction.act_id)
    try:
        act.undo(now())
    except CannotUndoError:
        messages.warning(request, _("%(what)s: this cannot be taken back any more.") % {"what": act})
    else:
        messages.info(request, _("Taken back: %(what)s.") % {"what": act})
    return redirect("admin:curation_list_corrections")
