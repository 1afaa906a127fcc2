"""The demo: invented people whose diary ends on a given day."""

from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from foods.importers.embedded import DATA_DIR
from foods.models import FoodName
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.diary.builders import log, make_act
from tests.tracker.people.builders import make_account
from tracker.diary.models import DiaryDay, MealItem, Supplement
from tracker.insights.intake import DayIntake, daily_intake
from tracker.insights.models import PatternQuestion
from tracker.insights.targets import target_on
from tracker.people.models import Account, Act, Person
from tracker.people.views.welcome import QUESTIONS
from tracker.stressors.models import Change, Medicine, Stressor, StressorEntry
from tracker.symptoms.flagging import Noted, page_in_front, raise_flags
from tracker.symptoms.models import LabResult, SymptomDay, SymptomEntry
from tracker.today.demo import DEMO_DAYS, DEMO_EMAIL, create_demo, demo_password
from tracker.today.demo_check_ins import CHECK_IN_DAYS
from tracker.today.demo_meals import ADULT, CHILD

LAST = date(2026, 3, 2)
USED = {name for rota in (ADULT, CHILD) for days in rota.values() for day in days for name in day}


def make_everyday_foods() -> None:
    for name in USED:
        food = make_food(name)
        make_food_name(food, name, default_portion=make_portion(food))


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """Make the demo once for this module, in a transaction that is rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        make_everyday_foods()
        yield create_demo(LAST)
        transaction.set_rollback(True)


def persons(account: Account) -> list[Person]:
    return list(Person.objects.of(account))


def diary(account: Account, last: date = LAST) -> list[DayIntake]:
    return daily_intake(persons(account)[0], last - timedelta(days=DEMO_DAYS - 1), last)


def felt(account: Account, last: date) -> list[tuple[int, str, int | None]]:
    """Return how symptoms were: days before the last, kind and how often."""
    rows = SymptomDay.objects.of(persons(account)[0]).order_by("date", "kind")
    return [((last - row.date).days, row.kind, row.frequency) for row in rows]


def test_the_demo_eats_only_what_the_embedded_table_knows_by_these_names() -> None:
    lines = (DATA_DIR / "everyday_names.csv").read_text().splitlines()
    names = {line.split(",")[1] for line in lines} | {line.split('"')[1] for line in lines if '"' in line}

    assert names >= USED


@pytest.mark.django_db
class TestDiary:
    def test_it_has_120_days_of_which_some_were_not_logged(self, demo) -> None:
        days = diary(demo)

        assert days[0].is_logged
        assert days[-1].is_logged
        assert 5 < sum(not day.is_logged for day in days) < 20
        assert MealItem.objects.of(persons(demo)[0]).exclude(date__range=(days[0].date, LAST)).count() == 0

    def test_days_are_answered_in_every_way_and_some_are_not(self, demo) -> None:
        answers = [day.status for day in diary(demo)]

        assert set(answers) == {*DiaryDay.Status.values, None}
        assert answers.count(DiaryDay.Status.COMPLETE) > 80
        assert answers[-1] is None

    def test_guesses_and_items_without_a_value_are_among_the_entries(self, demo) -> None:
        days = diary(demo)

        assert any(day.guess_mg for day in days)
        assert days[-1].is_at_least
        assert 1 <= sum(day.unknown_items for day in days) < 20

    def test_supplements_stay_below_the_upper_level_so_that_they_suggest_nothing(self, demo) -> None:
        level = target_on(persons(demo)[0], LAST).upper_level_mg
        taken = [day.supplement_mg for day in diary(demo) if day.supplement_mg]

        assert level == Decimal(350)
        assert len(taken) > 20
        assert max(taken) < level

    def test_only_the_product_still_taken_is_offered(self, demo) -> None:
        assert [str(supplement) for supplement in Supplement.objects.of(persons(demo)[0])] == [
            "Magnesium tablet"
        ]

    def test_a_child_of_nine_is_measured_by_another_authority(self, demo) -> None:
        adult, child = persons(demo)

        assert child.life_stage_on(LAST).age_months == 9 * 12
        assert {adult.authority, child.authority} == {"us-ca", "efsa"}
        assert child.asked_questions == QUESTIONS

    def test_every_entry_has_an_act_that_can_be_undone(self, demo) -> None:
        item = MealItem.objects.of(persons(demo)[0]).latest("date")

        assert item.act
        assert item.act.made_at.date() == LAST
        assert set(MealItem.objects.values_list("act__verb", flat=True)) == {Act.Verb.ADD}


@pytest.mark.django_db
class TestBesideMeals:
    """What the grown-up notes beside meals."""

    def test_there_are_weeks_of_check_ins_with_gaps(self, demo) -> None:
        days = set(StressorEntry.objects.of(persons(demo)[0]).values_list("date", flat=True))

        assert len(days) > 50
        assert LAST not in days
        assert LAST - timedelta(days=CHECK_IN_DAYS - 1) == min(days)
        assert len(days) < CHECK_IN_DAYS - 10

    def test_none_is_said_and_other_days_are_left_blank(self, demo) -> None:
        robin = persons(demo)[0]
        twitches = SymptomDay.objects.of(robin).filter(kind="fasciculation")
        check_ins = StressorEntry.objects.of(robin).values("date").distinct()

        assert 10 < twitches.filter(frequency=0).count() < twitches.count() / 2
        assert twitches.filter(strength=None).exclude(frequency=0).exists()
        assert twitches.count() < check_ins.count()

    def test_alcohol_none_is_said_only_where_no_drink_was_logged(self, demo) -> None:
        robin = persons(demo)[0]
        none = StressorEntry.objects.of(robin).filter(kind="alcohol", value=0).values_list("date", flat=True)
        drinks = MealItem.objects.of(robin).filter(food_name__in=["Beer", "Wine, white"])

        assert len(none) > 10
        assert not drinks.filter(date__in=none).exists()

    def test_check_ins_answer_how_complete_a_day_is(self, demo) -> None:
        robin = persons(demo)[0]
        symptoms = set(SymptomDay.objects.of(robin).values_list("date", flat=True))
        answered = DiaryDay.objects.of(robin).filter(symptoms=DiaryDay.Status.COMPLETE)

        assert {day.date for day in answered} == symptoms

    def test_one_of_everything_else_is_there_and_can_be_undone(self, demo) -> None:
        robin = persons(demo)[0]

        rows = [
            model.objects.of(robin).get()
            for model in (Stressor, Medicine, LabResult, Change, PatternQuestion)
        ]

        assert all(row.act for row in rows)
        assert SymptomEntry.objects.of(robin).filter(kind="eyelid_twitch").count() > 2

    def test_enough_days_are_complete_since_the_question_to_compare_them_once(self, demo) -> None:
        robin = persons(demo)[0]
        asked = PatternQuestion.objects.of(robin).get()
        answered = SymptomDay.objects.of(robin).filter(kind=asked.symptom).values_list("date", flat=True)
        complete = {day.date for day in diary(demo) if day.is_complete and day.date >= asked.chosen_on}

        assert 42 <= len(complete & set(answered)) < 84

    def test_nothing_of_it_puts_a_red_flag_in_front(self, demo) -> None:
        robin = persons(demo)[0]
        latest = SymptomDay.objects.of(robin).filter(date=LAST - timedelta(days=1))
        said = [Noted(row.kind, row.frequency, row.strength, row.places) for row in latest]

        flags = raise_flags(make_act(robin), robin, LAST - timedelta(days=1), said)

        assert said
        assert page_in_front(flags) is None


@pytest.mark.django_db
class TestMakingItAgain:
    def test_on_the_same_day_it_keeps_what_somebody_tried_out(self, demo) -> None:
        log(persons(demo)[0], day=LAST)
        before = diary(demo)

        assert diary(create_demo(LAST)) == before

    def test_on_another_day_it_ends_there_with_the_same_amounts(self, demo) -> None:
        before = [(day.food_mg, day.supplement_mg, day.status) for day in diary(demo)]
        twitches = felt(demo, LAST)

        again = create_demo(LAST + timedelta(days=5))

        assert again == demo
        days = diary(again, LAST + timedelta(days=5))
        assert [(day.food_mg, day.supplement_mg, day.status) for day in days] == before
        assert len(persons(again)) == 2
        assert felt(again, LAST + timedelta(days=5)) == twitches

    def test_somebody_elses_diary_is_left_alone(self, demo) -> None:
        item = log(persons(make_account())[0])

        create_demo(LAST + timedelta(days=1))

        assert MealItem.objects.filter(pk=item.pk).exists()


@pytest.mark.django_db
class TestAccount:
    def test_the_first_account_is_the_administrator(self, demo) -> None:
        assert demo.is_superuser

    def test_the_command_prints_how_to_sign_in(self, demo) -> None:
        output = StringIO()

        call_command("create_demo", last=LAST, stdout=output)

        assert output.getvalue() == f"Sign in as {DEMO_EMAIL} with the password {demo_password()}\n"
        assert Account.objects.get(email=DEMO_EMAIL).check_password(demo_password())

    def test_another_installation_has_another_password(self, demo, settings) -> None:
        here = demo_password()
        settings.SECRET_KEY = "that of another installation"

        assert demo_password() != here
        assert create_demo(LAST).check_password(demo_password())

    def test_beside_other_accounts_it_is_no_administrator(self, demo) -> None:
        Account.objects.get(pk=demo.pk).erase()
        make_account()

        assert not create_demo(LAST).is_superuser

    def test_without_the_food_table_it_ends_in_one_line_and_leaves_nothing_behind(self, demo) -> None:
        Account.objects.get(pk=demo.pk).erase()
        FoodName.objects.all().delete()

        with pytest.raises(
            CommandError, match=r"^The food table lacks .+; `manage.py import_foods` loads it.$"
        ):
            call_command("create_demo", last=LAST)

        assert not Account.objects.exists()
