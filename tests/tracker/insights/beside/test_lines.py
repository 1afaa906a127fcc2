"""What the panel says of the last 7 days: only what was logged, and never what it means."""

from datetime import date, timedelta

import pytest

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_supplement, take
from tests.tracker.insights.beside.builders import felt, noted, panel, said
from tests.tracker.insights.trends.builders import eat, trend
from tests.tracker.people.builders import change
from tests.tracker.symptoms.builders import answer_symptom, make_episode
from tracker.articles.library import all_manuscripts
from tracker.articles.manuscripts import Manuscript
from tracker.insights.beside.kinds import KNOWN, STRESSORS
from tracker.insights.trends.kinds import MOST
from tracker.people.models import Person
from tracker.stressors.kinds import ADDED_UP

pytestmark = pytest.mark.django_db

MAGNESIUM, PILLS = "Magnesium", "Supplements and medicines"


@pytest.fixture
def woman(person: Person) -> Person:
    """A woman of forty in the United States."""
    return change(person, sex="female", authority="us-ca", birth_month=date(1986, 1, 1), kidney_disease="no")


class TestMagnesium:
    def test_the_mean_is_of_complete_days_with_the_reference_beside_it(self, woman: Person) -> None:
        for days_ago, mg in enumerate((280, 300, 320)):
            eat(woman, mg, days_ago)
        eat(woman, 20, 3, complete=False)

        assert said(woman, "intake")[MAGNESIUM] == (
            "300 mg a day on 3 complete days."
            " Reference: 320 mg (recommended intake, US and Canada, women 31 to 50)."
        )

    def test_it_is_the_mean_trends_shows_of_these_days(self, woman: Person) -> None:
        for days_ago, mg in enumerate(("280.255", "301", "311.111", "99")):
            eat(woman, mg, days_ago * 2)

        mean = trend(woman, 7).summary.mean
        assert mean.mg is not None
        assert said(woman, "intake")[MAGNESIUM].startswith(f"{mean.mg:.0f} mg a day on {mean.days} complete")

    def test_the_eighth_day_is_not_among_them(self, woman: Person) -> None:
        for days_ago in range(1, 4):
            eat(woman, 300, days_ago)
        eat(woman, 900, 7)

        assert "300 mg a day on 3 complete days." in said(woman, "intake")[MAGNESIUM]

    def test_under_three_complete_days_there_is_no_mean(self, woman: Person) -> None:
        eat(woman, 300)
        eat(woman, 300, 1)
        eat(woman, 300, 2, complete=False)

        assert said(woman, "intake")[MAGNESIUM].startswith("2 of 3 complete days.")
        assert "mg" not in said(woman, "intake")[MAGNESIUM]

    def test_items_without_a_value_make_it_at_least_and_guesses_are_named(self, woman: Person) -> None:
        for days_ago in range(3):
            eat(woman, 300, days_ago)
        guess(woman, None, DAY)
        guess(woman, 90, DAY)

        words = said(woman, "intake")[MAGNESIUM]
        assert words.startswith("At least 330 mg a day on 3 complete days.")
        assert "1 of 5 items has no value" in words
        assert "30 mg a day is your guess." in words

    def test_where_nothing_has_a_value_no_amount_is_said(self, woman: Person) -> None:
        for days_ago in range(3):
            guess(woman, None, DAY - timedelta(days=days_ago))
            answer(woman, DAY - timedelta(days=days_ago))

        assert said(woman, "intake")[MAGNESIUM].startswith("Not known yet: no item has a value.")

    @pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
    def test_with_weak_kidneys_no_reference_is_named(self, woman: Person, kidneys: str) -> None:
        for days_ago in range(3):
            eat(woman, 300, days_ago)

        person = change(woman, kidney_disease=kidneys)
        assert said(person, "intake")[MAGNESIUM] == "300 mg a day on 3 complete days."

    def test_in_the_first_year_no_reference_is_named(self, woman: Person) -> None:
        for days_ago in range(3):
            eat(woman, 30, days_ago)

        assert "Reference" not in said(change(woman, birth_month=date(2025, 8, 1)), "intake")[MAGNESIUM]

    def test_doses_are_counted_and_come_to_a_mean_of_the_same_days(self, woman: Person) -> None:
        tablet = make_supplement(woman, 120)
        for days_ago in range(4):
            eat(woman, 300, days_ago)
        take(woman, tablet)
        take(woman, tablet, day=DAY - timedelta(days=1))

        assert said(woman, "supplements") == {PILLS: "2 doses in these days. 60 mg a day on 4 complete days."}

    def test_a_dose_without_a_value_is_said(self, woman: Person) -> None:
        take(woman, make_supplement(woman, None))

        assert said(woman, "supplements") == {PILLS: "1 dose in these days. 1 without a value."}

    def test_doses_that_add_nothing_are_said_so_and_are_no_intake_of_0_mg(self, woman: Person) -> None:
        oil = make_supplement(woman, 50, kind="skin")
        for days_ago in range(4):
            take(woman, oil, day=DAY - timedelta(days=days_ago))
            answer(woman, DAY - timedelta(days=days_ago))

        assert said(woman, "intake", "supplements") == {
            PILLS: "4 doses in these days. None of them adds magnesium."
        }

    def test_beside_food_a_dose_that_adds_nothing_leaves_the_mean_as_it_is(self, woman: Person) -> None:
        for days_ago in range(3):
            eat(woman, 300, days_ago)
        take(woman, make_supplement(woman, 50, kind="skin"))

        words = said(woman, "intake", "supplements")
        assert words[MAGNESIUM].startswith("300 mg a day on 3 complete days.")
        assert words[PILLS] == "1 dose in these days. It adds no magnesium."

    def test_beside_tablets_the_mean_says_what_doses_come_to(self, woman: Person) -> None:
        for days_ago in range(3):
            eat(woman, 300, days_ago)
        take(woman, make_supplement(woman, 120))
        take(woman, make_supplement(woman, 50, kind="skin"))

        assert said(woman, "supplements") == {PILLS: "2 doses in these days. 40 mg a day on 3 complete days."}

    def test_a_dose_alone_whose_magnesium_is_not_known_is_intake(self, woman: Person) -> None:
        take(woman, make_supplement(woman, None))
        take(woman, make_supplement(woman, 50, kind="skin"))

        words = said(woman, "intake", "supplements")
        assert words[MAGNESIUM].startswith("0 of 3 complete days.")
        assert "adds" not in words[PILLS]

    def test_what_was_added_to_a_food_is_no_dose(self, woman: Person) -> None:
        log(woman, make_food("Drink powder", "100", added_magnesium_mg_per_100_g="90"))
        take(woman, make_supplement(woman, 50, kind="skin"))

        assert said(woman, "supplements") == {PILLS: "1 dose in these days. It adds no magnesium."}

    @pytest.mark.parametrize(("days", "words"), [(7, "None on 7 of 7 days."), (1, "None on 1 of 7 days.")])
    def test_no_dose_is_an_answer_on_days_that_are_complete(
        self, woman: Person, days: int, words: str
    ) -> None:
        for days_ago in range(days):
            eat(woman, 300, days_ago)

        assert said(woman, "supplements") == {PILLS: words}

    def test_while_no_day_is_complete_no_dose_says_nothing(self, woman: Person) -> None:
        eat(woman, 300, complete=False)

        assert said(woman, "supplements") == {}


