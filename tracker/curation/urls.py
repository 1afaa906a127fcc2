"""Pages where people suggest values and foods."""

from django.urls import URLPattern, URLResolver, path

from tracker.curation.views import suggestions

app_name = "curation"

urlpatterns: list[URLPattern | URLResolver] = [
    path("suggestions/", suggestions.list_suggestions, name="list_suggestions"),
    path("suggestions/foods/<int:food_id>/", suggestions.suggest_value, name="suggest_value"),
    path("suggestions/own/<int:food_id>/", suggestions.suggest_own_food, name="suggest_own_food"),
    path("suggestions/add/", suggestions.suggest_food, name="suggest_food"),
    path("suggestions/arithmetic/", suggestions.show_arithmetic, name="show_arithmetic"),
    path(
        "suggestions/<int:suggestion_id>/withdraw/",
        suggestions.withdraw_suggestion,
        name="withdraw_suggestion",
    ),
]
