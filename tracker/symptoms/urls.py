from django.urls import URLPattern

import tracker.dates  # noqa: F401 (registers <date:…>)

app_name = "symptoms"

urlpatterns: list[URLPattern] = []
