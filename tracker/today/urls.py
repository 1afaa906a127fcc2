from django.urls import path

import tracker.dates  # noqa: F401 (registers <date:…>)
from tracker.today import views

app_name = "today"

urlpatterns = [
    path("", views.landing, name="landing"),
    path("today/", views.show_today, name="show_today"),
    path("today/add/<int:food_id>/", views.add_food, name="add_food"),
    path("diary/<date:day>/", views.show_day, name="show_day"),
]
