"""Every page that is looked at: its address, who looks, and what is done before the picture."""

from datetime import timedelta
from itertools import chain
from urllib.parse import urlencode

from django.urls import reverse

from tests.look.actions import (
    answer_twitches,
    correct_line,
    invite,
    look_for_similar,
    mistype,
    mistype_note,
    mistype_sleep,
    open_details,
    open_first_of_list,
    send,
    suggest_too_much,
    type_almonds,
    type_line,
    wait_for_days,
    write_recipe,
)
from tests.look.ranges import ranges
from tests.look.scene import Scene
from tests.look.states import States
from tracker.curation.models import WorkItem


def scenes(states: States) -> list[Scene]:
    """Return all of them, in the order of the contact sheet."""
    pages = [public(states), welcome(), today(states), entries(states), foods(states), kitchen(states)]
    pages += [results(states)]
    pages += [own_stressors(states), suggestions(states), worklists()]
    pages += [medicines_and_changes(states), check_in(states), symptoms(states)]
    pages += [[Scene(name, path, "flagged") for name, path in states.flag_pages.items()]]
    pages += [months(), ranges(), beside_articles()]
    return [*chain.from_iterable(pages), *rest(states)]


def public(states: States) -> list[Scene]:
    """Return what a visitor sees."""
    visitor = ""
    return [
        Scene("landing", reverse("today:landing"), visitor),
        Scene("sign-in", reverse("account_login"), visitor),
        Scene("sign-up-closed", reverse("account_signup"), visitor),
        Scene("forgotten-password", reverse("account_reset_password"), visitor),
        Scene("join", reverse("people:join", args=["invitation", states.invitation_secret]), visitor),
        Scene(
            "join-error", reverse("people:join", args=["invitation", states.invitation_secret]), visitor, send
        ),
        Scene("link-spent", reverse("people:join", args=["setup", states.setup_secret]), visitor),
        Scene("sign-in-once", reverse("people:sign_in_once", args=[states.login_secret]), visitor),
        Scene("learn-visitor", reverse("articles:list_articles"), visitor),
        Scene("not-found-visitor", "/nothing-here/", visitor),
    ]


def welcome() -> list[Scene]:
    """Return the questions and the closing page."""
    questions = {"birth-month": "newcomer", "sex": "newcomer", "condition": "woman", "country": "woman"}
    asked = {**questions, "kidneys": "newcomer"}
    pages = [Scene(f"welcome-{key}", reverse("people:ask", args=[key]), who) for key, who in asked.items()]
    return [*pages, Scene("welcome-done", reverse("people:finish_welcome"), "newcomer")]


def today(states: States) -> list[Scene]:
    """Return Today in all its states."""
    show_today = reverse("today:show_today")
    kinds = ("first-day", "later-day", "nothing-set", "unknown", "above", "kidneys", "child")
    return [
        Scene("today-full", show_today),
        Scene("today-unfolded", show_today, action=open_details),
        *[Scene(f"today-{kind}", show_today, kind) for kind in kinds],
        Scene("today-typing", show_today, action=type_almonds),
        Scene("day-guessed", show_day(states, 1)),
        Scene("day-partly", show_day(states, 2)),
        Scene("day-not-logged", show_day(states, 4)),
        Scene("day-to-come", show_day(states, -1)),
    ]


def months() -> list[Scene]:
    """Return the month calendar in all its states."""
    current = reverse("today:show_calendar")
    return [
        Scene("month", current),
        Scene("month-unfolded", current, action=open_details),
        Scene("month-drinks", f"{current}?stressor=caffeine&second=alcohol"),
        Scene("month-error", f"{current}?second=unknown"),
        Scene("month-empty", current, "first-day"),
        Scene("month-to-come", reverse("today:show_month", args=["2199-12"])),
    ]


def check_in(states: States) -> list[Scene]:
    """Return the check-in in all its states."""
    asked = reverse("today:check_in_on", args=[states.today])
    return [
        Scene("check-in", asked),
        Scene("check-in-unfolded", asked, action=answer_twitches),
        Scene("check-in-coffee", asked, "coffee"),
        Scene("check-in-error", asked, "first-day", mistype_sleep),
        *[Scene(f"check-in-{kind}", asked, kind) for kind in ("first-day", "above", "kidneys", "child")],
    ]


