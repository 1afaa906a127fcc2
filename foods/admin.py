"""The food table in the administration, made to stay quick with hundreds of thousands of rows.

Own foods of accounts are private and do not appear.
"""

from typing import Any, ClassVar

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from foods.forms import AmountsForm, FoodForm, FoodNameForm
from foods.models import Food, FoodName, Portion, Source
from foods.models.foods import AMOUNT_FIELDS
from foods.recipes import refresh_recipes
from foods.search.matching import matching_foods, matching_names
from foods.words import query_words

# Counting further would read the whole table; whoever looks for a row behind these searches or filters.
MOST_COUNTED = 10_000


class ShortCountPaginator(Paginator):  # type: ignore[type-arg]
    """Pages that need no count of the whole table."""

    @cached_property
    def count(self) -> int:
        """The number of rows, at most MOST_COUNTED."""
        rows: Any = self.object_list
        return int(rows.order_by()[:MOST_COUNTED].count())


class QuickAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A list that costs the same whatever the table holds."""

    paginator = ShortCountPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    # Searched through the word index; the names only make the field appear.
    search_help_text = _("Words of the name, in any order; beginnings are enough.")


class FoodNameInline(admin.TabularInline):  # type: ignore[type-arg]
    model = FoodName
    form = FoodNameForm
    extra = 0
    raw_id_fields = ("default_portion",)


class PortionInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Portion
    form = AmountsForm
    extra = 0


@admin.register(Food)
class FoodAdmin(QuickAdmin):
    """Foods of the table. A food that is saved here counts as corrected: imports leave it alone."""

    form = FoodForm
    inlines = (FoodNameInline, PortionInline)
    list_display = ("source_name", "source", "group", "magnesium_mg_per_100_g", "is_branded")
    list_filter = (
        "group",
        "source",
        "is_branded",
        ("magnesium_mg_per_100_g", admin.EmptyFieldListFilter),
        ("corrected_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("source",)
    ordering = ("source_name", "pk")
    search_fields = ("source_name",)
    readonly_fields = ("corrected_at",)
    fields = (
        ("source", "id_in_source"),
        ("source_name", "group"),
        ("fdc_id", "ndb_number", "is_branded"),
        ("magnesium_mg_per_100_g", "is_confirmed"),
        *(field for field in AMOUNT_FIELDS if field != "magnesium_mg_per_100_g"),
        ("typical_caffeine_mg_per_100_g", "typical_alcohol_g_per_100_g"),
        "typical_source",
        "is_brewed",
        "value_note",
        "corrected_at",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Food]:
        """Return the shared foods."""
        foods: QuerySet[Food] = super().get_queryset(request).filter(owner=None)
        return foods

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Food], search_term: str
    ) -> tuple[QuerySet[Food], bool]:
        """Find the words in the source's names and in everyday names, through the word index."""
        if not (typed := query_words(search_term)):
            return queryset, False
        named = FoodName.objects.filter(pk__in=matching_names(typed)).order_by().values("food")
        ids = Food.objects.filter(pk__in=matching_foods(typed)).order_by().values("pk").union(named)
        return queryset.filter(pk__in=ids), False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save names and portions, and remember that the food was corrected here if anything changed."""
        super().save_related(request, form, formsets, change)
        if form.has_changed():
            refresh_recipes([form.instance.pk])
        if any(each.has_changed() for each in (form, *formsets)):
            mark_corrected(form.instance.pk)


class PartOfFoodAdmin(QuickAdmin):
    """Names and portions: changing one corrects its food."""

    raw_id_fields: ClassVar[tuple[str, ...]] = ("food",)
    list_select_related = ("food",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the rows of shared foods."""
        return super().get_queryset(request).filter(food__owner=None)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save and remember that the food was corrected here."""
        super().save_model(request, obj, form, change)
        mark_corrected(obj.food_id)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete and remember that the food was corrected here."""
        super().delete_model(request, obj)
        mark_corrected(obj.food_id)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Delete several and remember that their foods were corrected here."""
        mark_corrected(*queryset.values_list("food", flat=True))
        super().delete_queryset(request, queryset)


def mark_corrected(*food_ids: int) -> None:
    """Remember that these foods were corrected here; imports then leave them alone."""
    Food.objects.filter(pk__in=food_ids).update(corrected_at=timezone.now())


@admin.register(FoodName)
class FoodNameAdmin(PartOfFoodAdmin):
    form = FoodNameForm
    list_display = ("text", "kind", "language", "food")
    list_filter = ("kind", "language")
    ordering = ("text", "pk")
    raw_id_fields = ("food", "default_portion")
    search_fields = ("text",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[FoodName], search_term: str
    ) -> tuple[QuerySet[FoodName], bool]:
        """Find names by their words, through the word index."""
        typed = query_words(search_term)
        return (queryset.filter(pk__in=matching_names(typed)) if typed else queryset), False


@admin.register(Portion)
class PortionAdmin(PartOfFoodAdmin):
    form = AmountsForm
    list_display = ("description", "gram_weight", "origin", "food")
    list_filter = ("origin",)
    ordering = ("food", "sequence", "pk")
    search_fields = ("food__source_name",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Portion], search_term: str
    ) -> tuple[QuerySet[Portion], bool]:
        """Find the portions of foods by the words of the food's name, through the word index."""
        typed = query_words(search_term)
        return (queryset.filter(food__in=matching_foods(typed)) if typed else queryset), False


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("name", "data_set", "release", "licence")
    search_fields = ("name", "data_set")
