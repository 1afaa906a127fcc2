"""Writing the diary in a browser: what is typed is kept, what is done can be undone."""

from datetime import time
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.diary.builders import DAY, guess, log, make_act, make_supplement, take
from tests.tracker.people.builders import change
from tracker.diary.models import DiaryDay, MealItem, Supplement, SupplementDose
from tracker.people.models import Person

CITRATE = "magnesium citrate, trimagnesium dicitrate"


@pytest.fixture
def almonds(db: None) -> Food:
    """Almonds with a handful as usual portion."""
    food = make_food("Nuts, almonds", magnesium_mg_per_100_g="270")
    handful = make_portion(food, description="1 handful", gram_weight="28")
    make_food_name(food, text="Almonds", default_portion=handful)
    return food


def log_address(food: Food) -> str:
    return reverse("diary:log_food", args=[DAY, food.pk])


def typed(how_much: str, unit: str = "g", **rest: Any) -> dict[str, Any]:
    return {"how_much": how_much, "unit": unit, **rest}


@pytest.mark.parametrize(
    ("how_much", "grams"),
    [("30", "30"), ("30,5", "30.5"), ("1.234", "1.234"), ("½", "0.5"), ("30 g", "30"), ("10000", "10000")],
)
def test_grams_are_read_as_typed(
    owner_client: Client, person: Person, almonds: Food, how_much: str, grams: str
) -> None:
    owner_client.post(log_address(almonds), typed(how_much))
    assert MealItem.objects.of(person).get().grams == Decimal(grams)


def test_two_handfuls_are_weighed_and_kept_as_typed(
    owner_client: Client, person: Person, almonds: Food
) -> None:
    owner_client.post(log_address(almonds), typed("2", str(almonds.portions.get().pk)))
    item = MealItem.objects.of(person).get()
    assert (item.grams, item.quantity, item.portion_text) == (Decimal(56), Decimal(2), "1 handful")


@pytest.mark.parametrize(
    ("how_much", "kept"),
    [
        ("2 handfuls", ("56", "1 handful", False)),
        ("half a handful", ("14", "1 handful", False)),
        ("1 oz", ("28.35", "1 oz", False)),
        ("250 ml", ("150", "250 ml", True)),
    ],
)
@pytest.mark.parametrize("unit", ["g", "handful"])
def test_a_measure_in_words_means_what_it_says_whatever_unit_is_chosen(
    owner_client: Client, person: Person, how_much: str, kept: tuple[str, str, bool], unit: str
) -> None:
    nuts = make_food("Nuts, almonds", group="nuts-and-seeds")
    handful = make_portion(nuts, description="1 handful", gram_weight="28")
    chosen = str(handful.pk) if unit == "handful" else unit
    owner_client.post(log_address(nuts), typed(how_much, chosen))
    item = MealItem.objects.of(person).get()
    grams, portion_text, is_estimate = kept
    assert item.grams == Decimal(grams)
    assert (item.portion_text, item.is_weight_estimate) == (portion_text, is_estimate)


def test_an_estimated_weight_is_marked_on_the_day(owner_client: Client, person: Person) -> None:
    nuts = make_food("Nuts, almonds", group="nuts-and-seeds")
    page = owner_client.post(log_address(nuts), typed("a bowl"), follow=True).content.decode()
    assert "weighed like others" in page


def test_grams_typed_beside_a_portion_mean_grams(owner_client: Client, person: Person, almonds: Food) -> None:
    owner_client.post(log_address(almonds), typed("30 g", str(almonds.portions.get().pk)))
    assert MealItem.objects.of(person).get().grams == Decimal(30)


@pytest.mark.parametrize(
    "how_much",
    ["", "abc", "-1", "0", "0.0004", "1,2.3", "1e5", "NaN", "∞", "10001", "1/0", "9" * 40, "\u202e30"],
)
def test_what_is_no_amount_is_kept_and_explained(
    owner_client: Client, person: Person, almonds: Food, how_much: str
) -> None:
    response = owner_client.post(log_address(almonds), typed(how_much))
    assert response.status_code == 200
    assert response.context["form"]["how_much"].errors
    assert response.context["form"]["how_much"].value() == how_much
    assert not MealItem.objects.of(person).exists()