def symptoms(states: States) -> list[Scene]:
    """Return single episodes, the symptoms of a day, own ones, and the pause."""
    shown, note = (reverse(f"symptoms:{name}", args=[states.today]) for name in ("show_day", "note_episode"))
    own, add = reverse("symptoms:list_own"), reverse("symptoms:add_own")
    change = reverse("symptoms:change_episode", args=[states.episode.pk])
    return [
        Scene("symptoms", shown, "above"),
        Scene("symptoms-to-read", shown, "coffee"),
        Scene("symptoms-empty", shown, "first-day"),
        Scene("episode", note),
        Scene("episode-unfolded", note, "above", open_details),
        Scene("episode-error", note, action=mistype_note),
        Scene("episode-change", change, "above"),
        Scene("own-symptoms", own, "above"),
        Scene("own-symptoms-empty", own, "first-day"),
        Scene("own-symptom", add),
        Scene("own-symptom-error", add, action=send),
        Scene("own-symptom-change", reverse("symptoms:change_own", args=[states.symptom.pk]), "above"),
        Scene("pause", reverse("symptoms:pause")),
    ]


def show_day(states: States, days_ago: int) -> str:
    """Return the address of a day counted back from today."""
    return reverse("today:show_day", args=[states.today - timedelta(days=days_ago)])


def entries(states: States) -> list[Scene]:
    """Return the forms of the diary."""
    day = states.today
    amount = reverse("diary:log_food", args=[day, states.known_food.pk])
    find = reverse("diary:find_food", args=[day])
    return [
        Scene("find-hits", f"{find}?q=spinach"),
        Scene("find-none", f"{find}?q=xyzzy"),
        Scene("find-line", find, action=type_line),
        *typed_lines(states),
        Scene("amount", amount),
        Scene("amount-error", amount, action=mistype),
        Scene("amount-unknown", reverse("diary:log_food", args=[day, states.unknown_food.pk])),
        Scene("guess", reverse("diary:log_guess", args=[day]) + "?name=Canteen+lunch"),
        Scene("guess-error", reverse("diary:log_guess", args=[day]), action=send),
        Scene("change-item", reverse("diary:change_item", args=[states.item.pk])),
        Scene("copy-day", reverse("diary:copy_entries", args=[day])),
        Scene("copy-error", reverse("diary:copy_entries", args=[day]) + "?item=", action=send),
        Scene("copy-nothing", reverse("diary:copy_entries", args=[day]), "first-day"),
        Scene("favourites", reverse("diary:list_favourites", args=[day])),
        Scene("favourites-empty", reverse("diary:list_favourites", args=[day]), "first-day"),
        Scene("change-dose", reverse("diary:change_dose", args=[states.dose.pk])),
        Scene("supplements", reverse("diary:list_supplements")),
        Scene("supplements-empty", reverse("diary:list_supplements"), "first-day"),
        Scene("add-supplement", reverse("diary:add_supplement"), "nothing-set", open_details),
        Scene("add-supplement-error", reverse("diary:add_supplement"), action=send),
        Scene("change-supplement", reverse("diary:change_supplement", args=[states.supplement.pk])),
    ]


def typed_lines(states: States) -> list[Scene]:
    """Return lines that are checked before they are added: foods, supplements, what went wrong."""
    check = reverse("diary:check_line", args=[states.today])
    full = "2 slices rye bread with peanut butter, 30 g almonds and a large coffee, zzyzx, vitamin C 500 mg"
    address = f"{check}?{urlencode({'q': full})}"
    readings = f"{check}?{urlencode({'q': 'yesterday at 8: magnesium citrate 400 mg'})}"
    return [
        Scene("check-line", address),
        Scene("check-line-unfolded", address, action=open_details),
        Scene("check-line-corrected", address, action=correct_line),
        Scene("check-line-readings", readings, "nothing-set"),
        Scene("check-line-error", readings, action=send),
        Scene("check-line-empty", check),
    ]


