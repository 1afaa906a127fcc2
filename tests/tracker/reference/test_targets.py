from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.reference.builders import make_stage
from tracker.reference.life_stages import LifeStage
from tracker.reference.targets import authorities_with_value, target
from tracker.reference.values import AUTHORITY_NAMES, KIND_NAMES, reference_values

WOMAN_OF_40 = make_stage(years=40, sex="female")

known_stages = st.one_of(
    st.builds(LifeStage, st.integers(0, 1500), st.sampled_from(["female", "male"])),
    st.builds(
        LifeStage, st.integers(120, 720), st.just("female"), st.sampled_from(["pregnant", "lactating"])
    ),
)
any_stages = st.builds(
    LifeStage,
    st.none() | st.integers(-12, 1500),
    st.sampled_from([None, "female", "male"]),
    st.sampled_from(["none", "pregnant", "lactating"]),
)
authorities = st.sampled_from(list(AUTHORITY_NAMES))


@given(authority=authorities, stage=known_stages)
def test_somebody_known_has_at_most_one_value_but_for_the_two_milks_of_who(authority, stage):
    found = target(authority, stage)

    assert found.missing == ()
    if authority == "who-fao" and stage.age_months < 6 and stage.status == "none":
        assert [row.mg for row in found.rows] == [26, 36]
    else:
        assert len(found.rows) <= 1


@given(authority=st.none() | authorities, stage=any_stages)
def test_a_target_is_one_value_or_a_range_or_says_that_there_is_none(authority, stage):
    found = target(authority, stage)

    answers = [found.mg is not None, found.mg_low is not None, found.no_value]
    assert answers.count(True) == 1
    if found.mg_low is not None and found.mg_high is not None:
        assert found.mg_low <= found.mg_high
    assert (found.upper_level_mg is None) == (found.upper_level_authority is None)
    assert found.upper_level_authority in {None, authority}
    assert found.group


@given(stage=known_stages)
def test_a_range_over_unset_fields_holds_the_value_of_everybody_it_could_be(stage):
    unset = target(None, LifeStage(stage.age_months, None, stage.status))
    possible = [row.mg for key in authorities_with_value(stage) for row in target(key, stage).rows]

    assert set(possible) <= {row.mg for row in unset.rows}


@given(authority=authorities, stage=any_stages)
def test_an_average_requirement_is_never_the_target(authority, stage):
    assert {row.kind for row in target(authority, stage).rows} <= {"RDA", "AI", "RNI"}


@pytest.mark.parametrize(
    ("authority", "mg", "kind"),
    [
        ("us-ca", 320, "RDA"),
        ("efsa", 300, "AI"),
        ("d-a-ch", 300, "AI"),
        ("who-fao", 220, "RNI"),
        ("nordic", 300, "AI"),
        ("uk", 270, "RNI"),
    ],
)
def test_a_woman_of_40_by_each_authority(authority, mg, kind):
    found = target(authority, WOMAN_OF_40)

    assert (found.mg, found.kind, found.authority) == (mg, kind, authority)
    assert (found.mg_low, found.mg_high, found.missing) == (None, None, ())
    assert found.citation
    assert found.rows == (found.row,)


@pytest.mark.parametrize(
    ("authority", "stage", "low_high", "missing", "group"),
    [
        pytest.param(
            "us-ca",
            make_stage(),
            (310, 420),
            ("birth_month", "sex"),
            "adults",
            id="age and sex unset: adults from 19",
        ),
        pytest.param("us-ca", make_stage(sex="male"), (400, 420), ("birth_month",), "men", id="age unset"),
        pytest.param("us-ca", make_stage(years=40), (320, 420), ("sex",), "adults of 40", id="sex unset"),
        pytest.param(
            "efsa", make_stage(sex="female"), (300, 300), ("birth_month",), "women", id="no adult assumed"
        ),
        pytest.param(None, WOMAN_OF_40, (220, 320), ("authority",), "women of 40", id="authority unset"),
        pytest.param(
            None, make_stage(), (190, 420), ("birth_month", "sex", "authority"), "adults", id="nothing set"
        ),
        pytest.param(
            "us-ca",
            make_stage(status="pregnant"),
            (350, 360),
            ("birth_month",),
            "pregnant",
            id="pregnant, age unset",
        ),
    ],
)
def test_what_is_unset_gives_a_range_and_its_name(authority, stage, low_high, missing, group):
    found = target(authority, stage)

    assert found.mg is None
    assert (found.mg_low, found.mg_high) == low_high
    assert (found.missing, found.group) == (missing, group)