def test_an_item_is_logged_under_the_name_it_was_found_by(
    owner_client: Client, person: Person, almonds: Food
) -> None:
    make_food_name(almonds, text="Mandeln")
    owner_client.post(log_address(almonds) + "?as=Mandeln", typed("30"))
    assert MealItem.objects.of(person).get().food_name == "Mandeln"


def test_the_day_on_screen_is_the_day_written(owner_client: Client, person: Person, almonds: Food) -> None:
    response = owner_client.post(log_address(almonds), typed("30", meal="lunch", time="12:30"))
    item = MealItem.objects.of(person).get()
    assert (item.date, item.meal, item.time) == (DAY, "lunch", time(12, 30))
    assert response.headers["Location"] == reverse("today:show_day", args=[DAY])


def test_more_than_the_diary_can_add_up_is_asked_back(owner_client: Client, person: Person) -> None:
    oxide = make_food("Magnesium oxide", magnesium_mg_per_100_g="60300")
    response = owner_client.post(log_address(oxide), typed("10000"))
    assert response.context["form"]["how_much"].errors


@pytest.mark.parametrize(("field", "value"), [("meal", "brunch"), ("time", "25:00"), ("unit", "999999")])
def test_a_choice_that_is_not_offered_is_asked_back(
    owner_client: Client, person: Person, almonds: Food, field: str, value: str
) -> None:
    response = owner_client.post(log_address(almonds), typed("30") | {field: value})
    assert response.context["form"][field].errors
    assert not MealItem.objects.of(person).exists()


@pytest.mark.parametrize(("hour", "meal"), [(8, "breakfast"), (12, "lunch"), (19, "dinner"), (23, "snack")])
def test_the_form_suggests_the_meal_of_the_hour(
    owner_client: Client, person: Person, almonds: Food, hour: int, meal: str
) -> None:
    with time_machine.travel(f"2026-03-02T{hour:02}:00:00Z"):
        assert owner_client.get(log_address(almonds)).context["form"]["meal"].value() == meal


@time_machine.travel("2026-03-05T08:00:00Z")
def test_another_day_suggests_no_meal(owner_client: Client, almonds: Food) -> None:
    assert owner_client.get(log_address(almonds)).context["form"]["meal"].value() == ""


def test_the_message_after_logging_takes_it_back(owner_client: Client, person: Person, almonds: Food) -> None:
    page = owner_client.post(log_address(almonds), typed("30"), follow=True).content.decode()
    act = MealItem.objects.of(person).get().act_id
    assert reverse("people:undo_act", args=[act]) in page
    owner_client.post(reverse("people:undo_act", args=[act]))
    assert not MealItem.objects.of(person).exists()


def test_changing_an_item_can_move_it_to_another_day(
    owner_client: Client, person: Person, almonds: Food
) -> None:
    item = log(person, almonds, grams=30)
    moved = typed("60", date="2026-03-01", meal="dinner", time="")
    owner_client.post(reverse("diary:change_item", args=[item.pk]), moved)
    kept = MealItem.objects.get(pk=item.pk)
    assert (kept.date.isoformat(), kept.magnesium_mg, kept.meal) == ("2026-03-01", Decimal(162), "dinner")


@pytest.mark.parametrize("date", ["", "tomorrow", "2026-02-30", "0001-01-01", "9999-12-31"])
def test_a_date_that_is_none_is_asked_back(
    owner_client: Client, person: Person, almonds: Food, date: str
) -> None:
    item = log(person, almonds)
    response = owner_client.post(reverse("diary:change_item", args=[item.pk]), typed("60", date=date))
    assert response.context["form"]["date"].errors
    assert MealItem.objects.get(pk=item.pk).date == DAY


