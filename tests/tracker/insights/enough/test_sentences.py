from datetime import timedelta

import pytest

from tests.tracker.insights.enough.builders import MONDAY, days_of, eaten, judged, whose
from tracker.insights.enough.chances import chance_words, percent_words
from tracker.insights.enough.no_answer import waits_for_person
from tracker.insights.enough.sentences import ladder, lead_sentence, standing_sentences
from tracker.reference.life_stages import LifeStage

WEEK = 7


@pytest.mark.parametrize(
    ("mg", "said"),
    [
        (400, "Your mean is at or above the recommended intake. Very likely enough."),
        (320, "Your mean is at or above the recommended intake. Probably enough."),
        (310, "Probably enough."),
        (280, "Perhaps enough; still open."),
        (240, "Perhaps less than you need."),
        (200, "Probably less than you need. Worth a look at food, or a word with a dietitian."),
    ],
)
def test_a_week_is_answered_in_words(mg: int, said: str) -> None:
    assert lead_sentence(judged(days_of(*[mg] * WEEK))) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "0 of 3 complete days. No judgement yet."),
        (2, "2 of 3 complete days. No judgement yet."),
        (3, "First impression from 3 days: Perhaps enough; still open."),
        (6, "First impression from 6 days: Perhaps enough; still open."),
    ],
)
def test_few_days_say_that_they_are_few(days: int, said: str) -> None:
    assert lead_sentence(judged(days_of(*[280] * days))) == said


def test_days_without_a_weekend_stay_a_first_impression() -> None:
    working = [eaten(MONDAY + timedelta(days=days), 280) for days in (0, 1, 2, 3, 4, 7, 8)]

    assert lead_sentence(judged(working)) == (
        "First impression from 7 days, none of them at a weekend: Perhaps enough; still open."
    )


@pytest.mark.parametrize(
    ("authority", "mg", "said"),
    [
        ("efsa", 300, "Your mean is at or above the adequate intake: too little is unlikely."),
        (
            "efsa",
            250,
            "Below the adequate intake. That alone does not show it is too little for you.",
        ),
        ("uk", 275, "Your mean is at or above the reference nutrient intake: too little is unlikely."),
    ],
)
def test_sets_without_a_requirement_conclude_less(authority: str, mg: int, said: str) -> None:
    found = judged(days_of(*[mg] * WEEK), whose(authority))

    assert lead_sentence(found) == said
    assert ladder(found) == []


def test_below_an_adequate_intake_no_chance_is_told() -> None:
    assert chance_words(judged(days_of(*[250] * WEEK), whose("efsa"))) == ""


def test_the_chance_names_days_and_mean() -> None:
    assert chance_words(judged(days_of(*[320] * WEEK))) == (
        "7 days, mean 320 mg. With day-to-day swings as usual in your group, the chance that your usual "
        "intake covers your need is about 90 %."
    )


def test_a_mean_with_items_without_a_value_is_at_least() -> None:
    days = days_of(*[320] * WEEK, unknown_items=1)

    assert chance_words(judged(days)).startswith("7 days, mean at least 320 mg.")
    assert lead_sentence(judged(days, kidneys_need_care=True)).startswith("At least 320 mg a day logged.")


def test_a_rough_chance_does_not_speak_of_the_own_group() -> None:
    said = chance_words(judged(days_of(*[300] * WEEK), whose(stage=LifeStage(60 * 12, "female"))))

    assert "your group" not in said


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.836, "about 84 %"), (0.849, "about 84 %"), (0.851, "about 85 %"), (0.49, "about 49 %")],
)
def test_a_chance_never_reads_as_the_limit_of_the_next_answer(share: float, said: str) -> None:
    assert percent_words(share) == said


@pytest.mark.parametrize(("share", "said"), [(0.999, "over 97 %"), (0.001, "under 3 %"), (0.5, "about 50 %")])
def test_nothing_is_certain(share: float, said: str) -> None:
    assert percent_words(share) == said


def test_the_ladder_marks_one_of_five() -> None:
    steps = ladder(judged(days_of(*[240] * WEEK)))

    assert len(steps) == 5
    assert [words for words, is_current in steps if is_current] == ["Perhaps less than you need"]


def test_under_each_answer_stands_what_it_is_about() -> None:
    said = standing_sentences(judged(days_of(*[240] * WEEK)))

    assert said == (
        "Half of all women 31 to 50 are thought to need less than 265 mg, half more (US and Canada).",
        "This is about what you logged, not about your blood or body.",
        "Forgotten food makes it too low.",
        "More complete days make it surer; it’s no reason to take more.",
    )


