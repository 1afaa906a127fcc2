from django.urls import path

import tracker.dates  # noqa: F401 (registers <date:…>)
from tracker.diary.views import days, favourites, finding, items, lines, repeats, supplements

app_name = "diary"

urlpatterns = [
    path("diary/<date:day>/find/", finding.find_food, name="find_food"),
    path("diary/<date:day>/line/", lines.check_line, name="check_line"),
    path("diary/<date:day>/foods/<int:food_id>/", items.log_food, name="log_food"),
    path("diary/<date:day>/guess/", items.log_guess, name="log_guess"),
    path("diary/<date:day>/answer/", days.answer_day, name="answer_day"),
    path("diary/<date:day>/doses/<uuid:supplement_id>/", supplements.take_dose, name="take_dose"),
    path("diary/<date:day>/doses/known/", days.know_dose, name="know_dose"),
    path("diary/<date:day>/again/", repeats.log_again, name="log_again"),
    path("diary/<date:day>/copy/", repeats.copy_entries_of, name="copy_entries"),
    path("diary/<date:day>/favourites/", favourites.list_favourites, name="list_favourites"),
    path("diary/<date:day>/favourites/<uuid:favourite_id>/", favourites.log_favourite, name="log_favourite"),
    path("favourites/foods/<int:food_id>/", favourites.keep_favourite, name="keep_favourite"),
    path("favourites/<uuid:favourite_id>/delete/", favourites.remove_favourite, name="remove_favourite"),
    path("items/<uuid:item_id>/again/", repeats.log_item_again, name="log_item_again"),
    path("items/<uuid:item_id>/", items.change_item, name="change_item"),
    path("items/<uuid:item_id>/delete/", items.delete_item, name="delete_item"),
    path("doses/<uuid:dose_id>/", supplements.change_dose, name="change_dose"),
    path("doses/<uuid:dose_id>/delete/", supplements.delete_dose, name="delete_dose"),
    path("supplements/", supplements.list_supplements, name="list_supplements"),
    path("supplements/add/", supplements.add_supplement, name="add_supplement"),
    path("supplements/<uuid:supplement_id>/", supplements.change_supplement, name="change_supplement"),
    path("supplements/<uuid:supplement_id>/delete/", supplements.delete_supplement, name="delete_supplement"),
]
