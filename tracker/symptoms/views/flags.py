"""Red flags: the page of each level, the list of all, and the ways one ends."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker.care.crisis_lines import crisis_line
from tracker.care.emergency_signs import CHILD_TABLETS, SELF_HARM
from tracker.care.red_flags import CRISIS_LINE
from tracker.people.models import Act
from tracker.people.notices import begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import adds_once_to
from tracker.symptoms.flagging import end_line, next_visit_line
from tracker.symptoms.forms.flags import LookedAtForm
from tracker.symptoms.models import RedFlag
from tracker.symptoms.views.standing import withdrawn_words

PAGE_LENGTH = 30


def flag_of(request: AccountRequest, flag_id: UUID) -> RedFlag:
    """Return a flag of the person whose diary is open, or answer 404."""
    flag: RedFlag = get_object_or_404(RedFlag.objects.of(request.person), pk=flag_id)
    return flag


@require_safe
def list_flags(request: AccountRequest) -> HttpResponse:
    """List what was flagged and how each ended, and the quiet line for the next visit."""
    flags = Paginator(RedFlag.objects.of(request.person), PAGE_LENGTH).get_page(request.GET.get("page"))
    line = next_visit_line(request.person, local_today(request))
    context = {"page": flags, "next_visit": line, "section": "check-in"}
    return render(request, "symptoms/list_flags.html", context)


@require_safe
def show_flag(request: AccountRequest, flag_id: UUID) -> HttpResponse:
    """Show what to do about a flag: an emergency has a page without navigation."""
    flag = flag_of(request, flag_id)
    is_urgent = flag.stands and flag.level == RedFlag.Level.EMERGENCY
    context = {
        "flag": flag,
        "emergency_number": request.person.emergency_number,
        "crisis_advice": CRISIS_LINE if flag.sign == SELF_HARM else "",
        "crisis_line": crisis_line(request.person.country) if flag.sign == SELF_HARM else None,
        "is_child_with_tablets": flag.sign == CHILD_TABLETS,
        "section": "check-in",
    }
    return render(
        request, "symptoms/show_emergency.html" if is_urgent else "symptoms/show_flag.html", context
    )


@require_http_methods(["GET", "POST"])
def end_flag(request: AccountRequest, flag_id: UUID) -> HttpResponse:
    """Save that a doctor looked: when, and a short note."""
    flag = flag_of(request, flag_id)
    form = LookedAtForm(request.POST or None, today=local_today(request))
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, str(flag.about.short))
        flag.end(act, RedFlag.End.DOCTOR, form.cleaned_data["date"], form.cleaned_data["note"])
        return thanked(request, act)
    context = {"sign": flag.about, "flag": flag, "form": form, "section": "check-in"}
    return render(request, "symptoms/end_flag.html", context)


@require_http_methods(["GET", "POST"])
@adds_once_to("symptoms:list_flags")
def end_next_visit(request: AccountRequest) -> HttpResponse:
    """Save that a doctor looked at what the quiet line is about."""
    line = next_visit_line(request.person, local_today(request))
    if line is None:
        return redirect("symptoms:list_flags")
    form = LookedAtForm(request.POST or None, today=local_today(request))
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, str(line.sign.short))
        end_line(act, request.person, line, form.cleaned_data["date"], form.cleaned_data["note"])
        return thanked(request, act)
    return render(request, "symptoms/end_flag.html", {"sign": line.sign, "form": form, "section": "check-in"})


def thanked(request: AccountRequest, act: Act) -> HttpResponse:
    """Say what happens next, with the way to take it back."""
    words = _("Thank you. We ask again only if something new appears or it grows.")
    messages.success(request, words, extra_tags=str(act.pk))
    return redirect("symptoms:list_flags")


@require_POST
def withdraw_flag(request: AccountRequest, flag_id: UUID) -> HttpResponse:
    """End a flag that was entered by mistake; the entry stays, and the message leads to it."""
    flag = flag_of(request, flag_id)
    if flag.stands:
        act = begun_act(request, Act.Verb.CHANGE, str(flag.about.short))
        flag.end(act, RedFlag.End.MISTAKE, local_today(request))
        messages.info(request, withdrawn_words(flag), extra_tags=str(act.pk))
    return redirect("today:show_day", flag.date)


@require_POST
def deny_sudden(request: AccountRequest, flag_id: UUID) -> HttpResponse:
    """Keep that something presumed to be sudden was not; its own list says how soon a doctor should look."""
    flag = flag_of(request, flag_id)
    if flag.stands and flag.is_presumed_sudden:
        flag.deny_sudden(begun_act(request, Act.Verb.CHANGE, str(flag.about.short)))
    return redirect("symptoms:show_flag", flag.pk)
