"""What `run.py look` looks at. The pictures themselves are for eyes."""

import datetime

import pytest
from django.urls import resolve

from tests.foods.builders import make_food
from tests.look import __main__ as look_command
from tests.look.contact_sheet import contact_sheet
from tests.look.flagged import flagged
from tests.look.scenes import scenes
from tests.look.states import States
from tests.test_access import OURS
from tests.tracker.curation.suggestions.builders import make_suggestion
from tests.tracker.diary.builders import log, make_supplement, take
from tests.tracker.kitchen.builders import make_own_food, make_recipe
from tests.tracker.stressors.builders import make_change, make_medicine, make_stressor
from tests.tracker.symptoms.builders import make_episode, make_symptom
from tests.tracker.symptoms.laboratory import make_result
from tracker.people.models import Condition

# What answers with no page of its own: it writes, leads elsewhere, or is a part of another page.
NO_PAGES = {
    "healthz",
    "curation:show_arithmetic",
    "curation:withdraw_suggestion",
    "today:add_food",
    "foods:find_foods",
    "kitchen:find_similar",
    "kitchen:remove_food",
    "diary:answer_day",
    "diary:delete_dose",
    "diary:delete_item",
    "diary:delete_supplement",
    "diary:know_dose",
    "diary:remove_favourite",
    "diary:log_item_again",
    "diary:log_favourite",
    "diary:log_again",
    "diary:keep_favourite",
    "diary:take_dose",
    "articles:mark",
    "insights:compare",
    "insights:dislike_food",
    "insights:export_sources",
    "insights:export_trends",
    "insights:like_food",
    "insights:show_week",  # leads to Trends
    "insights:show_week_of",
    "people:choose_person",
    "people:delete_condition",
    "people:delete_token",
    "people:invite",  # seen behind its button
    "people:undo_act",
    "people:welcome",
    "stressors:delete_change",
    "stressors:delete_medicine",
    "stressors:delete_own",
    "symptoms:delete_answer",
    "symptoms:delete_episode",
    "symptoms:delete_own",
    "symptoms:delete_result",
    "symptoms:deny_sudden",
    "symptoms:withdraw_flag",
    "sitemap",
    "today:check_in",  # leads to the day that is due
}


@pytest.fixture
def states(person) -> States:
    day = datetime.date(2026, 3, 2)
    food, supplement = make_food(), make_supplement(person)
    return States(
        sessions={},
        today=day,
        setup_secret="setup",
        invitation_secret="invitation",
        login_secret="login",
        known_food=food,
        unknown_food=food,
        oxalate_food=food,
        own_food=make_own_food(person),
        recipe=make_recipe(person, ("100", food)),
        item=log(person, food),
        dose=take(person, supplement),
        supplement=supplement,
        condition=Condition.objects.create(person=person, kind="pregnant", first=day),
        suggestion=make_suggestion(person.accesses.get().account, food),
        flag_pages=flagged(day)[1],
        result=make_result(person),
        medicine=make_medicine(person),
        change=make_change(person),
        stressor=make_stressor(person),
        episode=make_episode(person),
        symptom=make_symptom(person),
    )


def test_every_page_is_looked_at(states) -> None:
    seen = {
        resolve(scene.path.partition("?")[0]).view_name
        for scene in scenes(states)
        if "not-found" not in scene.name
    }

    assert set(OURS) - NO_PAGES - seen == set()


def test_each_picture_has_a_name_of_its_own(states) -> None:
    names = [scene.name for scene in scenes(states)]

    assert len(set(names)) == len(names)


def test_the_contact_sheet_shows_a_scene_in_both_widths_and_both_modes() -> None:
    sheet = contact_sheet(["today-full"])

    for file in ("360-light", "360-dark", "1280-light", "1280-dark"):
        assert f'src="today-full-{file}.png"' in sheet


def test_without_chromium_it_fails_in_one_line(monkeypatch, capsys) -> None:
    monkeypatch.setattr(look_command, "chromium", lambda: None)

    assert look_command.main([]) == 1
    assert capsys.readouterr().err.count("\n") == 1
