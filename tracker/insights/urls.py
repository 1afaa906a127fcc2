from django.urls import path

import tracker.dates  # noqa: F401 (registers <date:…>)
from tracker.insights import views
from tracker.insights.beside.views import show_beside
from tracker.insights.eaten.views import export_sources, show_sources
from tracker.insights.enough.views import show_enough
from tracker.insights.gap.views import choose_foods, dislike_food, like_food, show_gap
from tracker.insights.patterns.views import choose_question, compare, show_patterns
from tracker.insights.standing.views import show_standing
from tracker.insights.trends.views import export_trends, show_trends, show_week

app_name = "insights"

urlpatterns = [
    path("where-i-stand/", show_standing, name="show_standing"),
    path("trends/", show_trends, name="show_trends"),
    path("trends/days.csv", export_trends, name="export_trends"),
    path("trends/sources/", show_sources, name="show_sources"),
    path("trends/sources.csv", export_sources, name="export_sources"),
    path("trends/enough/", show_enough, name="show_enough"),
    path("week/", show_week, name="show_week"),
    path("week/<date:day>/", show_week, name="show_week_of"),
    path("trends/gap/", show_gap, name="show_gap"),
    path("trends/gap/choices/", choose_foods, name="choose_foods"),
    path("trends/gap/not-for-me/<int:food_id>/", dislike_food, name="dislike_food"),
    path("trends/gap/for-me/<int:food_id>/", like_food, name="like_food"),
    path("patterns/", show_patterns, name="show_patterns"),
    path("patterns/question/", choose_question, name="choose_question"),
    path("patterns/compare/", compare, name="compare"),
    path("learn/<slug:slug>/your-days/", show_beside, name="show_beside"),
    path("reference-values/", views.show_reference_values, name="show_reference_values"),
]
