"""Foods in the administration."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from foods.admin.food_list import FoodList
from foods.admin.forms import FoodForm
from foods.admin.history import offer_to_correct_the_past, revert_change, show_history, show_removed
from foods.admin.part_forms import FoodNameForm, PortionForm, PortionFormSet
from foods.admin.pointing import PointsToShared
from foods.admin.recorded import told
from foods.history import mark_corrected, remove, save_changed, write_down_added
from foods.models import Food, FoodName, Portion
from foods.models.foods import AMOUNT_FIELDS
from foods.models.holding import held_foods
from foods.recipes import refresh_recipes


class FoodNameInline(PointsToShared, admin.TabularInline):  # type: ignore[type-arg]
    """The names of a food, beside it."""

    model = FoodName
    form = FoodNameForm
    fields = ("language", "text", "kind", "position", "default_portion")
    extra = 0
    raw_id_fields = ("default_portion",)


class PortionInline(admin.TabularInline):  # type: ignore[type-arg]
    """The portions of a food, beside it."""

    model = Portion
    form = PortionForm
    formset = PortionFormSet
    fields = ("sequence", "description", "gram_weight", "origin")
    extra = 0


@admin.register(Food)
class FoodAdmin(FoodList):
    """Foods of the table. A food that is saved here counts as corrected: imports leave it alone."""

    form = FoodForm
    inlines = (FoodNameInline, PortionInline)
    readonly_fields = ("corrected_at",)
    fieldsets = (
        (
            None,
            {"fields": (("source_name", "group"), ("magnesium_mg_per_100_g", "is_confirmed"), "reason")},
        ),
        (
            gettext_lazy("Where the magnesium value is from, if not from the food's source"),
            {
                "fields": (
                    "origin_source",
                    ("origin_release", "origin_id"),
                    ("origin_derivation", "origin_date"),
                )
            },
        ),
        (
            gettext_lazy("In its source"),
            {
                "fields": (
                    ("source", "id_in_source"),
                    ("fdc_id", "ndb_number"),
                    ("stated_on", "is_branded"),
                    "value_note",
                    "corrected_at",
                )
            },
        ),
        (
            gettext_lazy("Other values"),
            {
                "fields": (
                    *(field for field in AMOUNT_FIELDS if field != "magnesium_mg_per_100_g"),
                    ("typical_caffeine_mg_per_100_g", "typical_alcohol_g_per_100_g"),
                    "typical_source",
                    "is_brewed",
                )
            },
        ),
    )

    def get_urls(self) -> list[Any]:
        """Put the pages of the history before those that take any address."""
        view = self.admin_site.admin_view
        return [
            path("removed/", view(self.removed_view), name="foods_removed"),
            path("revert/<slug:kind>/<int:history_id>/", view(self.revert_view), name="foods_revert"),
            *super().get_urls(),
        ]

    def save_model(self, request: HttpRequest, obj: Food, form: Any, change: bool) -> None:
        """Save a food; a change is written down."""
        if not change:
            obj.corrected_at = timezone.now()  # made here: no import may change or remove it
            obj.save()
        elif form.changes_row:
            save_changed(obj, told(request, form))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Save names or portions; changes and deletions are written down with the food's reason."""
        formset.save(commit=False)
        deleted = formset.model.objects.filter(pk__in=[row.pk for row in formset.deleted_objects])
        remove(deleted, told(request, form))
        for row, _fields in formset.changed_objects:
            save_changed(row, told(request, form))
        for row in formset.new_objects:
            row.save()
            write_down_added(row, told(request, form))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save names and portions, and remember that the food was corrected here if anything changed."""
        super().save_related(request, form, formsets, change)
        if form.changes_row:
            refresh_recipes([form.instance.pk])
        if change and (form.changes_row or any(formset.has_changed() for formset in formsets)):
            mark_corrected(form.instance.pk)
        if change and form.changes_magnesium:
            offer_to_correct_the_past(request, form.instance)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, ...]:
        """Say before foods are deleted which cannot be: a diary or a recipe holds them, whosever it is."""
        foods = list(objs)
        held = held_foods([food.pk for food in foods])
        protected = [
            _("%(food)s: diaries or recipes hold it") % {"food": food} for food in foods if food.pk in held
        ]
        _rows, counts, lacking, _none = super().get_deleted_objects(foods, request)
        return with_parts(foods), counts, lacking, protected

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show what was changed of a food, its names and its portions."""
        food = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, food):
            raise PermissionDenied
        return redirect("admin:foods_food_changelist") if food is None else show_history(self, request, food)

    def removed_view(self, request: HttpRequest) -> HttpResponse:
        """Show what was removed and can come back."""
        self.check_may_change(request)
        return show_removed(self, request)

    def revert_view(self, request: HttpRequest, kind: str, history_id: int) -> HttpResponse:
        """Show what taking back a change would do, and do it."""
        self.check_may_change(request)
        return revert_change(self, request, kind, history_id)

    def check_may_change(self, request: HttpRequest) -> None:
        """Refuse whoever may not change foods."""
        if not self.has_change_permission(request):
            raise PermissionDenied


def with_parts(foods: list[Food]) -> list[Any]:
    """Return foods as the page lists what is deleted: under each how many names and portions go with it."""
    keys = [food.pk for food in foods]
    names, portions = number_of(FoodName, keys), number_of(Portion, keys)
    shown: list[Any] = []
    for food in foods:
        shown.append(str(food))
        if parts := parts_in_words(names.get(food.pk, 0), portions.get(food.pk, 0)):
            shown.append(parts)
    return shown


def parts_in_words(names: int, portions: int) -> list[str]:
    """Say how many names and portions go; nothing of what there is none."""
    in_words = {
        ngettext("%(count)d name", "%(count)d names", names) % {"count": names}: names,
        ngettext("%(count)d portion", "%(count)d portions", portions) % {"count": portions}: portions,
    }
    return [words for words, count in in_words.items() if count]


def number_of(model: Any, food_ids: list[int]) -> dict[int, int]:
    """Return how many rows of this table each of these foods has: one query."""
    rows = model.objects.filter(food__in=food_ids).order_by().values_list("food")
    return dict(rows.annotate(number=Count("pk")))
