import pytest

from tracker.reference.countries import authority_for_country


@pytest.mark.parametrize(
    ("country", "authority"),
    [
        ("US", "us-ca"),
        ("CA", "us-ca"),
        ("DE", "d-a-ch"),
        ("AT", "d-a-ch"),
        ("CH", "d-a-ch"),
        ("LI", "efsa"),
        ("SE", "nordic"),
        ("IS", "nordic"),
        ("LV", "nordic"),
        ("GB", "uk"),
        ("FR", "efsa"),
        ("IE", "efsa"),
        ("BR", "who-fao"),
        ("JP", None),
        ("", None),
    ],
)
def test_a_country_proposes_the_set_that_is_made_for_it(country, authority):
    assert authority_for_country(country) == authority


def test_a_country_with_values_of_its_own_gets_no_stand_in():
    assert {authority_for_country(country) for country in ("AU", "CN", "IN", "JP", "KR", "NZ")} == {None}