def foods(states: States) -> list[Scene]:
    """Return search, groups and food pages."""
    search, browse = reverse("foods:search_foods"), reverse("foods:browse_foods")
    known, unknown = (
        reverse("foods:show_food", args=[food.pk]) for food in (states.known_food, states.unknown_food)
    )
    return [
        Scene("foods", search),
        Scene("foods-hits", f"{search}?q=oats"),
        Scene("foods-none", f"{search}?q=xyzzy"),
        Scene("foods-branded", f"{search}?q=cereal&branded=1"),
        Scene("browse", browse),
        Scene("browse-filters", f"{browse}?by=100g&group=grains&foods=all&extras=on"),
        Scene("browse-kidneys", browse, "kidneys"),
        Scene("group", reverse("foods:browse_group", args=["nuts-and-seeds"])),
        Scene("food", known),
        Scene("food-history", reverse("foods:show_history", args=[states.known_food.pk])),
        Scene("food-history-empty", reverse("foods:show_history", args=[states.unknown_food.pk])),
        Scene("admin-food-history", reverse("admin:foods_food_history", args=[states.known_food.pk])),
        Scene("admin-removed", reverse("admin:foods_removed")),
        Scene("food-unknown", unknown),
        Scene("food-oxalate", reverse("foods:show_food", args=[states.oxalate_food.pk])),
        Scene("food-kidneys", known, "kidneys"),
        Scene("admin-index", reverse("admin:index")),
        Scene("admin-foods", reverse("admin:foods_food_changelist")),
        Scene("admin-food", reverse("admin:foods_food_change", args=[states.known_food.pk])),
        Scene("admin-correct-past", reverse("admin:curation_correct_food", args=[states.known_food.pk])),
        Scene("admin-corrections", reverse("admin:curation_list_corrections")),
    ]


def kitchen(states: States) -> list[Scene]:
    """Return own foods, recipes and own water."""
    own = reverse("kitchen:list_own")
    add_food, add_recipe = reverse("kitchen:add_food"), reverse("kitchen:add_recipe")
    change_food = reverse("kitchen:change_food", args=[states.own_food.pk])
    return [
        Scene("own", own),
        Scene("own-empty", own, "first-day"),
        Scene("own-food", add_food),
        Scene("own-food-error", add_food, action=send),
        Scene("own-food-similar", add_food, action=look_for_similar),
        Scene("own-food-change", change_food, action=open_details),
        Scene("own-food-page", reverse("foods:show_food", args=[states.own_food.pk])),
        Scene("recipe", add_recipe),
        Scene("recipe-check", add_recipe, action=write_recipe),
        Scene("recipe-change", reverse("kitchen:change_recipe", args=[states.recipe.pk])),
        Scene("recipe-page", reverse("foods:show_food", args=[states.recipe.pk])),
        Scene("water", reverse("kitchen:set_water")),
    ]


def results(states: States) -> list[Scene]:
    """Return laboratory results, and a day that is answered kind by kind."""
    listed, add = reverse("symptoms:list_results"), reverse("symptoms:add_result")
    by_kind = reverse("today:answer_by_kind", args=[states.today])
    return [
        Scene("day-by-kind", by_kind),
        Scene("day-by-kind-error", by_kind, "first-day", send),
        Scene("results", listed),
        Scene("results-unfolded", listed, action=open_details),
        Scene("results-empty", listed, "first-day"),
        Scene("choose-test", add),
        Scene("add-result", f"{add}?test=magnesium"),
        Scene("add-result-error", f"{add}?test=ferritin", action=send),
        Scene("add-other-result", f"{add}?test=own"),
        Scene("change-result", reverse("symptoms:change_result", args=[states.result.pk])),
    ]


def own_stressors(states: States) -> list[Scene]:
    """Return stressors a person made up, what the check-in asks, and what guidelines say."""
    own, add = reverse("stressors:list_own"), reverse("stressors:add_own")
    kinds, context = reverse("today:choose_kinds"), reverse("stressors:show_context")
    return [
        Scene("own-stressors", own),
        Scene("own-stressors-empty", own, "first-day"),
        Scene("own-stressor", add),
        Scene("own-stressor-error", add, action=send),
        Scene("own-stressor-change", reverse("stressors:change_own", args=[states.stressor.pk])),
        Scene("kinds", kinds),
        Scene("kinds-child", kinds, "child"),
        Scene("guidelines", context),
        Scene("guidelines-nothing-set", context, "nothing-set"),
        Scene("guidelines-pregnant", context, "above"),
        Scene("guidelines-child", context, "child"),
    ]


def suggestions(states: States) -> list[Scene]:
    """Return what people suggest for the food table, and the queue of those who keep it."""
    own, value = reverse("curation:list_suggestions"), "curation:suggest_value"
    known = reverse(value, args=[states.known_food.pk])
    new_food = reverse("curation:suggest_food")
    queue = reverse("admin:curation_list_suggestions")
    decide = reverse("admin:curation_decide_suggestion", args=[states.suggestion.pk])
    return [
        Scene("suggest-value", known),
        Scene("suggest-value-unknown", reverse(value, args=[states.unknown_food.pk])),
        Scene("suggest-value-error", known, action=suggest_too_much),
        Scene("suggest-value-waiting", known, "suggester"),
        Scene("suggest-food", f"{new_food}?name=Hazelnut+bar"),
        Scene("suggest-food-error", new_food, action=send),
        Scene("suggest-own-food", reverse("curation:suggest_own_food", args=[states.own_food.pk])),
        Scene("suggestions", own, "suggester"),
        Scene("suggestions-empty", own, "first-day"),
        Scene("suggestions-answered", reverse("foods:search_foods"), "told"),
        Scene("admin-suggestions", queue),
        Scene("admin-suggestion", decide),
        Scene("admin-suggestion-error", decide, action=send),
    ]


