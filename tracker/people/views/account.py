"""The account itself: tokens for programs, deletion."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tracker.people.forms.accounts import DeleteAccountForm, TokenForm
from tracker.people.models import ApiToken
from tracker.people.requests import AccountRequest


@require_http_methods(["GET", "POST"])
def list_tokens(request: AccountRequest) -> HttpResponse:
    """Show the tokens programs use, and make one; its secret is shown once, on the page that follows."""
    form = TokenForm(request.POST or None, persons=request.persons)
    secret = None
    if request.method == "POST" and form.is_valid():
        secret = ApiToken.objects.issue(request.user, **form.cleaned_data)
    tokens = request.user.tokens.select_related("person").order_by("-made_at")
    context = {"form": form, "tokens": tokens, "secret": secret, "section": "settings"}
    return render(request, "people/list_tokens.html", context)


@require_POST
def delete_token(request: AccountRequest, token_id: int) -> HttpResponse:
    """End a token at once."""
    get_object_or_404(request.user.tokens, pk=token_id).delete()
    messages.success(request, _("The token no longer works."))
    return redirect("people:list_tokens")


@require_http_methods(["GET", "POST"])
def delete_account(request: AccountRequest) -> HttpResponse:
    """Delete the account and its diaries, at once and for good, after the password was typed again."""
    form = DeleteAccountForm(request.POST or None, account=request.user)
    if request.method == "POST" and form.is_valid():
        account = request.user
        logout(request)
        account.erase()
        messages.success(request, _("Your account and its diaries are deleted."))
        return redirect("today:landing")
    return render(request, "people/delete_account.html", {"form": form, "section": "settings"})
