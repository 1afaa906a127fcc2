"""Portions of foods in the administration."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from foods.admin.part_forms import PortionForm
from foods.admin.recorded import PartOfFoodAdmin
from foods.models import Portion
from foods.search.matching import matching_foods
from foods.words import query_words


@admin.register(Portion)
class PortionAdmin(PartOfFoodAdmin):
    """Portions of foods."""

    form = PortionForm
    fields = ("food", "description", ("gram_weight", "origin", "sequence"), "reason")
    list_display = ("description", "gram_weight", "origin", "food")
    list_filter = ("origin",)
    ordering = ("food", "sequence", "pk")
    search_fields = ("food__source_name",)

    def get_search_results(
        self, request: HttpRequest, queryset: "QuerySet[Portion]", search_term: str
    ) -> tuple["QuerySet[Portion]", bool]:
        """Find the portions of foods by the words of the food's name, through the word index."""
        typed = query_words(search_term)
        found: Any = queryset.filter(food__in=matching_foods(typed)) if typed else queryset
        return found, False