def worklists() -> list[Scene]:
    """Return what could be done next for the food table."""
    lists = {kind: reverse("admin:curation_list_work_items", args=[kind]) for kind in WorkItem.Kind.values}
    return [
        *(Scene(f"admin-list-{kind}", address) for kind, address in lists.items()),
        Scene("admin-list-closed", f"{lists['outlier']}?show=closed"),
        Scene("admin-close-outlier", lists["outlier"], action=open_first_of_list),
        Scene("admin-close-duplicate", lists["duplicate"], action=open_first_of_list),
    ]


def medicines_and_changes(states: States) -> list[Scene]:
    """Return medicines, and what somebody changed on purpose."""
    medicines, changes = reverse("stressors:list_medicines"), reverse("stressors:list_changes")
    add_medicine, add_change = reverse("stressors:add_medicine"), reverse("stressors:add_change")
    change_medicine = reverse("stressors:change_medicine", args=[states.medicine.pk])
    return [
        Scene("medicines", medicines, "kidneys", open_details),
        Scene("medicines-empty", medicines, "first-day"),
        Scene("add-medicine", add_medicine),
        Scene("add-medicine-error", add_medicine, action=send),
        Scene("change-medicine", change_medicine, "kidneys"),
        Scene("supplements-beside-medicines", reverse("diary:list_supplements"), "kidneys", open_details),
        Scene("changes", changes, "kidneys"),
        Scene("changes-empty", changes, "first-day"),
        Scene("add-change", add_change),
        Scene("add-change-error", add_change, action=send),
        Scene("edit-change", reverse("stressors:edit_change", args=[states.change.pk]), "kidneys"),
    ]


def rest(states: States) -> list[Scene]:
    """Return settings and what there is to read."""
    articles = {"twitching": "frequent-twitching", "feet": "burning-feet", "food": "magnesium-in-food"}
    return [
        Scene("settings", reverse("people:show_settings")),
        Scene("settings-pregnant", reverse("people:show_settings"), "above"),
        Scene("about-you", reverse("people:change_person")),
        Scene("about-you-saved", reverse("people:change_person"), "nothing-set", send),
        Scene("change-condition", reverse("people:change_condition", args=[states.condition.pk]), "above"),
        Scene("add-condition", reverse("people:add_condition")),
        Scene("invite", reverse("people:show_settings"), action=invite),
        Scene("tokens", reverse("people:list_tokens")),
        Scene("tokens-new", reverse("people:list_tokens"), "kidneys", send),
        Scene("delete-account", reverse("people:delete_account"), "above"),
        Scene("add-person", reverse("people:add_person")),
        Scene("recent-changes", reverse("people:list_acts")),
        Scene("choose-password", reverse("people:choose_password")),
        Scene("change-password", reverse("account_change_password")),
        Scene("sign-out", reverse("account_logout")),
        Scene("reference-values", reverse("insights:show_reference_values")),
        Scene("learn", reverse("articles:list_articles")),
        *[
            Scene(f"article-{key}", reverse("articles:show_article", args=[slug]))
            for key, slug in articles.items()
        ],
        Scene("doctor", reverse("articles:show_doctor")),
        Scene("glossary", reverse("articles:show_glossary")),
        Scene("claims", reverse("articles:show_claims")),
        Scene("not-found", "/nothing-here/"),
    ]


def beside_articles() -> list[Scene]:
    """Return what is private about reading: the last 7 days in their states, marks, and the list of them."""
    article, yours = "articles:show_article", reverse("articles:list_marks")
    days = reverse("insights:show_beside", args=["frequent-twitching"])
    states = ("demo", "first-day", "days-3", "unknown", "kidneys", "child", "flagged")
    return [
        Scene("beside-article", reverse(article, args=["frequent-twitching"]), action=wait_for_days),
        Scene("beside-flagged-article", reverse(article, args=["burning-feet"]), "flagged", wait_for_days),
        *[Scene(f"beside-{who}", days, who) for who in states],
        Scene("your-reading", yours),
        Scene("your-reading-empty", yours, "first-day"),
    ]
