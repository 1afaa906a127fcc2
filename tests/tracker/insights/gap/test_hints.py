"""What may be named to whom: the exclusions of clinical care, the person's own foods first."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from foods.models import Food
from tests.foods.builders import make_food, make_source
from tests.tracker.diary.builders import DAY, answer, guess, log, make_supplement, take
from tests.tracker.insights.gap.builders import (
    REFERENCE_MG,
    almond_butter,
    almonds,
    asked,
    everyday,
    hinted,
    salmon,
    spinach,
    yogurt,
)
from tests.tracker.kitchen.builders import make_recipe
from tests.tracker.people.builders import change
from tracker.diary.models import DiaryDay
from tracker.insights.gap.hints import GapHints, gap_hints
from tracker.people.models import Person

pytestmark = pytest.mark.django_db
YESTERDAY = DAY - timedelta(days=1)


def bread() -> Food:
    """Return a food whose allergens nobody noted; it opens a day with 100 mg."""
    return everyday("Bread", group="bread")


def hints_of(person: Person, day: date = DAY) -> GapHints:
    found = gap_hints(person, day, day)
    assert found is not None
    return found


def named(person: Person) -> dict[str, list[str]]:
    """Return the names of own and everyday foods for today, which has a sum and a reference."""
    gap = hints_of(person).of_day
    assert gap is not None
    return {
        "own": [hint.food.name for hint in gap.hints.own],
        "everyday": [hint.food.name for hint in gap.hints.everyday],
    }


def open_day(person: Person) -> None:
    """Log 100 mg of something that is never named itself: a guess."""
    guess(person, 100)


def test_given_only_coffee_and_wine_as_own_foods_neither_is_offered(person: Person) -> None:
    person, owner = asked(person), person.accesses.get().account
    coffee = everyday("Coffee, brewed", "3", group="coffee-and-tea", caffeine_mg_per_100_g="40")
    wine = everyday("Wine, red", "12", group="alcoholic-drinks", alcohol_g_per_100_g="10.6")
    for drink in (
        coffee,
        wine,
        *(make_food(name, "30", owner=owner) for name in ("Coffee", "Rioja", "Wine")),
    ):
        for food_day in (DAY, YESTERDAY):
            log(person, drink, 500, day=food_day)
    assert named(person) == {"own": [], "everyday": []}


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"group": "coffee-and-tea"}, id="coffee of unknown caffeine"),
        pytest.param({"group": "alcoholic-drinks"}, id="a drink of unknown alcohol"),
        pytest.param({"group": "soft-drinks"}, id="a soft drink"),
        pytest.param({"group": "juices"}, id="a juice"),
        pytest.param({"group": "milk", "caffeine_mg_per_100_g": "4"}, id="caffeine"),
        pytest.param({"group": "milk", "typical_caffeine_mg_per_100_g": "4"}, id="typical caffeine"),
        pytest.param({"group": "milk", "alcohol_g_per_100_g": "1"}, id="alcohol"),
        pytest.param({"group": "milk", "typical_alcohol_g_per_100_g": "1"}, id="typical alcohol"),
        pytest.param({"group": "sweets", "name": "Dark chocolate"}, id="chocolate of unknown caffeine"),
        pytest.param({"group": "herbs-and-spices"}, id="a seasoning"),
        pytest.param({"group": "nutrition-powders"}, id="a powder of the group"),
        pytest.param({"group": "milk", "name": "Milk powder"}, id="a powder by name"),
        pytest.param({"group": "grains", "name": "Wheat flour"}, id="flour"),
        pytest.param({"group": "pulses", "name": "Lentils, dry"}, id="dry beans"),
        pytest.param({"group": "grains", "name": "Quinoa, uncooked"}, id="uncooked grain"),
        pytest.param({"group": "grains", "added_magnesium_mg_per_100_g": "5"}, id="added magnesium"),
        pytest.param({"group": "grains", "unknown_ingredients": 1}, id="partly unknown"),
        pytest.param({"group": "grains", "value_note": "caution: doubtful"}, id="advised against"),
        pytest.param({"group": ""}, id="of no group: it may be a drink"),
        pytest.param({"group": "cakes-and-biscuits", "name": "Brownie"}, id="cake of unknown caffeine"),
        pytest.param({"group": "yogurt-and-cream", "name": "Trifle"}, id="pudding of unknown alcohol"),
        pytest.param({"group": "milk", "name": "Kefir"}, id="kefir"),
        pytest.param({"group": "mixed-dishes"}, id="a dish: what is in it differs"),
        pytest.param({"group": "grains", "name": "Wheat bran"}, id="bran"),
        pytest.param({"group": "grains", "name": "Oat germ"}, id="germ"),
        pytest.param({"group": "grains", "name": "Sorghum, raw"}, id="raw grain"),
    ],
)
def test_own_foods_that_are_never_named(person: Person, fields: dict[str, Any]) -> None:
    person = asked(person)
    log(person, everyday(fields.pop("name", "Something"), "90", **fields))
    assert named(person)["own"] == []


@pytest.mark.parametrize(
    "name", ["Bread, rye", "Figs, dried, uncooked", "Rolled oats, dry", "Lentils, boiled"]
)
def test_own_foods_that_are_named(person: Person, name: str) -> None:
    person = asked(person)
    group = "pulses" if "Lentils" in name else "fruit" if "Figs" in name else "breakfast-cereals"
    log(person, everyday(name, "90", group=group))
    assert named(person)["own"] == [name]


def test_an_own_food_of_the_hinted_file_is_named_whatever_its_source_calls_it(person: Person) -> None:
    person = asked(person)
    tofu = hinted("Tofu, firm", "fdc:172475", "58", group="pulses", source_name="Tofu, raw, firm")
    log(person, tofu)
    assert named(person)["own"] == ["Tofu, firm"]


def test_guesses_and_supplements_are_never_named(person: Person) -> None:
    person = asked(person)
    guess(person, 90)
    take(person, make_supplement(person, 90))
    assert named(person) == {"own": [], "everyday": []}


def test_own_foods_come_in_the_amount_they_are_usually_had_in(person: Person) -> None:
    person, food = asked(person), everyday("Bread", portion="40", group="bread")
    for ago, grams in enumerate((30, 30, 80)):
        log(person, food, grams, day=DAY - timedelta(days=ago))
    gap = hints_of(person).of_day
    assert gap is not None
    assert [(hint.food.grams, hint.food.days, hint.portions) for hint in gap.hints.own] == [
        (Decimal(30), 3, 1)
    ]


def test_more_than_two_usual_portions_are_not_named(person: Person) -> None:
    person, food = asked(person), everyday("Bread", portion="40", group="bread")
    log(person, food, 81)
    assert named(person)["own"] == []


def test_what_was_had_longer_ago_than_ninety_days_is_no_own_food(person: Person) -> None:
    person, food = asked(person), bread()
    open_day(person)
    log(person, food, day=DAY - timedelta(days=90))
    assert named(person)["own"] == []
    log(person, food, day=DAY - timedelta(days=89))
    assert named(person)["own"] == ["Bread"]


def test_a_recipe_is_an_own_food_where_nothing_is_to_be_respected(person: Person) -> None:
    person = asked(person)
    recipe = make_recipe(person, ("100", bread()))
    log(person, recipe)
    assert named(person)["own"] == [str(recipe)]
    assert named(change(person, allergies=["celery"]))["own"] == []


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        pytest.param({}, {"Almond butter", "Almonds", "Salmon", "Spinach", "Yogurt"}, id="nothing"),
        pytest.param(
            {"diet": "everything"}, {"Almond butter", "Almonds", "Salmon", "Spinach", "Yogurt"}, id="all"
        ),
        pytest.param(
            {"diet": "vegetarian"}, {"Almond butter", "Almonds", "Spinach", "Yogurt"}, id="vegetarian"
        ),
        pytest.param({"diet": "vegan"}, {"Almond butter", "Almonds", "Spinach"}, id="vegan"),
        pytest.param({"allergies": ["nuts"]}, {"Salmon", "Spinach", "Yogurt"}, id="nuts"),
        pytest.param({"allergies": ["sesame"]}, {"Salmon", "Spinach", "Yogurt"}, id="sesame"),
        pytest.param({"allergies": ["milk", "fish"]}, {"Almond butter", "Almonds", "Spinach"}, id="two"),
        pytest.param({"allergies": ["kiwi"]}, set(), id="one nobody knows"),
    ],
)
@pytest.mark.parametrize("is_own", [False, True])
def test_diet_and_allergies_are_respected(
    person: Person, fields: dict[str, Any], left: set[str], is_own: bool
) -> None:
    person = asked(person, **fields)
    open_day(person)
    for food in (almonds(), almond_butter(), spinach(), yogurt(), salmon()):
        if is_own:
            log(person, food, 20, day=DAY - timedelta(days=40))
            log(person, food, 1, day=DAY - timedelta(days=41))
    found = named(person)
    assert {name.partition(",")[0] for name in (*found["own"], *found["everyday"])} <= left
    if not is_own:
        assert {name.partition(",")[0] for name in found["everyday"]} == left


def test_with_an_allergy_an_own_food_of_unknown_makeup_is_left_out(person: Person) -> None:
    person = asked(person)
    log(person, bread())
    assert named(person)["own"] == ["Bread"]
    assert named(change(person, allergies=["celery"]))["own"] == []
    assert named(change(person, allergies=[], diet="vegan"))["own"] == []


@pytest.mark.parametrize("name", ["Peanut-free granola", "Lentils, boiled", "Milk (oat)"])
def test_with_an_allergy_no_name_of_an_own_food_makes_it_safe(person: Person, name: str) -> None:
    person = asked(person, allergies=["peanut"])
    spinach_ = spinach()
    own = make_food(
        name, "100", owner=person.accesses.get().account, group="pulses", id_in_source=spinach_.id_in_source
    )
    log(person, own)
    assert named(person)["own"] == []


@pytest.mark.parametrize(
    "name",
    ["Beer-battered tofu", "Guinness stew", "Irish coffees", "Wine-gums", "Sake rice", "Cold brew jelly"],
)
def test_no_own_food_called_after_a_stimulating_drink_is_named(person: Person, name: str) -> None:
    person = asked(person)
    log(person, make_food(name, "100", owner=person.accesses.get().account, group="grains"))
    assert named(person)["own"] == []


@pytest.mark.parametrize("name", ["Coq au vin", "Sunday roast", "Trifle"])
def test_no_recipe_with_an_own_drink_of_unknown_alcohol_is_named(person: Person, name: str) -> None:
    person = asked(person)
    rioja = make_food("Rioja", "12", owner=person.accesses.get().account)
    log(person, make_recipe(person, ("100", bread()), ("100", rioja), name=name))
    assert named(person)["own"] == []


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        pytest.param("Red", {"group": "alcoholic-drinks"}, id="a drink of unknown alcohol"),
        pytest.param("Cold", {"group": "coffee-and-tea"}, id="coffee of unknown caffeine"),
        pytest.param("Cocoa, dry powder", {"group": "sweets"}, id="cocoa"),
        pytest.param("Wheat bran", {"group": "grains"}, id="bran"),
        pytest.param("Vanilla", {"group": "herbs-and-spices"}, id="a seasoning"),
        pytest.param("Brownie", {"group": "cakes-and-biscuits"}, id="a cake"),
        pytest.param("Porridge", {"group": "grains", "caffeine_mg_per_100_g": "3"}, id="caffeine"),
    ],
)
@pytest.mark.parametrize("is_nested", [False, True])
def test_no_recipe_with_a_part_that_is_not_fit_is_named(
    person: Person, name: str, fields: dict[str, Any], is_nested: bool
) -> None:
    person, part = asked(person), everyday(name, **fields)
    if is_nested:
        part = make_recipe(person, ("100", part), name="Base")
    log(person, make_recipe(person, ("100", bread()), ("100", part), name="Balls"))
    assert named(person)["own"] == []


def test_a_recipe_within_a_recipe_is_in_doubt(person: Person) -> None:
    person = asked(person)
    log(person, make_recipe(person, ("100", make_recipe(person, ("100", bread())))))
    assert named(person)["own"] == []


def test_a_recipe_keeps_being_named_when_what_was_not_fit_is_taken_out(person: Person) -> None:
    person = asked(person)
    recipe = make_recipe(person, ("100", bread()), ("100", everyday("Red", group="alcoholic-drinks")))
    log(person, recipe)
    assert named(person)["own"] == []
    recipe.recipe.ingredients.filter(food__group="alcoholic-drinks").update(removed_at=now())
    assert named(person)["own"] == [str(recipe)]


def test_what_nobody_knows_the_makeup_of_is_not_named(person: Person) -> None:
    person = asked(person)
    own_food = make_food("Oat bar", "100", owner=person.accesses.get().account, group="bread")
    without_everyday_name = make_food("Bread, oat", "100", group="bread")
    of_another_table = everyday("Brot", source=make_source("mine"), group="bread")
    for food in (own_food, without_everyday_name, of_another_table):
        log(person, food)
    assert named(person)["own"] == []


def test_for_a_two_year_old_no_whole_nuts(person: Person) -> None:
    person = asked(person, birth_month="2024-01-01")
    log(person, almonds(), 5)
    almond_butter()
    granola = everyday("Granola", group="breakfast-cereals")
    log(person, granola, 5)
    assert named(person) == {"own": [], "everyday": ["Almond butter"]}


def test_from_five_years_on_whole_nuts_are_named(person: Person) -> None:
    person = asked(person, birth_month="2021-03-01")
    guess(person, 30)
    almonds()
    assert named(person)["everyday"] == ["Almonds"]
    assert named(change(person, birth_month="2021-04-01"))["everyday"] == []


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"kidney_disease": "yes"}, id="weak kidneys"),
        pytest.param({"kidney_disease": "not_sure"}, id="kidneys: not sure"),
        pytest.param({"has_standing_flag": True}, id="a standing red flag"),
        pytest.param({"birth_month": "2025-04-01"}, id="eleven months"),
    ],
)
def test_to_whom_nothing_is_named(person: Person, fields: dict[str, Any]) -> None:
    person = asked(person, **fields)
    log(person, spinach())
    assert gap_hints(person, DAY, DAY) is None


def test_before_diet_and_allergies_were_asked_no_food_is_named(person: Person) -> None:
    person = asked(person, asked_questions=[])
    log(person, bread())
    spinach()
    found = hints_of(person)
    assert (found.is_asked, named(person)) == (False, {"own": [], "everyday": []})
    assert found.of_day is not None
    assert found.of_day.mg == 220


def test_what_is_not_for_somebody_is_named_no_more(person: Person) -> None:
    food, own = spinach(), bread()
    person = asked(person, disliked_foods=[food.pk, own.pk])
    log(person, own)
    assert named(person) == {"own": [], "everyday": []}


@pytest.mark.parametrize(("grams", "names"), [(319, ["Spinach, boiled"]), (320, []), (500, [])])
def test_nothing_is_named_at_or_above_the_reference(person: Person, grams: int, names: list[str]) -> None:
    person = asked(person)
    guess(person, grams)
    spinach()
    gap = hints_of(person).of_day
    assert gap is not None
    assert gap.is_closed is (grams >= REFERENCE_MG)
    assert named(person)["everyday"] == names


def test_an_empty_day_has_no_gap(person: Person) -> None:
    assert hints_of(asked(person)).of_day is None


def test_a_day_without_any_value_has_no_gap(person: Person) -> None:
    person = asked(person)
    guess(person, None)
    assert hints_of(person).of_day is None


def test_a_day_that_was_not_tracked_has_no_gap(person: Person) -> None:
    person = asked(person)
    open_day(person)
    answer(person, status=DiaryDay.Status.NOT_TRACKED)
    assert hints_of(person).of_day is None


def test_without_the_one_value_that_holds_there_is_no_gap(person: Person) -> None:
    person = asked(person, sex="")
    log(person, bread())
    found = hints_of(person)
    assert (found.of_day, found.target.missing) == (None, ("sex",))


def test_a_gap_is_uncertain_with_unknown_items_and_on_an_unfinished_day(person: Person) -> None:
    person = asked(person)
    open_day(person)
    assert hints_of(person).is_uncertain
    answer(person)
    assert not hints_of(person).is_uncertain
    guess(person, None)
    assert hints_of(person).is_uncertain


def test_the_usual_day_is_the_mean_of_complete_days_of_a_week_else_of_a_month(person: Person) -> None:
    person, spinach_ = asked(person), spinach()
    for ago, mg in ((8, 100), (9, 200), (1, 240), (2, 240)):
        guess(person, mg, day=DAY - timedelta(days=ago))
        answer(person, day=DAY - timedelta(days=ago))
    found = hints_of(person)
    assert (found.mean.mg, found.mean.days) == (Decimal(195), 4)
    assert found.of_usual_day is not None
    assert [hint.food.food_id for hint in found.of_usual_day.hints.everyday] == [spinach_.pk]
    guess(person, 240, day=DAY - timedelta(days=3))
    answer(person, day=DAY - timedelta(days=3))
    assert hints_of(person).mean.mg == Decimal(240)


def test_under_three_complete_days_there_is_no_usual_day(person: Person) -> None:
    person = asked(person)
    for ago in (1, 2):
        guess(person, 240, day=DAY - timedelta(days=ago))
        answer(person, day=DAY - timedelta(days=ago))
    found = hints_of(person)
    assert (found.mean.mg, found.mean.days, found.of_usual_day) == (None, 2, None)


def test_a_strangers_foods_are_nobodys_hints(person: Person, stranger: Any) -> None:
    other = Person.objects.of(stranger).get()
    log(other, bread())
    person = asked(person)
    open_day(person)
    assert named(person)["own"] == []


@pytest.mark.parametrize("foods", [2, 40])
def test_hints_take_the_same_queries_whatever_was_had(person: Person, foods: int) -> None:
    person = asked(person)
    spinach()
    for number in range(foods):
        log(
            person,
            everyday(f"Bread {number}", "50", group="bread"),
            10,
            day=DAY - timedelta(days=number % 60),
        )
    with CaptureQueriesContext(connection) as queries:
        hints_of(Person.objects.get(pk=person.pk))
    assert len(queries) - 1 <= 5
