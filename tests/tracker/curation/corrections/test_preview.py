"""What the administrator sees before anything is corrected."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from foods.history import WhoAndWhy, save_changed
from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.curation.corrections.builders import EVERYTHING, change_value, correct, found, with_water
from tests.tracker.diary.builders import DAY, log, make_act
from tests.tracker.people.builders import make_account, make_person
from tracker.curation.corrections.day_changes import day_words, summary
from tracker.curation.corrections.entries import Stretch
from tracker.curation.corrections.plan import plan_for
from tracker.curation.corrections.preview import MOST_LINES, Line, Preview, Used, preview_of
from tracker.curation.corrections.reasons import reason_of_value
from tracker.diary.models import MealItem
from tracker.people.models import Account, Act, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def spinach() -> Food:
    return make_food("Spinach", "79")


def preview(food: Food, stretch: Stretch = EVERYTHING) -> Preview:
    """Return the preview of a food as the database has it."""
    return preview_of(Food.objects.select_related("source").get(pk=food.pk), stretch)


def test_it_counts_entries_days_and_people(owner: Account, person: Person, spinach: Food) -> None:
    for day in (DAY, DAY, DAY + timedelta(days=1)):
        log(person, spinach, day=day)
    log(make_person(owner), spinach)
    own = log(person, spinach)
    own.save_change(make_act(person, Act.Verb.CHANGE), own.guess_again(Decimal(5)))
    change_value(spinach, "93")
    seen = preview(spinach)
    assert seen.used == Used(entries=5, days=3, people=2, own_numbers=1)
    assert (seen.plan.changing_entries, seen.days.days, seen.days.people) == (4, 3, 2)


def test_it_says_what_the_entries_were_logged_with(person: Person, spinach: Food) -> None:
    log(person, spinach)
    log(person, spinach)
    log(person, change_value(spinach, None))
    log(person, change_value(spinach, "93"))
    lines = {(line.mg_per_100_g, line.changes, line.entries) for line in preview(spinach).lines}
    assert lines == {(Decimal(79), True, 2), (None, True, 1), (Decimal(93), False, 1)}


def test_it_shows_totals_before_and_after(person: Person, spinach: Food) -> None:
    for grams in (33, 50):
        log(person, spinach, grams)
    log(person, change_value(spinach, None), 10)
    change_value(spinach, "93")
    seen = preview(spinach)
    # 26.07 and 39.5 mg, one unknown; then 30.69, 46.5 and 9.3 mg
    assert (seen.before_mg, seen.unknown_before) == (Decimal("65.57"), 1)
    assert (seen.after_mg, seen.unknown_after) == (Decimal("86.49"), 0)


def test_what_it_foretells_is_what_happens(person: Person, spinach: Food) -> None:
    for grams in ("33.333", "0.1", "250", "17.77"):
        log(person, spinach, grams)
    change_value(spinach, "92.123")
    foretold = preview(spinach).after_mg
    correct(spinach)
    assert sum(MealItem.objects.values_list("magnesium_mg", flat=True)) == foretold


def test_it_shows_how_days_change(person: Person, spinach: Food) -> None:
    for shift, grams in enumerate((100, 50, 10)):
        log(person, spinach, grams, DAY + timedelta(days=shift))
    log(person, spinach, 10, DAY)
    change_value(spinach, "89")
    days = preview(spinach).days
    assert [days.least_mg, days.median_mg, days.most_mg, days.total_mg] == [1, 5, 11, 17]
    assert day_words(days) == "A day changes by +1.0 to +11 mg; the day in the middle by +5.0 mg."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([], "No day changes."),
        (["0", "0"], "No day changes."),
        (["-12"], "1 day changes by −12 mg."),
        (["12", "12"], "2 days change by +12 mg each."),
        (["-12", "0", "12"], "A day changes by −12 to +12 mg; the day in the middle by 0 mg."),
    ],
)
def test_days_are_told_in_words(changes: list[str], said: str) -> None:
    assert day_words(summary([Decimal(mg) for mg in changes], 1)) == said


def test_a_value_that_goes_missing_leaves_nothing_known(person: Person, spinach: Food) -> None:
    log(person, spinach)
    change_value(spinach, None)
    seen = preview(spinach)
    assert [seen.after_mg, seen.unknown_after, seen.days.total_mg] == [0, 1, -79]


def test_caffeine_alone_is_counted_too(person: Person, spinach: Food) -> None:
    log(person, spinach)
    change_value(spinach, "79", caffeine_mg_per_100_g="4")
    seen = preview(spinach)
    assert (seen.plan.changing_entries, seen.caffeine_entries, seen.alcohol_entries) == (1, 1, 0)
    assert seen.days.days == 1


def test_nobodys_own_water_can_be_read_from_it(person: Person) -> None:
    tea = make_food("Tea", "3", is_brewed=True)
    for mg in ("40", "55"):
        log(with_water(person, mg), tea)
    change_value(tea, "5")
    source = str(tea.source)
    assert preview(tea).lines == [Line(None, source, with_own_water=True, changes=True, entries=2)]


def test_many_values_are_cut_short(person: Person, spinach: Food) -> None:
    for mg in range(MOST_LINES + 3):
        log(person, change_value(spinach, str(mg)))
    change_value(spinach, "93")
    seen = preview(spinach)
    assert (len(seen.shown_lines), seen.further_lines) == (MOST_LINES, 3)


def test_only_the_days_asked_for_are_looked_at(person: Person, spinach: Food) -> None:
    log(person, spinach, day=DAY)
    log(person, spinach, day=DAY + timedelta(days=9))
    change_value(spinach, "93")
    seen = preview(spinach, Stretch(DAY, DAY))
    assert (seen.used.entries, seen.plan.changing_entries) == (1, 1)


def test_the_queries_do_not_grow_with_the_entries(
    person: Person, spinach: Food, django_assert_num_queries: Any
) -> None:
    for number in (2, 38):
        for grams in range(number):
            log(person, spinach, grams + 1, DAY + timedelta(days=grams))
        food = change_value(spinach, "93")
        with django_assert_num_queries(4):
            preview_of(food, EVERYTHING)
        change_value(spinach, "79")


@pytest.mark.parametrize("happens", ["logged", "weighed", "another value"])
def test_the_digest_is_another_one_as_soon_as_anything_is(
    person: Person, spinach: Food, happens: str
) -> None:
    item, other = log(person, spinach), change_value(spinach, "93")
    before = plan_for(other, EVERYTHING).digest
    assert plan_for(other, EVERYTHING).digest == before
    if happens == "logged":
        log(person, change_value(spinach, "80"))
        other = change_value(spinach, "93")
    elif happens == "weighed":
        found(item).save_change(make_act(person), ["grams"])
        MealItem.objects.update(magnesium_mg=80)
    else:
        other = change_value(spinach, "94")
    assert plan_for(other, EVERYTHING).digest != before


def test_the_reason_is_the_one_given_for_the_present_value(spinach: Food) -> None:
    account = make_account("curator@example.org")
    for mg, calcium, why in ((90, None, "An older table"), (93, None, "A new analysis"), (93, 5, "Calcium")):
        spinach.magnesium_mg_per_100_g, spinach.calcium_mg_per_100_g = Decimal(mg), calcium
        save_changed(spinach, WhoAndWhy(account, why))
    assert reason_of_value(Food.objects.get(pk=spinach.pk)) == "A new analysis"


def test_a_value_without_a_history_has_no_reason(spinach: Food) -> None:
    assert reason_of_value(Food.objects.get(pk=spinach.pk)) == ""