def test_items_without_a_value_say_what_they_could_change() -> None:
    said = standing_sentences(judged(days_of(*[240] * WEEK, unknown_items=1)))

    assert (
        "7 of 28 items have no value, or only a part of one; what is unknown counts as nothing. "
        "If they held as much as the others: Probably enough."
    ) in said


def test_a_group_nobody_measured_is_told_so() -> None:
    said = standing_sentences(judged(days_of(*[300] * WEEK), whose(stage=LifeStage(60 * 12, "female"))))

    assert "Rough: how much single days differ was not measured for your group." in said


@pytest.mark.parametrize(
    ("authority", "stage", "said"),
    [
        ("us-ca", LifeStage(None, None), "We need your age and sex for that."),
        ("us-ca", LifeStage(None, "female"), "We need your age for that."),
        ("us-ca", LifeStage(480, None), "We need your sex for that."),
        (None, LifeStage(480, "female"), "We need to know whose values to use for that."),
        (None, LifeStage(None, None), "We need your age, sex and country for that."),
    ],
)
def test_who_has_something_unset_is_told_what(authority: str | None, stage: LifeStage, said: str) -> None:
    found = judged(days_of(*[300] * WEEK), whose(authority, stage))

    assert lead_sentence(found) == said
    assert waits_for_person(found)


@pytest.mark.parametrize("authority", ["us-ca", "efsa", "d-a-ch", "uk", "who-fao"])
def test_under_one_year_nothing_is_judged(authority: str) -> None:
    found = judged(days_of(*[50] * WEEK), whose(authority, LifeStage(8, "female")))

    assert lead_sentence(found) == (
        "Breast milk or formula counts too and is not all in a diary. Ask those who look after your child’s "
        "growth."
    )
    assert (chance_words(found), ladder(found)) == ("", [])
    assert not waits_for_person(found)
    assert "Forgotten food makes it too low." not in standing_sentences(found)


def test_from_the_first_birthday_on_days_are_judged() -> None:
    found = judged(days_of(*[50] * WEEK), whose("efsa", LifeStage(12, "female")))

    assert lead_sentence(found).startswith("Below the adequate intake.")


def test_two_values_of_infants_are_named_side_by_side() -> None:
    found = judged(days_of(*[50] * WEEK), whose("who-fao", LifeStage(3, "female")))

    assert standing_sentences(found) == ("WHO/FAO: 26 mg (breast milk), 36 mg (formula milk).",)


def test_the_pregnant_are_a_group() -> None:
    said = standing_sentences(
        judged(days_of(*[300] * WEEK), whose(stage=LifeStage(360, "female", "pregnant")))
    )

    assert said[0] == (
        "Half of this group (pregnant, 19 to 30) are thought to need less than 290 mg, half more "
        "(US and Canada)."
    )


def test_with_weak_kidneys_the_doctor_is_named_and_no_reference() -> None:
    found = judged(days_of(*[100] * WEEK), kidneys_need_care=True)

    assert lead_sentence(found) == (
        "100 mg a day logged. Your doctor or kidney team can say what is right for you."
    )
    assert "reference" not in " ".join(standing_sentences(found))
    assert ladder(found) == []


def test_where_unknown_items_could_change_the_answer_both_ends_are_said() -> None:
    found = judged(days_of(*[150] * WEEK, unknown_items=2))

    assert lead_sentence(found) == (
        "Open: from “Probably less than you need” to “Perhaps enough; still open”, "
        "depending on what has no value."
    )
    assert [is_current for _words, is_current in ladder(found)] == [False, False, True, True, True]
    assert chance_words(found).endswith("covers your need is under 3 %, or more.")


def test_below_an_adequate_intake_with_unknown_items_is_open() -> None:
    found = judged(days_of(*[200] * WEEK, unknown_items=2), whose("efsa"))

    assert lead_sentence(found) == (
        "Open: below the adequate intake so far as known, and 14 of 28 items have no value."
    )


def test_where_no_item_has_a_value_nothing_is_judged() -> None:
    found = judged(days_of(*[0] * WEEK, unknown_items=4))

    assert lead_sentence(found) == "Not known yet: no item has a value."
    assert (found.mean_mg, found.confidence, found.band) == (None, None, None)


def test_a_mean_that_reads_as_the_recommended_intake_is_at_it() -> None:
    assert lead_sentence(judged(days_of(*[320] * 6, 317))).startswith("Your mean is at or above")
