"""Words that say a meal or a part of the day, and what may stand behind them. Pure."""

from collections.abc import Sequence

from foods.numbers import WORDS, numeral, word_at

BREAKFAST, LUNCH, DINNER, SNACK = "breakfast", "lunch", "dinner", "snack"
MEALS = {
    "breakfast": BREAKFAST,
    "brekkie": BREAKFAST,
    "breakky": BREAKFAST,
    "brunch": BREAKFAST,
    "lunch": LUNCH,
    "lunchtime": LUNCH,
    "dinner": DINNER,
    "supper": DINNER,
    "snack": SNACK,
    "snacks": SNACK,
    "snacking": SNACK,
    "elevenses": SNACK,
}
# "For tea" and "tea:" are a meal in Britain; "tea" alone is a drink.
TEA = "tea"
# The parts of a day. They are no meals: an apple "this morning" need not have been breakfast.
DAYTIMES = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}
ENDS = frozenset(
    {"", ",", ";", ":", ".", "-", "–", "—", "(", ")", "=", "!", "?", "\n", "and", "&", "i", "had"}
)


def stands_alone(words: Sequence[str], end: int) -> bool:
    """Whether something else begins here: a sign, a number, a meal."""
    after = word_at(words, end)
    return (
        after in ENDS or after in MEALS or after in DAYTIMES or after in {"a", "an", "at"} or is_number(after)
    )


def is_number(word: str) -> bool:
    """Whether the token counts something."""
    return word in WORDS or numeral(word) is not None


def day_number(word: str) -> int | None:
    """Return the day of a month."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 else None  # noqa: PLR2004


def after_heading(words: Sequence[str], end: int) -> int:
    """Return where the list begins that follows a heading such as "lunch:"."""
    while word_at(words, end) in {":", "-", "–", "—", "=", "was", "is"}:
        end += 1
    return end
