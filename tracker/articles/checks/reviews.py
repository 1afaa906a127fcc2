"""No text is older than its review allows, and none is dated ahead."""

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.articles.reviews import Reviewed


def review_problems(texts: Iterable[Reviewed], today: date) -> list[str]:
    """Return what is wrong on `today` with the dates of review, one sentence each."""
    return [f"{text.path}: {problem}" for text in texts for problem in date_problems(text, today)]


def date_problems(text: Reviewed, today: date) -> Iterator[str]:
    """Yield what is wrong with one date; on the day it is due a review is overdue."""
    if text.due <= today:
        yield f"its review was due on {text.due}"
    if text.reviewed > today:
        yield f"reviewed in the future, on {text.reviewed}"
