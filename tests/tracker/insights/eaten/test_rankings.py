"""What a diary holds, ranked five ways: each adds up to the total of its days."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.models import Food
from foods.water import WATER
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, guess, log, make_supplement, take
from tests.tracker.insights.eaten.builders import amounts, dose_row, item_row, ranked_on
from tests.tracker.kitchen.builders import make_own_food, make_recipe
from tracker.diary.models import MealItem
from tracker.insights.eaten.lines import Ranking
from tracker.insights.eaten.rankings import foods_of, rankings
from tracker.insights.intake import daily_intake
from tracker.people.models import Person

GUESS = MealItem.ValueKind.GUESS.value


def make_water() -> Food:
    """Return tap water as the table has it, 10 mg a litre."""
    return make_food("Beverages, water, tap, drinking", "1", group="soft-drinks")


def keep_a_varied_diary(person: Person) -> None:
    """Log something of each sort on two days."""
    oats, water = make_food("Oats", "138.333", group="grains"), make_water()
    powder = make_food("Drink powder", "200", group="nutrition-powders", added_magnesium_mg_per_100_g="150.5")
    log(person, oats, 60, meal="breakfast")
    log(person, powder, "33.3", meal="breakfast")
    log(person, water, 500)
    log(person, make_own_food(person), 40)
    log(person, make_recipe(person, ("100", oats), ("50", make_food("Mystery", None))), 150)
    guess(person, 80)
    guess(person, name="Canteen soup")
    take(person, make_supplement(person, "99.9"))
    take(person, make_supplement(person, None, name="Drops"), day=DAY + timedelta(days=1))


@pytest.mark.django_db
def test_each_ranking_adds_up_to_the_total_of_the_diary(person: Person) -> None:
    keep_a_varied_diary(person)
    last = DAY + timedelta(days=1)

    found = ranked_on(person, DAY, last)

    days = daily_intake(person, DAY, last)
    assert found.logged == 2
    for ranking in found.all:
        assert sum(line.mg for line in ranking.lines) == sum(day.total_mg or 0 for day in days)
        assert sum(line.supplement_mg for line in ranking.lines) == sum(
            day.supplement_mg or 0 for day in days
        )
        assert sum(line.percent for line in ranking.lines) == 100
        assert sum(line.unknown for line in ranking.lines) == sum(day.unknown_items for day in days)
        assert sum(line.partly_known for line in ranking.lines) == sum(day.partly_known_items for day in days)


@pytest.mark.django_db
def test_sources_are_food_water_supplements_and_guesses(person: Person) -> None:
    keep_a_varied_diary(person)

    assert amounts(ranked_on(person).sources) == {
        "Food and other drinks": "261.816",
        "Supplements and medicines": "150.017",  # 99.9 of the tablet, 50.117 added to the powder
        "Your guesses": "80",
        "Drinking water": "5",
    }


@pytest.mark.django_db
def test_meals_keep_what_was_added_to_their_foods_as_the_day_lists_them(person: Person) -> None:
    keep_a_varied_diary(person)

    meals = amounts(ranked_on(person).meals)

    assert meals["Breakfast"] == "149.6"
    assert meals["Doses of supplements"] == "99.9"


@pytest.mark.django_db
def test_values_are_ranked_by_the_data_set_they_come_from(person: Person) -> None:
    keep_a_varied_diary(person)

    tables = amounts(ranked_on(person).tables)

    assert tables["USDA FoodData Central, SR Legacy"] == "154.6"
    assert tables["Your guesses"] == "80"
    assert tables["Labels of your supplements"] == "99.9"
    assert "Your own foods and recipes" in tables


@pytest.mark.django_db
def test_a_deleted_entry_and_other_days_and_persons_are_left_out(person: Person, stranger: object) -> None:
    food = make_food()
    kept, deleted = log(person, food), log(person, food)
    log(person, food, day=DAY - timedelta(days=1))
    other = Person.objects.exclude(pk=person.pk).get()
    log(other, food)
    MealItem.all_rows.filter(pk=deleted.pk).update(deleted_by=kept.act)

    assert amounts(ranked_on(person).foods) == {"Almonds": "270"}


@pytest.mark.django_db
def test_a_day_of_doses_alone_is_a_logged_day(person: Person) -> None:
    log(person)
    take(person)
    take(person, day=DAY + timedelta(days=1))

    assert ranked_on(person, DAY, DAY + timedelta(days=5)).logged == 2


@pytest.mark.django_db
def test_an_empty_range_has_no_lines(person: Person) -> None:
    found = ranked_on(person)

    assert found.logged == 0
    assert [ranking.lines for ranking in found.all] == [()] * 5


def lines_of(ranking: Ranking) -> list[tuple[str, int, int]]:
    """Return names, whole amounts and numbers of entries."""
    return [(line.name, int(line.mg), line.entries) for line in ranking.lines]


def test_a_group_no_table_knows_any_more_is_another() -> None:
    found = rankings([item_row(group="fruit-2019"), item_row(group=""), item_row(group="fruit")], 1)
    assert {line.name for line in found.groups.lines} == {"Other", "Without a group", "Fruit"}


def test_a_food_found_by_several_words_is_one_line_under_the_usual_one() -> None:
    rows = [item_row("Porridge", 30, entries=1), item_row("Oats", 60, entries=2)]

    assert lines_of(foods_of(rows)) == [("Oats", 90, 3)]


def test_foods_of_several_tables_that_are_called_alike_are_one_line() -> None:
    rows = [item_row("Banana", 30, food=1), item_row("banana", 20, food=2, entries=3)]

    (line,) = foods_of(rows).lines

    assert (line.name, int(line.mg), line.food) == ("banana", 50, 2)


def test_a_supplement_is_no_food_of_the_same_name() -> None:
    rows = [item_row("Magnesium drink", 30), dose_row("Magnesium drink", 40)]

    assert lines_of(foods_of(rows)) == [("Magnesium drink", 40, 1), ("Magnesium drink", 30, 1)]


def test_a_food_without_a_value_comes_last_and_is_unknown_not_zero() -> None:
    rows = [
        item_row("Soup", 0, food=1, unknown=2, entries=2),
        item_row("Water", 0, food=2),
        item_row("Oats", 5, food=3),
    ]

    ranking = foods_of(rows)

    assert [line.name for line in ranking.lines] == ["Oats", "Water", "Soup"]
    assert [line.name for line in ranking.known] == ["Oats", "Water"]
    assert [line.name for line in ranking.incomplete] == ["Soup"]


def test_a_number_of_ones_own_for_water_stays_water() -> None:
    own = item_row("Tap water", 12, group=WATER, value_kind=GUESS)

    assert amounts(rankings([own], 1).sources) == {"Drinking water": "12"}


def test_what_was_added_to_a_guessed_food_counts_as_supplement() -> None:
    own = item_row("Drink powder", 40, added=30, value_kind=GUESS)

    found = rankings([own], 1)

    assert amounts(found.sources) == {"Supplements and medicines": "30", "Your guesses": "10"}
    assert sum(line.entries for line in found.sources.lines) == 1
    assert found.foods.lines[0].guess_mg == 10


ROWS = st.lists(
    st.builds(
        item_row,
        name=st.sampled_from(["Oats", "oats", "Soup", "Water"]),
        mg=st.decimals(1, 500, places=3),
        added=st.decimals(0, 1, places=3),
        food=st.sampled_from([None, 1, 2, 3]),
        group=st.sampled_from(["", WATER, "grains", "soft-drinks"]),
        meal=st.sampled_from(["", "lunch"]),
        value_kind=st.sampled_from(MealItem.ValueKind.values),
        value_source=st.sampled_from(["", "A, 2018", "A, 2020-04", "B"]),
    )
    | st.builds(dose_row, mg=st.decimals(0, 500, places=3)),
    max_size=12,
)


@given(ROWS)
def test_no_way_of_ranking_loses_or_makes_magnesium(rows: list[object]) -> None:
    found = rankings(rows, 1)  # type: ignore[arg-type]

    for ranking in found.all:
        assert sum(line.mg for line in ranking.lines) == sum(row.mg for row in rows)  # type: ignore[attr-defined]
        assert sum(line.entries for line in ranking.lines) == len(rows)
