"""What each list finds, in hand-made tables."""

import pytest

from foods.models import ImportRun
from foods.value_origins import ValueOrigin
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.tracker.curation.worklists.builders import found, make_group
from tests.tracker.diary.builders import log, make_act
from tests.tracker.people.builders import make_person
from tracker.curation.models import WorkItem
from tracker.people.models import Account, Person

pytestmark = pytest.mark.django_db
Kind = WorkItem.Kind
MEASURED = {"magnesium_mg_per_100_g": ValueOrigin(source="A laboratory", derivation="analysed").as_json()}
IMPUTED = {"magnesium_mg_per_100_g": ValueOrigin(derivation="imputed").as_json()}


class TestFoodsLoggedWithoutMagnesium:
    def test_the_food_of_more_people_comes_first_then_that_of_more_entries(
        self, owner: Account, person: Person
    ) -> None:
        often, once, twice = (make_food(name, None) for name in ("Often", "Of two", "Twice"))
        child = make_person(owner)
        for eater, food, times in (
            (person, often, 5),
            (person, once, 1),
            (child, once, 1),
            (person, twice, 2),
        ):
            for _time in range(times):
                log(eater, food)
        assert found(Kind.WITHOUT_VALUE) == [once, often, twice]
        first = WorkItem.objects.get(food=once, kind=Kind.WITHOUT_VALUE)
        assert (first.people, first.entries) == (2, 2)

    def test_a_true_zero_is_a_value(self, person: Person) -> None:
        log(person, make_food("Salt", "0"))
        assert found(Kind.WITHOUT_VALUE) == []

    def test_what_nobody_logged_can_wait(self) -> None:
        make_food("Owl", None)
        assert found(Kind.WITHOUT_VALUE) == []

    def test_own_foods_are_nobody_elses_work(self, owner: Account, person: Person) -> None:
        log(person, make_food("Canteen soup", None, owner=owner))
        assert found(Kind.WITHOUT_VALUE) == []

    def test_an_entry_that_was_removed_counts_no_more(self, person: Person) -> None:
        log(person, make_food("Owl", None)).delete_by(make_act(person))
        assert found(Kind.WITHOUT_VALUE) == []

    def test_a_food_that_has_a_value_by_now_is_settled(self, person: Person) -> None:
        food = make_food("Owl", None)
        log(person, food)
        type(food).objects.update(magnesium_mg_per_100_g=22)
        assert found(Kind.WITHOUT_VALUE) == []


class TestEstimatesToReplace:
    def test_a_value_says_it_of_itself(self) -> None:
        estimated = make_food("Ajvar", "20", value_origins=IMPUTED)
        make_food("Almonds", "270")
        assert found(Kind.ESTIMATE) == [estimated]

    def test_a_source_says_it_for_all_its_values_but_those_from_elsewhere(self) -> None:
        guessed = make_source("guesses", derivation="estimated")
        estimated = make_food("Ajvar", "20", source=guessed)
        make_food("Akara", "30", source=guessed, value_origins=MEASURED)
        make_food("Unknown", None, source=guessed)
        assert found(Kind.ESTIMATE) == [estimated]

    def test_the_most_logged_comes_first(self, person: Person) -> None:
        rare, usual = (make_food(name, "20", value_origins=IMPUTED) for name in ("Rare", "Usual"))
        log(person, usual)
        assert found(Kind.ESTIMATE) == [usual, rare]


