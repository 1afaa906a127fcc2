"""A diary in which every kind of row and every note of a day is there to be seen."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils.timezone import localdate, now

from foods.models import Food
from tests.journeys.table import Table
from tests.tracker.diary.builders import answer, guess, log, make_act, make_supplement, take
from tests.tracker.kitchen.builders import make_own_food, make_recipe
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_change, make_medicine, make_stressor
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_flag, make_symptom
from tests.tracker.symptoms.laboratory import make_result
from tracker.articles.models import ArticleMark, Tap
from tracker.diary.models import Favourite, MealItem, Supplement, SupplementDose
from tracker.people.models import Condition, Person
from tracker.stressors.models import Change, Medicine, Stressor
from tracker.symptoms.models import LabResult, RedFlag, Symptom, SymptomEntry
from tracker.today.calendar.months import month_of

SETTINGS = (
    "show_settings",
    "change_person",
    "add_person",
    "add_condition",
    "list_acts",
    "list_tokens",
    "choose_password",
    "delete_account",
)

# Pages that tell about a range of days, or about today.
RANGES = (
    "show_trends",
    "show_standing",
    "show_sources",
    "show_enough",
    "show_gap",
    "choose_foods",
    "show_patterns",
    "choose_question",
)


@dataclass(frozen=True)
class Household:
    """What the addresses of pages need."""

    today: date
    table: Table
    item: MealItem
    guess: MealItem
    dose: SupplementDose
    supplement: Supplement
    condition: Condition
    own_food: Food
    recipe: Food
    medicine: Medicine
    change: Change
    result: LabResult
    stressor: Stressor
    flag: RedFlag
    episode: SymptomEntry
    symptom: Symptom


def keep_household(person: Person, table: Table) -> Household:
    """Write a full today, an open yesterday and three complete days; a pregnancy long ago."""
    today = localdate()
    change(person, diet="everything")  # asked before hints at foods
    mark_articles(person)
    for days_ago in (1, 3, 4, 5):
        log(person, table.almonds, 90, day=today - timedelta(days=days_ago), meal="snack")
    for days_ago in (3, 4, 5):
        answer(person, today - timedelta(days=days_ago))
    log(person, table.oat_bar, 40, day=today, meal="breakfast")
    log(person, table.coffee, 240, day=today, meal="breakfast")
    supplement = make_supplement(person, 200, compound="magnesium oxide")
    Favourite.objects.keep(make_act(person), person, table.coffee, "Coffee, filter")
    Favourite.objects.keep(make_act(person), person, table.oat_bar, "Oat bar")
    own_food = make_own_food(person, estimated_from=table.almonds)
    return Household(
        today=today,
        table=table,
        item=log(person, table.almonds, 30, day=today, meal="snack"),
        guess=guess(person, 80, day=today),
        dose=take(person, supplement, units=2, day=today),
        own_food=own_food,
        recipe=make_recipe(person, ("100", table.almonds), ("40", table.oat_bar)),
        supplement=supplement,
        medicine=make_medicine(person, "Spironolactone", first=today),
        change=make_change(person, day=today, last=today),
        result=make_result(person, date=today, range_low=Decimal("0.75"), note="In the morning"),
        stressor=make_stressor(person, "Cups of matcha", answer="amount", unit="cups"),
        flag=make_flag(person, "worry", today),
        episode=keep_symptoms(person, today),
        symptom=make_symptom(person),
        condition=Condition.objects.create(
            person=person, kind="pregnant", first=date(2015, 1, 1), last=date(2015, 9, 30)
        ),
    )


def mark_articles(person: Person) -> None:
    """Save one article for later, and say of another that it was read."""
    account = person.accesses.get().account
    for slug, tap in {"frequent-twitching": Tap.SAVE, "twitches-you-can-see": Tap.READ}.items():
        ArticleMark.objects.tap(tap, account, slug, now())


def keep_symptoms(person: Person, day: date) -> SymptomEntry:
    """Return an episode with everything said of it, beside an answer of its day."""
    answer_symptom(person, "cramp", 2, day, strength=4, places=["calf:left"])
    said = {"duration": 2, "situation": "at_rest", "woke": True, "strength": 3, "note": "On the sofa"}
    return make_episode(person, "weakness", "hand:right", day, came_suddenly=True, **said)


def addresses(kept: Household) -> dict[str, str]:
    """Return the address of every page somebody signed in can open, by what the page is called here."""
    return {
        **day_addresses(kept),
        **range_addresses(),
        **result_addresses(kept),
        **flag_addresses(kept),
        **symptom_addresses(kept),
        **entry_addresses(kept),
        **food_addresses(kept),
        **kitchen_addresses(kept),
        **medicine_addresses(kept),
        **stressor_addresses(kept),
        **settings_addresses(kept),
        **reading_addresses(),
    }


def day_addresses(kept: Household) -> dict[str, str]:
    """Return the pages of days."""
    blank = kept.today - timedelta(days=2)
    return {
        "today": reverse("today:show_today"),
        "a day without entries": reverse("today:show_day", args=[blank]),
        "a day by kind": reverse("today:answer_by_kind", args=[kept.today]),
        "check-in": reverse("today:check_in_on", args=[kept.today]),
        "month": reverse("today:show_month", args=[month_of(kept.today)]),
        "a month without entries": reverse("today:show_month", args=[month_of(date(2001, 1, 7))]),
    }


def range_addresses() -> dict[str, str]:
    """Return the pages about ranges of days: full, empty, and refused."""
    trends = reverse("insights:show_trends")
    pages = {
        "trends: a year": f"{trends}?span=year",
        "trends: all, other strips": f"{trends}?span=all&with=stress&with=cramp&with=caffeine",
        "trends: without entries": f"{trends}?first=2001-01-01&last=2001-01-07",
        "trends: refused": f"{trends}?first=2001-02-01&last=2001-01-01",
    }
    return pages | {name: reverse(f"insights:{name}") for name in RANGES}


def result_addresses(kept: Household) -> dict[str, str]:
    """Return the pages of laboratory results."""
    add = reverse("symptoms:add_result")
    return {
        "results": reverse("symptoms:list_results"),
        "choose test": add,
        "add result": f"{add}?test=ferritin",
        "add another result": f"{add}?test=own",
        "change result": reverse("symptoms:change_result", args=[kept.result.pk]),
    }


def flag_addresses(kept: Household) -> dict[str, str]:
    """Return the pages of signs for a doctor."""
    return {
        "signs": reverse("symptoms:report_signs"),
        "ask sign": reverse("symptoms:ask_sign", args=["weakness"]),
        "flags": reverse("symptoms:list_flags"),
        "flag": reverse("symptoms:show_flag", args=[kept.flag.pk]),
        "end flag": reverse("symptoms:end_flag", args=[kept.flag.pk]),
    }


def symptom_addresses(kept: Household) -> dict[str, str]:
    """Return the pages of single episodes, of a day's symptoms and of own ones."""
    return {
        "symptoms of a day": reverse("symptoms:show_day", args=[kept.today]),
        "a day without symptoms": reverse("symptoms:show_day", args=[date(2001, 1, 7)]),
        "note episode": reverse("symptoms:note_episode", args=[kept.today]),
        "change episode": reverse("symptoms:change_episode", args=[kept.episode.pk]),
        "own symptoms": reverse("symptoms:list_own"),
        "add own symptom": reverse("symptoms:add_own"),
        "change own symptom": reverse("symptoms:change_own", args=[kept.symptom.pk]),
        "pause symptoms": reverse("symptoms:pause"),
    }


