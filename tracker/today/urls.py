from django.urls import path

import tracker.dates
import tracker.today.calendar.months  # noqa: F401 (they register <date:…> and <month:…>)
from tracker.today import views
from tracker.today.by_kind.views import answer_by_kind
from tracker.today.calendar.views import show_calendar, show_month
from tracker.today.check_in.views import check_in, check_in_on
from tracker.today.kinds import choose_kinds

app_name = "today"

urlpatterns = [
    path("", views.landing, name="landing"),
    path("today/", views.show_today, name="show_today"),
    path("check-in/", check_in, name="check_in"),
    path("check-in/<date:day>/", check_in_on, name="check_in_on"),
    path("check-in/kinds/", choose_kinds, name="choose_kinds"),
    path("today/add/<int:food_id>/", views.add_food, name="add_food"),
    path("diary/<date:day>/", views.show_day, name="show_day"),
    path("calendar/", show_calendar, name="show_calendar"),
    path("calendar/<month:month>/", show_month, name="show_month"),
    path("diary/<date:day>/kinds/", answer_by_kind, name="answer_by_kind"),
]
