"""One walk over every address: visitor, owner, stranger, administrator."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from foods.groups import FoodGroup
from tests.foods.builders import make_food
from tests.tracker.curation.suggestions.builders import make_suggestion
from tests.tracker.diary.builders import DAY, log, make_act, make_supplement, take
from tests.tracker.kitchen.builders import make_recipe
from tests.tracker.stressors.builders import make_change, make_medicine, make_stressor
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_flag, make_symptom
from tests.tracker.symptoms.laboratory import make_result
from tracker.diary.models import Favourite
from tracker.people.models import Act, ApiToken, Condition, Person
from tracker.today.calendar.months import month_of

# Open to everybody: said with login_not_required in each view.
PUBLIC = {
    "today:landing",
    "healthz",
    "articles:list_articles",
    "articles:show_article",
    "articles:show_claims",
    "articles:show_doctor",
    "articles:show_glossary",
    "insights:show_reference_values",
    "account_login",
    "account_signup",
    "account_reset_password",
    "people:join",
    "people:sign_in_once",
    "sitemap",
}
# These ask a visitor to sign in only after a tap: where nothing is shown, there is nothing to come back to.
ONLY_TAPPED = {"articles:mark"}
# Addresses whose object belongs to one person or account: a stranger finds nothing there.
OWNED = {
    "curation:suggest_own_food",
    "curation:withdraw_suggestion",
    "diary:change_item",
    "diary:delete_item",
    "diary:change_dose",
    "diary:delete_dose",
    "diary:change_supplement",
    "diary:delete_supplement",
    "diary:take_dose",
    "diary:log_favourite",
    "diary:log_item_again",
    "diary:remove_favourite",
    "insights:dislike_food",
    "kitchen:change_food",
    "kitchen:change_recipe",
    "kitchen:remove_food",
    "people:change_condition",
    "people:delete_condition",
    "people:undo_act",
    "symptoms:change_episode",
    "symptoms:delete_episode",
    "symptoms:delete_answer",
    "symptoms:change_own",
    "symptoms:delete_own",
    "symptoms:deny_sudden",
    "symptoms:end_flag",
    "symptoms:withdraw_flag",
    "people:delete_token",
    "stressors:change_medicine",
    "stressors:delete_medicine",
    "stressors:edit_change",
    "stressors:delete_change",
    "stressors:change_own",
    "stressors:delete_own",
    "symptoms:change_result",
    "symptoms:delete_result",
}
# Written by others or elsewhere tested: allauth's flows, the admin, the JSON interface.
ELSEWHERE = ("account_", "admin:", "api:")


def names(resolver: Any = None, prefix: str = "") -> Iterator[str]:
    """Yield the name of every address."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            namespace = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from names(pattern, prefix + namespace)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield prefix + pattern.name


OURS = sorted({name for name in names() if not name.startswith(ELSEWHERE)})


@pytest.fixture
def values(person: Person) -> dict[str, Any]:
    """Return a value for every argument an address may take, all belonging to the owner."""
    food = make_food()
    item, supplement = log(person, food), make_supplement(person)
    token = ApiToken.objects.create(account=person.accesses.get().account, person=person, digest="x")
    condition = Condition.objects.create(person=person, kind="pregnant", first=DAY)
    return {
        "day": DAY,
        "month": month_of(DAY),
        "food_id": make_recipe(person, ("100", food)).pk,
        "item_id": item.pk,
        "supplement_id": supplement.pk,
        "dose_id": take(person, supplement).pk,
        "favourite_id": Favourite.objects.keep(make_act(person), person, food, "Almonds").pk,
        "condition_id": condition.pk,
        "act_id": item.act_id,
        "token_id": token.pk,
        "result_id": make_result(person).pk,
        "suggestion_id": make_suggestion(token.account, food).pk,
        "medicine_id": make_medicine(person).pk,
        "change_id": make_change(person).pk,
        "stressor_id": make_stressor(person).pk,
        "flag_id": make_flag(person, "worry").pk,
        "episode_id": make_episode(person).pk,
        "answer_id": answer_symptom(person).pk,
        "symptom_id": make_symptom(person).pk,
        "key": "weakness",
        "question": "sex",
        "purpose": "setup",
        "secret": "unknown",
        "slug": "frequent-twitching",
        "group": FoodGroup.values[0],
    }


