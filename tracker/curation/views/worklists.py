"""Worklists in the administration: the whole of one list, and the screen that closes an item."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foods.admin.history import offer_to_correct_the_past
from tracker.curation.forms.work_items import ClosingForm, FillForm, forms_for
from tracker.curation.models import Look, WorkItem
from tracker.curation.permissions import admin_page, edits_foods, may_administer
from tracker.curation.tasks import look_for_work
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
    items = WorkItem.objects.open().filter(kind=kind).with_foods()
    page = Paginator(items, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {
        "title": capfirst(str(WorkItem.Kind(kind).label)),
        "page": page,
        "lines": [(item, why(item), logged(item)) for item in page],
        "shows_people": may_administer(request.user),
    }
    return admin_page(request, "curation/worklists/list_work_items.html", context)


@require_http_methods(["GET", "POST"])
@edits_foods
def close_work_item(request: AccountRequest, item_id: int) -> HttpResponse:
    """Show a food, why it is on its list, and the ways to close that; do the one that was chosen."""
    item = WorkItem.objects.open().with_foods().filter(pk=item_id).first()
    if item is None:
        messages.info(request, _("This is settled already."))
        return redirect("admin:index")
    forms = forms_for(item, request.POST)
    for form in forms:
        if form.is_valid():
            form.close(request.user)
            say_what_was_done(request, form)
            return redirect("admin:curation_list_work_items", item.kind)
    return admin_page(request, "curation/worklists/close_work_item.html", context_of(request, item, forms))


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
    """Say that an item is closed; after a new value, lead an administrator to what was logged before."""
    food = form.item.food
    messages.success(request, _("Done: %(food)s.") % {"food": food.name})
    if form.item.kind == WorkItem.Kind.WITHOUT_VALUE and isinstance(form, FillForm):
        offer_repair(request, food.pk)
    elif isinstance(form, FillForm):
        offer_to_correct_the_past(request, food)


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