def test_a_removed_item_comes_back_by_undo(owner_client: Client, person: Person, almonds: Food) -> None:
    item = log(person, almonds)
    owner_client.post(reverse("diary:delete_item", args=[item.pk]))
    act = MealItem.all_rows.get(pk=item.pk).deleted_by_id
    owner_client.post(reverse("people:undo_act", args=[act]))
    assert MealItem.objects.of(person).get() == item


def test_a_guess_is_marked_as_ones_own(owner_client: Client, person: Person) -> None:
    guessed = {"name": "Canteen lunch", "magnesium_mg": "80", "meal": "", "time": ""}
    page = owner_client.post(reverse("diary:log_guess", args=[DAY]), guessed, follow=True).content.decode()
    assert "80 mg is your guess" in page


def test_a_guess_without_an_amount_makes_the_day_unknown(owner_client: Client, person: Person) -> None:
    named = {"name": "Canteen lunch", "magnesium_mg": "", "meal": "", "time": ""}
    page = owner_client.post(reverse("diary:log_guess", args=[DAY]), named, follow=True).content.decode()
    assert "Not known yet" in page


@pytest.mark.parametrize("mg", ["-1", "abc", "5001", "1,2.3"])
def test_a_guess_nobody_can_mean_is_asked_back(owner_client: Client, person: Person, mg: str) -> None:
    response = owner_client.post(reverse("diary:log_guess", args=[DAY]), {"name": "x", "magnesium_mg": mg})
    assert response.context["form"]["magnesium_mg"].errors


def test_a_guess_can_be_guessed_again(owner_client: Client, person: Person) -> None:
    item = guess(person, mg=80)
    again = {"name": "Soup", "magnesium_mg": "", "meal": "lunch", "time": "", "date": DAY.isoformat()}
    owner_client.post(reverse("diary:change_item", args=[item.pk]), again)
    kept = MealItem.objects.get(pk=item.pk)
    assert (kept.food_name, kept.magnesium_mg, kept.meal) == ("Soup", None, "lunch")


def test_anothers_own_food_cannot_be_logged(owner_client: Client, stranger: Any) -> None:
    theirs = make_food(owner=stranger)
    assert owner_client.post(log_address(theirs), typed("30")).status_code == 404


@pytest.mark.parametrize("day", ["2026-02-30", "1899-12-31", "2200-01-01", "2026-13-01"])
def test_a_day_that_does_not_exist_is_a_404(owner_client: Client, day: str) -> None:
    assert owner_client.get(f"/diary/{day}/").status_code == 404


def test_a_supplement_by_compound_shows_its_arithmetic_and_counts(
    owner_client: Client, person: Person
) -> None:
    weighed = {
        "name": "Citrate",
        "kind": "tablet",
        "unit": "tablet",
        "compound": CITRATE,
        "compound_mg": "1000",
    }
    owner_client.post(reverse("diary:add_supplement"), weighed)
    supplement = Supplement.objects.of(person).get()
    owner_client.post(reverse("diary:take_dose", args=[DAY, supplement.pk]))
    assert SupplementDose.objects.of(person).get().elemental_magnesium_mg == Decimal("161.630")


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_with_weak_kidneys_a_dose_is_saved_and_answered_with_the_note(
    owner_client: Client, person: Person, answer: str
) -> None:
    change(person, kidney_disease=answer)
    supplement = make_supplement(person)
    page = owner_client.post(
        reverse("diary:take_dose", args=[DAY, supplement.pk]), follow=True
    ).content.decode()
    assert SupplementDose.objects.of(person).exists()
    assert "With weak kidneys, take this only if your doctor knows" in page


def test_the_kidney_question_is_put_once_more_before_the_first_supplement(
    owner_client: Client, person: Person
) -> None:
    address = reverse("diary:add_supplement")
    assert "Kidney disease" in owner_client.get(address).content.decode()
    owner_client.post(
        address, {"name": "x", "kind": "tablet", "unit": "tablet", "kidney_disease": "not_sure"}
    )
    assert Person.objects.get(pk=person.pk).kidney_disease == "not_sure"
    assert "Kidney disease" not in owner_client.get(address).content.decode()


