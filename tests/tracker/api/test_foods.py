"""Foods: searched and read."""

import pytest

from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.api.builders import fields_at_fault


def test_a_food_says_what_it_holds_and_where_that_is_from(owner_program) -> None:
    food = make_food(
        "Nuts, almonds", magnesium_mg_per_100_g="270.125", id_in_source="fdc:1", group="nuts-and-seeds"
    )
    slice_, handful = (
        make_portion(food, description="1 slice"),
        make_portion(food, description="1 handful", gram_weight="30"),
    )
    make_food_name(food, "Almonds", default_portion=handful)

    answer = owner_program.get(f"foods/{food.pk}").json()

    assert answer == {
        "id": str(food.pk),
        "name": "Almonds",
        "source_name": "Nuts, almonds",
        "source": str(food.source),
        "source_id": "fdc:1",
        "group": "nuts-and-seeds",
        "is_branded": False,
        "is_own": False,
        "note": None,
        "magnesium_mg_per_100_g": 270.125,
        "energy_kcal_per_100_g": None,
        "caffeine_mg_per_100_g": None,
        "alcohol_g_per_100_g": None,
        "portions": [
            {
                "id": str(slice_.pk),
                "description": "1 slice",
                "gram_weight": float(slice_.gram_weight),
                "is_default": False,
            },
            {"id": str(handful.pk), "description": "1 handful", "gram_weight": 30, "is_default": True},
        ],
        "magnesium_mg_per_portion": 81.038,
    }


def test_a_food_without_a_value_is_null_not_zero(owner_program) -> None:
    food = make_food(magnesium_mg_per_100_g=None)
    make_portion(food)

    answer = owner_program.get(f"foods/{food.pk}").json()

    assert (answer["magnesium_mg_per_100_g"], answer["magnesium_mg_per_portion"]) == (None, None)


def test_search_finds_foods_best_first(owner_program) -> None:
    for name in ("Almond cake", "Almonds"):
        make_food(name)

    found = owner_program.get("foods?q=almonds").json()

    assert found["items"][0]["name"] == "Almonds"
    assert found["next"] is None


def test_the_next_page_goes_on_where_the_first_ended(owner_program) -> None:
    for number in range(5):
        make_food(f"Almonds {number}")

    names, address = [], "foods?q=almonds&limit=2"
    while address:
        page = owner_program.get(address).json()
        assert len(page["items"]) <= 2
        names += [food["source_name"] for food in page["items"]]
        address = page["next"]

    assert sorted(names) == [f"Almonds {number}" for number in range(5)]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("", "q"),
        ("q=", "q"),
        ("q=%20", "q"),
        ("q=" + "x" * 201, "q"),
        ("q=oats%00", "q"),
        ("q=oats&limit=0", "limit"),
        ("q=oats&limit=101", "limit"),
        ("q=oats&limit=many", "limit"),
        ("q=oats&offset=-1", "offset"),
    ],
)
def test_a_search_that_cannot_be_is_refused(owner_program, query, field) -> None:
    response = owner_program.get(f"foods?{query}")

    assert (response.status_code, fields_at_fault(response)) == (422, [field])


@pytest.mark.parametrize("key", ["0", "almonds", "9" * 30, "1.5", "%00"])
def test_a_food_that_is_not_there_is_absent(owner_program, key) -> None:
    assert owner_program.get(f"foods/{key}").status_code == 404


def test_own_foods_are_seen_by_their_owner_alone(owner_program, stranger_program, owner) -> None:
    food = make_food("Our bread", owner=owner)

    assert owner_program.get(f"foods/{food.pk}").json()["is_own"] is True
    assert len(owner_program.get("foods?q=bread").json()["items"]) == 1
    assert stranger_program.get(f"foods/{food.pk}").status_code == 404
    assert stranger_program.get("foods?q=bread").json()["items"] == []


@pytest.mark.parametrize("foods", [2, 40])
def test_a_search_takes_the_same_queries_whatever_it_finds(
    owner_program, foods, django_assert_num_queries
) -> None:
    for number in range(max(foods, 6)):
        make_portion(make_food(f"Almonds, {number}"))

    # Token and person, then the six of a first search.
    with django_assert_num_queries(8):
        owner_program.get(f"foods?q=almonds&limit={foods}")
