"""What a comparison says, and what it never says."""

import pytest

from tests.tracker.insights.patterns.builders import a_pair
from tracker.insights.patterns.conditions import Missing
from tracker.insights.patterns.exposures import Exposure, exposure_of, magnesium
from tracker.insights.patterns.results import Comparison, Side
from tracker.insights.patterns.sentences import chance_words, lacking_sentences, looked_at_words, sentences
from tracker.insights.patterns.when_words import when_words
from tracker.stressors.kinds import KINDS, YES_NO, Answer, StressorKind

OWN = StressorKind("own", "TV evening", Answer.YES_NO, choices=YES_NO)
EXPOSURES = {"own": exposure_of(OWN), "magnesium": magnesium()} | {
    key: exposure_of(kind) for key, kind in KINDS.items()
}


def said(*pairs: object, **more: object) -> tuple[str, ...]:
    """Return the sentences of a comparison at day 84."""
    return sentences(Comparison(84, 84, pairs, **more), "twitches", EXPOSURES)  # type: ignore[arg-type]


def test_a_finding_names_days_sides_chance_and_pairs_and_no_why() -> None:
    found = a_pair(is_found=True, p=0.01, cut=6.0)
    others = [a_pair("stress"), a_pair("stress", lag=1)]

    assert said(found, *others) == (
        "Going along with twitches: sleep.",
        "In 84 days you noted twitches more often after nights under 6 hours (middle answer “often”, else "
        "“none”). Shuffled copies of your diary did as well in 1 of 100.",
        "3 pairs were looked at.",
        "They go along; your diary can’t show why.",
    )


def test_where_the_middle_answers_agree_the_days_are_counted() -> None:
    found = a_pair(is_found=True, lower=Side(30, 14, 0), higher=Side(54, 6, 0))

    assert "under 6 hours (on 14 of 30, else on 6 of 54)." in said(found)[1]


def test_figures_that_point_the_other_way_are_left_out() -> None:
    found = a_pair(is_found=True, lower=Side(30, 2, 0), higher=Side(54, 20, 0))

    assert "after nights under 6 hours. Shuffled" in said(found)[1]


def test_twins_are_named() -> None:
    twins = said(a_pair(is_found=True), twins=(("caffeine", "sleep"),))

    assert "“Caffeine” and “Sleep” travel together; your diary can’t tell them apart." in twins


def test_none_found_says_how_little_that_says() -> None:
    assert said(a_pair(), a_pair("stress", smallest_link=0.51)) == (
        "No clear link in 84 days.",
        "Only strong links (about 0.5 or more, where 1 is hand in hand) would have shown.",
        "2 pairs were looked at.",
    )
    assert "Even a strong link might not have shown" in said(a_pair(smallest_link=None))[1]


@pytest.mark.parametrize(
    ("smallest", "words"), [(0.89, "(about 0.9 or more"), (0.9, "Even a strong"), (0.99, "Even a strong")]
)
def test_that_only_links_hand_in_hand_would_have_shown_is_said_in_words(smallest: float, words: str) -> None:
    assert words in said(a_pair(smallest_link=smallest))[1]


def test_nothing_to_compare_is_not_none_found() -> None:
    assert said()[0] == "Too little to compare at day 84."


def test_what_was_left_out_says_why_and_what_holds_for_all_once() -> None:
    left_out = (
        ("sleep", Missing.SYMPTOM),
        ("stress", Missing.SYMPTOM),
        ("heat", Missing.CHANGE),
        ("alcohol", Missing.DAYS),
        ("magnesium", Missing.KIDNEYS),
    )

    assert lacking_sentences(Comparison(42, 42, left_out=left_out), EXPOSURES) == [
        "The symptom was there, or was not, on fewer than five days.",
        "Hot day: hardly changed from day to day.",
        "Alcohol: more than three in ten days have no answer.",
        "Magnesium (mean of 7 days): left out. Your doctor or kidney team can say what is right for you.",
    ]


def test_pairs_are_listed_by_name_and_day() -> None:
    pairs = (a_pair(), a_pair("stress"), a_pair("stress", lag=1))

    assert looked_at_words(Comparison(42, 42, pairs), EXPOSURES) == [
        "Sleep, the night before",
        "Stress, the same day",
        "Stress, the day before",
    ]


@pytest.mark.parametrize(
    ("key", "lag", "link", "cut", "words"),
    [
        ("sleep", 0, 0.5, 6.75, "after nights of 6.75 hours or more"),
        ("caffeine", 0, 0.5, 180.0, "on days with caffeine of 180 mg or more"),
        ("caffeine", 1, -0.5, 180.0, "on the day after caffeine under 180 mg"),
        ("stress", 0, 0.5, 7.0, "on days with stress of 7 of 10 or more"),
        ("sweat", 0, 0.5, 2.0, "on days with sweat of “moderate” or more"),
        ("sleep_quality", 0, -0.5, 3.0, "after nights with sleep quality under “fair”"),
        ("nicotine", 1, 0.5, 6.0, "on the day after cigarettes, or other nicotine of 6 or more"),
        ("screen", 0, 0.5, 4.0, "on days with screen hours of 4 or more"),
        ("magnesium", 0, -0.5, 251.2, "when the mean of 7 days was under 251 mg of magnesium"),
        ("magnesium", 1, 0.5, 251.2, "when the mean of the 7 days before was 251 mg of magnesium or more"),
    ],
)
def test_days_are_named_as_people_say_them(key: str, lag: int, link: float, cut: float, words: str) -> None:
    exposure: Exposure = EXPOSURES[key]

    assert when_words(a_pair(key, lag=lag, link=link, cut=cut), exposure) == words


@pytest.mark.parametrize(
    ("key", "lag", "link", "words"),
    [
        ("heat", 0, 0.5, "on days with “Hot day”"),
        ("alcohol", 1, 0.5, "on the day after a day with alcohol"),
        ("own", 0, -0.5, "on days without “TV evening”"),
        ("wakings", 0, 0.5, "after nights with times awake at night"),
    ],
)
def test_where_the_lower_side_is_none_the_sides_are_with_and_without(
    key: str, lag: int, link: float, words: str
) -> None:
    assert when_words(a_pair(key, lag=lag, link=link, lower_is_none=True, cut=1.0), EXPOSURES[key]) == words


@pytest.mark.parametrize(
    ("p", "words"),
    [(0.0333, "3 of 100"), (0.01, "1 of 100"), (2 / 720, "3 of 1,000"), (1 / 5000, "fewer than 1 of 1,000")],
)
def test_a_chance_is_said_in_hundreds_or_thousands(p: float, words: str) -> None:
    assert chance_words(p) == words
