"""One-time links: the first account, invitations, signing in without the password."""

from datetime import datetime

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST

from tracker.people.forms.accounts import JoinForm
from tracker.people.models import AccessLink, Account
from tracker.people.requests import AccountRequest


def spent(link: AccessLink, at: datetime) -> bool:
    """Use up `link`; False when somebody was quicker."""
    return bool(AccessLink.objects.filter(pk=link.pk, used_at=None).update(used_at=at))


@login_not_required
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, purpose: str, secret: str) -> HttpResponse:
    """Make an account by a setup link (the first, an administrator) or an invitation."""
    link = AccessLink.objects.usable(purpose, secret, now()).first()
    if link is None or (purpose == AccessLink.Purpose.SETUP and Account.objects.exists()):
        return render(request, "people/link_spent.html", status=404)
    form = JoinForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return open_account(request, form, link)
    return render(
        request, "people/join.html", {"form": form, "is_first": purpose == AccessLink.Purpose.SETUP}
    )


def open_account(request: HttpRequest, form: JoinForm, link: AccessLink) -> HttpResponse:
    """Make the account, use the link up and sign in."""
    is_admin = link.purpose == AccessLink.Purpose.SETUP
    with transaction.atomic():
        if not spent(link, now()):
            return render(request, "people/link_spent.html", status=404)
        email, password = form.cleaned_data["email"], form.cleaned_data["password"]
        account = Account.objects.open(email, password, is_admin=is_admin)
    login(request, account)
    return redirect("people:welcome")


@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in_once(request: HttpRequest, secret: str) -> HttpResponse:
    """Sign in by a link an administrator made. Looking at it (a mail program does) does not use it up."""
    link = (
        AccessLink.objects.usable(AccessLink.Purpose.LOGIN, secret, now()).select_related("account").first()
    )
    if link is None or link.account is None or not link.account.is_active:
        return render(request, "people/link_spent.html", status=404)
    if request.method == "POST" and spent(link, now()):
        login(request, link.account)
        return redirect("people:choose_password")
    return render(request, "people/sign_in_once.html", {"email": link.account.email})


@require_POST
def invite(request: AccountRequest) -> HttpResponse:
    """Make an invitation link; only an administrator may."""
    if not request.user.is_superuser:
        return render(request, "403.html", status=403)
    secret = AccessLink.objects.issue(AccessLink.Purpose.INVITATION, account=request.user, now=now())
    address = request.build_absolute_uri(reverse("people:join", args=["invitation", secret]))
    return render(request, "people/invite.html", {"address": address})


@login_not_required
@require_http_methods(["GET"])
def forgotten_password(request: HttpRequest) -> HttpResponse:
    """Without a way to send mail: say whom to ask."""
    return render(request, "people/forgotten_password.html")
