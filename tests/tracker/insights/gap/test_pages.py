"""The pages of the gap helper: asked first, calm words, one tap to leave a food out and one to undo."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from tests.foods.builders import make_food
from tests.tracker.diary.builders import answer, guess, log
from tests.tracker.insights.gap.builders import almonds, asked, everyday, spinach
from tests.tracker.people.builders import change, make_person
from tests.visible_words import visible_words
from tracker.insights.gap.choices import ASKED
from tracker.people.models import Person

pytestmark = pytest.mark.django_db
GAP, CHOICES = "insights:show_gap", "insights:choose_foods"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def diary(person: Person) -> Person:
    """A woman who was asked, with a day of 100 mg so far."""
    guess(person, 100, day=localdate())
    return asked(person)


def page(client: Client, name: str = GAP, **query: Any) -> str:
    return " ".join(visible_words(client.get(reverse(name), query).content.decode()).split())


def test_the_page_says_what_would_bring_today_to_the_reference(owner_client: Client, diary: Person) -> None:
    spinach()
    shown = page(owner_client)
    assert "100 mg so far today. 220 mg would bring it to the reference, 320 mg." in shown
    assert "That is uncertain: the day is not finished." in shown
    assert "Spinach, boiled 1 portion, 90 g 78 mg with it 178 mg" in shown
    assert "0 of 3 complete days." in shown


def test_the_usual_day_stands_beside_today(owner_client: Client, diary: Person) -> None:
    for ago in (1, 2, 3):
        guess(diary, 250, day=localdate() - timedelta(days=ago))
        answer(diary, day=localdate() - timedelta(days=ago))
    spinach()
    shown = page(owner_client)
    mean = "Your 7-day mean: 250 mg from 3 complete days."
    assert f"{mean} 70 mg would bring it to the reference, 320 mg." in shown
    assert "78 mg with it today 178 mg, the usual day 328 mg" in shown


def test_an_unknown_item_makes_every_sum_at_least(owner_client: Client, diary: Person) -> None:
    guess(diary, None, day=localdate())
    spinach()
    shown = page(owner_client)
    assert "At least 100 mg so far today." in shown
    assert "That is uncertain: 1 item has no value or only a part of one." in shown
    assert "with it at least 178 mg" in shown


def had_before(person: Person, mg: int, *, days: int = 3) -> None:
    """Log complete days before today."""
    for ago in range(1, days + 1):
        guess(person, mg, day=localdate() - timedelta(days=ago))
        answer(person, day=localdate() - timedelta(days=ago))


def test_a_usual_day_with_unknown_items_is_uncertain_too(owner_client: Client, diary: Person) -> None:
    had_before(diary, 50, days=5)
    for ago in range(1, 6):
        guess(diary, None, day=localdate() - timedelta(days=ago))
    shown = page(owner_client)
    assert "at least 50 mg from 5 complete days. 270 mg would bring it to the reference, 320 mg." in shown
    assert "That is uncertain: 5 items have no value or only a part of one." in shown


def test_a_usual_day_at_the_reference_is_so_whatever_is_unknown(owner_client: Client, diary: Person) -> None:
    had_before(diary, 341)
    guess(diary, None, day=localdate() - timedelta(days=1))
    assert "uncertain" not in page(owner_client)


def test_a_mean_says_of_how_many_days_it_is(owner_client: Client, diary: Person) -> None:
    for ago, mg in ((1, 200), (2, 200), (9, 260)):
        guess(diary, mg, day=localdate() - timedelta(days=ago))
        answer(diary, day=localdate() - timedelta(days=ago))
    assert "Your 30-day mean: 220 mg from 3 complete days." in page(owner_client)


def test_no_food_is_named_for_a_day_below_where_the_usual_day_is_not(
    owner_client: Client, diary: Person
) -> None:
    had_before(diary, 341)
    spinach()
    shown = page(owner_client)
    assert "100 mg so far today. One day says little: your usual day is at the reference value." in shown
    assert "Your 7-day mean: 341 mg from 3 complete days. At the reference value." in shown
    assert not any(said in shown for said in ("Spinach", "would bring it", "No food is left", "uncertain"))
    part = owner_client.get(reverse(GAP), {"part": "today"}, headers=HTMX).content.decode()
    assert "your usual day is at the reference value" in part
    assert "Spinach" not in part


def test_foods_for_a_usual_day_below_are_named_on_a_day_that_is_not(
    owner_client: Client, diary: Person
) -> None:
    had_before(diary, 250)
    guess(diary, 300, day=localdate())
    spinach()
    shown = page(owner_client)
    assert "400 mg so far today. At the reference value." in shown
    assert "with it 328 mg" in shown


def test_foods_that_are_the_same_for_both_are_listed_once(owner_client: Client, diary: Person) -> None:
    had_before(diary, 120)
    spinach()
    shown = page(owner_client)
    assert "For today and the usual day Everyday foods Spinach, boiled" in shown
    assert shown.count("Spinach, boiled 1 portion") == 1
    assert "with it today 178 mg, the usual day 198 mg" in shown


def test_foods_in_other_amounts_are_listed_apart(owner_client: Client, diary: Person) -> None:
    had_before(diary, 200)
    spinach()
    shown = page(owner_client)
    assert "1 portion, 90 g" in shown
    assert "2 portions, 180 g" in shown
    assert "For today and the usual day" not in shown


def test_at_the_reference_nothing_is_named(owner_client: Client, diary: Person) -> None:
    guess(diary, 220, day=localdate())
    spinach()
    shown = page(owner_client)
    assert "At the reference value. No need to go beyond it." in shown
    assert "Spinach" not in shown


def test_an_empty_day_is_said_to_be_one(owner_client: Client, person: Person) -> None:
    asked(person)
    assert "Nothing logged yet today." in page(owner_client)


def test_a_range_names_no_food_and_asks_for_what_is_missing(owner_client: Client, diary: Person) -> None:
    change(diary, sex="")
    spinach()
    shown = page(owner_client)
    assert "100 mg so far today." in shown
    assert shown.count("Add sex to see your value.") == 1
    assert "Spinach" not in shown


def test_with_nothing_set_the_page_says_what_was_had_and_leads_to_what_is_missing(
    owner_client: Client, diary: Person
) -> None:
    change(diary, birth_month=None, sex="", authority="")
    guess(diary, 156, day=localdate())
    html = owner_client.get(reverse(GAP)).content.decode()
    shown = " ".join(visible_words(html).split())
    assert "Today 256 mg so far today." in shown
    assert "Add age, sex and country to see your value." in shown
    assert html.count(reverse("people:change_person")) == 1


def test_where_everything_is_left_out_the_page_says_so(owner_client: Client, diary: Person) -> None:
    assert "No food is left to name" in page(owner_client)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"kidney_disease": "yes"}, "your doctor or kidney team can say", id="weak kidneys"),
        pytest.param({"kidney_disease": "not_sure"}, "your doctor or kidney team can say", id="not sure"),
        pytest.param({"has_standing_flag": True}, "A doctor comes first.", id="red flag"),
        pytest.param({"birth_month": localdate().replace(day=1)}, "In the first year", id="infant"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_who_gets_no_hints_is_told_so(
    owner_client: Client, diary: Person, fields: dict[str, Any], said: str, headers: dict[str, str]
) -> None:
    spinach()
    change(diary, **fields)
    shown = owner_client.get(reverse(GAP), {"part": "today"}, headers=headers).content.decode()
    assert said in shown
    assert "Spinach" not in shown
    assert "would bring" not in shown


def test_diet_and_allergies_are_asked_before_the_first_food(owner_client: Client, diary: Person) -> None:
    change(diary, asked_questions=["kidneys"])
    spinach()
    assert "Before foods are named" in page(owner_client)
    assert "Spinach" not in page(owner_client)
    owner_client.post(reverse(CHOICES), {"diet": "vegan", "allergies": ["nuts", "milk"]})
    kept = Person.objects.get(pk=diary.pk)
    assert (kept.diet, kept.allergies) == ("vegan", ["nuts", "milk"])
    assert kept.asked_questions == ["kidneys", ASKED]
    shown = page(owner_client)
    assert "Spinach" in shown
    assert "Respected: Nothing from animals; Milk; Nuts." in shown
    assert "Read the label all the same" in shown


def test_the_question_can_be_skipped_and_keeps_what_was_answered(owner_client: Client, diary: Person) -> None:
    change(diary, asked_questions=[], allergies=["fish"])
    response = owner_client.post(reverse(CHOICES), {"skip": "1", "diet": "vegan"})
    kept = Person.objects.get(pk=diary.pk)
    assert (response.status_code, kept.diet, kept.allergies) == (302, "", ["fish"])
    assert kept.asked_questions == [ASKED]


@pytest.mark.parametrize(
    "sent", [{"diet": "x" * 10_000}, {"diet": "\0"}, {"allergies": ["nuts", "\u202ekiwi"]}], ids=str
)
def test_a_choice_that_is_none_shows_the_form_again(
    owner_client: Client, diary: Person, sent: dict[str, Any]
) -> None:
    response = owner_client.post(reverse(CHOICES), sent)
    assert response.status_code == 200
    assert "This choice is not there any more. Choose again." in response.content.decode()
    assert Person.objects.get(pk=diary.pk).allergies == []


def test_not_for_me_leaves_a_food_out_and_undo_takes_it_back(owner_client: Client, diary: Person) -> None:
    food = spinach()
    response = owner_client.post(reverse("insights:dislike_food", args=[food.pk]), follow=True)
    assert "Spinach, boiled is not named any more." in response.content.decode()
    assert "Spinach" not in page(owner_client)
    assert "Spinach, boiled" in page(owner_client, CHOICES)
    owner_client.post(reverse("insights:like_food", args=[food.pk]))
    assert "Spinach" in page(owner_client)


def test_not_for_me_on_today_answers_with_the_part_of_today(owner_client: Client, diary: Person) -> None:
    food = spinach()
    address = reverse("insights:dislike_food", args=[food.pk])
    part = owner_client.post(address, headers=HTMX, follow=True).content.decode()
    assert "Spinach, boiled is not named any more." in part
    assert "<html" not in part


@pytest.mark.parametrize("section", ["day", "usual-day"])
def test_not_for_me_keeps_the_place(owner_client: Client, diary: Person, section: str) -> None:
    food, address = spinach(), reverse(GAP)
    tap = reverse("insights:dislike_food", args=[food.pk])
    response = owner_client.post(tap, {"list": section, "part": "lists"})
    assert response.headers["Location"] == f"{address}?left_out={food.pk}&list={section}#gap-said"
    shown = owner_client.get(response.headers["Location"]).content.decode()
    assert shown.count('id="gap-said"') == 1
    before_usual_day = shown.index('id="gap-said"') < shown.index('id="gap-usual-day"')
    assert before_usual_day is (section == "day")


def test_the_lists_alone_answer_a_tap_on_them_and_take_the_focus(owner_client: Client, diary: Person) -> None:
    food = spinach()
    sent = {"list": "usual-day", "part": "lists"}
    for name, said in (
        ("dislike_food", "Spinach, boiled is not named any more."),
        ("like_food", "It is named"),
    ):
        address = reverse(f"insights:{name}", args=[food.pk])
        part = owner_client.post(address, sent, headers=HTMX, follow=True).content.decode()
        assert said in part
        assert 'role="status" tabindex="-1" autofocus' in part
        assert "gap-cols" in part
        assert "<html" not in part


@pytest.mark.parametrize("text", ["x", "\0", "9" * 10_000, "both"])
def test_a_tap_from_a_list_that_is_gone_is_answered_with_today(
    owner_client: Client, diary: Person, text: str
) -> None:
    address = reverse("insights:dislike_food", args=[spinach().pk])
    shown = owner_client.post(address, {"list": text, "part": text}, follow=True).content.decode()
    assert shown.index('id="gap-said"') < shown.index('id="gap-usual-day"')


@pytest.fixture
def child(diary: Person) -> Person:
    """Another person of the same account, allergic to peanuts, who does not like one food."""
    person = make_person(diary.accesses.get().account)
    return asked(person, allergies=["peanut"], disliked_foods=[make_food("Liver").pk])


def choices_of(person: Person) -> tuple[Any, ...]:
    kept = Person.objects.get(pk=person.pk)
    return kept.diet, kept.allergies, kept.disliked_foods, kept.asked_questions


@pytest.mark.parametrize("sent", [{"allergies": ["nuts"]}, {"skip": "1"}], ids=["saved", "skipped"])
def test_the_choices_of_one_person_are_never_saved_for_another(
    owner_client: Client, diary: Person, child: Person, sent: dict[str, Any]
) -> None:
    before = choices_of(diary), choices_of(child)
    owner_client.post(reverse("people:choose_person"), {"person": child.pk})
    response = owner_client.post(reverse(CHOICES), {**sent, "person": diary.pk}, follow=True)
    assert "Another diary was opened meanwhile. Nothing was changed." in response.content.decode()
    assert (choices_of(diary), choices_of(child)) == before


@pytest.mark.parametrize("name", ["dislike_food", "like_food"])
def test_not_for_me_of_one_person_is_never_kept_for_another(
    owner_client: Client, diary: Person, child: Person, name: str
) -> None:
    food = child.disliked_foods[0] if name == "like_food" else spinach().pk
    before, address = choices_of(child), reverse(f"insights:{name}", args=[food])
    owner_client.post(reverse("people:choose_person"), {"person": child.pk})
    response = owner_client.post(address, {"person": diary.pk, "part": "today"}, headers=HTMX)
    assert response.headers["HX-Refresh"] == "true"
    assert choices_of(child) == before
    assert "Another diary was opened meanwhile. Nothing was changed." in page(owner_client)


def test_every_form_of_choices_names_whose_they_are(owner_client: Client, diary: Person) -> None:
    left_out = spinach().pk
    change(diary, disliked_foods=[left_out])
    almonds()
    named = f'<input type="hidden" name="person" value="{diary.pk}">'
    for address, query in ((reverse(GAP), {"left_out": left_out}), (reverse(CHOICES), {})):
        html = owner_client.get(address, query).content.decode()
        forms = [form for form in html.split("<form")[1:] if "/trends/gap/" in form or "allergies" in form]
        assert len(forms) > 1
        assert all(named in form.split("</form>")[0] for form in forms)
    change(diary, asked_questions=["kidneys"])
    ask = owner_client.get(reverse(GAP)).content.decode().partition('class="ask"')[2]
    assert named in ask.partition("</form>")[0]


def test_a_tap_twice_is_one(owner_client: Client, diary: Person) -> None:
    food = spinach()
    for _tap in range(2):
        owner_client.post(reverse("insights:dislike_food", args=[food.pk]))
    assert Person.objects.get(pk=diary.pk).disliked_foods == [food.pk]


def test_another_accounts_food_is_not_found(owner_client: Client, diary: Person, stranger: Any) -> None:
    food = make_food("Stew", owner=stranger)
    assert owner_client.post(reverse("insights:dislike_food", args=[food.pk])).status_code == 404
    assert owner_client.post("/trends/gap/not-for-me/99999999999999999999999/").status_code == 404
    assert owner_client.post("/trends/gap/for-me/99999999999999999999999/").status_code == 302


@pytest.mark.parametrize("text", ["", "0", "x", "\0", "9" * 10_000])
def test_an_odd_address_says_nothing_was_left_out(owner_client: Client, diary: Person, text: str) -> None:
    assert "not named any more" not in page(owner_client, left_out=text, part=text)


@pytest.mark.parametrize("foods", [2, 40])
def test_the_page_takes_the_same_queries_whatever_was_had(
    owner_client: Client, diary: Person, foods: int
) -> None:
    disliked = spinach()
    for number in range(foods):
        log(diary, everyday(f"Bread {number}", "5", group="bread"), 30, day=localdate())
    change(diary, disliked_foods=[disliked.pk])
    page(owner_client)
    with CaptureQueriesContext(connection) as queries:
        page(owner_client, left_out=disliked.pk)
    assert (
        len(queries) == 8
    )  # session, account, persons; conditions, sums, own foods, everyday foods, left out


def test_today_offers_the_hints(owner_client: Client, diary: Person) -> None:
    day = owner_client.get(reverse("today:show_day", args=[localdate()])).content.decode()
    assert "What would close the gap?" in day


@pytest.mark.parametrize(
    "fields", [{"kidney_disease": "not_sure"}, {"has_standing_flag": True}, {"sex": ""}, {"authority": ""}]
)
def test_today_offers_none_where_none_are_named(
    owner_client: Client, diary: Person, fields: dict[str, Any]
) -> None:
    change(diary, **fields)
    day = owner_client.get(reverse("today:show_day", args=[localdate()])).content.decode()
    assert "close the gap" not in day


def test_another_day_offers_none(owner_client: Client, diary: Person) -> None:
    yesterday = localdate() - timedelta(days=1)
    guess(diary, 100, day=yesterday)
    day = owner_client.get(reverse("today:show_day", args=[yesterday])).content.decode()
    assert "close the gap" not in day
