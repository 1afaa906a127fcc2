"""What somebody suggested, with the answers; who is told and who is not."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.foods.builders import make_food
from tests.tracker.curation.suggestions.builders import decide, make_suggestion, make_table_food
from tracker.curation.models import Suggestion
from tracker.people.models import Account

LIST = "/curation/suggestions/"
TOLD = "What you suggested was answered."


def words(response: Any) -> str:
    """Return the page as text."""
    text: str = response.content.decode()
    return text


def test_an_empty_list_says_how_to_begin(owner_client: Client) -> None:
    assert "Nothing here yet." in words(owner_client.get(LIST))


def test_the_settings_lead_to_the_list(owner_client: Client) -> None:
    assert f'href="{LIST}"' in words(owner_client.get(reverse("people:show_settings")))


def test_others_see_nothing_of_it(stranger_client: Client, owner: Account) -> None:
    suggestion = make_suggestion(owner)

    assert "Hazelnut bar" not in words(stranger_client.get(LIST))
    withdraw = stranger_client.post(reverse("curation:withdraw_suggestion", args=[suggestion.pk]))
    assert withdraw.status_code == 404
    assert Suggestion.objects.get().is_waiting


def test_what_waits_can_be_withdrawn_and_suggested_anew(owner_client: Client, owner: Account) -> None:
    food = make_table_food()
    suggestion = make_suggestion(owner, food)

    owner_client.post(reverse("curation:withdraw_suggestion", args=[suggestion.pk]))
    make_suggestion(owner, food)

    page = words(owner_client.get(LIST))
    assert "withdrawn" in page
    assert page.count("Withdraw the suggestion about Spinach") == 1


def test_what_was_answered_cannot_be_withdrawn(owner_client: Client, owner: Account) -> None:
    suggestion = make_suggestion(owner, state="declined", answer="No")

    page = owner_client.post(reverse("curation:withdraw_suggestion", args=[suggestion.pk]), follow=True)

    assert "does not wait any more" in words(page)
    assert Suggestion.objects.get().state == "declined"


def test_an_answer_is_told_on_the_next_page_until_it_is_read(
    owner_client: Client, owner: Account, admin_client: Client
) -> None:
    suggestion = make_suggestion(owner, make_table_food())
    decide(admin_client, suggestion, "decline", reason="The label is of another product.")

    assert TOLD in words(owner_client.get(reverse("today:show_today"), follow=True))
    read = words(owner_client.get(LIST))
    assert "The label is of another product." in read
    assert "is-news" in read
    assert TOLD not in read
    again = words(owner_client.get(LIST))
    assert "is-news" not in again
    assert TOLD not in words(owner_client.get(reverse("foods:search_foods")))


def test_nobody_else_is_told(stranger_client: Client, owner: Account, admin_client: Client) -> None:
    decide(admin_client, make_suggestion(owner), "decline", reason="No")

    assert TOLD not in words(stranger_client.get(reverse("foods:search_foods")))
    assert TOLD not in words(Client().get(reverse("today:landing")))


def test_the_news_costs_no_query(
    owner_client: Client, owner: Account, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    address = reverse("foods:search_foods")
    owner_client.get(address)
    with django_assert_max_num_queries(10) as before:
        owner_client.get(address)
    Account.objects.filter(pk=owner.pk).update(has_answer=True)
    with django_assert_num_queries(len(before)):
        assert TOLD in words(owner_client.get(address))


def test_what_the_table_says_now_stands_beside_an_accepted_value(
    owner_client: Client, owner: Account
) -> None:
    make_suggestion(owner, make_table_food(mg="81"), mg="79", state="accepted", answer="Rounded by the label")

    assert "the table now says 81 mg per 100 g" in words(owner_client.get(LIST))


@pytest.mark.parametrize("count", [2, 25])
def test_the_list_costs_the_same_however_long_it_is(
    count: int, owner_client: Client, owner: Account, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        make_suggestion(owner, make_table_food(f"Food {number}"))
    with django_assert_num_queries(7):
        owner_client.get(LIST)


def test_a_long_list_has_pages(owner_client: Client, owner: Account) -> None:
    for number in range(40):
        make_suggestion(owner, food_name=f"Food {number}")

    assert words(owner_client.get(LIST)).count("<article") == 30
    assert words(owner_client.get(LIST, {"page": "2"})).count("<article") == 10
    assert owner_client.get(LIST, {"page": "x"}).status_code == 200


def test_deleting_the_account_deletes_its_suggestions_and_leaves_what_was_accepted(
    owner: Account, admin_client: Client
) -> None:
    waiting, accepted = make_suggestion(owner), make_suggestion(owner, make_table_food())
    sent = {"magnesium_mg_per_100_g": "79", "citation": "A label", "reason": "Checked"}
    decide(admin_client, accepted, "accept", **sent)
    food = accepted.food
    assert food is not None

    owner.erase()

    assert not Suggestion.objects.filter(pk__in=[waiting.pk, accepted.pk]).exists()
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 79


def test_a_food_that_is_gone_leaves_the_suggestion_readable(owner_client: Client, owner: Account) -> None:
    food = make_food()
    make_suggestion(owner, food)
    food.delete()

    assert "Almonds" in words(owner_client.get(LIST))