class TestOutliers:
    def test_ten_times_the_median_is_far_and_a_little_less_is_not(self) -> None:
        *_, near, far = make_group("20", "20", "20", "20", "199.9", "200")
        assert found(Kind.OUTLIER) == [far]
        assert WorkItem.objects.get(food=far).detail == {"value": "200", "median": "20"}
        assert near.magnesium_mg_per_100_g is not None

    @pytest.mark.parametrize(("median", "is_found"), [("40", True), ("39.9", False)])
    def test_a_tenth_is_little_where_the_group_holds_something(self, median: str, is_found: bool) -> None:
        *_, little = make_group(median, median, median, "3.9")
        make_food_name(little, "Owl")
        assert found(Kind.OUTLIER) == ([little] if is_found else [])

    def test_a_tenth_is_little_of_foods_in_use_only(self, person: Person) -> None:
        *_, logged, _unused = make_group("50", "50", "50", "1", "1")
        log(person, logged)
        assert found(Kind.OUTLIER) == [logged]

    def test_a_known_zero_is_right_though_the_food_is_in_use(self, person: Person) -> None:
        *_, salt = make_group("50", "50", "0")
        log(person, salt)
        make_food_name(salt, "Salt")
        assert found(Kind.OUTLIER) == []

    def test_the_farthest_found_later_comes_before_those_found_earlier(self) -> None:
        *_, far = make_group("20", "20", "20", "20", "20", "400")
        found(Kind.OUTLIER)
        farther = make_food("Dried", "900", group="vegetables")
        assert found(Kind.OUTLIER) == [farther, far]

    def test_unknown_is_no_outlier(self) -> None:
        make_group("50", "50", "50")
        make_food("Unknown", None, group="vegetables")
        assert found(Kind.OUTLIER) == []

    def test_brands_are_compared_with_brands(self) -> None:
        make_group("20", "20", "20")
        make_group("300", "300", "300", is_branded=True)
        assert found(Kind.OUTLIER) == []

    def test_groups_are_apart(self) -> None:
        make_group("2", "2", "2", group="fruit")
        make_group("300", "300", "300", group="nuts-and-seeds")
        assert found(Kind.OUTLIER) == []

    def test_a_group_that_holds_nothing_has_no_outliers(self) -> None:
        make_group("0", "0", "0", "5", group="fats-and-oils")
        assert found(Kind.OUTLIER) == []

    def test_the_farthest_comes_first_among_those_nobody_logs(self) -> None:
        *_, far, farther = make_group("20", "20", "20", "20", "20", "400", "900")
        assert found(Kind.OUTLIER) == [farther, far]


class TestDuplicates:
    def test_the_same_words_in_another_order_and_number_are_the_same_food(self) -> None:
        one = make_food("Bagels, wheat", "51", group="bread")
        other = make_food("Wheat bagel", "50.2", group="bread")
        assert found(Kind.DUPLICATE) == [one]
        assert WorkItem.objects.get().other_food == other

    @pytest.mark.parametrize(
        ("name", "mg", "fields"),
        [
            ("Wheat bagel", "80", {"group": "bread"}),
            ("Wheat bagel", None, {"group": "bread"}),
            ("Wheat bagel", "51", {"group": "snacks"}),
            ("Wheat bagel, toasted", "51", {"group": "bread"}),
            ("Wheat bagel", "51", {"group": "bread", "is_branded": True}),
        ],
        ids=["another value", "unknown", "another group", "another word", "a brand"],
    )
    def test_what_differs_is_another_food(self, name: str, mg: str | None, fields: dict[str, object]) -> None:
        make_food("Bagels, wheat", "51", group="bread")
        make_food(name, mg, **fields)
        assert found(Kind.DUPLICATE) == []

    def test_of_three_that_are_alike_there_are_two_pairs(self) -> None:
        for name in ("Wheat bagel", "Bagel, wheat", "Bagels, wheat"):
            make_food(name, "51", group="bread")
        assert len(found(Kind.DUPLICATE)) == 2


class TestPortionsMissing:
    def test_a_food_with_an_everyday_name_needs_a_portion(self) -> None:
        bare, full = make_food("Owl", "22"), make_food("Almonds", "270")
        make_food_name(bare, "Owl")
        make_food_name(full, "Almonds")
        make_portion(full)
        assert found(Kind.WITHOUT_PORTION) == [bare]

    def test_a_food_that_is_logged_needs_a_portion(self, person: Person) -> None:
        food = make_food("Owl", "22")
        log(person, food)
        assert found(Kind.WITHOUT_PORTION) == [food]

    def test_a_food_nobody_looks_for_needs_none(self) -> None:
        make_food_name(make_food("Owl", "22"), "horned bird", kind="synonym")
        assert found(Kind.WITHOUT_PORTION) == []


def test_foods_of_an_import_that_was_undone_are_no_work(person: Person) -> None:
    undone = ImportRun.objects.create(format="own", file_name="foods.csv", is_live=False)
    food = make_food("Owl", None, last_run=undone)
    log(person, food)
    make_food_name(food, "Owl")
    refreshed = [found(kind) for kind in Kind]
    assert refreshed == [[]] * len(Kind)
