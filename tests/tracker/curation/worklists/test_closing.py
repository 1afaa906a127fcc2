"""Closing an item: one screen, and the food is changed as its own form would change it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from foods.history import changes_of
from foods.models import Food, Portion
from foods.value_origins import ValueOrigin, origin_of
from tests.foods.builders import make_food, make_portion
from tests.tracker.curation.worklists.builders import VALUE, make_item
from tests.tracker.diary.builders import log
from tests.tracker.kitchen.builders import make_recipe
from tracker.curation.models import WorkItem
from tracker.people.models import Account, Person

pytestmark = pytest.mark.django_db
Kind = WorkItem.Kind


@pytest.fixture
def food() -> Food:
    """A food that nobody knows the magnesium of."""
    return make_food("Owl, raw", None, group="poultry")


@pytest.fixture
def item(food: Food) -> WorkItem:
    """Its item on the list of foods that are logged without a value."""
    return make_item(food, people=1, entries=3, detail={"value": ""})


def screen(item: WorkItem) -> str:
    """Return the address of the screen that closes an item."""
    return reverse("admin:curation_close_work_item", args=[item.pk])


def send(client: Client, item: WorkItem, **answers: Any) -> Any:
    """Send what somebody filled in, and follow where it leads."""
    return client.post(screen(item), answers, follow=True)


class TestAValue:
    def test_is_set_with_its_origin(self, food_editor_client: Client, item: WorkItem, food: Food) -> None:
        answers = {"release": "2020", "id_in_source": "36001", "derivation": "analysed"}
        send(food_editor_client, item, **VALUE, **answers, stated_on="2020-05-01")
        food.refresh_from_db()
        assert food.magnesium_mg_per_100_g == 79
        assert origin_of(food, "magnesium_mg_per_100_g") == ValueOrigin(
            "Ciqual", "2020", "36001", "analysed", date(2020, 5, 1)
        )

    def test_is_in_the_history_with_who_and_why(
        self, food_editor_client: Client, food_editor: Account, item: WorkItem, food: Food
    ) -> None:
        send(food_editor_client, item, **VALUE)
        (change,) = changes_of(food.pk)
        assert (change.account, change.reason) == (food_editor, "It was measured")

    def test_keeps_the_food_from_imports(
        self, food_editor_client: Client, item: WorkItem, food: Food
    ) -> None:
        send(food_editor_client, item, **VALUE)
        food.refresh_from_db()
        assert food.corrected_at is not None

    def test_reaches_the_recipes_made_with_it(
        self, food_editor_client: Client, item: WorkItem, food: Food, person: Person
    ) -> None:
        soup = make_recipe(person, ("100", food))
        send(food_editor_client, item, **VALUE)
        soup.refresh_from_db()
        assert soup.magnesium_mg_per_100_g == 79

    def test_closes_every_item_about_the_value(
        self, food_editor_client: Client, item: WorkItem, food: Food
    ) -> None:
        make_item(food, Kind.OUTLIER)
        portion = make_item(food, Kind.WITHOUT_PORTION)
        send(food_editor_client, item, **VALUE)
        assert list(WorkItem.objects.all()) == [portion]

    def test_can_be_taken_back_in_the_history(
        self, food_editor_client: Client, item: WorkItem, food: Food
    ) -> None:
        page = send(food_editor_client, item, **VALUE).content.decode()
        assert reverse("admin:foods_food_history", args=[food.pk]) in page

    def test_leaves_what_was_closed_at_the_former_value(
        self, food_editor_client: Client, item: WorkItem, food: Food
    ) -> None:
        closed = make_item(food, Kind.OUTLIER, closed_at=now(), detail={"value": ""})
        send(food_editor_client, item, **VALUE)
        assert list(WorkItem.objects.all()) == [closed]

    def test_leaves_what_was_logged_alone(
        self, admin_client: Client, item: WorkItem, food: Food, person: Person
    ) -> None:
        entry = log(person, food)
        send(admin_client, item, **VALUE)
        entry.refresh_from_db()
        assert entry.magnesium_mg is None

    def test_leads_an_administrator_to_the_entries_without_one(
        self, admin_client: Client, item: WorkItem, food: Food
    ) -> None:
        page = send(admin_client, item, **VALUE).content.decode()
        assert reverse("admin:curation_correct_food", args=[food.pk]) in page

    def test_leads_a_food_editor_to_no_entries(self, food_editor_client: Client, item: WorkItem) -> None:
        page = send(food_editor_client, item, **VALUE).content.decode()
        assert "repair" not in page

    @pytest.mark.parametrize(
        ("field", "typed"),
        [
            ("magnesium_mg_per_100_g", ""),
            ("magnesium_mg_per_100_g", "lots"),
            ("magnesium_mg_per_100_g", "-1"),
            ("magnesium_mg_per_100_g", "60301"),
            ("magnesium_mg_per_100_g", "9" * 10_000),
            ("source", ""),
            ("source", "a\x00b"),
            ("source", "x" * 10_000),
            ("derivation", "dreamt"),
            ("stated_on", "yesterday"),
            ("reason", ""),
            ("reason", "\u202e" * 501),
        ],
    )
    def test_is_asked_back_beside_the_field(
        self, food_editor_client: Client, item: WorkItem, food: Food, field: str, typed: str
    ) -> None:
        answer = food_editor_client.post(screen(item), VALUE | {field: typed})
        assert field in answer.context["forms"][0].errors
        food.refresh_from_db()
        assert food.magnesium_mg_per_100_g is None

    def test_that_is_unlikely_is_asked_twice(
        self, food_editor_client: Client, item: WorkItem, food: Food
    ) -> None:
        unlikely = VALUE | {"magnesium_mg_per_100_g": "1200"}
        asked = food_editor_client.post(screen(item), unlikely)
        assert "is_confirmed" in asked.context["forms"][0].errors
        send(food_editor_client, item, **unlikely, is_confirmed="on")
        food.refresh_from_db()
        assert food.magnesium_mg_per_100_g == 1200

    def test_is_not_less_than_what_was_added(self, food_editor_client: Client) -> None:
        enriched = make_food("Bar", "300", added_magnesium_mg_per_100_g="200")
        item = make_item(enriched, Kind.OUTLIER, detail={"value": "300", "median": "20"})
        asked = food_editor_client.post(screen(item), VALUE)
        assert "magnesium_mg_per_100_g" in asked.context["forms"][0].errors


class TestAPortion:
    def test_is_added(self, food_editor_client: Client) -> None:
        food = make_food("Owl", "22")
        item = make_item(food, Kind.WITHOUT_PORTION)
        send(food_editor_client, item, answer="portion", description="1 wing", gram_weight="12,5")
        portion = Portion.objects.get(food=food)
        assert (portion.description, portion.gram_weight) == ("1 wing", Decimal("12.5"))
        assert not WorkItem.objects.exists()
        food.refresh_from_db()
        assert food.corrected_at is not None

    @pytest.mark.parametrize(
        ("description", "weight", "field"),
        [("1 wing", "", "gram_weight"), ("1 wing", "0", "gram_weight"), ("", "12", "description")],
    )
    def test_is_asked_back_beside_the_field(
        self, food_editor_client: Client, description: str, weight: str, field: str
    ) -> None:
        item = make_item(make_food(), Kind.WITHOUT_PORTION)
        sent = {"answer": "portion", "description": description, "gram_weight": weight}
        assert field in food_editor_client.post(screen(item), sent).context["forms"][0].errors

    def test_that_stands_meanwhile_is_asked_back(self, food_editor_client: Client) -> None:
        food = make_food()
        item = make_item(food, Kind.WITHOUT_PORTION)
        make_portion(food, "1 handful")
        sent = {"answer": "portion", "description": "1 handful", "gram_weight": "30"}
        assert "description" in food_editor_client.post(screen(item), sent).context["forms"][0].errors


class TestRightAsItIs:
    def test_takes_the_item_off_the_list_with_a_reason(
        self, food_editor_client: Client, food_editor: Account, item: WorkItem, food: Food
    ) -> None:
        send(food_editor_client, item, answer="right", reason="Nobody measured owls")
        item.refresh_from_db()
        assert (item.closed_by, item.reason) == (food_editor, "Nobody measured owls")
        assert not WorkItem.objects.open().exists()
        assert not changes_of(food.pk).changes

    def test_needs_a_reason(self, food_editor_client: Client, item: WorkItem) -> None:
        page = food_editor_client.post(screen(item), {"answer": "right", "reason": " "})
        assert "reason" in page.context["forms"][1].errors


class TestOpeningAgain:
    @pytest.fixture
    def closed(self, food_editor_client: Client, item: WorkItem) -> WorkItem:
        """An item that was closed as right."""
        send(food_editor_client, item, answer="right", reason="Nobody measured owls")
        return item

    def test_is_offered_where_closing_leads(self, food_editor_client: Client, item: WorkItem) -> None:
        page = send(food_editor_client, item, answer="right", reason="Seen").content.decode()
        assert reverse("admin:curation_reopen_work_item", args=[item.pk]) in page
        assert "Undo" in page

    def test_puts_the_item_back(self, food_editor_client: Client, closed: WorkItem) -> None:
        address = reverse("admin:curation_reopen_work_item", args=[closed.pk])
        page = food_editor_client.post(address, follow=True).content.decode()
        assert "Open again: Owl, raw." in page
        reopened = WorkItem.objects.open().get()
        assert (reopened, reopened.reason, reopened.closed_by) == (closed, "", None)

    def test_leaves_one_item_where_another_value_opened_one(
        self, food_editor_client: Client, closed: WorkItem, food: Food
    ) -> None:
        standing = make_item(food, detail={"value": "900"})
        food_editor_client.post(reverse("admin:curation_reopen_work_item", args=[closed.pk]))
        assert WorkItem.objects.get() == standing

    @pytest.mark.parametrize("typed", ["x", "9" * 18, "9" * 10_000, "\x00", "٣"])
    def test_is_not_offered_for_what_is_not_there(self, food_editor_client: Client, typed: str) -> None:
        address = reverse("admin:curation_list_work_items", args=[Kind.ESTIMATE.value])
        assert food_editor_client.get(address, {"undo": typed}).context["undoable"] is None

    def test_can_be_done_from_the_list_of_what_was_closed(
        self, food_editor_client: Client, closed: WorkItem
    ) -> None:
        address = reverse("admin:curation_list_work_items", args=[closed.kind])
        page = food_editor_client.get(address, {"show": "closed"}).content.decode()
        assert "Nobody measured owls" in page
        assert reverse("admin:curation_reopen_work_item", args=[closed.pk]) in page
        assert "Owl" not in food_editor_client.get(address).content.decode()

    def test_can_be_done_at_the_address_of_the_closed_item(
        self, food_editor_client: Client, closed: WorkItem
    ) -> None:
        page = food_editor_client.get(screen(closed)).content.decode()
        assert "Nobody measured owls" in page
        assert reverse("admin:curation_reopen_work_item", args=[closed.pk]) in page
        assert 'name="answer"' not in page


class TestTheScreen:
    def test_shows_the_values_and_why_a_food_is_on_the_list(self, food_editor_client: Client) -> None:
        item = make_item(make_food("Owl", "400"), Kind.OUTLIER, detail={"value": "400", "median": "20"})
        page = food_editor_client.get(screen(item)).content.decode()
        assert "400 mg per 100 g; the median of its group is 20 mg" in page
        assert "USDA FoodData Central, SR Legacy" in page

    def test_shows_both_foods_of_a_pair(self, food_editor_client: Client) -> None:
        one, other = make_food("Bagels, wheat", "51"), make_food("Wheat bagel", "50")
        item = make_item(one, Kind.DUPLICATE, other_food=other, detail={"value": "51", "other_value": "50"})
        page = food_editor_client.get(screen(item)).content.decode()
        for food in (one, other):
            assert reverse("admin:foods_food_change", args=[food.pk]) in page
            assert food.id_in_source in page
        assert "How do they differ?" in page
        assert "Why is it right?" not in page

    def test_foods_of_one_name_can_be_told_apart_in_their_list(self, food_editor_client: Client) -> None:
        one = make_food("Carrots, raw", "12", id_in_source="test:one")
        other = make_food("Carrots, raw", "11.5", id_in_source="test:other")
        make_portion(other)
        make_item(one, Kind.DUPLICATE, other_food=other, detail={"value": "12", "other_value": "11.5"})
        address = reverse("admin:curation_list_work_items", args=[Kind.DUPLICATE.value])
        page = " ".join(food_editor_client.get(address).content.decode().split())
        assert "test:one · 0 portions · 12 mg" in page
        assert "test:other · 1 portion · 11.5 mg" in page

    def test_says_how_much_a_food_is_logged_to_administrators_only(
        self, admin_client: Client, food_editor_client: Client, item: WorkItem
    ) -> None:
        assert "1 person · 3 entries" in admin_client.get(screen(item)).content.decode()
        assert "entries" not in food_editor_client.get(screen(item)).content.decode()

    def test_that_is_gone_says_so(self, food_editor_client: Client, item: WorkItem) -> None:
        WorkItem.objects.all().delete()
        page = send(food_editor_client, item, **VALUE).content.decode()
        assert "This is settled already." in page

    def test_asks_for_nothing_when_something_unknown_is_sent(
        self, food_editor_client: Client, item: WorkItem
    ) -> None:
        assert food_editor_client.post(screen(item), {"answer": "fly"}).status_code == 200
        assert WorkItem.objects.open().get() == item
