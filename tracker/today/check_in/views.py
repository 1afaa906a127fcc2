"""The check-in: opening it for the day that is due, asking, saving."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from tracker.people.models import Act, Person
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_now, local_today
from tracker.symptoms.flagging import page_in_front
from tracker.symptoms.sent_forms import adds_once_with_flags
from tracker.today.check_in.another import open_diary, shown_for
from tracker.today.check_in.asking import check_in_sheet
from tracker.today.check_in.days import AskedDays, choice_of_days, days_named, days_to_ask
from tracker.today.check_in.saving import save_check_in
from tracker.today.check_in.sheet import Sheet
from tracker.today.check_in.switching import ask_too, asked_name, can_be_added, stop_asking
from tracker.today.vitamin_b6 import b6_line


@require_GET
def check_in(request: AccountRequest) -> HttpResponse:
    """Open the day that is due at this hour."""
    return redirect(days_to_ask(local_now(request)).address)


@require_http_methods(["GET", "POST"])
def check_in_on(request: AccountRequest, day: date) -> HttpResponse:
    """Ask about one day that has come, with the night to it; save what was answered."""
    person = shown_for(request)
    if person != request.person and "open_diary" not in request.POST:
        return show_unsaved(request, day, person)
    if person != request.person:
        open_diary(request, person)
    days = named_days(request, day)
    if not days.are_over_or_on(local_today(request)):
        return render(request, "today/check_in_early.html", {"days": days, "section": "check-in"})
    return (
        save_once(request, day=day) if request.method == "POST" else show(request, open_sheet(request, day))
    )


def show_unsaved(request: AccountRequest, day: date, person: Person) -> HttpResponse:
    """Show what was typed for a person whose diary is not open any more; one tap opens and saves it."""
    messages.warning(request, _("Another diary was opened meanwhile. Nothing was added."))
    today = person.local_time(timezone.now()).date()
    sheet = check_in_sheet(person, named_days(request, day), today, request.POST)
    return show(request, sheet, is_unsaved=True)


@adds_once_with_flags
def save_once(request: AccountRequest, day: date) -> HttpResponse:
    """Save what was answered. Two buttons switch a kind off or on and keep the rest."""
    sheet = open_sheet(request, day)
    if can_be_added(sheet, request.POST.get("ask", "")):
        return ask_another(request, day)
    hidden = asked_name(sheet, request.POST.get("hide", ""))
    if hidden:
        stop_asking(request.person, request.POST["hide"])
        messages.info(request, _("“%(kind)s” is not asked any more.") % {"kind": hidden})
        sheet = open_sheet(request, day)
    if not sheet.is_valid:
        return show(request, sheet)
    return save(request, sheet, sheet.days.address if hidden else "")


def named_days(request: AccountRequest, day: date) -> AskedDays:
    """Return the day and the night that the address names."""
    return days_named(day, request.GET.get("night", ""))


def open_sheet(request: AccountRequest, day: date) -> Sheet:
    """Return the questions about a day with what was sent."""
    days = named_days(request, day)
    data = request.POST if request.method == "POST" else None
    return check_in_sheet(request.person, days, local_today(request), data)


def show(request: AccountRequest, sheet: Sheet, **more: Any) -> HttpResponse:
    """Show the questions."""
    context = {
        **more,
        "sheet": sheet,
        "choice": choice_of_days(local_now(request), sheet.days.day),
        "section": "check-in",
    }
    return render(request, "today/check_in_on.html", context)


def ask_another(request: AccountRequest, day: date) -> HttpResponse:
    """Add a symptom to those that are asked, and show the page with all that was typed; nothing is saved."""
    ask_too(request.person, request.POST["ask"])
    sheet = open_sheet(request, day)
    for form in sheet.forms:
        form.errors.clear()
    return show(request, sheet, added=request.POST["ask"])


def save(request: AccountRequest, sheet: Sheet, back: str) -> HttpResponse:
    """Write the check-in; a red flag puts its page in front of the page that follows."""
    act = begun_act(request, Act.Verb.CHANGE if sheet.has_answers else Act.Verb.ADD, subject_of(sheet))
    saved = save_check_in(act, sheet)
    follows = redirect(back or reverse("today:show_day", args=[sheet.days.night]))
    if saved is None:
        if not back:
            messages.info(request, _("Nothing was changed. What is left blank counts as not logged."))
        return follows
    announce(request, act)
    if flag := page_in_front(saved.flags):
        return redirect("symptoms:show_flag", flag.pk)
    if line := b6_line(request.person, saved.felt):
        messages.info(request, line)
    return follows


def subject_of(sheet: Sheet) -> str:
    """Name the check-in in "Recent changes" and on the next page."""
    return _("Check-in for %(day)s") % {"day": sheet.day_words}
