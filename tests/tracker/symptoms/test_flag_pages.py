"""The pages of red flags as somebody meets them."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from tests.tracker.diary.builders import DAY
from tests.tracker.people.builders import change, make_person
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_flag
from tracker.people.models import Act, Person
from tracker.symptoms.models import RedFlag, SymptomDay

pytestmark = pytest.mark.django_db

LIST = reverse("symptoms:list_flags")
NEXT_VISIT_DOCTOR = reverse("symptoms:end_next_visit")


def at(name, flag):
    return reverse(f"symptoms:{name}", args=[flag.pk])


def text(response):
    return response.content.decode()


class TestAnEmergency:
    def test_has_a_page_without_navigation_and_script(self, owner_client, person):
        change(person, country="AT")
        page = text(owner_client.get(at("show_flag", make_flag(person, "fainting"))))

        assert "<nav" not in page
        assert "<script" not in page
        assert "Fainting, a seizure or confusion can need treatment within hours." in page
        assert '<a class="call" href="tel:112">' in page
        assert "Leave the diary; your entry is saved." in page
        assert ("I understand" in page, "Entered by mistake" in page) == (True, True)

    def test_without_a_country_it_names_no_number(self, owner_client, person):
        page = text(owner_client.get(at("show_flag", make_flag(person, "fainting"))))

        assert "Call your local emergency number." in page
        assert "tel:" not in page
        assert reverse("people:change_person") in page

    def test_names_the_place_and_with_several_diaries_the_person(self, owner_client, owner, person):
        flag = make_flag(person, level="emergency", places=["arm:left"])
        page = text(owner_client.get(at("show_flag", flag)))
        assert "Upper arm, left" in page
        assert f"<b>{person.name}</b>" not in page

        make_person(owner)
        assert f"<b>{person.name}</b>" in text(owner_client.get(at("show_flag", flag)))

    def test_leads_to_its_day_and_not_to_open_questions(self, owner_client, person):
        page = text(owner_client.get(at("show_flag", make_flag(person, "fainting"))))

        assert f'href="{reverse("today:show_day", args=[DAY])}">I understand' in page

    @pytest.mark.parametrize(
        ("sign", "country", "has_line"),
        [
            ("self_harm", "GB", True),
            ("self_harm", "LI", False),
            ("self_harm", "", False),
            ("fainting", "GB", False),
        ],
    )
    def test_of_self_harm_names_the_line_of_a_country_we_know(
        self, owner_client, person, sign, country, has_line
    ):
        change(person, country=country)
        page = text(owner_client.get(at("show_flag", make_flag(person, sign))))

        assert ('href="tel:116123"' in page) == has_line

    def test_of_self_harm_speaks_of_the_crisis_line(self, owner_client, person):
        page = text(owner_client.get(at("show_flag", make_flag(person, "self_harm"))))

        assert "you can also call a crisis line" in page
        assert "within hours" not in page

    def test_of_a_child_says_to_call_at_once(self, owner_client, person):
        page = text(owner_client.get(at("show_flag", make_flag(person, "child_tablets"))))

        assert "Call even when nothing shows yet" in page

    def test_speaks_in_the_words_of_the_sudden_sign(self, owner_client, person):
        flag = make_flag(person, "changed_speech", level="emergency", was_sudden=True)
        page = text(owner_client.get(at("show_flag", flag)))

        assert "Sudden trouble speaking, swallowing or seeing can need treatment" in page
        assert "It did not come on suddenly" not in page

    def test_that_was_presumed_can_be_said_not_to_be_sudden(self, owner_client, person):
        flag = make_flag(person, "changed_speech", level="emergency")
        assert "It did not come on suddenly" in text(owner_client.get(at("show_flag", flag)))

        page = text(owner_client.post(at("deny_sudden", flag), follow=True))
        assert "Make an appointment." in page
        assert RedFlag.objects.get().level == "two-weeks"
        assert Person.objects.get(pk=person.pk).has_standing_flag

    @pytest.mark.parametrize(("sign", "was_sudden"), [("fainting", False), ("changed_speech", True)])
    def test_that_was_said_to_be_sudden_cannot_be_talked_down(self, owner_client, person, sign, was_sudden):
        flag = make_flag(person, sign, level="emergency", was_sudden=was_sudden)
        owner_client.post(at("deny_sudden", flag))

        assert RedFlag.objects.get().level == "emergency"


class TestTheOtherLevels:
    @pytest.mark.parametrize(
        ("sign", "words"),
        [
            ("dark_urine", "Speak to a doctor today."),
            ("stiffness", "Make an appointment."),
            ("worry", "Mention it at your next visit."),
        ],
    )
    def test_say_how_soon_in_the_frame_of_the_product(self, owner_client, person, sign, words):
        page = text(owner_client.get(at("show_flag", make_flag(person, sign))))

        assert words in page
        assert "<nav" in page

    def test_name_where_it_is(self, owner_client, person):
        flag = make_flag(person, places=["calf:left", "tongue"])

        assert "Calf, left · Tongue" in text(owner_client.get(at("show_flag", flag)))

    def test_an_ended_flag_says_how_it_ended(self, owner_client, person):
        flag = make_flag(person, "fainting")
        owner_client.post(at("end_flag", flag), {"date": "2026-03-01", "note": "<b>all well</b>"})
        page = text(owner_client.get(at("show_flag", flag)))

        assert "A doctor has looked at this" in page
        assert "&lt;b&gt;all well&lt;/b&gt;" in page
        assert "Get help now" not in page


class TestEnding:
    def test_a_doctor_has_looked(self, owner_client, person):
        flag = make_flag(person)
        page = text(owner_client.post(at("end_flag", flag), {"date": "2026-03-01", "note": "x"}, follow=True))

        assert "Thank you. We ask again only if something new appears or it grows." in page
        flag.refresh_from_db()
        assert (flag.ended_by, str(flag.ended_on), flag.note) == ("doctor", "2026-03-01", "x")

    @pytest.mark.parametrize(
        ("sent", "words"),
        [
            ({"date": ""}, "This cannot stay blank."),
            ({"date": "2026-02-30"}, "This is not a date."),
            ({"date": "2999-01-01"}, "This day is still to come."),
            ({"date": "0001-01-01"}, "Enter a day between"),
            ({"date": "2026-03-01", "note": "é" * 201}, "Type at most 200 characters."),
            ({"date": "2026-03-01", "note": "a\x00b"}, "There is a sign in this that cannot be kept."),
        ],
    )
    def test_what_cannot_be_taken_stays_typed_with_a_message(self, owner_client, person, sent, words):
        flag = make_flag(person)
        page = text(owner_client.post(at("end_flag", flag), sent))

        assert words in page
        assert all(value.replace("\x00", "") in page.replace("\x00", "") for value in sent.values())
        assert RedFlag.objects.get().stands

    def test_a_mistake_takes_the_flag_back_and_leads_to_the_entry_that_stays(self, owner_client, person):
        answer_symptom(person, "weakness")
        page = text(owner_client.post(at("withdraw_flag", make_flag(person, kind="weakness")), follow=True))

        assert (RedFlag.objects.get().ended_by, SymptomDay.objects.count()) == ("mistake", 1)
        assert "The flag is taken back. Your entry stays in the diary:" in page
        assert f'<a href="{reverse("symptoms:show_day", args=[DAY])}">change or remove it</a>' in page

    def test_undo_after_a_mistake_lets_the_flag_stand_again(self, owner_client, person):
        owner_client.post(at("withdraw_flag", make_flag(person)))
        act = Act.objects.get(verb="change")
        owner_client.post(reverse("people:undo_act", args=[act.pk]))

        assert RedFlag.objects.get().stands

    @pytest.mark.parametrize("kind", ["", "weakness"])
    def test_a_sign_from_the_list_has_no_entry_that_stays(self, owner_client, person, kind):
        page = text(owner_client.post(at("withdraw_flag", make_flag(person, kind=kind)), follow=True))

        assert "The flag is taken back." in page
        assert "Your entry stays" not in page

    @pytest.mark.parametrize(
        ("name", "make"), [("delete_answer", answer_symptom), ("delete_episode", make_episode)]
    )
    def test_removing_the_entry_says_that_the_flag_stands(self, owner_client, person, name, make):
        flag, row = make_flag(person, kind="weakness"), make(person, "weakness")
        page = text(owner_client.post(reverse(f"symptoms:{name}", args=[row.pk]), follow=True))

        assert "A red flag from it still stands." in page
        assert at("show_flag", flag) in page

    def test_removing_another_entry_says_nothing_of_it(self, owner_client, person):
        make_flag(person, kind="weakness")
        row = make_episode(person, "cramp")
        page = text(owner_client.post(reverse("symptoms:delete_episode", args=[row.pk]), follow=True))

        assert "still stands" not in page

    def test_what_a_doctor_looked_at_is_no_mistake_any_more(self, owner_client, person):
        flag = make_flag(person)
        owner_client.post(at("end_flag", flag), {"date": "2026-03-01"})
        owner_client.post(at("withdraw_flag", flag))

        assert RedFlag.objects.get().ended_by == "doctor"


class TestTheListOfFlags:
    def test_is_empty_at_first(self, owner_client):
        assert "Nothing noted." in text(owner_client.get(LIST))

    def test_shows_how_each_ended(self, owner_client, person):
        make_flag(person, "stiffness")
        owner_client.post(at("end_flag", make_flag(person, "fainting")), {"date": "2026-03-01", "note": "ok"})
        page = text(owner_client.get(LIST))

        assert "Stiffness or loss of balance" in page
        assert re.search(r"Emergency · A doctor has looked at this, .*2026.* · ok", page)

    def test_tells_flags_of_one_day_apart_by_their_places(self, owner_client, person):
        for place in ("calf:left", "hand:right"):
            make_flag(person, places=[place])
        page = text(owner_client.get(LIST))

        assert "· Calf, left · Within two weeks" in page
        assert "· Hand, right · Within two weeks" in page

    def test_takes_as_many_queries_with_40_flags(self, owner_client, person, django_assert_max_num_queries):
        for _ in range(2):
            make_flag(person)
        with django_assert_max_num_queries(8) as few:
            owner_client.get(LIST)
        for _ in range(38):
            make_flag(person)
        with django_assert_max_num_queries(8) as many:
            assert "Page 1 of 2" in text(owner_client.get(LIST))
        assert len(few) == len(many)

    def test_the_quiet_line_stands_there_and_ends(self, owner_client, person):
        for week in range(6):
            answer_symptom(person, "eyelid_twitch", day=localdate() - timedelta(days=7 * week))
        assert "Eyelid twitch: over 5 weeks now. Mention it at your next visit." in text(
            owner_client.get(LIST)
        )

        page = owner_client.post(NEXT_VISIT_DOCTOR, {"date": str(localdate())}, follow=True)
        assert "over 5 weeks" not in text(page)
        assert RedFlag.objects.get().ended_by == "doctor"

    def test_sent_twice_it_ends_one_line_and_not_the_next(self, owner_client, person):
        for week in range(6):
            day = localdate() - timedelta(days=7 * week)
            answer_symptom(person, "eyelid_twitch", day=day)
            answer_symptom(person, "fasciculation", day=day)
        form_key = re.search(r'name="form_key" value="([^"]+)"', text(owner_client.get(NEXT_VISIT_DOCTOR)))
        assert form_key is not None
        sent = {"date": str(localdate()), "form_key": form_key[1], "person": person.pk}
        answers = [owner_client.post(NEXT_VISIT_DOCTOR, sent) for _ in range(2)]

        assert [answer.headers["Location"] for answer in answers] == [LIST, LIST]
        assert RedFlag.objects.count() == 1

    def test_a_form_of_another_diary_ends_nothing(self, owner_client, person):
        for week in range(6):
            answer_symptom(person, "eyelid_twitch", day=localdate() - timedelta(days=7 * week))
        owner_client.post(NEXT_VISIT_DOCTOR, {"date": str(localdate()), "person": "0"})

        assert not RedFlag.objects.exists()

    def test_without_the_line_there_is_nothing_to_end(self, owner_client):
        assert owner_client.post(NEXT_VISIT_DOCTOR).headers["Location"] == LIST


@pytest.mark.parametrize("name", ["show_flag", "end_flag", "withdraw_flag", "deny_sudden"])
@pytest.mark.parametrize("client", ["stranger_client", "admin_client"])
def test_somebody_else_finds_no_flag(request, person, name, client):
    flag, browser = make_flag(person, level="emergency"), request.getfixturevalue(client)
    answers = {browser.get(at(name, flag)).status_code, browser.post(at(name, flag)).status_code}

    assert answers <= {404, 405}
    assert RedFlag.objects.get().stands
    assert Act.objects.count() == 1
