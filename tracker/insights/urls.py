from django.urls import path

import tracker.dates  # noqa: F401 (registers <date:…>)
from tracker.insights import views

app_name = "insights"

urlpatterns = [
    path("week/", views.show_week, name="show_week"),
    path("week/<date:day>/", views.show_week, name="show_week_of"),
    path("reference-values/", views.show_reference_values, name="show_reference_values"),
]