def entry_addresses(kept: Household) -> dict[str, str]:
    """Return the forms of the diary."""
    find = reverse("diary:find_food", args=[kept.today])
    return {
        "find": find,
        "find: hits": f"{find}?q=almond",
        "find: nothing": f"{find}?q=xyzzy",
        **line_addresses(kept),
        "amount": reverse("diary:log_food", args=[kept.today, kept.table.almonds.pk]),
        "amount of something unknown": reverse("diary:log_food", args=[kept.today, kept.table.oat_bar.pk]),
        "guess": reverse("diary:log_guess", args=[kept.today]),
        "change item": reverse("diary:change_item", args=[kept.item.pk]),
        "copy": reverse("diary:copy_entries", args=[kept.today]),
        "favourites": reverse("diary:list_favourites", args=[kept.today]),
        "change guess": reverse("diary:change_item", args=[kept.guess.pk]),
        "change dose": reverse("diary:change_dose", args=[kept.dose.pk]),
        "supplements": reverse("diary:list_supplements"),
        "add supplement": reverse("diary:add_supplement"),
        "change supplement": reverse("diary:change_supplement", args=[kept.supplement.pk]),
    }


def stressor_addresses(kept: Household) -> dict[str, str]:
    """Return the pages of stressors and of what is asked."""
    return {
        "own stressors": reverse("stressors:list_own"),
        "add own stressor": reverse("stressors:add_own"),
        "change own stressor": reverse("stressors:change_own", args=[kept.stressor.pk]),
        "kinds": reverse("today:choose_kinds"),
        "guidelines": reverse("stressors:show_context"),
    }


