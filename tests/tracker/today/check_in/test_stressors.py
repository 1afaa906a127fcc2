"""Stressors in the check-in: kept as they were answered, blank where they were not."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from foods.amounts import AmountError
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log
from tests.tracker.people.builders import change
from tests.tracker.today.check_in.builders import noted, own_stressor, page_of, send, values
from tracker.people.models import Act, Person
from tracker.stressors.models import StressorEntry
from tracker.today.check_in.hours import hours_typed, hours_words, parsed_hours

NEXT_DAY = DAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        *(("6:45", "6.75"), ("6h45", "6.75"), ("6 h 45 min", "6.75"), ("6.75", "6.75"), ("6,75", "6.75")),
        *(("6,5", "6.5"), ("6½", "6.5"), ("7", "7"), ("7h", "7"), ("0:30", "0.5"), ("6:50", "6.833")),
    ],
)
def test_hours_are_read_as_people_type_them(text: str, hours: str) -> None:
    assert parsed_hours(text) == Decimal(hours)


@pytest.mark.parametrize("text", ["6:75", "a lot", "6:45:10", "-1", "٦:٤٥", "\x00", "6.45,5", "1" * 30])
def test_what_is_no_time_of_sleep_is_refused(text: str) -> None:
    with pytest.raises(AmountError):
        parsed_hours(text)


def test_three_decimals_of_an_hour_are_read_back_to_the_minute() -> None:
    for minutes in range(24 * 60):
        text = f"{minutes // 60}:{minutes % 60:02}"
        assert hours_typed(parsed_hours(text)) == text
    assert (hours_words(Decimal("6.75")), hours_words(Decimal(7))) == ("6 h 45 min", "7 h")


def test_everything_is_kept_under_one_act(owner_client: Client, person: Person) -> None:
    send(
        owner_client,
        {
            "sleep-answer": "6:45",
            "sleep_quality-answer": "4",
            "stress-answer": "3",
            "sweat-answer": "1",
            "caffeine-says_none": "on",
            "alcohol-picks": ["330-5", "150-12", "25-40"],
            "chips-pressed": ["heat"],
        },
    )
    assert values(person) == {
        "sleep": ["6.75"],
        "sleep_quality": ["4"],
        "stress": ["3"],
        "sweat": ["1"],
        "caffeine": ["0"],
        "alcohol": ["7.89", "13.019", "14.202"],
        "heat": ["1"],
    }
    assert set(StressorEntry.objects.values_list("act", flat=True)) == {Act.objects.get().pk}


def test_undo_takes_the_whole_check_in_back(owner_client: Client, person: Person) -> None:
    noted(person, "stress", 8)
    send(owner_client, {"stress-answer": "3", "sweat-answer": "1", "fasciculation-frequency": "2"})
    act = Act.objects.latest("made_at")
    owner_client.post(reverse("people:undo_act", args=[act.pk]))
    assert values(person) == {"stress": ["8"]}


def test_in_the_morning_sleep_is_kept_with_the_day_one_woke_up_on(
    owner_client: Client, person: Person
) -> None:
    answers = {"sleep-answer": "7", "woken-answer": "1", "stress-answer": "3"}
    response = send(owner_client, answers, query=f"?night={NEXT_DAY}")
    assert values(person) == {"stress": ["3"]}
    assert values(person, NEXT_DAY) == {"sleep": ["7"], "woken": ["1"]}
    assert response.headers["Location"] == f"/diary/{NEXT_DAY}/"


def test_yesterdays_answers_are_shown_and_not_saved(owner_client: Client, person: Person) -> None:
    yesterday = DAY - timedelta(days=1)
    noted(person, "sleep", "6.75", yesterday)
    noted(person, "stress", 4, yesterday)
    page = page_of(owner_client)
    assert "the night before: 6 h 45 min" in page
    assert "Sunday: 4" in page
    assert " checked" not in page
    send(owner_client, {"sleep-answer": "", "sleep-shown": ""})
    assert values(person) == {}


def test_a_blank_check_in_changes_nothing_and_says_so(owner_client: Client, person: Person) -> None:
    response = owner_client.post(f"/check-in/{DAY}/", {"sleep-answer": ""}, follow=True)
    assert not Act.objects.exists()
    assert "Nothing was changed" in response.content.decode()


def test_saved_answers_are_shown_again_and_sending_them_unchanged_writes_nothing(
    owner_client: Client, person: Person
) -> None:
    noted(person, "sleep", "6.75")
    noted(person, "stress", 3)
    page = page_of(owner_client)
    assert 'value="6:45"' in page
    assert 'id="id_stress-answer-3" value="3" checked' in page
    acts = Act.objects.count()
    send(owner_client, {"sleep-answer": "6:45", "sleep-shown": "6:45", "stress-answer": "3"})
    assert Act.objects.count() == acts


def test_answers_can_be_changed_and_taken_back(owner_client: Client, person: Person) -> None:
    noted(person, "sleep", "6.75")
    noted(person, "stress", 3)
    noted(person, "sweat", 1)
    answers = {"sleep-answer": "", "sleep-shown": "6:45", "stress-answer": "", "sweat-answer": "2"}
    send(owner_client, answers)
    assert values(person) == {"sweat": ["2"]}


def test_a_page_opened_long_ago_takes_nothing_back_that_it_did_not_show(
    owner_client: Client, person: Person
) -> None:
    noted(person, "sleep", "6.75")
    noted(person, "stress", 3)
    noted(person, "heat", 1)
    noted(person, "gut", 0)
    noted(person, "caffeine", 0)
    send(owner_client, {"sleep-answer": "", "sleep-shown": "", "sweat-answer": "0"})
    assert values(person) == {
        "sleep": ["6.75"],
        "stress": ["3"],
        "heat": ["1"],
        "gut": ["0"],
        "caffeine": ["0"],
        "sweat": ["0"],
    }


def test_no_to_the_rest_answers_the_chips_that_are_not_pressed(owner_client: Client, person: Person) -> None:
    own = own_stressor(person)
    send(owner_client, {"chips-pressed": [str(own.pk)], "chips-rest_is_no": "on"})
    assert values(person) == {str(own.pk): ["1"], "heat": ["0"], "gut": ["0"], "illness": ["0"]}
    assert StressorEntry.objects.get(kind=str(own.pk)).stressor == own


def test_a_chip_let_go_is_no_answer_any_more(owner_client: Client, person: Person) -> None:
    noted(person, "heat", 1)
    noted(person, "gut", 0)
    send(owner_client, {"chips-shown": ["heat"], "chips-rest_was_no": "1"})
    assert values(person) == {}


def test_an_own_amount_and_an_own_scale_are_asked(owner_client: Client, person: Person) -> None:
    cups = own_stressor(person, "Matcha", answer="amount", unit="cups")
    noise = own_stressor(person, "Noise", answer="scale")
    page = page_of(owner_client)
    assert "Matcha, cups" in page
    send(owner_client, {f"{cups.pk}-answer": "1,5", f"{noise.pk}-answer": "7"})
    assert values(person) == {str(cups.pk): ["1.5"], str(noise.pk): ["7"]}


def test_drinks_of_the_diary_are_shown_and_others_asked_for(owner_client: Client, person: Person) -> None:
    log(person, make_food(caffeine_mg_per_100_g="40", alcohol_g_per_100_g="5"), grams=200)
    change(person, country="IE")
    page = page_of(owner_client)
    assert "80 mg" in page
    assert "from your drinks" in page
    assert "10 g</span>" in page
    assert "standard drinks: 1<" in page
    assert "No others" in page
    assert "get help first" in page


@pytest.mark.parametrize(
    ("status", "words"),
    [("complete", ["0 mg", "none"]), ("partly", ["not known", "not known"])],
)
def test_a_complete_day_without_such_drinks_held_none(
    owner_client: Client, person: Person, status: str, words: list[str]
) -> None:
    log(person, make_food(caffeine_mg_per_100_g="0", alcohol_g_per_100_g="0"))
    answer(person, status=status)
    drinks = owner_client.get(reverse("today:check_in_on", args=[DAY])).context["sheet"].day
    said = [one.state_words for one in drinks if one.asked.kind.adds_up]
    assert said == words


@pytest.mark.parametrize("is_logged", [True, False])
def test_an_unknown_drink_or_an_empty_day_is_no_zero_though_complete(
    owner_client: Client, person: Person, is_logged: bool
) -> None:
    if is_logged:
        guess(person)
    answer(person)
    assert page_of(owner_client).count("not known") == 2


def test_other_drinks_add_up_and_one_can_be_taken_back(owner_client: Client, person: Person) -> None:
    send(owner_client, {"caffeine-picks": ["espresso"], "caffeine-amount_mg": "100"})
    assert values(person) == {"caffeine": ["80", "100"]}
    page = page_of(owner_client)
    assert "180 mg" in page
    assert "Espresso, 60 ml: 80 mg" in page
    espresso = StressorEntry.objects.get(value=80)
    send(owner_client, {"caffeine-taken_back": [str(espresso.pk)]})
    assert values(person) == {"caffeine": ["100"]}


def test_a_drink_is_volume_times_percent(owner_client: Client, person: Person) -> None:
    send(owner_client, {"alcohol-volume_ml": "750", "alcohol-abv_percent": "13,5"})
    assert values(person) == {"alcohol": ["79.886"]}
    assert StressorEntry.objects.get().note == "750 ml at 13.5 %"


def test_another_drink_ends_the_answer_none(owner_client: Client, person: Person) -> None:
    noted(person, "alcohol", 0)
    answers = {"alcohol-says_none": "on", "alcohol-was_none": "1", "alcohol-picks": ["330-5"]}
    send(owner_client, answers)
    assert values(person) == {"alcohol": ["13.019"]}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"sleep-answer": "a lot"}, "Write hours such as 6:45, 6.75 or 7."),
        ({"sleep-answer": "25:00"}, "A night has at most 24 hours."),
        ({"sleep-answer": "6:75"}, "An hour has 60 minutes."),
        ({"exercise-answer": "1441"}, "Enter at most 1,440."),
        ({"exercise-answer": "an hour"}, "Write minutes such as 45, or 1:15."),
        ({"alcohol-volume_ml": "330"}, "Give both the volume and the percentage."),
        ({"alcohol-volume_ml": "9999", "alcohol-abv_percent": "99"}, "This amount is too large."),
        ({"caffeine-says_none": "on", "caffeine-picks": ["cola"]}, "You said both none and an amount."),
        ({"stress-answer": "11"}, "This choice is not there any more."),
        ({"fasciculation-spots": ["calf:left"]}, "Say how often, or how strong."),
    ],
)
def test_what_cannot_be_kept_is_said_beside_it_and_everything_typed_stays(
    owner_client: Client, person: Person, answers: dict[str, object], said: str
) -> None:
    page = send(owner_client, {**answers, "sweat-answer": "2", "exercise-shown": ""}).content.decode()
    assert said in page
    assert "Not saved yet" in page
    assert 'id="id_sweat-answer-2" value="2" checked' in page
    assert values(person) == {}


@pytest.mark.parametrize("text", ["75", "1:15", "1 h 15 min"])
def test_exercise_is_read_as_minutes_or_with_hours(owner_client: Client, person: Person, text: str) -> None:
    send(owner_client, {"exercise-answer": text, "exercise-shown": ""})
    assert values(person)["exercise"] == ["75"]


def test_what_was_mistyped_stands_in_its_field(owner_client: Client, person: Person) -> None:
    page = send(owner_client, {"sleep-answer": "six & a half", "exercise-answer": "much"}).content.decode()
    assert 'value="six &amp; a half"' in page
    assert 'value="much"' in page


def test_children_are_not_asked_about_alcohol_nor_caffeine(owner_client: Client, person: Person) -> None:
    change(person, birth_month="2016-03-01")
    page = page_of(owner_client)
    assert "Alcohol" not in page
    assert "Caffeine" not in page
    send(owner_client, {"alcohol-says_none": "on", "caffeine-says_none": "on"})
    assert values(person) == {}
