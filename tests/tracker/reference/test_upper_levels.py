import pytest

from tests.tracker.reference.builders import make_stage
from tracker.reference.targets import eu_upper_level_mg, target

WOMAN_OF_40 = make_stage(years=40, sex="female")
BOY_OF_2 = make_stage(years=2, sex="male")


@pytest.mark.parametrize(
    ("authority", "stage", "mg"),
    [
        pytest.param("us-ca", WOMAN_OF_40, 350, id="US and Canada"),
        pytest.param("us-ca", make_stage(), 350, id="the same for all adults"),
        pytest.param("us-ca", BOY_OF_2, 65, id="a child of 2"),
        pytest.param("efsa", WOMAN_OF_40, 250, id="EFSA"),
        pytest.param("nordic", make_stage(years=30, status="pregnant"), 250, id="Nordic, in every condition"),
        pytest.param("d-a-ch", WOMAN_OF_40, None, id="D-A-CH sets none"),
        pytest.param("who-fao", WOMAN_OF_40, None, id="WHO counts food and water too"),
        pytest.param("uk", WOMAN_OF_40, None, id="the UK's is guidance"),
        pytest.param(None, WOMAN_OF_40, None, id="no authority chosen"),
    ],
)
def test_the_level_is_the_chosen_authoritys_or_none(authority, stage, mg):
    found = target(authority, stage)

    assert found.upper_level_mg == mg
    assert found.upper_level_authority == (None if mg is None else authority)


@pytest.mark.parametrize(
    ("stage", "mg"), [(make_stage(months=47), None), (make_stage(months=48), 250), (make_stage(), 250)]
)
def test_the_level_of_the_eu_begins_at_4_years(stage, mg):
    assert eu_upper_level_mg(stage) == mg


@pytest.mark.parametrize(
    ("authority", "stage", "note"),
    [
        ("us-ca", WOMAN_OF_40, ""),
        ("us-ca", make_stage(years=40, sex="male"), "Lower than the reference? It limits pills only."),
        ("us-ca", BOY_OF_2, "Lower than the reference? It limits pills only."),
        ("us-ca", make_stage(months=5), "No upper level is set at this age. Ask a doctor before giving any."),
        ("d-a-ch", WOMAN_OF_40, "D-A-CH sets no upper level. The EU’s is 250 mg."),
        ("d-a-ch", BOY_OF_2, "No upper level is set at this age. Ask a doctor before giving any."),
        ("who-fao", WOMAN_OF_40, "WHO/FAO sets no upper level for supplements alone. The EU’s is 250 mg."),
        (
            "us-ca",
            make_stage(years=51, status="pregnant"),
            "US and Canada sets no upper level. The EU’s is 250 mg.",
        ),
        (None, WOMAN_OF_40, "Choose whose reference values to use, and an upper level can be shown."),
    ],
)
def test_the_note_says_what_the_number_leaves_open(authority, stage, note):
    assert target(authority, stage).upper_level_note == note


def test_a_child_without_a_chosen_set_is_sent_to_a_doctor_before_any_pill():
    assert target(None, BOY_OF_2).upper_level_note.endswith("Ask a doctor before giving any.")
