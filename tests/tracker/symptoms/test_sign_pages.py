"""The list of signs and the questions of those that ask."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from tests.tracker.people.builders import change
from tracker.care.red_flags import SIGNS
from tracker.people.models import Person
from tracker.symptoms.models import RedFlag

pytestmark = pytest.mark.django_db

SIGNS_PAGE, LIST = reverse("symptoms:report_signs"), reverse("symptoms:list_flags")


def at(name, flag):
    return reverse(f"symptoms:{name}", args=[flag.pk])


def text(response):
    return response.content.decode()


class TestTheListOfSigns:
    def test_shows_every_sign(self, owner_client):
        page = text(owner_client.get(SIGNS_PAGE))

        assert [key for key in SIGNS if f'value="{key}"' not in page] == []
        assert "emergency" not in page.partition("<form method")[2].partition("</form>")[0].lower()

    def test_lists_the_most_urgent_of_a_topic_first(self, owner_client):
        page = text(owner_client.get(SIGNS_PAGE))
        places = [page.index(f'value="{key}"') for key in ("sudden_weakness", "growing_weakness", "weakness")]

        assert places == sorted(places)

    @pytest.mark.parametrize(
        ("country", "words"), [("AT", 'href="tel:112"'), ("", "your local emergency number")]
    )
    def test_names_the_emergency_number_at_the_top(self, owner_client, person, country, words):
        change(person, country=country)

        assert words in text(owner_client.get(SIGNS_PAGE)).partition('name="sign"')[0]

    def test_says_no_more_than_saved_after_a_sign(self, owner_client):
        owner_client.post(SIGNS_PAGE, {"sign": "self_harm"})
        page = text(owner_client.get(reverse("today:show_day", args=[localdate()])))
        said = page.partition('role="status"')[2].partition("</div>")[0]

        assert "<span>Saved.</span>" in said
        assert ("icon-check" in said, "harming" in said, "Undo" in said) == (False, False, True)

    @pytest.mark.parametrize("key", [key for key, sign in SIGNS.items() if not sign.if_sudden])
    def test_choosing_one_that_asks_nothing_saves_it(self, owner_client, key):
        response = owner_client.post(SIGNS_PAGE, {"sign": key})

        flag = RedFlag.objects.get()
        assert (flag.sign, flag.date) == (key, localdate())
        expected = LIST if flag.level == "next-visit" else at("show_flag", flag)
        assert response.headers["Location"] == expected

    @pytest.mark.parametrize("key", [key for key, sign in SIGNS.items() if sign.if_sudden])
    def test_choosing_one_that_asks_saves_nothing_yet(self, owner_client, key):
        response = owner_client.post(SIGNS_PAGE, {"sign": key}, follow=True)

        assert "Did it come on suddenly (minutes to hours)?" in text(response)
        assert not RedFlag.objects.exists()

    @pytest.mark.parametrize("sign", ["", "unknown", "\x00", "x" * 10_000])
    def test_an_unknown_sign_shows_the_list_again(self, owner_client, sign):
        response = owner_client.post(SIGNS_PAGE, {"sign": sign})

        assert response.status_code == 200
        assert not RedFlag.objects.exists()

    def test_undo_of_the_message_removes_it(self, owner_client, person):
        page = text(owner_client.post(SIGNS_PAGE, {"sign": "stiffness"}, follow=True))
        undo = re.search(r'action="(/[^"]*undo[^"]*)"', page)
        assert undo is not None
        owner_client.post(undo[1])

        assert not RedFlag.objects.exists()
        assert not Person.objects.get(pk=person.pk).has_standing_flag

    def test_sent_twice_it_is_one_flag_and_leads_to_its_page_again(self, owner_client, person):
        sent = {"sign": "fainting", "form_key": uuid4(), "person": person.pk}
        first, second = owner_client.post(SIGNS_PAGE, sent), owner_client.post(SIGNS_PAGE, sent)

        assert RedFlag.objects.count() == 1
        assert first.headers["Location"] == second.headers["Location"]

    def test_a_form_of_another_diary_saves_nothing(self, owner_client):
        page = owner_client.post(SIGNS_PAGE, {"sign": "fainting", "person": "0"}, follow=True)

        assert not RedFlag.objects.exists()
        assert "Another diary was opened meanwhile." in text(page)


class TestTheQuestions:
    @pytest.mark.parametrize(
        ("key", "sent", "level"),
        [
            ("weakness", {"came_suddenly": "yes"}, "emergency"),
            ("weakness", {"came_suddenly": "no", "is_at_place": "yes"}, "two-weeks"),
            ("weakness", {"is_at_place": "yes"}, "emergency"),
            ("weakness", {}, "two-weeks"),
            ("changed_speech", {}, "emergency"),
            ("changed_speech", {"came_suddenly": "no"}, "two-weeks"),
            ("drooping_lid", {"came_suddenly": "no"}, "today"),
            ("changed_bladder", {}, "two-weeks"),
        ],
    )
    def test_answers_lead_to_the_level(self, owner_client, key, sent, level):
        response = owner_client.post(reverse("symptoms:ask_sign", args=[key]), sent)

        flag = RedFlag.objects.get()
        assert (flag.level, flag.was_sudden) == (level, sent.get("came_suddenly") == "yes")
        assert response.headers["Location"] == at("show_flag", flag)

    def test_an_answer_that_is_none_stands_beside_its_question(self, owner_client):
        page = owner_client.post(
            reverse("symptoms:ask_sign", args=["weakness"]), {"came_suddenly": "perhaps"}
        )

        assert "This choice is not there any more. Choose again." in text(page)
        assert not RedFlag.objects.exists()

    @pytest.mark.parametrize("key", ["stiffness", "unknown"])
    def test_signs_that_ask_nothing_have_no_page(self, owner_client, key):
        assert owner_client.get(reverse("symptoms:ask_sign", args=[key])).status_code == 404
