from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.tracker.insights.enough.builders import MONDAY, eaten, whose
from tracker.insights.enough.upper_level import SupplementUse, supplement_use
from tracker.insights.enough.upper_level_words import (
    above_in_short,
    above_note,
    above_sentence,
    level_capsule,
    level_words,
    use_sentence,
)
from tracker.insights.intake import DayIntake
from tracker.reference.life_stages import LifeStage
from tracker.reference.targets import Target

CHILD_OF_6, PREGNANT = LifeStage(72, "female"), LifeStage(360, "female", "pregnant")


def use_of(*doses: Any, of: Target | None = None, **more: Any) -> SupplementUse:
    """Return the use of days one after the other; None is a day nobody logged."""
    days = [
        DayIntake(day) if mg is None else eaten(day, 900, mg, **more)
        for mg, day in zip(doses, days_from(MONDAY), strict=False)
    ]
    return supplement_use(days, [of or whose()] * len(days))


def days_from(first: date) -> list[date]:
    """Return enough days for any test here."""
    return [first + timedelta(days=days) for days in range(30)]


def test_a_day_that_does_not_tell_of_supplements_is_left_out() -> None:
    food_alone = eaten(MONDAY + timedelta(days=1), 900, supplements=None)

    use = supplement_use([eaten(MONDAY, 100, 300), food_alone], [whose()] * 2)

    assert (use.days, use.mean_mg) == (1, Decimal(300))


def test_food_does_not_count_and_unlogged_days_are_left_out() -> None:
    use = use_of(400, None, 300, 200)

    assert (use.days, use.mean_mg, use.largest_mg) == (3, Decimal(300), Decimal(400))
    assert use.days_above == 1


def test_at_the_level_is_not_above_it() -> None:
    assert use_of(350).days_above == 0


def test_the_level_of_each_day_holds() -> None:
    days = [eaten(MONDAY, 100, 100), eaten(MONDAY + timedelta(days=1), 100, 100)]

    use = supplement_use(days, [whose(stage=LifeStage(47, "female")), whose(stage=LifeStage(48, "female"))])

    assert use.days_above == 1  # 65 mg until the fourth birthday, 110 from then on
    assert use.level_mg == Decimal(110)


def test_without_a_level_no_day_is_above() -> None:
    use = use_of(900, of=whose("d-a-ch"))

    assert use.days_above is None
    assert above_sentence(use) == ""
    assert above_note(use, whose("d-a-ch")) == above_in_short(use, whose("d-a-ch")) == []
    assert level_words(whose("d-a-ch")) == "D-A-CH sets no upper level. The EU’s is 250 mg."


@pytest.mark.parametrize(
    ("doses", "said"),
    [
        ((100, 200), "150 mg a day from supplements and medicines over 2 days."),
        ((100,), "100 mg from supplements and medicines on 1 day."),
        ((0, 0), "No supplements or medicines with magnesium were logged in these days."),
        ((), "No supplements or medicines with magnesium were logged in these days."),
    ],
)
def test_the_mean_is_said(doses: tuple[int, ...], said: str) -> None:
    assert use_sentence(use_of(*doses)) == said


def test_a_dose_without_a_value_makes_it_at_least() -> None:
    assert use_sentence(use_of(100, 100, unknown_doses=1)).startswith("At least 100 mg a day")


def test_doses_without_a_value_leave_open_whether_a_day_was_above() -> None:
    use = use_of(0, 0, unknown_doses=1)

    assert (
        use_sentence(use) == "Supplements or medicines were taken; how much magnesium they hold is not known."
    )
    assert above_sentence(use) == (
        "Whether a day was above the upper level is not known: a dose has no value."
    )


def test_days_above_are_a_note_of_its_own() -> None:
    use = use_of(400, 100, 500)

    assert " ".join(above_note(use, whose())) == (
        "Above the upper level on 2 days; the most on one day was 500 mg. More than 350 mg often loosens the "
        "bowels. Food isn’t included. If a doctor set your dose, keep to it."
    )


def test_days_above_are_told_in_short_where_the_page_is_about_everything() -> None:
    assert above_in_short(use_of(400, 100, 500), whose()) == [
        "On 2 days supplements and medicines alone were above their upper level of 350 mg.",
        "If a doctor set your dose, keep to it.",
    ]


def test_the_level_is_named_with_its_milligrams_and_whose_it_is() -> None:
    assert level_words(whose()) == (
        "Upper level 350 mg: US and Canada, women 31 to 50. Food doesn’t count here."
    )


@pytest.mark.parametrize("stage", [CHILD_OF_6, PREGNANT], ids=["child", "pregnant"])
def test_for_a_child_and_in_pregnancy_a_doctor_or_midwife_comes_first(stage: LifeStage) -> None:
    use, target = use_of(500, of=whose(stage=stage)), whose(stage=stage)

    for said in (above_note(use, target), above_in_short(use, target)):
        assert said[-1] == "Ask a doctor or midwife before the next dose."


def test_the_mean_is_drawn_beside_the_level() -> None:
    drawn = level_capsule(use_of(400, 300), whose())

    assert drawn is not None
    assert drawn.level is not None
    assert drawn.fill == drawn.shell
    assert "Upper level 350" in drawn.level.text


def test_where_nothing_was_taken_nothing_is_drawn() -> None:
    assert level_capsule(use_of(0, 0), whose()) is None


def test_no_day_above_is_said_quietly() -> None:
    assert above_sentence(use_of(100, 100)) == "On no day above the upper level."
    assert above_note(use_of(100, 100), whose()) == []
