"""Changing and deleting with history: who, when and why."""

from typing import Any, ClassVar

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import capfirst

from foods.admin.forms import ReasonForm
from foods.admin.lists import QuickAdmin
from foods.admin.pointing import PointsToShared
from foods.history import WhoAndWhy, mark_corrected, remove, save_changed, write_down_added
from foods.models.shared import shared_by_all


def told(request: HttpRequest, form: Any) -> WhoAndWhy:
    """Return who sends a form, and the reason in it."""
    return WhoAndWhy(request.user, form.cleaned_data.get("reason", ""))


def told_beside(request: HttpRequest) -> WhoAndWhy:
    """Return who deletes, and the reason sent along; one that cannot be kept is none."""
    form = ReasonForm(request.POST)
    form.is_valid()
    return told(request, form)


class RecordedAdmin(QuickAdmin):
    """Rows everybody sees: what is changed or deleted is written down."""

    delete_confirmation_template = "admin/foods/delete_confirmation.html"
    delete_selected_confirmation_template = "admin/foods/delete_selected_confirmation.html"

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete a row and write that down."""
        self.delete_queryset(request, self.model.objects.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> None:
        """Delete rows and write that down."""
        remove(queryset.order_by("pk"), told_beside(request))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, ...]:
        """Return what the page says before rows are deleted; nothing of whoever logged them is looked up."""
        rows = list(objs)
        counts = {self.opts.verbose_name_plural: len(rows)}
        lacking = set() if self.has_delete_permission(request) else {self.opts.verbose_name}
        return [capfirst(str(row)) for row in rows], counts, lacking, []


class PartOfFoodAdmin(PointsToShared, RecordedAdmin):
    """Names and portions: changing one corrects its food."""

    raw_id_fields: ClassVar[tuple[str, ...]] = ("food",)
    list_select_related = ("food",)

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Any]":
        """Return the rows of shared foods."""
        return super().get_queryset(request).filter(shared_by_all("food__"))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Keep a row with its food: its history is read there."""
        return () if obj is None else ("food",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save and remember that the food was corrected here."""
        if not change:
            obj.save()
            write_down_added(obj, told(request, form))
        elif form.changes_row:
            save_changed(obj, told(request, form))
        if not change or form.changes_row:
            mark_corrected(obj.food_id)

    def delete_queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> None:
        """Delete and remember that the foods were corrected here."""
        food_ids = set(queryset.order_by().values_list("food", flat=True))
        super().delete_queryset(request, queryset)
        mark_corrected(*food_ids)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Lead to the history of the food, which tells this row's too."""
        row = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        if row is None:
            return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        return redirect("admin:foods_food_history", row.food_id)
