"""Pages of what an account keeps in its kitchen. A recipe is known by the food it makes."""

from django.urls import path

from tracker.kitchen.views import own_foods, recipes, water

app_name = "kitchen"

urlpatterns = [
    path("", own_foods.list_own, name="list_own"),
    path("foods/add/", own_foods.add_food, name="add_food"),
    path("foods/similar/", own_foods.find_similar, name="find_similar"),
    path("foods/<int:food_id>/", own_foods.change_food, name="change_food"),
    path("foods/<int:food_id>/remove/", own_foods.remove_food, name="remove_food"),
    path("recipes/add/", recipes.add_recipe, name="add_recipe"),
    path("recipes/<int:food_id>/", recipes.change_recipe, name="change_recipe"),
    path("water/", water.set_water, name="set_water"),
]
