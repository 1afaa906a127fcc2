"""Worklists in the administration: the whole of one list, and the screen that closes an item."""

import re
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foods.admin.history import offer_to_correct_the_past
from tracker.curation.forms.work_items import ClosingForm, FillForm, RightForm, forms_for
from tracker.curation.models import Look, WorkItem
from tracker.curation.permissions import admin_page, edits_foods, may_administer
from tracker.curation.tasks import look_for_work
from tracker.curation.worklists.closing import open_again
from tracker.curation.worklists.facts import FoodFacts
from tracker.curation.worklists.words import logged, why
from tracker.people.requests import AccountRequest

PAGE_LENGTH = 50


@require_GET
@edits_foods
def list_work_items(request: AccountRequest, kind: str) -> HttpResponse:
    """Show the whole of one list, the most logged foods first."""
    if kind not in WorkItem.Kind.values:
        raise Http404
    shows_closed = request.GET.get("show") == "closed"
    items = WorkItem.objects.closed() if shows_closed else WorkItem.objects.open()
    of_kind = items.filter(kind=kind).with_foods().with_portion_counts()
    page = Paginator(of_kind, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {
        "title": capfirst(str(WorkItem.Kind(kind).label)),
        "page": page,
        "lines": [(item, why(item), logged(item)) for item in page],
        "shows_people": may_administer(request.user),
        "shows_closed": shows_closed,
        "is_of_pairs": kind == WorkItem.Kind.DUPLICATE,
        "undoable": undoable(request.GET.get("undo", "")),
    }
    return admin_page(request, "curation/worklists/list_work_items.html", context)


def undoable(item_id: str) -> WorkItem | None:
    """Return the item that was closed a moment ago, if that is how somebody came to the list."""
    if not re.fullmatch("[0-9]{1,18}", item_id):
        return None
    found: WorkItem | None = WorkItem.objects.closed().with_foods().filter(pk=item_id).first()
    return found


@require_http_methods(["GET", "POST"])
@edits_foods
def close_work_item(request: AccountRequest, item_id: int) -> HttpResponse:
    """Show a food, why it is on its list, and the ways to close that; do the one that was chosen."""
    item = WorkItem.objects.of_table().with_foods().filter(pk=item_id).first()
    if item is None:
        messages.info(request, _("This is settled already."))
        return redirect("admin:index")
    forms = [] if item.is_closed else forms_for(item, request.POST)
    for form in forms:
        if form.is_valid():
            form.close(request.user)
            say_what_was_done(request, form)
            return redirect(address_after(form))
    return admin_page(request, "curation/worklists/close_work_item.html", context_of(request, item, forms))


def address_after(form: ClosingForm) -> str:
    """Return the list of an item; it offers to undo a closing that changed nothing in the table."""
    address = reverse("admin:curation_list_work_items", args=[form.item.kind])
    return f"{address}?undo={form.item.pk}" if isinstance(form, RightForm) else address


@require_POST
@edits_foods
def reopen_work_item(request: AccountRequest, item_id: int) -> HttpResponse:
    """Put a closed item back on its list."""
    item = get_object_or_404(WorkItem.objects.of_table().with_foods(), pk=item_id)
    open_again(item)
    messages.success(request, _("Open again: %(food)s.") % {"food": item.food.name})
    return redirect("admin:curation_list_work_items", item.kind)


def context_of(request: AccountRequest, item: WorkItem, forms: list[ClosingForm]) -> dict[str, Any]:
    """Return what the screen shows."""
    foods = [food for food in (item.food, item.other_food) if food is not None]
    return {
        "title": item.food.name,
        "item": item,
        "list_title": capfirst(item.get_kind_display()),
        "why": why(item),
        "logged": logged(item) if may_administer(request.user) else "",
        "facts": [FoodFacts(food) for food in foods],
        "forms": forms,
    }


def say_what_was_done(request: AccountRequest, form: ClosingForm) -> None:
    """Say that an item is closed, and where that is taken back; lead an administrator to former entries."""
    food = form.item.food
    done = _("Done: %(food)s.") % {"food": food.name}
    if isinstance(form, RightForm):
        messages.success(request, done)
    else:
        page, what = way_back(form)
        address = reverse(page, args=[food.pk])
        messages.success(request, format_html('{} <a href="{}">{}</a>', done, address, what))
    if form.item.kind == WorkItem.Kind.WITHOUT_VALUE and isinstance(form, FillForm):
        offer_repair(request, food.pk)
    elif isinstance(form, FillForm):
        offer_to_correct_the_past(request, food)


def way_back(form: ClosingForm) -> tuple[str, str]:
    """Return the page of a food where what a form did to it is taken back, and what the link says."""
    if isinstance(form, FillForm):
        return "admin:foods_food_history", _("Take it back in its history")
    return "admin:foods_food_change", _("Remove the portion in its form")


def offer_repair(request: AccountRequest, food_id: int) -> None:
    """Lead an administrator to the entries that were logged when nobody knew the value."""
    if may_administer(request.user):
        address = reverse("admin:curation_correct_food", args=[food_id])
        said, what = _("Entries from before have no value still."), _("Look at them and repair them")
        messages.info(request, format_html('{} <a href="{}">{}</a>', said, address, what))


@require_POST
@edits_foods
def look_again(request: AccountRequest) -> HttpResponse:
    """Have the whole table looked through again."""
    Look.begin(timezone.now())
    look_for_work.enqueue()
    return redirect("admin:index")
