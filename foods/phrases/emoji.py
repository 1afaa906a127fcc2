"""Signs of food as words: "2 🍌" is two bananas, "🍳🍳" two eggs. Pure."""

from collections.abc import Mapping

# The plainest food that the sign shows; the table's words for it.
WORDS: Mapping[str, str] = {
    "🍇": "grapes", "🍈": "melon", "🍉": "watermelon", "🍊": "orange", "🍋": "lemon", "🍌": "banana",
    "🍍": "pineapple", "🥭": "mango", "🍎": "apple", "🍏": "apple", "🍐": "pear", "🍑": "peach",
    "🍒": "cherries", "🍓": "strawberries", "🫐": "blueberries", "🥝": "kiwi", "🍅": "tomato",
    "🫒": "olives", "🥥": "coconut", "🥑": "avocado", "🍆": "aubergine", "🥔": "potato", "🥕": "carrot",
    "🌽": "sweetcorn", "🫑": "pepper", "🥒": "cucumber", "🥬": "lettuce", "🥦": "broccoli",
    "🧄": "garlic", "🧅": "onion", "🍄": "mushrooms", "🥜": "peanuts", "🫘": "beans", "🌰": "chestnuts",
    "🍞": "bread", "🥐": "croissant", "🥖": "baguette", "🥨": "pretzel", "🥯": "bagel", "🥞": "pancakes",
    "🧇": "waffle", "🧀": "cheese", "🍗": "chicken drumstick", "🥩": "steak", "🥓": "bacon",
    "🍔": "hamburger", "🍟": "chips", "🍕": "pizza", "🌭": "hot dog", "🥪": "sandwich", "🌮": "taco",
    "🌯": "burrito", "🥙": "falafel", "🧆": "falafel", "🥚": "egg", "🍳": "egg", "🥣": "porridge",
    "🥗": "salad", "🍿": "popcorn", "🧈": "butter", "🍚": "rice", "🍛": "curry", "🍜": "ramen",
    "🍝": "spaghetti", "🍠": "sweet potato", "🍣": "sushi", "🍤": "prawn", "🥟": "dumplings",
    "🦐": "prawn", "🐟": "fish", "🍦": "ice cream", "🍨": "ice cream", "🍩": "doughnut", "🍪": "biscuit",
    "🎂": "cake", "🍰": "cake", "🧁": "cupcake", "🥧": "pie", "🍫": "chocolate", "🍬": "sweets",
    "🍮": "custard", "🍯": "honey", "🥛": "milk", "☕": "coffee", "🫖": "tea", "🍵": "green tea",
    "🍶": "sake", "🍾": "sparkling wine", "🍷": "wine", "🍺": "beer", "🍻": "beer",
    "🥂": "sparkling wine", "🥤": "cola", "🧃": "juice", "💧": "water",
}  # fmt: skip
# Asks for the coloured picture of the sign before it, and says nothing else.
PICTURE = "\ufe0f"


def times_repeated(text: str, start: int) -> int:
    """Return how often the sign at `start` stands there in a row."""
    end = start
    while text[end : end + 1] == text[start]:
        end += 1
    return end - start
