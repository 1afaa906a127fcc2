"""Accounts in every state a page can show, written into a throw-away database."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils.timezone import localdate, now

from foods.history import WhoAndWhy, mark_corrected, remove, save_changed
from foods.models import Food, FoodName
from tests.conftest import signed_in
from tests.look.flagged import flagged
from tests.look.long_diaries import long_diaries
from tests.look.suggested import write_suggestions
from tests.tracker.diary.builders import answer, guess, log, make_act, make_supplement, take
from tests.tracker.kitchen.builders import make_own_food, make_recipe
from tests.tracker.people.builders import change, make_account
from tests.tracker.stressors.builders import make_change, make_medicine, make_stressor, note
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_symptom
from tests.tracker.symptoms.laboratory import make_result
from tracker.articles.models import ArticleMark, Tap
from tracker.curation.models import Suggestion
from tracker.curation.worklists import refresh_worklists
from tracker.diary.models import Favourite, MealItem, Supplement, SupplementDose
from tracker.people.middleware import SESSION_KEY
from tracker.people.models import AccessLink, Account, Condition, Person
from tracker.stressors.models import Change, Medicine, Stressor
from tracker.symptoms.models import LabResult, Symptom, SymptomEntry
from tracker.today.demo import create_demo

WOMAN_OF_40 = {"sex": "female", "country": "US", "authority": "us-ca", "kidney_disease": "no"}


@dataclass(frozen=True)
class States:
    """Session keys by the name of the state, and what the addresses of pages need."""

    sessions: dict[str, str]
    today: date
    setup_secret: str
    invitation_secret: str
    login_secret: str
    known_food: Food
    unknown_food: Food
    oxalate_food: Food
    own_food: Food
    recipe: Food
    item: MealItem
    dose: SupplementDose
    supplement: Supplement
    condition: Condition
    suggestion: Suggestion
    result: LabResult
    medicine: Medicine
    change: Change
    stressor: Stressor
    flag_pages: dict[str, str]
    episode: SymptomEntry
    symptom: Symptom


def write_states() -> States:
    """Write all of them and return what the scenes need."""
    today = localdate()
    demo = create_demo(today)
    robin, kim = Person.objects.of(demo)
    for name in ("Almonds", "Dark chocolate", "Salmon, baked"):
        Favourite.objects.keep(make_act(robin), robin, food(name), name)
    known = food("Almonds")
    unknown = Food.objects.shared().filter(magnesium_mg_per_100_g=None).order_by("source_name")[0]
    suggester, told, suggestion = write_suggestions(known, unknown)
    tell_history(food("Almonds"), demo)
    refresh_worklists(now())
    mark_articles(demo)
    with_flags, flag_pages = flagged(today)
    accounts = {
        "demo": demo,
        "suggester": suggester,
        "told": told,
        "newcomer": Account.objects.open("newcomer@example.org", "a long enough password"),
        "woman": newcomer_woman(),
        "first-day": first_day(today),
        "later-day": later_day(today),
        "nothing-set": nothing_set(today),
        "unknown": only_unknown(today),
        "above": above_upper_level(today),
        "coffee": much_coffee(today),
        "kidneys": weak_kidneys(today),
        "flagged": with_flags,
        **long_diaries(today),
    }
    sessions = {name: session_of(account) for name, account in accounts.items()}
    return States(
        sessions=sessions | {"child": session_of(demo, kim)},
        today=today,
        setup_secret=AccessLink.objects.issue("setup", account=None, now=now()),
        invitation_secret=AccessLink.objects.issue("invitation", account=demo, now=now()),
        login_secret=AccessLink.objects.issue("login", account=demo, now=now()),
        known_food=known,
        unknown_food=unknown,
        oxalate_food=food("Spinach, boiled"),
        own_food=own_foods(robin),
        recipe=soup(robin),
        item=MealItem.objects.of(robin).between(today, today).exclude(food=None)[0],
        dose=SupplementDose.objects.of(robin).between(today, today)[0],
        supplement=Supplement.objects.of(robin)[0],
        condition=person_of(accounts["above"]).conditions.get(),
        suggestion=suggestion,
        result=blood_results(robin, today),
        medicine=Medicine.objects.of(person_of(accounts["kidneys"]))[0],
        change=Change.objects.of(person_of(accounts["kidneys"]))[0],
        stressor=make_stressor(robin, "Cups of matcha", answer="amount", unit="cups"),
        flag_pages=flag_pages,
        episode=episodes(person_of(accounts["above"]), today),
        symptom=make_symptom(person_of(accounts["above"])),
    )


def episodes(person: Person, day: date) -> SymptomEntry:
    """Write a day with an answer and two episodes; return the one of which everything is said."""
    answer_symptom(person, "cramp", 2, day, strength=4, places=["calf:left"])
    make_episode(person, "eyelid_twitch", "eyelid:left", day)
    said = {"duration": 2, "situation": "at_rest", "woke": True, "strength": 3, "note": "On the sofa"}
    return make_episode(person, "tingling", "hand:right", day, time=time(7, 15), came_suddenly=False, **said)


def session_of(account: Account, person: Person | None = None) -> str:
    """Return the key of a session in which the account, and perhaps a person, is chosen."""
    client = signed_in(account)
    if person is not None:
        session = client.session
        session[SESSION_KEY] = person.pk
        session.save()
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def person_of(account: Account) -> Person:
    """Return the account's first person."""
    return Person.objects.of(account)[0]


def food(name: str) -> Food:
    """Return the food with this everyday name."""
    found: FoodName = FoodName.objects.plain().select_related("food").get(text=name, language="en")
    return found.food


