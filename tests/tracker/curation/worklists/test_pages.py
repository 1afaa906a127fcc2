"""The lists on the first page of the administration, and each as a whole."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from tests.foods.builders import make_food, make_food_name
from tests.tracker.curation.suggestions.builders import make_suggestion
from tests.tracker.curation.worklists.builders import make_item
from tests.tracker.diary.builders import log
from tracker.curation import tasks
from tracker.curation.models import Look, WorkItem
from tracker.people.models import Account, Person

pytestmark = pytest.mark.django_db
Kind = WorkItem.Kind
INDEX = reverse("admin:index")
UNLIKELY = {"value": "400", "median": "20"}
# Session and account; the last look, counts, items, names of either food of a pair, suggestions and their
# number; what one did last.
INDEX_QUERIES = 10
# Session and account; how many, items and names.
LIST_QUERIES = 5


@pytest.fixture(autouse=True)
def _looked() -> None:
    """Have the table looked through, as the first page would otherwise."""
    Look.begin(now())
    Look.finish(now())


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Forget the look; return what gets an entry for each that is begun and never ends."""
    Look.objects.all().delete()
    looks: list[None] = []
    monkeypatch.setattr(type(tasks.look_for_work), "enqueue", lambda _task: looks.append(None))
    return looks


def make_items(count: int) -> None:
    """Put so many foods on every list."""
    for number in range(count):
        food = make_food(f"Food {number}", "400", group="fruit")
        make_food_name(food, f"Apple {number}")
        for kind in Kind:
            twin = food if kind == Kind.DUPLICATE else None
            make_item(food, kind, other_food=twin, detail=UNLIKELY, people=1, entries=2)


def test_the_first_page_shows_the_number_and_the_first_five_of_each_list(admin_client: Client) -> None:
    make_items(6)
    overview = admin_client.get(INDEX).context["overview"]
    counted = {each.title: (each.count, len(each.lines)) for each in overview.lists}
    assert counted == {str(kind.label): (6, 5) for kind in Kind} | {"suggestions waiting": (0, 0)}


def test_the_most_logged_foods_stand_first(admin_client: Client) -> None:
    for people, name in ((1, "Apple"), (3, "Pear")):
        make_item(make_food(name, None), people=people, entries=people, detail={"value": ""})
    lists = admin_client.get(INDEX).context["overview"].lists
    assert [line.name for line in lists[0].lines] == ["Pear", "Apple"]


def test_suggestions_that_wait_stand_beside_the_lists(food_editor_client: Client, owner: Account) -> None:
    suggestion = make_suggestion(owner)
    page = food_editor_client.get(INDEX).content.decode()
    assert reverse("admin:curation_decide_suggestion", args=[suggestion.pk]) in page


@pytest.mark.parametrize("count", [2, 40])
def test_the_first_page_takes_as_many_queries_for_few_items_as_for_many(
    count: int, admin_client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_items(count)
    admin_client.get(INDEX)
    with django_assert_num_queries(INDEX_QUERIES):
        admin_client.get(INDEX)


@pytest.mark.parametrize("count", [2, 40])
def test_a_list_takes_as_many_queries_for_few_items_as_for_many(
    count: int, admin_client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_items(count)
    address = reverse("admin:curation_list_work_items", args=[Kind.OUTLIER.value])
    admin_client.get(address)
    with django_assert_num_queries(LIST_QUERIES):
        assert admin_client.get(address).content.decode().count("/curation/work/") == count


def test_a_list_has_pages(admin_client: Client) -> None:
    for number in range(51):
        make_item(make_food(f"Food {number}", None), detail={"value": ""})
    address = reverse("admin:curation_list_work_items", args=[Kind.WITHOUT_VALUE.value])
    page = admin_client.get(address, {"page": 2}).content.decode()
    assert "Page 2 of 2" in page
    assert page.count("/curation/work/") == 1


def test_a_list_that_is_not_there_is_not_found(admin_client: Client) -> None:
    address = reverse("admin:curation_list_work_items", args=["treasures"])
    assert admin_client.get(address).status_code == 404


def test_an_empty_list_says_how_it_fills(admin_client: Client) -> None:
    address = reverse("admin:curation_list_work_items", args=[Kind.ESTIMATE.value])
    assert "Nothing stands on this list." in admin_client.get(address).content.decode()


def test_counts_of_people_are_for_administrators_only(
    admin_client: Client, food_editor_client: Client
) -> None:
    make_items(1)
    for address in (INDEX, reverse("admin:curation_list_work_items", args=[Kind.OUTLIER.value])):
        assert "1 person" in admin_client.get(address).content.decode()
        seen = food_editor_client.get(address).content.decode()
        assert "Apple 0" in seen
        assert "person" not in seen


def test_lists_with_nothing_to_do_are_one_line(admin_client: Client) -> None:
    make_item(make_food("Owl", None), detail={"value": ""})
    response = admin_client.get(INDEX)
    assert response.content.decode().count('class="worklist"') == 1
    assert len(response.context["overview"].empty) == len(Kind)


def test_corrections_are_linked_for_administrators_only(
    admin_client: Client, food_editor_client: Client
) -> None:
    address = reverse("admin:curation_list_corrections")
    assert address in admin_client.get(INDEX).content.decode()
    assert address not in food_editor_client.get(INDEX).content.decode()


def test_the_workers_rows_are_not_listed(admin_client: Client) -> None:
    page = admin_client.get(INDEX).content.decode()
    assert "E-mail addresses" in page
    assert "Task Results" not in page


def test_the_first_page_begins_the_first_look_once(admin_client: Client, begun: list[None]) -> None:
    for _visit in range(2):
        admin_client.get(INDEX)
    assert len(begun) == 1


@pytest.mark.usefixtures("begun")
def test_before_the_first_look_is_over_nothing_is_said_to_be_done(admin_client: Client) -> None:
    page = admin_client.get(INDEX).content.decode()
    assert "Being looked through…" in page
    assert "Nothing to do" not in page


def test_looking_again_finds_what_is_new(food_editor_client: Client, person: Person) -> None:
    log(person, make_food("Owl", None))
    page = food_editor_client.post(reverse("admin:curation_look_again"), follow=True).content.decode()
    assert "Owl" in page
    assert "Last look:" in page


def test_while_the_table_is_looked_through_the_page_says_so(admin_client: Client) -> None:
    Look.begin(now() + timedelta(seconds=1))
    assert "is being looked through" in admin_client.get(INDEX).content.decode()


def test_a_look_that_was_cut_off_can_be_had_again(admin_client: Client) -> None:
    Look.objects.update(begun_at=now() - timedelta(hours=2), finished_at=None)
    assert "Look now" in admin_client.get(INDEX).content.decode()
