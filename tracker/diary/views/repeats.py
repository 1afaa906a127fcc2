"""Logging again what was had before, and copying it to other days."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tracker.dates import DateConverter
from tracker.diary.cautions import caution
from tracker.diary.copy_words import subject_of_copy
from tracker.diary.forms import CopyForm, days_around
from tracker.diary.models import Meal, MealItem, Moment, Supplement, SupplementDose, copy_entries
from tracker.diary.views.items import suggested_meal
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import adds_once

# More than any meal has; a longer list was not sent by one of our pages.
MOST_AT_ONCE = 50


@require_POST
@adds_once
def log_again(request: AccountRequest, day: date) -> HttpResponse:
    """Log what a chip stands for: one item of before, or several that go together, as one act."""
    items = items_named(request, " ".join(request.POST.getlist("item")))
    if not items:
        messages.info(request, _("This is no longer in the diary. Nothing was added."))
        return redirect("today:show_day", day)
    meal = request.POST.get("meal", "")
    log_items(request, items, Moment(day, meal=meal if meal in Meal.values else ""))
    return redirect("today:show_day", day)


@require_POST
@adds_once
def log_item_again(request: AccountRequest, item_id: UUID) -> HttpResponse:
    """Log an item once more, today, at the meal of this hour."""
    items = MealItem.objects.of(request.person).select_related("food__source")
    item = get_object_or_404(items, pk=item_id)
    today = local_today(request)
    log_items(request, [item], Moment(today, meal=suggested_meal(request, today)))
    return redirect("today:show_day", today)


def log_items(request: AccountRequest, items: Sequence[MealItem], moment: Moment) -> None:
    """Log these once more as one act, and say so."""
    act = begun_act(request, Act.Verb.ADD, ", ".join(item.food_name for item in items))
    MealItem.objects.log_again(act, items, moment)
    announce(request, act)
    caution(request, [item.food or item for item in items], moment.date)


def items_named(request: AccountRequest, text: str) -> list[MealItem]:
    """Return this person's items whose keys stand in `text`, in that order; what is no key is left out."""
    keys = dict.fromkeys(filter(None, map(key_in, text.split()[:MOST_AT_ONCE])))
    found = MealItem.objects.of(request.person).select_related("food__source").in_bulk(list(keys))
    return [found[key] for key in keys if key in found]


def key_in(word: str) -> UUID | None:
    """Return the key a word is; None for any other word."""
    try:
        return UUID(word)
    except ValueError:
        return None


@require_http_methods(["GET", "POST"])
@adds_once
def copy_entries_of(request: AccountRequest, day: date) -> HttpResponse:
    """Choose what of a day is copied, and where to; all of it is one act."""
    form = copy_form(request, day)
    if request.method == "POST" and form.is_valid():
        entries, days = form.entries, form.chosen_days
        act = begun_act(request, Act.Verb.ADD, subject_of_copy(entries, day, days))
        copy_entries(act, entries, days)
        announce(request, act)
        caution(request, map(product_of, entries), days[0])
        today = local_today(request)
        return redirect("today:show_day", today if today in days else days[0])
    return render(request, "diary/copy_entries.html", {"date": day, "form": form, "section": "today"})


def copy_form(request: AccountRequest, day: date) -> CopyForm:
    """Return the form with the entries of `day`, ticked as the address asks."""
    items = list(MealItem.objects.of(request.person).between(day, day).in_order())
    doses = list(
        SupplementDose.objects.of(request.person)
        .between(day, day)
        .select_related("supplement")
        .order_by("time", "made_at")
    )
    days = [each for each in days_around(local_today(request)) if each != day]
    initial = {**ticked(request, items, doses), **preset_day(request, days)}
    return CopyForm(request.POST or None, items=items, doses=doses, days=days, initial=initial)


def ticked(
    request: AccountRequest, items: Sequence[MealItem], doses: Sequence[SupplementDose]
) -> dict[str, list[str]]:
    """Return what is ticked beforehand: the items named, those of a meal, else the whole day."""
    named, meal = request.GET.getlist("item"), request.GET.get("meal")
    if named:
        return {"item": [str(item.pk) for item in items if str(item.pk) in named]}
    if meal is not None:
        return {"item": [str(item.pk) for item in items if item.meal == meal]}
    return {"item": [str(item.pk) for item in items], "dose": [str(dose.pk) for dose in doses]}


def preset_day(request: AccountRequest, days: Sequence[date]) -> dict[str, Any]:
    """Return the day an address asks to copy to, as a tick where one is, else in the field for a date."""
    try:
        day = DateConverter().to_python(request.GET.get("to", ""))
    except ValueError:
        return {}
    return {"to": [day.isoformat()]} if day in days else {"date": day}


def product_of(entry: MealItem | SupplementDose) -> MealItem | Supplement:
    """Return the product a dose was of; an item says by itself what was added to it."""
    return entry.supplement if isinstance(entry, SupplementDose) else entry
