"""The 29 food groups. They were set by rule, so a single food may sit in a neighbouring group."""

from functools import cache

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class FoodGroup(models.TextChoices):
    """Where a person would look for a food. Keys stay; labels are translated."""

    ALCOHOLIC_DRINKS = "alcoholic-drinks", _("Alcoholic drinks")
    BABY_FOODS = "baby-foods", _("Baby and infant foods")
    BREAD = "bread", _("Bread and savoury baked goods")
    BREAKFAST_CEREALS = "breakfast-cereals", _("Breakfast cereals")
    CAKES_AND_BISCUITS = "cakes-and-biscuits", _("Cakes, biscuits and pastries")
    CHEESE = "cheese", _("Cheese")
    COFFEE_AND_TEA = "coffee-and-tea", _("Coffee, tea and cocoa")
    EGGS = "eggs", _("Eggs")
    FATS_AND_OILS = "fats-and-oils", _("Fats, oils and dressings")
    FISH_AND_SEAFOOD = "fish-and-seafood", _("Fish and seafood")
    FRUIT = "fruit", _("Fruit")
    JUICES = "juices", _("Fruit and vegetable juices")
    GRAINS = "grains", _("Grains, rice, pasta and flour")
    HERBS_AND_SPICES = "herbs-and-spices", _("Herbs, spices and condiments")
    MILK = "milk", _("Milk and plant drinks")
    MIXED_DISHES = "mixed-dishes", _("Mixed dishes and fast food")
    NUTRITION_POWDERS = "nutrition-powders", _("Nutrition powders and shakes")
    NUTS_AND_SEEDS = "nuts-and-seeds", _("Nuts and seeds")
    POTATOES = "potatoes", _("Potatoes and starchy roots")
    POULTRY = "poultry", _("Poultry")
    PULSES = "pulses", _("Pulses and soya")
    RED_MEAT = "red-meat", _("Red meat and game")
    SAUSAGES = "sausages", _("Sausages and cold meats")
    SNACKS = "snacks", _("Savoury snacks and bars")
    SOUPS_AND_SAUCES = "soups-and-sauces", _("Soups, sauces and gravies")
    SWEETS = "sweets", _("Sugar, sweets and chocolate")
    VEGETABLES = "vegetables", _("Vegetables")
    SOFT_DRINKS = "soft-drinks", _("Water and soft drinks")
    YOGURT_AND_CREAM = "yogurt-and-cream", _("Yogurt, cream and dairy desserts")

    @property
    def address(self) -> str:
        """Where the foods of the group are listed."""
        return address_of(self.value)


@cache
def address_of(group: str) -> str:
    """Return the address of a group's page; the search page names all of them each time."""
    return reverse("foods:browse_group", args=[group])