class TestStressors:
    def test_caffeine_is_at_least_where_a_drink_has_no_value(self, woman: Person) -> None:
        tea = make_food("Tea", caffeine_mg_per_100_g=None, group="coffee-and-tea")
        for days_ago in range(3):
            eat(woman, 300, days_ago)
        noted(woman, "caffeine", 120, 180, 90)
        log(woman, tea)

        assert said(woman, "caffeine") == {"Caffeine": "At least 130 mg a day on 3 of 7 days."}

    def test_it_is_the_mean_trends_shows_of_a_week(self, woman: Person) -> None:
        sunday = DAY - timedelta(days=1)
        for days_ago in range(1, 8):
            answer(woman, DAY - timedelta(days=days_ago))
        noted(woman, "caffeine", 120, 180, 90, 10, 200, 33, 67, None)

        week = trend(woman, 49, "caffeine", last=sunday).strips[0].cells[-1]
        assert (week.days, f"{week.value:.0f}") == (7, "100")
        assert said(woman, "caffeine", today=sunday) == {"Caffeine": "100 mg a day on 7 of 7 days."}

    def test_days_under_way_are_in_no_mean(self, woman: Person) -> None:
        noted(woman, "caffeine", 120, 80)

        assert said(woman, "caffeine") == {"Caffeine": "Noted on 2 days, none of them complete yet."}

    def test_a_drink_of_a_day_under_way_is_not_passed_over(self, woman: Person) -> None:
        noted(woman, "alcohol", 0, 0, 24)

        assert said(woman, "alcohol") == {
            "Alcohol": "None on 2 of 7 days. Noted on 1 more day that is not complete yet."
        }
        assert panel(woman, "alcohol").alcohol_note

    def test_none_is_an_answer(self, woman: Person) -> None:
        noted(woman, "alcohol", 0, 0, 0)

        assert said(woman, "alcohol") == {"Alcohol": "None on 3 of 7 days."}
        assert not panel(woman, "alcohol").alcohol_note

    def test_where_alcohol_stands_it_is_said_not_to_stop_at_once(self, woman: Person) -> None:
        answer(woman)
        noted(woman, "alcohol", 24)

        assert said(woman, "alcohol") == {"Alcohol": "24 g of alcohol on 1 of 7 days."}
        assert "Don’t stop from one day to the next" in panel(woman, "alcohol").alcohol_note
        assert not panel(woman, "caffeine").alcohol_note

    def test_nights_scales_amounts_and_choices_are_said_in_their_own_words(self, woman: Person) -> None:
        noted(woman, "sleep", 6, 7, "7.5")
        noted(woman, "stress", 3, 6)
        noted(woman, "exercise", 45, 30)
        noted(woman, "sleep_quality", 4, 4, 2)
        noted(woman, "illness", 1, None, 0, 0)

        assert said(woman, "sleep", "stress", "exercise", "sleep_quality", "illness") == {
            "Sleep": "6.8 h a night on 3 of 7 nights.",
            "Stress": "4.5 of 10 on average on 2 of 7 days.",
            "Exercise": "38 minutes a day on 2 of 7 days.",
            "Sleep quality": "Noted on 3 of 7 nights: poor on 1, good on 2.",
            "Illness or fever": "Noted on 3 of 7 days: no on 2, yes on 1.",
        }

    @pytest.mark.parametrize(
        ("years", "shown"), [(11, set()), (15, {"Caffeine"}), (16, {"Caffeine", "Alcohol"})]
    )
    def test_what_is_not_asked_at_an_age_is_not_shown(
        self, person: Person, years: int, shown: set[str]
    ) -> None:
        noted(person, "caffeine", 50)
        noted(person, "alcohol", 5)
        young = change(person, birth_month=date(DAY.year - years, 1, 1))

        assert said(young, "caffeine", "alcohol").keys() == shown

    def test_what_the_person_switched_off_is_not_brought_up(self, person: Person) -> None:
        noted(person, "stress", 5)
        felt(person, "cramp", 2)

        assert said(change(person, hidden_kinds=["stress", "cramp"]), "stress", "cramp") == {}


