"""What the invented people of the demo have: everyday names of the food table, in usual portions.

Days are counted backwards from the last one, which is day 0. The rotas have different lengths, so that
no two weeks are alike.
"""

import datetime

from tracker.diary.models import DiaryDay, Meal

# Everyday name -> number of usual portions.
Portions = dict[str, int]
Rota = dict[Meal, tuple[Portions, ...]]

MEAL_TIMES = {
    Meal.BREAKFAST: datetime.time(7, 30),
    Meal.LUNCH: datetime.time(12, 30),
    Meal.SNACK: datetime.time(16, 0),
    Meal.DINNER: datetime.time(19, 0),
}

ADULT: Rota = {
    Meal.BREAKFAST: (
        {"Rolled oats, dry": 1, "Milk, semi-skimmed": 1, "Banana": 1, "Coffee, filter": 1},
        {"Bread, rye": 2, "Butter": 1, "Gouda": 1, "Coffee, filter": 1},
        {"Muesli": 1, "Yogurt, plain, whole milk": 1, "Blueberries": 1, "Tea, black": 1},
        {"Bread, wholemeal, toasted": 2, "Peanut butter, smooth": 1, "Coffee, filter": 1},
        {"Egg, boiled": 1, "Bread roll, white": 1, "Butter": 1, "Orange juice": 1, "Coffee, filter": 1},
    ),
    Meal.LUNCH: (
        {"Lentil soup": 1, "Bread, baguette": 1, "Water, tap": 1},
        {"Cheese sandwich": 1, "Tomato": 1, "Apple": 1},
        {"Pasta with tomato sauce": 1, "Mixed salad": 1, "Water, sparkling": 1},
        {"Chickpeas, canned": 1, "Couscous, cooked": 1, "Cucumber": 1, "Feta": 1},
        {"Potato, boiled": 2, "Cod, baked": 1, "Spinach, boiled": 1},
        {"Pumpkin soup": 1, "Bread, rye": 1, "Yogurt, fruit": 1},
        {"Burrito bowl": 1, "Water, tap": 1},
    ),
    Meal.SNACK: (
        {"Almonds": 1, "Tea, green": 1},
        {"Apple": 1, "Coffee, filter": 1},
        {"Digestive biscuits": 1, "Tea with milk": 1},
        {"Dark chocolate": 1, "Espresso": 1},
    ),
    Meal.DINNER: (
        {"Rice, white, cooked": 1, "Chicken curry": 1, "Water, tap": 1},
        {"Salmon, baked": 1, "Potato, boiled": 2, "Broccoli, boiled": 1, "Wine, white": 1},
        {"Pizza, margherita": 1, "Mixed salad": 1, "Beer": 1},
        {"Omelette": 1, "Bread, sourdough": 2, "Tomato": 1, "Tea, herbal": 1},
        {"Spaghetti bolognese": 1, "Parmesan": 1, "Water, tap": 1},
        {"Tofu, firm": 1, "Vegetable stir-fry": 1, "Rice, brown, cooked": 1},
        {"Black beans and rice": 1, "Avocado": 1, "Water, tap": 1},
        {"Chicken, roast, meat only": 1, "Potato, roasted": 1, "Carrots, boiled": 1},
        {"Minestrone": 1, "Bread, baguette": 1, "Cheddar": 1},
    ),
}

CHILD: Rota = {
    Meal.BREAKFAST: (
        {"Corn flakes": 1, "Milk, whole": 1},
        {"Bread, wholemeal": 1, "Jam": 1, "Milk, whole": 1},
        {"Porridge, made with water": 1, "Banana": 1},
    ),
    Meal.LUNCH: (
        {"Pasta with tomato sauce": 1, "Apple juice": 1},
        {"Ham sandwich": 1, "Carrots, raw": 1, "Water, tap": 1},
        {"Fish fingers": 1, "Potato, mashed": 1, "Peas, boiled": 1},
        {"Pancakes": 1, "Apple sauce": 1},
    ),
    Meal.SNACK: ({"Apple": 1}, {"Yogurt, fruit": 1}),
    Meal.DINNER: (
        {"Bread, part wholemeal": 2, "Gouda": 1, "Cucumber": 1},
        {"Vegetable soup": 1, "Bread roll, white": 1},
        {"Macaroni cheese": 1, "Water, tap": 1},
    ),
}

NOT_LOGGED = {4, 12, 13, 27, 41, 42, 43, 58, 70, 71, 89, 104}
LEFT_AFTER_LUNCH = {0, 2, 9, 20, 33, 47, 62, 81, 95, 110}
# On these days lunch is a guess, or the snack is something no table knows.
CANTEEN = {1, 10, 21, 32, 45, 56, 67, 78, 90, 101, 112}
CANTEEN_LUNCH = ("Canteen lunch", 80)
BAKERY = {0, 17, 38, 53, 76, 97}
BAKERY_BAR = "Oat bar from the bakery"

STATUS = (
    dict.fromkeys(LEFT_AFTER_LUNCH - {0}, DiaryDay.Status.PARTLY)
    | dict.fromkeys({12, 13, 41, 42, 43}, DiaryDay.Status.NOT_TRACKED)
    # Nobody was asked about a blank day, and these were left open.
    | dict.fromkeys({0, 1, 4, 16, 27, 29, 58, 66, 70, 71, 89, 99, 104}, None)
)


def portions(rota: Rota, meal: Meal, days_ago: int) -> Portions:
    """Return what is had at a meal: the rota from its end to its beginning, over and over."""
    return rota[meal][days_ago % len(rota[meal])]


def meals(days_ago: int) -> list[Meal]:
    """Return the meals that are logged on a day, in their order."""
    if days_ago in NOT_LOGGED:
        return []
    order = list(MEAL_TIMES)
    return order[:2] if days_ago in LEFT_AFTER_LUNCH else order


def status(days_ago: int) -> DiaryDay.Status | None:
    """Return the answer to "Was that everything?", None where there is none."""
    return STATUS.get(days_ago, DiaryDay.Status.COMPLETE)
