"""What is measured: main pages and operations of the interface, and the targets that are set for them."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from urllib.parse import quote_plus, urlencode

from django.urls import reverse

from tests.bench.client import Call
from tests.bench.diaries import Owner
from tests.bench.subject import MANY_FOODS, ONE_YEAR, TEN_YEARS, Subject
from tests.bench.trends import trends
from tracker.today.calendar.months import month_of

TODAY_TARGET, TEN_YEARS_TARGET, LOGGING_TARGET = 4.0, 1.05, 2.5
SEARCH_TARGET, SEARCH_AMONG_MANY_TARGET = 2.0, 5.0

# What people type, beginnings and a typing error among it.
WORDS = ("oats", "spinach", "brown rice", "alm", "milk", "coffee", "peanut butter", "spinich", "ba", "bread")
LINES = ("2 slices rye bread with peanut butter, 30 g almonds and a large coffee", "two eggs, 100g salmon")
CSRF = "a" * 32
# Entries that the bench logs go to days before the diary, so that Today keeps its eight.
DAYS_BEFORE = 4000
DAYS_WRITTEN = 100


def subjects(owner: Owner) -> list[Subject]:
    """Return all of them in the order of the report."""
    signed_in = {"Cookie": f"sessionid={owner.session}; csrftoken={CSRF}"}
    return [
        *today(owner, signed_in),
        *diary(owner, signed_in),
        *trends(owner, signed_in),
        *check_in(owner, signed_in),
        *foods(owner, signed_in),
        *public(),
        *interface(owner),
    ]


def today(owner: Owner, headers: dict[str, str]) -> list[Subject]:
    """Return Today in both installations, side by side."""
    call = Call(reverse("today:show_today"), headers=headers)
    return [Subject(f"Today, {server}", server, [call], TODAY_TARGET) for server in (ONE_YEAR, TEN_YEARS)]


def diary(owner: Owner, headers: dict[str, str]) -> list[Subject]:
    """Return a day, finding what to log, and logging it."""
    a_day = Call(reverse("today:show_day", args=[owner.today - timedelta(days=30)]), headers=headers)
    find = searches(reverse("diary:find_food", args=[owner.today]), headers | {"HX-Request": "true"})
    check = searches(reverse("diary:check_line", args=[owner.today]), headers, LINES)
    posted = headers | {"Content-Type": "application/x-www-form-urlencoded"}
    log = [
        log_call(*food, day, posted)
        for food, day in zip(cycle(owner.foods), written_days(owner.today), strict=False)
    ]
    return [
        Subject("A day", TEN_YEARS, [a_day]),
        Subject("Find to log, fragment, one year", ONE_YEAR, find, SEARCH_TARGET),
        Subject("Find to log, fragment, ten years", TEN_YEARS, find, SEARCH_TARGET),
        Subject("Find to log, 390,000 foods", MANY_FOODS, find, SEARCH_AMONG_MANY_TARGET),
        Subject("Check a typed line", TEN_YEARS, check),
        Subject("Log an item, one year", ONE_YEAR, log, LOGGING_TARGET, is_page=False),
        Subject("Log an item, ten years", TEN_YEARS, log, LOGGING_TARGET, is_page=False),
    ]


def check_in(owner: Owner, headers: dict[str, str]) -> list[Subject]:
    """Return the check-in of yesterday and the calendar of a month, each in both installations."""
    yesterday = owner.today - timedelta(days=1)
    pages = {
        "Check-in": reverse("today:check_in_on", args=[yesterday]),
        "Calendar": reverse("today:show_month", args=[month_of(yesterday)]),
    }
    return [
        Subject(f"{name}, {server}", server, [Call(path, headers=headers)])
        for name, path in pages.items()
        for server in (ONE_YEAR, TEN_YEARS)
    ]


def written_days(today: date) -> list[date]:
    """Return the days that the bench logs on."""
    return [today - timedelta(days=DAYS_BEFORE + number) for number in range(DAYS_WRITTEN)]


def log_call(food_id: int, portion_id: int | None, day: date, headers: dict[str, str]) -> Call:
    """Return the form that logs a portion, as a browser sends it; the answer leads to the day."""
    form = {"csrfmiddlewaretoken": CSRF, "how_much": "1", "unit": portion_id, "meal": "lunch", "time": ""}
    return Call(reverse("diary:log_food", args=[day, food_id]), "POST", urlencode(form), headers, status=302)


def searches(path: str, headers: dict[str, str], asked: Sequence[str] = WORDS, more: str = "") -> list[Call]:
    """Return a search for each of the words."""
    return [Call(f"{path}?q={quote_plus(words)}{more}", headers=headers) for words in asked]


def foods(owner: Owner, headers: dict[str, str]) -> list[Subject]:
    """Return search and food pages."""
    pages = [Call(reverse("foods:show_food", args=[food_id]), headers=headers) for food_id, _ in owner.foods]
    fragment = headers | {"HX-Request": "true"}
    page, part = reverse("foods:search_foods"), reverse("foods:find_foods")
    return [
        Subject("Search foods, page", TEN_YEARS, searches(page, headers), SEARCH_TARGET),
        Subject("Search foods, fragment", TEN_YEARS, searches(part, fragment), SEARCH_TARGET),
        Subject("Search, 390,000 foods", MANY_FOODS, searches(part, fragment), SEARCH_AMONG_MANY_TARGET),
        Subject(
            "Search branded, 390,000 foods",
            MANY_FOODS,
            searches(part, fragment, more="&branded=1"),
            SEARCH_AMONG_MANY_TARGET,
        ),
        Subject("Browse foods", TEN_YEARS, [Call(reverse("foods:browse_foods"), headers=headers)]),
        Subject("A food", TEN_YEARS, pages),
    ]


def public() -> list[Subject]:
    """Return what a visitor reads."""
    article = reverse("articles:show_article", args=["frequent-twitching"])
    return [
        Subject("Landing", TEN_YEARS, [Call(reverse("today:landing"))]),
        Subject("An article", TEN_YEARS, [Call(article)]),
        Subject("When to see a doctor", TEN_YEARS, [Call(reverse("articles:show_doctor"))]),
        Subject("Reference values", TEN_YEARS, [Call(reverse("insights:show_reference_values"))]),
    ]


def interface(owner: Owner) -> list[Subject]:
    """Return operations of the JSON interface."""
    headers = {"Authorization": f"Bearer {owner.token}", "Content-Type": "application/json"}
    year = f"?first={owner.today - timedelta(days=364)}&last={owner.today}"
    bodies = [
        json.dumps({"food_id": str(food_id), "grams": 30, "meal": "snack"}) for food_id, _ in owner.foods
    ]
    days = islice(cycle(written_days(owner.today)), len(bodies))
    log = [
        Call(f"/api/v1/diary/{day}/items", "POST", body, headers, status=201)
        for day, body in zip(days, bodies, strict=True)
    ]
    phrases = [Call("/api/v1/phrases", "POST", json.dumps({"text": line}), headers) for line in LINES]
    operations = {
        "GET foods?q=": searches("/api/v1/foods", headers),
        "POST phrases": phrases,
        "POST diary/{date}/items": log,
        "GET diary/{date}": [Call(f"/api/v1/diary/{owner.today}", headers=headers)],
        "GET symptoms": [Call(f"/api/v1/symptoms{year}&limit=100", headers=headers)],
        "GET intake, a year": [Call(f"/api/v1/intake{year}", headers=headers)],
    }
    return [Subject(name, TEN_YEARS, calls, is_page=False) for name, calls in operations.items()]