class TestSymptoms:
    def test_none_is_counted_and_blank_days_are_not(self, person: Person) -> None:
        felt(person, "fasciculation", 0, None, 1, 2, None, 0, 1)

        assert said(person, "fasciculation") == {
            "Twitches": "Noted on 5 of 7 days: none on 2, now and then on 2, often on 1."
        }

    def test_a_strength_alone_says_that_it_was_felt(self, person: Person) -> None:
        answer_symptom(person, "cramp", None, DAY, strength=4)
        answer_symptom(person, "cramp", None, DAY - timedelta(days=1), strength=0)

        assert said(person, "cramp") == {"Cramps": "Noted on 2 of 7 days: none on 1, felt on 1."}

    def test_single_episodes_stand_beside_the_answers_and_alone(self, person: Person) -> None:
        felt(person, "cramp", 3)
        for kind in ("cramp", "fasciculation", "fasciculation"):
            make_episode(person, kind, day=DAY)

        assert said(person, "cramp", "fasciculation") == {
            "Cramps": "Noted on 1 of 7 days: nearly all day on 1. 1 single episode.",
            "Twitches": "2 single episodes.",
        }

    def test_while_symptoms_are_paused_none_is_brought_up(self, person: Person) -> None:
        felt(person, "fasciculation", 2, 2)

        assert said(change(person, symptoms_paused_on=DAY), "fasciculation") == {}


class TestThePanel:
    def test_what_was_not_logged_is_not_there(self, person: Person) -> None:
        noted(person, "stress", 5)

        keys = ("intake", "supplements", "caffeine", "sleep", "stress", "fasciculation")
        assert said(person, *keys).keys() == {"Stress"}

    def test_lines_stand_in_the_order_of_the_article(self, person: Person) -> None:
        felt(person, "cramp", 1)
        noted(person, "sleep", 7)
        eat(person, 100)

        assert list(said(person, "cramp", "intake", "sleep")) == ["Cramps", "Magnesium", "Sleep"]

    def test_trends_opens_with_the_same_days_and_kinds(self, person: Person) -> None:
        felt(person, "cramp", 1)
        eat(person, 100)

        assert panel(person, "intake", "sleep", "cramp").trends_address == "/trends/?span=week&with=cramp"


@pytest.mark.parametrize("article", all_manuscripts(), ids=lambda article: article.slug)
def test_every_kind_an_article_asks_for_is_known_and_fits_into_one_query(article: Manuscript) -> None:
    assert set(article.beside) - KNOWN == set()
    assert len(set(article.beside)) == len(article.beside)
    assert len([key for key in article.beside if key in STRESSORS and key not in ADDED_UP]) <= MOST
