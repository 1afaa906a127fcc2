"""Pages of foods. Fragments that htmx fetches stand beside the page they belong to."""

from django.urls import path

from foods import views

app_name = "foods"

urlpatterns = [
    path("", views.search_foods, name="search_foods"),
    path("find/", views.find_foods, name="find_foods"),
    path("browse/", views.browse_foods, name="browse_foods"),
    path("groups/<slug:group>/", views.browse_group, name="browse_group"),
    path("<int:food_id>/", views.show_food, name="show_food"),
    path("<int:food_id>/history/", views.show_history, name="show_history"),
]
