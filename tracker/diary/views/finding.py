"""The entry field: foods for the words typed, and the way to check a whole line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from foods.phrases import FOOD, SUPPLEMENT, Line, Part, read_line, says_more_than_a_food
from foods.search import list_foods
from foods.search.found_foods import FoundFood
from tracker.diary.forms.lines import MAX_LINE
from tracker.diary.recent_foods import recent_food_ids
from tracker.people.requests import AccountRequest, local_today

HITS_WHILE_TYPING = 8
HITS_ON_A_PAGE = 20


@dataclass(frozen=True)
class Found:
    """What the entry field leads to; `parts` are those of a line that says more than one food's name.

    `impossible` is what was typed with an amount that nobody can have had.
    """

    had: Sequence[FoundFood]
    foods: Sequence[FoundFood]
    parts: Sequence[Part]
    check_address: str
    is_branded: bool
    impossible: Sequence[str] = ()

    @property
    def is_only_line(self) -> bool:
        """Whether there is a line to check, or to put right, and no single food to offer."""
        return bool(self.parts or self.impossible) and not self.had and not self.foods

    @property
    def has_supplement(self) -> bool:
        """Whether one of the parts is no food."""
        return any(part.kind == SUPPLEMENT for part in self.parts)


@lru_cache(maxsize=4096)
def log_address(day: date, food_id: int, name: str) -> str:
    """Return where a food is logged under a name; the same few come back with each letter typed."""
    return f"{reverse('diary:log_food', args=[day, food_id])}?{urlencode({'as': name})}"


def check_address(day: date, words: str) -> str:
    """Return where a line is checked."""
    return f"{reverse('diary:check_line', args=[day])}?{urlencode({'q': words})}"


@require_GET
def find_food(request: AccountRequest, day: date) -> HttpResponse:
    """List foods for the words typed; a whole line is checked first. As a fragment while somebody types."""
    words = request.GET.get("q", "").strip()
    line = read_line(words[:MAX_LINE], local_today(request)) if words else Line(None, ())
    is_line = len(words) > MAX_LINE or says_more_than_a_food(line)
    if is_line and not request.htmx and "branded" not in request.GET:
        return redirect(check_address(day, words))
    found = found_for(request, day, words[:MAX_LINE], line) if words else None
    context = {"date": day, "words": words[:MAX_LINE], "found": found, "section": "today"}
    return render(request, "diary/_hits.html" if request.htmx else "diary/find_food.html", context)


def found_for(request: AccountRequest, day: date, words: str, line: Line) -> Found:
    """Return the foods for the words, or for those of the only food in a line, and the parts of a line."""
    recent, is_branded = recent_food_ids(request.person), "branded" in request.GET
    hits = list_foods(
        words_sought(line, words),
        account=request.user,
        food_ids_first=recent,
        limit=HITS_WHILE_TYPING if request.htmx else HITS_ON_A_PAGE,
        is_branded=is_branded,
    )
    foods = [hit._replace(address=log_address(day, hit.food_id, hit.name)) for hit in hits]
    parts = line.parts if says_more_than_a_food(line) else ()
    had = [food for food in foods if food.food_id in recent]
    rest = [food for food in foods if food.food_id not in recent]
    return Found(had, rest, parts, check_address(day, words), is_branded, line.impossible)


def words_sought(line: Line, words: str) -> str:
    """Return what to search for: one food's words without its amount, or all words of what may be a name.

    Several foods with amounts are nobody's name; they are searched one by one when the line is checked.
    """
    if len(line.parts) == 1 and line.parts[0].kind == FOOD:
        return line.parts[0].words
    says_amounts = any(part.has_amount or part.kind != FOOD for part in line.parts)
    return "" if says_amounts or line.moments or line.impossible else words