def line_addresses(kept: Household) -> dict[str, str]:
    """Return typed lines that are checked: foods, what was not found or not understood, a supplement."""
    check = reverse("diary:check_line", args=[kept.today])
    return {
        "line": f"{check}?q=30+g+almonds,+2+oat+bars,+xyzzy,+vitamin+C+500+mg",
        "line: supplement": f"{check}?q=magnesium+citrate+400+mg+yesterday",
        "line: nothing": check,
    }


def food_addresses(kept: Household) -> dict[str, str]:
    """Return the pages of foods."""
    search = reverse("foods:search_foods")
    return {
        "foods": search,
        "foods: hits": f"{search}?q=coffee",
        "foods: nothing": f"{search}?q=xyzzy",
        "foods: browse": reverse("foods:browse_foods"),
        "group": reverse("foods:browse_group", args=["nuts-and-seeds"]),
        "food": reverse("foods:show_food", args=[kept.table.almonds.pk]),
        "food: history": reverse("foods:show_history", args=[kept.table.almonds.pk]),
        "food without a value": reverse("foods:show_food", args=[kept.table.oat_bar.pk]),
    }


def kitchen_addresses(kept: Household) -> dict[str, str]:
    """Return the pages of own foods, recipes and own water."""
    return {
        "own": reverse("kitchen:list_own"),
        "own food": reverse("foods:show_food", args=[kept.own_food.pk]),
        "own recipe": reverse("foods:show_food", args=[kept.recipe.pk]),
        "add own food": reverse("kitchen:add_food"),
        "change own food": reverse("kitchen:change_food", args=[kept.own_food.pk]),
        "add recipe": reverse("kitchen:add_recipe"),
        "change recipe": reverse("kitchen:change_recipe", args=[kept.recipe.pk]),
        "water": reverse("kitchen:set_water"),
    }


def medicine_addresses(kept: Household) -> dict[str, str]:
    """Return medicines and changes."""
    return {
        "medicines": reverse("stressors:list_medicines"),
        "add medicine": reverse("stressors:add_medicine"),
        "change medicine": reverse("stressors:change_medicine", args=[kept.medicine.pk]),
        "changes": reverse("stressors:list_changes"),
        "add change": reverse("stressors:add_change"),
        "edit change": reverse("stressors:edit_change", args=[kept.change.pk]),
    }


def settings_addresses(kept: Household) -> dict[str, str]:
    """Return settings and what there is to read."""
    return {
        **{name: reverse(f"people:{name}") for name in SETTINGS},
        "change condition": reverse("people:change_condition", args=[kept.condition.pk]),
        "change password": reverse("account_change_password"),
        "sign out": reverse("account_logout"),
        "reference values": reverse("insights:show_reference_values"),
        "doctor": reverse("articles:show_doctor"),
        "not found": "/nothing-here/",
    }


def reading_addresses() -> dict[str, str]:
    """Return what is private about reading."""
    return {
        "your reading": reverse("articles:list_marks"),
        "beside an article": reverse("insights:show_beside", args=["frequent-twitching"]),
    }
