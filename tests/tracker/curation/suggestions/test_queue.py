"""Editors of the food table answer suggestions; nothing tells them whose they are."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from foods.models import Food, ImportRun, Portion, Source
from foods.value_origins import origin_of
from tests.foods.builders import make_food
from tests.tracker.curation.suggestions.builders import decide, make_suggestion, make_table_food
from tests.tracker.kitchen.builders import make_recipe
from tracker.curation.models import Suggestion
from tracker.people.models import Account, Person

QUEUE = "/admin/curation/suggestions/"
VALUE = {"magnesium_mg_per_100_g": "79", "citation": "A label", "derivation": "label", "reason": "Checked"}
FOOD = {**VALUE, "name": "Hazelnut bar", "group": "snacks"}


def words(response: Any) -> str:
    """Return the page as text."""
    text: str = response.content.decode()
    return text


def address(suggestion: Suggestion) -> str:
    """Return where a suggestion is decided."""
    return reverse("admin:curation_decide_suggestion", args=[suggestion.pk])


def test_only_those_who_keep_the_table_open_the_queue(
    client: Client, owner_client: Client, editor_client: Client, admin_client: Client, owner: Account
) -> None:
    for page in (QUEUE, address(make_suggestion(owner))):
        assert client.get(page).status_code == 302
        assert owner_client.get(page).status_code in {302, 403}
        assert editor_client.get(page).status_code == 200
        assert admin_client.get(page).status_code == 200
        assert admin_client.delete(page).status_code == 405


def test_an_account_without_the_role_decides_nothing(owner_client: Client, owner: Account) -> None:
    suggestion = make_suggestion(owner)

    answer = decide(owner_client, suggestion, "accept", **FOOD)

    assert answer.status_code in {302, 403}
    assert Suggestion.objects.get().is_waiting


def test_nothing_tells_whose_suggestion_it_is(editor_client: Client, owner: Account) -> None:
    suggestion = make_suggestion(owner, make_table_food())

    for page in (QUEUE, address(suggestion)):
        assert owner.email not in words(editor_client.get(page))


def test_an_empty_queue_says_so(editor_client: Client) -> None:
    assert "No suggestion waits." in words(editor_client.get(QUEUE))


def test_the_oldest_comes_first_and_what_is_decided_is_gone(
    editor_client: Client, owner: Account, stranger: Account
) -> None:
    make_suggestion(owner, food_name="First")
    make_suggestion(stranger, food_name="Second")
    make_suggestion(owner, food_name="Answered", state="declined")

    page = words(editor_client.get(QUEUE))

    assert page.index("First") < page.index("Second")
    assert "Answered" not in page


def test_the_difference_is_readable(editor_client: Client, owner: Account) -> None:
    make_food("Kale", "47", group="vegetables")
    food = make_table_food()
    suggestion = make_suggestion(owner, food, note="Spring harvest", stated_mg=25, portion_grams=40)
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g=Decimal("62.5"))

    page = words(editor_client.get(address(suggestion)))

    assert "62.5 mg" in page
    assert "+16.5 mg" in page
    assert "1 cup, 30 g" in page
    assert "23.7 mg" in page
    assert "25 × 100 ÷ 40" in page
    assert "The table said 62 mg when it was suggested." in page
    assert "54.75 mg per 100 g" in page
    assert "Spring harvest" in page


def test_an_unlikely_value_is_marked(editor_client: Client, owner: Account) -> None:
    suggestion = make_suggestion(owner, make_table_food(), mg="900")

    for page in (QUEUE, address(suggestion)):
        assert "No food is known to hold so much" in words(editor_client.get(page))


def test_unknown_stays_unknown(editor_client: Client, owner: Account) -> None:
    suggestion = make_suggestion(owner, mg=None)

    assert words(editor_client.get(address(suggestion))).count("no value") >= 2
    decide(editor_client, suggestion, "accept", **FOOD | {"magnesium_mg_per_100_g": ""})

    assert Food.objects.get().magnesium_mg_per_100_g is None


def test_an_accepted_value_is_in_the_table_with_its_origin_and_history(
    editor_client: Client, editor: Account, owner: Account
) -> None:
    food = make_table_food()
    suggestion = make_suggestion(owner, food)

    answer = decide(editor_client, suggestion, "accept", **VALUE)

    assert answer.headers["Location"] == QUEUE
    food.refresh_from_db()
    origin = origin_of(food, "magnesium_mg_per_100_g")
    assert food.magnesium_mg_per_100_g == 79
    assert food.corrected_at is not None
    assert (origin.source, origin.derivation, origin.release) == ("A label", "label", "")
    assert origin.stated_on is None
    assert [
        (row.magnesium_mg_per_100_g, row.history_user, row.history_change_reason)
        for row in food.history.order_by("history_id")
    ] == [(62, None, ""), (79, editor, "Checked")]
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.answer, suggestion.decided_by) == ("accepted", "Checked", editor)
    owner.refresh_from_db()
    assert owner.has_answer


def test_a_value_can_be_adjusted_before_it_is_accepted(editor_client: Client, owner: Account) -> None:
    food = make_table_food()
    sent = VALUE | {"magnesium_mg_per_100_g": "78,5", "citation": "The label, looked up"}

    decide(editor_client, make_suggestion(owner, food), "accept", **sent)

    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == Decimal("78.5")
    assert origin_of(food, "magnesium_mg_per_100_g").source == "The label, looked up"


def test_other_values_keep_their_origin(editor_client: Client, owner: Account) -> None:
    kept = {"caffeine_mg_per_100_g": {"source": "A table"}}
    food = make_table_food(value_origins=kept)

    decide(editor_client, make_suggestion(owner, food), "accept", **VALUE)

    food.refresh_from_db()
    assert food.value_origins["caffeine_mg_per_100_g"] == {"source": "A table"}


def test_recipes_follow_an_accepted_value(editor_client: Client, owner: Account, person: Person) -> None:
    food = make_table_food()
    recipe = make_recipe(person, ("100", food))

    decide(editor_client, make_suggestion(owner, food), "accept", **VALUE)

    recipe.refresh_from_db()
    assert recipe.magnesium_mg_per_100_g == 79


def test_an_administrator_is_offered_the_past_and_an_editor_is_not(
    editor_client: Client, admin_client: Client, owner: Account
) -> None:
    spinach, kale = make_table_food(), make_table_food("Kale")

    decide(editor_client, make_suggestion(owner, spinach), "accept", **VALUE)
    decide(admin_client, make_suggestion(owner, kale), "accept", **VALUE)

    assert "entries of the past" not in words(editor_client.get(QUEUE))
    page = words(admin_client.get(QUEUE))
    assert reverse("admin:curation_correct_food", args=[kale.pk]) in page


def test_an_accepted_food_is_found_by_everybody(
    editor_client: Client, stranger_client: Client, owner: Account
) -> None:
    suggestion = make_suggestion(owner)
    sent = FOOD | {"portion": "1 bar", "portion_grams": "40", "is_branded": ""}

    decide(editor_client, suggestion, "accept", **sent)

    food = Food.objects.get()
    assert (food.owner, food.name, food.group, food.magnesium_mg_per_100_g) == (
        None,
        "Hazelnut bar",
        "snacks",
        79,
    )
    assert food.source == Source.objects.get(key="suggested")
    assert food.source.name == "Suggested here"
    assert food.source.data_set == "Suggestions of this installation"
    assert food.id_in_source.startswith("suggested:")
    assert origin_of(food, "magnesium_mg_per_100_g").source == "A label"
    assert food.default_portion == Portion.objects.get(description="1 bar", gram_weight=40)
    found = words(stranger_client.get(reverse("foods:search_foods"), {"q": "hazelnut bar"}))
    assert food.get_absolute_url() in found
    suggestion.refresh_from_db()
    assert suggestion.food == food


def test_two_foods_of_one_name_are_two_foods(
    editor_client: Client, owner: Account, stranger: Account
) -> None:
    for account in (owner, stranger):
        decide(editor_client, make_suggestion(account), "accept", **FOOD)

    assert Food.objects.filter(source__key="suggested").count() == 2


def test_a_new_food_is_shown_beside_foods_called_alike(editor_client: Client, owner: Account) -> None:
    food = make_table_food("Hazelnut bar")

    page = words(editor_client.get(address(make_suggestion(owner))))

    assert "Perhaps in the table already" in page
    assert food.get_absolute_url() in page


def test_declining_changes_nothing_and_says_why(editor_client: Client, owner: Account) -> None:
    food = make_table_food()
    suggestion = make_suggestion(owner, food)

    decide(editor_client, suggestion, "decline", reason="Another product.")

    food.refresh_from_db()
    suggestion.refresh_from_db()
    owner.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 62
    assert not food.history.exists()
    assert (suggestion.state, suggestion.answer) == ("declined", "Another product.")
    assert owner.has_answer


@pytest.mark.parametrize("decision", ["accept", "decline"])
def test_a_decision_needs_a_reason(editor_client: Client, owner: Account, decision: str) -> None:
    suggestion = make_suggestion(owner, make_table_food())

    page = words(decide(editor_client, suggestion, decision, **VALUE | {"reason": " "}))

    assert "This cannot stay blank." in page
    assert Suggestion.objects.get().is_waiting


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"magnesium_mg_per_100_g": ""}, "This cannot stay blank."),
        ({"magnesium_mg_per_100_g": "1e5"}, "This is not an amount."),
        ({"magnesium_mg_per_100_g": "60301"}, "Enter at most 60,300."),
        ({"magnesium_mg_per_100_g": "900"}, "No food is known to hold so much"),
        ({"magnesium_mg_per_100_g": "40"}, "More was added than that."),
        ({"citation": ""}, "This cannot stay blank."),
        ({"reason": "x" * 10_000}, "at most 500 characters"),
        ({"reason": "\x00"}, "There is a sign in this that cannot be kept."),
        ({"derivation": "dreamt"}, "This choice is not there any more."),
    ],
    ids=str,
)
def test_what_cannot_be_accepted_is_told_beside_its_field(
    editor_client: Client, owner: Account, sent: dict[str, str], message: str
) -> None:
    food = make_table_food(added_magnesium_mg_per_100_g="50")

    assert message in words(decide(editor_client, make_suggestion(owner, food), "accept", **VALUE | sent))
    assert Suggestion.objects.get().is_waiting


def test_an_unlikely_value_is_accepted_when_confirmed(editor_client: Client, owner: Account) -> None:
    food = make_table_food()
    sent = VALUE | {"magnesium_mg_per_100_g": "900", "is_confirmed": "on"}

    decide(editor_client, make_suggestion(owner, food), "accept", **sent)

    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 900


@pytest.mark.parametrize("first", ["accept", "decline"])
def test_of_two_editors_the_first_decides(
    editor_client: Client, admin_client: Client, owner: Account, first: str
) -> None:
    food = make_table_food()
    suggestion = make_suggestion(owner, food)
    decide(editor_client, suggestion, first, **VALUE)

    second = VALUE | {"magnesium_mg_per_100_g": "70", "reason": "Me too"}
    answer = decide(admin_client, suggestion, "accept", **second)
    page = words(admin_client.get(answer.headers["Location"]))

    assert "does not wait any more" in page
    assert "It was decided already" in page
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == (79 if first == "accept" else 62)
    assert Suggestion.objects.get().answer == "Checked"


def test_what_was_withdrawn_meanwhile_cannot_be_accepted(
    editor_client: Client, owner_client: Client, owner: Account
) -> None:
    suggestion = make_suggestion(owner, make_table_food())
    owner_client.post(reverse("curation:withdraw_suggestion", args=[suggestion.pk]))

    answer = decide(editor_client, suggestion, "accept", **VALUE)

    assert "The person withdrew it." in words(editor_client.get(answer.headers["Location"]))
    assert Food.objects.get().magnesium_mg_per_100_g == 62


def test_a_value_of_a_food_that_is_gone_can_be_declined_or_become_a_food(
    editor_client: Client, owner: Account, stranger: Account
) -> None:
    food = make_table_food()
    suggestions = [make_suggestion(account, food) for account in (owner, stranger)]
    food.delete()

    page = words(editor_client.get(address(suggestions[0])))
    assert "not in the table any more" in page
    assert "This cannot stay blank." in words(decide(editor_client, suggestions[0], "accept", **VALUE))
    decide(editor_client, suggestions[0], "accept", **FOOD | {"name": "Spinach", "group": "vegetables"})
    decide(editor_client, suggestions[1], "decline", reason="Gone")

    assert Food.objects.get().source_name == "Spinach"
    assert not Suggestion.objects.waiting().exists()


def test_a_food_of_an_import_that_was_taken_back_counts_as_gone(
    editor_client: Client, owner_client: Client, owner: Account
) -> None:
    run = ImportRun.objects.create(is_live=False)
    suggestion = make_suggestion(owner, make_table_food(last_run=run))

    assert "not in the table any more" in words(editor_client.get(address(suggestion)))
    assert owner_client.get("/curation/suggestions/").status_code == 200


@pytest.mark.parametrize("count", [2, 40])
def test_the_queue_costs_the_same_however_long_it_is(
    count: int, editor_client: Client, owner: Account, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        make_suggestion(owner, make_table_food(f"Food {number}"), mg="900")
    with django_assert_num_queries(7):
        editor_client.get(QUEUE)


def test_a_long_queue_has_pages(editor_client: Client, owner: Account) -> None:
    for number in range(60):
        make_suggestion(owner, food_name=f"Food {number}")

    assert "Page 1 of 2" in words(editor_client.get(QUEUE))
    assert "Food 59" in words(editor_client.get(QUEUE, {"page": "2"}))


def test_a_suggestion_nobody_made_is_not_found(editor_client: Client) -> None:
    for key in (0, 2**70):
        assert editor_client.get(reverse("admin:curation_decide_suggestion", args=[key])).status_code == 404
