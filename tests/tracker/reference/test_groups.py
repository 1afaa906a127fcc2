import pytest
from django.utils import translation

from tests.tracker.reference.builders import make_stage
from tracker.reference.groups import LifeStageGroup, stage_in_words
from tracker.reference.values import reference_values


@pytest.mark.parametrize(
    ("sex", "first", "last", "status", "words"),
    [
        ("both", 0, 6, "none", "infants 0 to 6 months"),
        ("both", 7, 12, "none", "infants 7 to 12 months"),
        ("both", 12, 48, "none", "children 1 to 3"),
        ("female", 108, 168, "none", "girls 9 to 13"),
        ("male", 168, 228, "none", "boys 14 to 18"),
        ("both", 180, 228, "none", "girls and boys 15 to 18"),
        ("female", 372, 612, "none", "women 31 to 50"),
        ("male", 852, None, "none", "men from 71"),
        ("both", 216, 780, "none", "adults 18 to 64"),
        ("both", None, None, "none", "adults"),
        ("both", 48, None, "any", "everyone from 4"),
        ("both", 228, None, "any", "adults from 19"),
        ("female", 228, 372, "pregnant", "pregnant, 19 to 30"),
        ("female", 216, None, "lactating", "breastfeeding, from 18"),
        ("female", None, None, "pregnant", "pregnant"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_a_group_is_named_as_people_say_it(sex, first, last, status, words):
    assert str(LifeStageGroup(sex, first, last, status)) == words


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (make_stage(), "adults"),
        (make_stage(sex="female"), "women"),
        (make_stage(status="pregnant"), "pregnant"),
        (make_stage(years=40), "adults of 40"),
        (make_stage(years=40, sex="male"), "men of 40"),
        (make_stage(years=9), "children of 9"),
        (make_stage(years=9, sex="female"), "girls of 9"),
        (make_stage(months=5), "infants"),
        (make_stage(years=16, status="pregnant"), "pregnant, 16"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_range_says_whom_it_spans(stage, words):
    assert stage_in_words(stage) == words


def test_within_one_set_no_two_groups_of_a_kind_share_a_name():
    named = [(v.source.key, v.kind, v.group, v.note_key) for v in reference_values()]

    assert len(named) == len(set(named))


def test_a_group_is_named_in_the_language_of_the_page():
    with translation.override("en"):
        assert reference_values("us-ca")[0].group == "infants 0 to 6 months"
