"""Names of foods in the administration."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from foods.admin.part_forms import FoodNameForm
from foods.admin.recorded import PartOfFoodAdmin
from foods.models import FoodName
from foods.search.matching import matching_names
from foods.words import query_words


@admin.register(FoodName)
class FoodNameAdmin(PartOfFoodAdmin):
    """Names of foods."""

    form = FoodNameForm
    fields = ("food", ("language", "text"), ("kind", "position"), "default_portion", "reason")
    list_display = ("text", "kind", "language", "food")
    list_filter = ("kind", "language")
    ordering = ("text", "pk")
    raw_id_fields = ("food", "default_portion")
    search_fields = ("text",)

    def get_search_results(
        self, request: HttpRequest, queryset: "QuerySet[FoodName]", search_term: str
    ) -> tuple["QuerySet[FoodName]", bool]:
        """Find names by their words, through the word index."""
        typed = query_words(search_term)
        found: Any = queryset.filter(pk__in=matching_names(typed)) if typed else queryset
        return found, False