def tell_history(almonds: Food, editor: Account) -> None:
    """Correct a food and remove one of its portions, with reasons."""
    almonds.zinc_mg_per_100_g = Decimal("3.12")
    save_changed(almonds, WhoAndWhy(editor, "The label said 3.12 mg"))
    last = list(almonds.portions.order_by("-sequence").values_list("pk", flat=True)[:1])
    remove(almonds.portions.filter(pk__in=last), WhoAndWhy(editor, "Nobody uses it"))
    mark_corrected(almonds.pk)


def own_foods(person: Person) -> Food:
    """Write own foods of each kind; return one that is estimated."""
    make_own_food(person, "Drink powder, lemon", "1200", added_magnesium_mg_per_100_g=Decimal(1150))
    make_own_food(person, "Canteen soup", None)
    oats = food("Rolled oats, dry")
    return make_own_food(person, "Oat bar with apricots", "138", estimated_from=oats)


def blood_results(person: Person, today: date) -> LabResult:
    """Write results below, within, above and without a range, more of one test than are shown; return one."""
    for years_ago, value in enumerate(("0.81", "0.79", "0.86", "0.83", "0.84", "0.8", "0.82"), 1):
        day = today - timedelta(days=365 * years_ago)
        make_result(person, value, date=day, range_low=Decimal("0.75"), range_high=Decimal("0.95"))
    given: dict[str, Any] = {"date": today - timedelta(days=40), "note": "Fasting, before breakfast"}
    make_result(person, "212", "ferritin", unit="µg/L", range_high=Decimal(150), **given)
    make_result(person, "78", "own", name="Zinc in plasma", unit="µg/dL", **given)
    return make_result(person, "0.72", range_low=Decimal("0.75"), range_high=Decimal("0.95"), **given)


def soup(person: Person) -> Food:
    """Write a recipe with an ingredient that nobody has a value for."""
    unknown = Food.objects.of_owner(person.accesses.get().account).get(source_name="Canteen soup")
    parts = [("400", food("Lentils, boiled")), ("122", food("Carrots, raw")), ("100", unknown)]
    return make_recipe(person, *parts, name="Lentil soup of ours", cooked="900", servings="4")


def account_of(email: str, today: date, **fields: Any) -> tuple[Account, Person]:
    """Return a new account and its person, by default a woman of 40 in the United States."""
    account = make_account(email)
    about = WOMAN_OF_40 | {"birth_month": date(today.year - 40, today.month, 1)} | fields
    return account, change(person_of(account), **about)


def newcomer_woman() -> Account:
    """Return an account that is just asked about pregnancy."""
    account = Account.objects.open("woman@example.org", "a long enough password")
    change(person_of(account), sex="female")
    return account


def mark_articles(account: Account) -> None:
    """Save one article and read two; one of them is saved too."""
    taps = [("sudden-anxiety", Tap.READ), ("burning-feet", Tap.READ), ("burning-feet", Tap.SAVE)]
    for slug, tap in [*taps, ("frequent-twitching", Tap.SAVE)]:
        ArticleMark.objects.tap(tap, account, slug, now())


def first_day(today: date) -> Account:
    """Return an account with everything answered and nothing logged."""
    return account_of("first-day@example.org", today)[0]


def later_day(today: date) -> Account:
    """Return an account that logged on three days, not today."""
    account, person = account_of("later-day@example.org", today)
    for days_ago in (1, 2, 3):
        day = today - timedelta(days=days_ago)
        log(person, food("Lentil soup"), 245, day=day, meal="lunch")
        answer(person, day)
    return account


def nothing_set(today: date) -> Account:
    """Return an account that skipped every question: a range stands in place of a value."""
    account = make_account("nothing-set@example.org")
    log(person_of(account), food("Rolled oats, dry"), 40, day=today, meal="breakfast")
    log(person_of(account), food("Almonds"), 30, day=today, meal="snack")
    return account


def only_unknown(today: date) -> Account:
    """Return an account whose day holds only what no table knows."""
    account, person = account_of("unknown@example.org", today)
    guess(person, day=today, name="Canteen soup")
    guess(person, day=today, name="Homemade bread with a long name, sunflower seeds and something green")
    return account


def above_upper_level(today: date) -> Account:
    """Return a pregnant woman whose tablets of the day are above the upper level."""
    account, person = account_of("above@example.org", today)
    Condition.objects.create(person=person, kind="pregnant", first=today - timedelta(days=90))
    log(person, food("Porridge, made with water"), 234, day=today, meal="breakfast")
    take(person, make_supplement(person, 200), units=2, day=today)
    return account


def much_coffee(today: date) -> Account:
    """Return an account with more caffeine than the guideline names, a glass of wine and burning feet."""
    account, person = account_of("coffee@example.org", today)
    note(person, "caffeine", 480, today)
    note(person, "alcohol", 14, today)
    answer_symptom(person, "burning_feet", 2, today, strength=3)
    answer_symptom(person, "anxiety", 1, today)
    return account


def weak_kidneys(today: date) -> Account:
    """Return an account with weak kidneys: no reference, no mean, no hint to eat more."""
    account, person = account_of("kidneys@example.org", today, kidney_disease="not_sure")
    log(person, food("Spinach, boiled"), Decimal(90), day=today, meal="dinner")
    log(person, food("Potato, boiled"), Decimal(167), day=today, meal="dinner")
    take(person, make_supplement(person, 100, name="Antacid", kind=Supplement.Kind.LAXATIVE), day=today)
    for name in ("Levothyroxine", "Pantoprazole", "Spironolactone"):
        make_medicine(person, name, first=today - timedelta(days=200))
    make_medicine(person, "Doxycycline", last=today - timedelta(days=60))
    make_change(person, "No coffee after noon", today - timedelta(days=20))
    make_change(person, "Less running", today - timedelta(days=70), today - timedelta(days=40))
    return account
