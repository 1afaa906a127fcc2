"""Pages of the history in the administration: what was changed, what was removed, and going back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from foods.admin.forms import MAGNESIUM, ReasonForm
from foods.history import WhoAndWhy, changes_of
from foods.history.changes import page_number
from foods.history.removed import recently_removed
from foods.history.reverting import CannotRevertError, Reversal, reversal, revert
from foods.history.rows import KINDS
from foods.models import Food


def show_history(admin: Any, request: HttpRequest, food: Food) -> HttpResponse:
    """Show the changes of a food, its names and its portions, the newest first."""
    changes = changes_of(food.pk, page_number(request.GET.get("page")))
    context = {"title": _("History: %(food)s") % {"food": food}, "food": food, "changes": changes}
    return page(admin, request, "history", context)


def show_removed(admin: Any, request: HttpRequest) -> HttpResponse:
    """Show what was removed and can come back."""
    changes = recently_removed(page_number(request.GET.get("page")))
    return page(admin, request, "removed", {"title": _("Recently removed"), "changes": changes})


def revert_change(admin: Any, request: HttpRequest, kind: str, history_id: int) -> HttpResponse:
    """Show what taking back a change would do; the second click does it."""
    wanted = reversal(kind, history_id) if kind in KINDS else None
    if wanted is None:
        raise Http404
    form = ReasonForm(request.POST or None, initial={"reason": wanted.usual_reason})
    refused = ""
    if request.method == "POST" and form.is_valid():
        refused = try_to_revert(request, wanted, form)
        if not refused:
            return redirect("admin:foods_food_history", wanted.food_id)
        wanted = reversal(kind, history_id) or wanted  # the one that was refused holds what it was to set
    title = _("Bring back: %(what)s") if wanted.is_return else _("Go back: %(what)s")
    context = {"title": title % {"what": wanted.subject}, "wanted": wanted, "form": form, "refused": refused}
    return page(admin, request, "revert", context)


def try_to_revert(request: HttpRequest, wanted: Reversal, form: ReasonForm) -> str:
    """Take a change back and say so; return why it cannot be, else an empty text."""
    changes_magnesium = not wanted.is_return and wanted.kind == "food" and magnesium_differs(wanted)
    try:
        revert(wanted, WhoAndWhy(request.user, form.cleaned_data["reason"] or wanted.usual_reason))
    except CannotRevertError as error:
        return str(error)
    messages.success(request, _("%(what)s is what it was before.") % {"what": wanted.subject})
    if changes_magnesium:
        offer_to_correct_the_past(request, wanted.row)
    return ""


def magnesium_differs(wanted: Reversal) -> bool:
    """Whether going back changes the magnesium value."""
    return bool(getattr(wanted.row, MAGNESIUM) != getattr(wanted.target, MAGNESIUM))


def page(admin: Any, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
    """Show a page inside the administration."""
    shown = {**admin.admin_site.each_context(request), "opts": admin.opts, **context}
    return TemplateResponse(request, f"admin/foods/food/{name}.html", shown)


def offer_to_correct_the_past(request: HttpRequest, food: Food) -> None:
    """Offer an administrator, who may see diaries, the page that applies a new value to past entries."""
    if not getattr(request.user, "is_superuser", False):
        return
    try:
        address = reverse("admin:curation_correct_food", args=[food.pk])
    except NoReverseMatch:  # the project has no such page
        return
    words = _("Diaries keep the value that was logged.")
    offer = _("Look at the entries of the past")
    messages.info(request, format_html('{} <a href="{}">{}</a>', words, address, offer))
