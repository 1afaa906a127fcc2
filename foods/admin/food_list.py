"""The list of foods in the administration: what it shows and finds, and what comes first."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foods.admin.recorded import RecordedAdmin
from foods.amounts import plain
from foods.models import Food, FoodName
from foods.models.shared import shared_by_all
from foods.search.matching import matching_foods, matching_names
from foods.words import query_words


class FoodList(RecordedAdmin):
    """Foods with what tells them apart; name and magnesium fit a phone."""

    list_display = ("name_and_source", "mg_per_100_g", "group")
    list_filter = (
        "group",
        "source",
        "is_branded",
        ("magnesium_mg_per_100_g", admin.EmptyFieldListFilter),
        ("corrected_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("source",)
    search_fields = ("source_name",)

    @admin.display(description=_("food"), ordering="source_name")
    def name_and_source(self, food: Food) -> str:
        """Name a food and its table, which alone tells foods of the same name apart."""
        return format_html('{} <span class="under">{}</span>', food.source_name, food.source or "")

    @admin.display(description=_("mg per 100 g"), ordering="magnesium_mg_per_100_g")
    def mg_per_100_g(self, food: Food) -> str:
        """Print the magnesium, which nobody may know."""
        mg = food.magnesium_mg_per_100_g
        return gettext("unknown") if mg is None else plain(mg)

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Food]":
        """Return the shared foods."""
        foods: QuerySet[Food] = super().get_queryset(request).filter(shared_by_all())
        return foods

    def get_ordering(self, request: HttpRequest) -> tuple[Any, ...]:
        """Put what is called just so first among what was found, then everyday foods, then short names."""
        said = request.GET.get("q", "").replace("\0", "").strip()
        if not query_words(said):
            return ("source_name", "pk")
        names = FoodName.objects.filter(food=OuterRef("pk")).order_by()
        is_called = Q(source_name__iexact=said) | Exists(names.filter(text__iexact=said))
        is_first = Exists(Food.objects.filter(is_called, pk=OuterRef("pk")).order_by())
        return (is_first.desc(), Exists(names).desc(), Length("source_name").asc(), "source_name", "pk")

    def get_search_results(
        self, request: HttpRequest, queryset: "QuerySet[Food]", search_term: str
    ) -> tuple["QuerySet[Food]", bool]:
        """Find the words in the source's names and in everyday names, through the word index."""
        if not (typed := query_words(search_term)):
            return queryset, False
        named = FoodName.objects.filter(pk__in=matching_names(typed)).order_by().values("food")
        ids = Food.objects.filter(pk__in=matching_foods(typed)).order_by().values("pk").union(named)
        return queryset.filter(pk__in=ids), False
