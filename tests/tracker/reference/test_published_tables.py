"""The published tables, row by row, on the first and the last day of every band."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.tracker.reference.published_tables import D_A_CH, EFSA, US_CANADA, US_CANADA_INFANTS
from tracker.reference.life_stages import LifeStage, age_in_months
from tracker.reference.targets import target

BIRTH_MONTH = date(2000, 6, 1)
OLDEST_MONTHS = 110 * 12


def first_day_of_age(months: int) -> date:
    """Return the first day on which somebody born in June 2000 has this age."""
    year, month = divmod(BIRTH_MONTH.month - 1 + months, 12)
    return date(BIRTH_MONTH.year + year, month + 1, 1)


def days_of_band(first_month: int, month_after: int | None) -> list[date]:
    """Return the first and the last day of a band; an open one ends with the oldest age tried."""
    after = OLDEST_MONTHS if month_after is None else month_after
    return [first_day_of_age(first_month), first_day_of_age(after) - timedelta(days=1)]


def target_on(authority: str, sex: str, status: str, day: date):
    """Return the target of somebody born in June 2000 on `day`."""
    return target(authority, LifeStage(age_in_months(BIRTH_MONTH, day), sex, status))


def months(first_year: int, last_year: int | None) -> tuple[int, int | None]:
    """Return first month and month after of a band printed in years, both included."""
    return first_year * 12, None if last_year is None else (last_year + 1) * 12


@pytest.mark.parametrize("row", US_CANADA, ids=str)
def test_us_and_canada_on_both_ends_of_every_band(row):
    status, sex, first, last, ear, rda, level = row

    for day in days_of_band(*months(first, last)):
        found = target_on("us-ca", sex, status, day)

        assert (found.kind, found.mg, found.ear_mg) == ("RDA", Decimal(rda), Decimal(ear))
        assert (found.upper_level_mg, found.upper_level_authority) == (Decimal(level), "us-ca")


@pytest.mark.parametrize("sex", ["female", "male"])
@pytest.mark.parametrize(("first", "after", "ai"), US_CANADA_INFANTS)
def test_us_and_canada_have_an_adequate_intake_and_no_upper_level_for_infants(sex, first, after, ai):
    for day in days_of_band(first, after):
        found = target_on("us-ca", sex, "none", day)

        assert (found.kind, found.mg) == ("AI", Decimal(ai))
        assert found.ear_mg is None
        assert found.upper_level_mg is None


@pytest.mark.parametrize(("status", "sex", "first", "after", "ai"), EFSA)
def test_efsa_on_both_ends_of_every_band(status, sex, first, after, ai):
    for day in days_of_band(first, after):
        found = target_on("efsa", sex, status, day)

        assert (found.kind, found.mg, found.ear_mg) == ("AI", Decimal(ai), None)


@pytest.mark.parametrize(("months_old", "level"), [(47, None), (48, 250), (215, 250), (1000, 250)])
@pytest.mark.parametrize("status", ["none", "pregnant", "lactating"])
def test_the_level_of_the_eu_is_250_from_4_years_in_every_condition(months_old, level, status):
    assert target("efsa", LifeStage(months_old, "female", status)).upper_level_mg == level


@pytest.mark.parametrize(("sex", "first", "after", "estimate"), D_A_CH)
def test_d_a_ch_on_both_ends_of_every_band(sex, first, after, estimate):
    for day in days_of_band(first, after):
        found = target_on("d-a-ch", sex, "none", day)

        assert (found.kind, found.mg) == ("AI", Decimal(estimate))
        assert (found.ear_mg, found.upper_level_mg) == (None, None)


@pytest.mark.parametrize("status", ["pregnant", "lactating"])
@pytest.mark.parametrize("years", [16, 25, 45])
def test_d_a_ch_has_300_for_pregnancy_and_breastfeeding_at_any_age(status, years):
    assert target("d-a-ch", LifeStage(years * 12, "female", status)).mg == 300


def test_a_band_changes_on_the_first_day_of_the_birth_month_and_not_before():
    before, on = date(2031, 5, 31), date(2031, 6, 1)

    assert target_on("us-ca", "female", "none", before).mg == 310
    assert target_on("us-ca", "female", "none", on).mg == 320
