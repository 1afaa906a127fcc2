"""What went in: food and drink, supplements and medicines, and how complete a day is."""

from tracker.diary.models.days import DiaryDay
from tracker.diary.models.entries import Meal, Moment, copy_entries
from tracker.diary.models.favourites import Favourite
from tracker.diary.models.items import MealItem
from tracker.diary.models.logged import Amount
from tracker.diary.models.supplements import Supplement, SupplementDose

__all__ = [
    "Amount",
    "DiaryDay",
    "Favourite",
    "Meal",
    "MealItem",
    "Moment",
    "Supplement",
    "SupplementDose",
    "copy_entries",
]