def address(name: str, values: dict[str, Any]) -> str:
    """Return the address called `name` with the arguments it takes."""
    return reverse(name, kwargs={key: values[key] for key in arguments_of(name) or []})


def arguments_of(
    name: str, resolver: Any = None, prefix: str = "", taken: tuple[str, ...] = ()
) -> list[str] | None:
    """Return the names of the arguments in the address called `name`."""
    for pattern in (resolver or get_resolver()).url_patterns:
        here = (*taken, *pattern.pattern.converters)
        if isinstance(pattern, URLResolver):
            namespace = f"{pattern.namespace}:" if pattern.namespace else ""
            if name.startswith(prefix + namespace):
                found = arguments_of(name, pattern, prefix + namespace, here)
                if found is not None:
                    return found
        elif prefix + (pattern.name or "") == name:
            return list(here)
    return None


def test_a_visitor_is_sent_to_sign_in(client: Client, values: dict[str, Any]) -> None:
    ours = [name for name in OURS if name not in PUBLIC]
    asked = {name: client.post if name in ONLY_TAPPED else client.get for name in ours}
    answers = {name: ask(address(name, values)) for name, ask in asked.items()}
    sent = {name: answer.headers.get("Location", "").split("?")[0] for name, answer in answers.items()}
    assert {name: location for name, location in sent.items() if location != reverse("account_login")} == {}


@pytest.mark.parametrize("name", OURS)
def test_the_owner_meets_no_error(name: str, owner_client: Client, values: dict[str, Any]) -> None:
    response = owner_client.get(address(name, values))
    allowed = {404} if name in {"people:join", "people:sign_in_once"} else {200, 302, 405}
    assert response.status_code in allowed


def test_a_wrong_method_is_refused(owner_client: Client, values: dict[str, Any]) -> None:
    statuses = {name: owner_client.delete(address(name, values)).status_code for name in OURS}
    assert {name: status for name, status in statuses.items() if status != 405} == {}


@pytest.mark.parametrize("name", sorted(OWNED))
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_finds_nothing(
    name: str, method: str, stranger_client: Client, values: dict[str, Any]
) -> None:
    response = getattr(stranger_client, method)(address(name, values), {"verb": "x"})
    assert response.status_code in {404, 405}
    assert method == "get" or response.status_code == 404


@pytest.mark.parametrize("name", sorted(OWNED))
def test_an_administrator_finds_nothing_either(
    name: str, admin_client: Client, values: dict[str, Any]
) -> None:
    assert admin_client.post(address(name, values)).status_code == 404


@pytest.mark.parametrize("name", sorted(OWNED))
def test_a_food_editor_finds_nothing_either(
    name: str, food_editor_client: Client, values: dict[str, Any]
) -> None:
    assert food_editor_client.post(address(name, values)).status_code == 404


def test_a_stranger_sees_none_of_the_owners_day(stranger_client: Client, values: dict[str, Any]) -> None:
    page = stranger_client.get(reverse("today:show_day", args=[DAY])).content.decode()
    assert "Magnesium tablet" not in page
    assert "Nothing logged" in page


def test_every_owned_address_is_one_of_ours() -> None:
    assert set(OURS) >= OWNED
    assert {name for name in PUBLIC if ":" in name} <= set(OURS)


def test_the_walk_undoes_only_for_the_owner(owner_client: Client, values: dict[str, Any]) -> None:
    owner_client.post(address("people:undo_act", values))
    assert Act.objects.get(pk=values["act_id"]).undone_at is not None
