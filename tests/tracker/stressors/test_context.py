"""What guidelines say: by age, condition and country, with a source and a year, and never a verdict."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY
from tests.tracker.people.builders import change
from tracker.people.models import Condition, Person
from tracker.stressors.context import contexts
from tracker.stressors.guidelines import SOURCES, guidelines
from tracker.stressors.kinds import KINDS

STOPPING = "Don’t stop from one day to the next"
VERDICTS = re.compile(r"deficien|\black|\bcure|trigger|optimal|proven|significant|because|too much|healthy")


def said(person: Person, kind: str) -> str:
    return " ".join(sentence.words for sentence in contexts(person, DAY).get(kind, []))


def born(person: Person, years: int) -> Person:
    return change(person, birth_month=date(DAY.year - years, DAY.month, 1))


@pytest.mark.parametrize(
    ("years", "hours"),
    [(0, "14 to 17"), (2, "11 to 14"), (5, "10 to 13"), (10, "9 to 11"), (16, "8 to 10"), (40, "7 to 9")],
)
def test_hours_of_sleep_go_by_age(person: Person, years: int, hours: str) -> None:
    assert f"{hours} hours" in said(born(person, years), "sleep")


def test_from_65_the_hours_are_7_to_8_and_the_least_for_adults_is_named(person: Person) -> None:
    words = said(born(person, 65), "sleep")
    assert "From 65 years: 7 to 8 hours" in words
    assert "Adults: 7 hours or more" in words


def test_without_an_age_the_hours_of_adults_are_named_with_their_ages(person: Person) -> None:
    words = said(person, "sleep")
    assert "18 to 64 years: 7 to 9" in words
    assert "From 65 years" in words
    assert "months" not in words


def test_caffeine_of_adults_names_the_day_the_dose_and_bedtime(person: Person) -> None:
    words = said(born(person, 40), "caffeine")
    assert ("400 mg a day" in words, "200 mg at once" in words, "100 mg" in words) == (True, True, True)


@pytest.mark.parametrize("kind", ["pregnant", "lactating"])
def test_in_pregnancy_and_breastfeeding_caffeine_is_200(person: Person, kind: str) -> None:
    Condition.objects.create(person=person, kind=kind, first=DAY)
    words = said(person, "caffeine")
    assert "200 mg a day" in words
    assert "400" not in words


def test_for_teenagers_caffeine_is_text_by_weight(person: Person) -> None:
    words = said(born(person, 15), "caffeine")
    assert "3 mg a day for each kilogram" in words
    assert "400" not in words


@pytest.mark.parametrize(
    ("country", "figures"),
    [
        ("GB", ["112 g", "units: 14", "three days or more"]),
        ("AU", ["100 g", "40 g of alcohol on any day"]),
        ("CA", ["27 g", "standard drinks: 2"]),
        ("FR", ["100 g", "20 g", "days without"]),
    ],
)
def test_low_risk_figures_are_those_of_the_country(person: Person, country: str, figures: list[str]) -> None:
    words = said(change(person, country=country), "alcohol")
    assert [figure for figure in figures if figure not in words] == []


def test_without_a_country_the_page_leads_to_where_it_is_set(owner_client: Client, person: Person) -> None:
    address = reverse("stressors:show_context")
    asks = "Set your country to see its standard drink and advice."
    assert (
        f'<a href="{reverse("people:change_person")}">{asks}</a>'
        in owner_client.get(address).content.decode()
    )
    change(person, country="GB")
    assert "Set your country" not in owner_client.get(address).content.decode()


def test_a_country_whose_drink_is_not_known_says_so(person: Person) -> None:
    assert "No standard drink of your country is known here." in said(change(person, country="SN"), "alcohol")


@pytest.mark.parametrize(
    ("sex", "women", "men"), [("female", True, False), ("male", False, True), ("", True, True)]
)
def test_american_figures_go_by_sex_and_both_stand_where_it_is_not_set(
    person: Person, sex: str, women: bool, men: bool
) -> None:
    words = said(change(person, country="US", sex=sex), "alcohol")
    assert ("Women: at most 14 g" in words, "Men: at most 28 g" in words) == (women, men)


@pytest.mark.parametrize("country", ["", "DE", "SE"])
def test_a_country_without_a_checked_figure_has_none(person: Person, country: str) -> None:
    assert "low risk" not in said(change(person, country=country), "alcohol")


def test_no_alcohol_figure_stands_in_pregnancy_breastfeeding_or_under_18(person: Person) -> None:
    person = change(person, country="GB")
    for someone in (born(person, 17), pregnant(born(person, 30))):
        words = said(someone, "alcohol")
        assert "no alcohol is the safest choice" in words
        assert not re.search(r"\d g", words)


def pregnant(person: Person) -> Person:
    Condition.objects.create(person=person, kind="pregnant", first=DAY)
    return Person.objects.get(pk=person.pk)


@pytest.mark.parametrize("country", ["GB", "US", "FR", "DE", ""])
@pytest.mark.parametrize("years", [17, 40])
def test_the_word_about_stopping_stands_wherever_alcohol_does(
    person: Person, country: str, years: int
) -> None:
    assert STOPPING in said(born(change(person, country=country), years), "alcohol")


def test_a_kind_that_is_not_asked_has_no_figures(person: Person) -> None:
    assert set(contexts(born(person, 10), DAY)) == {"sleep", "sweat"}
    assert "alcohol" not in contexts(change(person, birth_month=None, hidden_kinds=["alcohol"]), DAY)


def test_sweat_is_information_and_is_not_taken_off(person: Person) -> None:
    words = said(person, "sweat")
    assert ("3.4 mg" in words, "1.6 to 5.5" in words, "isn’t taken off" in words) == (True, True, True)


@pytest.mark.parametrize("country", ["GB", "US", "AU", "CA", "FR", ""])
@pytest.mark.parametrize("years", [0, 9, 17, 40, 70])
def test_no_sentence_judges_and_each_figure_has_a_source(person: Person, country: str, years: int) -> None:
    for sentences in contexts(born(change(person, country=country), years), DAY).values():
        for sentence in sentences:
            assert not VERDICTS.search(sentence.words.lower())
            assert sentence.source or not re.search(r"\d", sentence.words)


def test_every_row_has_a_kind_and_a_source() -> None:
    assert {row.kind for row in guidelines()} <= set(KINDS)
    assert {row.source for row in guidelines()} <= set(SOURCES)


def test_every_source_but_whos_names_its_year() -> None:
    undated = {key for key, words in SOURCES.items() if not re.search(r"\b(19|20)\d\d\b", str(words))}
    assert undated == {"who_audit"}


def test_the_page_shows_figures_with_their_source(owner_client: Client, person: Person) -> None:
    change(person, country="GB")
    page = owner_client.get(reverse("stressors:show_context")).content.decode()
    assert ("112" in page, "UK Chief Medical Officers, 2016" in page, STOPPING in page) == (True, True, True)


def test_the_page_stands_without_any_figure(owner_client: Client, person: Person) -> None:
    change(person, hidden_kinds=["sleep", "caffeine", "alcohol", "sweat"])
    assert "None of the kinds" in owner_client.get(reverse("stressors:show_context")).content.decode()


def test_the_check_in_leads_to_the_page(owner_client: Client) -> None:
    check_in = owner_client.get(reverse("today:check_in_on", args=[DAY])).content.decode()
    assert reverse("stressors:show_context") in check_in
