"""Items that are there: changed, removed, brought back."""

from datetime import time
from decimal import Decimal

import pytest
from django.utils.timezone import now

from tests.foods.builders import make_food
from tests.tracker.api.builders import fields_at_fault
from tests.tracker.diary.builders import DAY, guess, log
from tracker.diary.models import MealItem
from tracker.people.models import Act

ITEMS = f"diary/{DAY}/items"


@pytest.fixture
def almonds():
    return make_food("Nuts, almonds", magnesium_mg_per_100_g="270")


class TestChange:
    """Changing what was logged."""

    def test_grams_weigh_the_value_the_row_was_logged_with(self, owner_program, person, almonds) -> None:
        item = log(person, almonds, grams=30)
        almonds.magnesium_mg_per_100_g = Decimal(500)
        almonds.save()

        answer = owner_program.patch(f"items/{item.pk}", {"grams": 60}).json()

        assert (answer["grams"], answer["magnesium_mg"]) == (60, 162)

    def test_meal_time_and_date_can_be_changed(self, owner_program, person) -> None:
        item = log(person)

        owner_program.patch(f"items/{item.pk}", {"meal": "dinner", "time": "19:00", "date": "2026-03-03"})

        kept = MealItem.objects.get(pk=item.pk)
        assert (kept.meal, kept.time, str(kept.date)) == ("dinner", time(19), "2026-03-03")

    def test_null_takes_meal_and_time_away_and_what_is_left_out_stays(self, owner_program, person) -> None:
        item = log(person, meal="lunch", time=time(12))

        assert owner_program.patch(f"items/{item.pk}", {"meal": None}).json()["time"] == "12:00"
        answer = owner_program.patch(f"items/{item.pk}", {"time": None}).json()

        assert (answer["meal"], answer["time"]) == (None, None)

    def test_a_guess_can_become_unknown(self, owner_program, person) -> None:
        item = guess(person, mg=80)

        answer = owner_program.patch(f"items/{item.pk}", {"magnesium_mg": None}).json()

        assert (answer["magnesium_mg"], answer["is_guess"]) == (None, False)

    def test_a_guess_has_no_grams(self, owner_program, person) -> None:
        response = owner_program.patch(f"items/{guess(person, mg=80).pk}", {"grams": 60})

        assert (response.status_code, fields_at_fault(response)) == (422, ["grams"])

    def test_milligrams_of_a_food_follow_from_its_grams(self, owner_program, person) -> None:
        response = owner_program.patch(f"items/{log(person).pk}", {"magnesium_mg": 60})

        assert (response.status_code, fields_at_fault(response)) == (422, ["magnesium_mg"])

    @pytest.mark.parametrize("field", ["grams", "date"])
    def test_null_is_refused_where_there_must_be_a_value(self, owner_program, person, field) -> None:
        response = owner_program.patch(f"items/{log(person).pk}", {field: None})

        assert (response.status_code, fields_at_fault(response)) == (422, [field])

    def test_changing_nothing_leaves_no_act(self, owner_program, person) -> None:
        item = log(person)

        assert owner_program.patch(f"items/{item.pk}", {}).status_code == 200
        assert Act.objects.count() == 1


class TestUndo:
    """What a program wrote can be taken back like anything else."""

    def test_of_a_log_takes_the_item_off_the_day(self, owner_program, owner, person) -> None:
        owner_program.post(ITEMS, {"name": "Lunch", "magnesium_mg": 80})

        act = Act.objects.of(owner).undoable(now()).get()
        act.undo(now())

        assert (act.verb, act.subject, act.person) == (Act.Verb.ADD, "Lunch", person)
        assert owner_program.get(f"diary/{DAY}").json()["items"] == []

    def test_of_a_change_brings_the_former_amount_back(self, owner_program, owner, person, almonds) -> None:
        item = log(person, almonds, grams=30)
        owner_program.patch(f"items/{item.pk}", {"grams": 60})

        Act.objects.of(owner).get(verb=Act.Verb.CHANGE).undo(now())

        assert MealItem.objects.get(pk=item.pk).magnesium_mg == 81

    def test_of_a_removal_brings_the_item_back(self, owner_program, owner, person) -> None:
        item = log(person)

        assert owner_program.delete(f"items/{item.pk}").status_code == 204
        assert owner_program.delete(f"items/{item.pk}").status_code == 404
        Act.objects.of(owner).get(verb=Act.Verb.DELETE).undo(now())

        assert MealItem.objects.of(person).get() == item
