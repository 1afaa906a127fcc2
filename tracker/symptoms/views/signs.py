""" "Did you notice any of these?": the signs of all four lists, each saved and led to its level."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tracker.care.red_flags import NEXT_VISIT, SIGNS, signs_by_topic
from tracker.care.signs import Sign
from tracker.people.models import Act
from tracker.people.notices import announce_plainly, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import is_for_another, saves_once
from tracker.symptoms.flagging import page_in_front, raised_by, report_sign
from tracker.symptoms.forms.flags import SignForm
from tracker.symptoms.models import RedFlag


def lead_again(_request: AccountRequest, act: Act, **_named: str) -> HttpResponse:
    """Lead to the flag of a form that was sent twice."""
    flag = page_in_front(raised_by(act))
    return redirect("symptoms:list_flags") if flag is None else lead_to(flag)


@require_http_methods(["GET", "POST"])
@saves_once(lead_again)
def report_signs(request: AccountRequest) -> HttpResponse:
    """List the signs by what they are about; choosing one saves it, or asks first whether it was sudden."""
    if request.method == "POST" and (sign := SIGNS.get(request.POST.get("sign", ""))):
        return redirect("symptoms:ask_sign", sign.key) if sign.if_sudden else reported(request, sign, {})
    context = {"topics": signs_by_topic(), "section": "check-in"}
    return render(request, "symptoms/report_signs.html", context)


@require_http_methods(["GET", "POST"])
@saves_once(lead_again)
def ask_sign(request: AccountRequest, key: str) -> HttpResponse:
    """Ask what a sign needs to be told apart by, then save it. Every answer may stay open."""
    sign = SIGNS.get(key)
    if sign is None or not sign.if_sudden:
        raise Http404
    form = SignForm(request.POST if request.method == "POST" else None, sign=sign)
    if request.method == "POST" and form.is_valid():
        return reported(request, sign, form.cleaned_data)
    return render(request, "symptoms/ask_sign.html", {"sign": sign, "form": form, "section": "check-in"})


def reported(request: AccountRequest, sign: Sign, answers: dict[str, bool | None]) -> HttpResponse:
    """Save a sign and lead to its level."""
    if is_for_another(request):
        messages.warning(request, _("Another diary was opened meanwhile. Nothing was added."))
        return redirect("symptoms:report_signs")
    act = begun_act(request, Act.Verb.ADD, str(sign.short))
    flag = report_sign(act, request.person, local_today(request), sign, answers)
    announce_plainly(request, act)
    return lead_to(flag)


def lead_to(flag: RedFlag) -> HttpResponse:
    """Return the page of a flag's level; what can wait for the next visit has none of its own."""
    if flag.level == NEXT_VISIT.key:
        return redirect("symptoms:list_flags")
    return redirect("symptoms:show_flag", flag.pk)