@pytest.mark.parametrize(
    ("authority", "stage", "mg"),
    [
        pytest.param("us-ca", make_stage(years=2), 80, id="one row for both sexes"),
        pytest.param("us-ca", make_stage(years=10), 240, id="two rows with the same value"),
        pytest.param("d-a-ch", make_stage(status="pregnant"), 300, id="pregnant, one value for every age"),
    ],
)
def test_what_is_unset_and_changes_nothing_is_not_missing(authority, stage, mg):
    found = target(authority, stage)

    assert (found.mg, found.missing) == (mg, ())


def test_the_two_infant_values_of_who_are_both_shown():
    found = target("who-fao", make_stage(months=5, sex="male"))

    assert (found.mg, found.missing) == (None, ())
    assert [found.mg_low, found.mg_high] == [26, 36]
    assert [row.note for row in found.rows] == ["breast milk", "formula milk"]
    assert (found.kind, found.year) == ("RNI", 2004)


@pytest.mark.parametrize(
    ("authority", "stage", "others"),
    [
        pytest.param(
            "efsa", make_stage(months=6, sex="male"), {"us-ca", "d-a-ch", "who-fao"}, id="EFSA under 7 months"
        ),
        pytest.param(
            "nordic", make_stage(months=6, sex="male"), {"us-ca", "d-a-ch", "who-fao"}, id="Nordic infants"
        ),
        pytest.param(
            "efsa",
            make_stage(years=16, status="pregnant"),
            {"us-ca", "d-a-ch", "who-fao"},
            id="EFSA, pregnant under 18: its row begins at 18",
        ),
        pytest.param(
            "nordic",
            make_stage(years=30, status="pregnant"),
            {"us-ca", "efsa", "d-a-ch", "who-fao"},
            id="Nordic, pregnant: not read in the original",
        ),
        pytest.param(
            "uk",
            make_stage(years=30, status="pregnant"),
            {"us-ca", "efsa", "d-a-ch", "who-fao"},
            id="UK, pregnant: an increment only",
        ),
        pytest.param(
            "uk",
            make_stage(years=18, sex="female"),
            {"us-ca", "efsa", "d-a-ch", "who-fao", "nordic"},
            id="UK, 18: offered from 19",
        ),
        pytest.param(
            "us-ca",
            make_stage(years=51, status="pregnant"),
            {"efsa", "d-a-ch", "who-fao"},
            id="US and Canada, pregnant over 50: its last group ends at 50",
        ),
    ],
)
def test_where_an_authority_has_no_value_nothing_stands_in_and_others_are_named(authority, stage, others):
    found = target(authority, stage)

    assert found.no_value
    assert (found.mg, found.mg_low, found.document) == (None, None, None)
    assert set(authorities_with_value(stage)) == others


def test_the_uk_is_offered_from_the_first_month_of_19():
    assert target("uk", make_stage(months=227, sex="male")).no_value
    assert target("uk", make_stage(months=228, sex="male")).mg == 300


def test_a_set_of_the_reference_page_is_no_yardstick():
    assert target("japan", WOMAN_OF_40).no_value


def test_an_unborn_child_has_no_value():
    assert target(None, make_stage(months=-1)).no_value


@pytest.mark.parametrize("stage", [make_stage(years=30, status="lactating"), make_stage(status="lactating")])
def test_who_adds_for_breastfeeding_at_every_age(stage):
    assert target("who-fao", stage).mg == 270


def test_every_document_and_kind_has_a_name():
    for value in reference_values():
        assert value.kind in KIND_NAMES
        assert value.citation
        assert value.mg == Decimal(int(value.mg))