def test_for_a_child_saving_a_supplement_says_to_ask_a_doctor(owner_client: Client, person: Person) -> None:
    change(person, birth_month="2020-01-01", kidney_disease="no")
    named = {"name": "Drops", "kind": "tablet", "unit": "drop", "elemental_magnesium_mg": "10"}
    page = owner_client.post(reverse("diary:add_supplement"), named, follow=True).content.decode()
    assert "For a child: ask a doctor before giving magnesium" in page


def test_removing_a_supplement_leaves_its_doses(owner_client: Client, person: Person) -> None:
    dose = take(person)
    owner_client.post(reverse("diary:delete_supplement", args=[dose.supplement_id]))
    assert not Supplement.objects.of(person).exists()
    assert SupplementDose.objects.of(person).get() == dose


def test_changing_a_supplement_can_be_undone(owner_client: Client, person: Person) -> None:
    supplement = make_supplement(person, mg=100)
    changed = {"name": "Strong", "kind": "tablet", "unit": "tablet", "elemental_magnesium_mg": "200"}
    owner_client.post(reverse("diary:change_supplement", args=[supplement.pk]), changed)
    person.accesses.get().account.acts.latest("made_at").undo(person.made_at)
    kept = Supplement.objects.get(pk=supplement.pk)
    assert (kept.name, kept.elemental_magnesium_mg) == ("Magnesium tablet", Decimal(100))


def test_two_tablets_an_hour_later(owner_client: Client, person: Person) -> None:
    dose = take(person, make_supplement(person, mg=100))
    owner_client.post(
        reverse("diary:change_dose", args=[dose.pk]), {"units": "2", "time": "09:00", "date": DAY.isoformat()}
    )
    assert SupplementDose.objects.get(pk=dose.pk).elemental_magnesium_mg == Decimal(200)


@pytest.mark.parametrize("status", ["complete", "not_tracked"])
def test_the_answer_for_a_day_is_kept_for_every_kind(
    owner_client: Client, person: Person, status: str
) -> None:
    owner_client.post(reverse("diary:answer_day", args=[DAY]), {"status": status})
    kept = DiaryDay.objects.of(person).get()
    assert {kept.status, kept.supplements, kept.stressors, kept.symptoms} == {status}


def test_where_something_is_missing_nothing_is_kept_before_it_is_said_of_what(owner_client: Client) -> None:
    answer = owner_client.post(reverse("diary:answer_day", args=[DAY]), {"status": "partly"})
    assert answer.headers["Location"] == reverse("today:answer_by_kind", args=[DAY])
    assert not DiaryDay.objects.exists()


@pytest.mark.parametrize("status", ["complete", "not_tracked"])
def test_what_a_check_in_said_of_its_kinds_stands_beside_the_first_answer(
    person: Person, status: str
) -> None:
    said = {"stressors": "complete", "symptoms": "partly"}
    DiaryDay.objects.answer(make_act(person), person, DAY, **said)
    DiaryDay.objects.answer_all(make_act(person), person, DAY, status)
    kept = DiaryDay.objects.of(person).get()
    assert (kept.status, kept.supplements, kept.stressors, kept.symptoms) == (
        status,
        status,
        "complete",
        "partly",
    )


def test_another_answer_for_the_whole_day_takes_the_place_of_all(person: Person) -> None:
    DiaryDay.objects.answer_all(make_act(person), person, DAY, "not_tracked")
    DiaryDay.objects.answer(make_act(person), person, DAY, symptoms="partly")
    DiaryDay.objects.answer_all(make_act(person), person, DAY, "complete")
    kept = DiaryDay.objects.of(person).get()
    assert {kept.status, kept.supplements, kept.stressors, kept.symptoms} == {"complete"}


@pytest.mark.parametrize("data", [{}, {"status": "perhaps"}, {"status": "complete", "day": "nonsense"}])
def test_an_answer_nobody_offered_is_no_error_page(owner_client: Client, data: dict[str, str]) -> None:
    assert owner_client.post(reverse("diary:answer_day", args=[DAY]), data).status_code in {302, 400}
