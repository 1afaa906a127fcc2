"""Settings: what decides a person's reference value, conditions, recent changes."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY, log, make_act, take
from tracker.diary.models import MealItem, Supplement, SupplementDose
from tracker.people.forms.persons import KidneyForm
from tracker.people.models import Account, Act, Condition, Person

ABOUT = {
    "name": "Robin",
    "birth_month_0": "5",
    "birth_month_1": "1986",
    "sex": "female",
    "country": "US",
    "authority": "us-ca",
    "kidney_disease": "no",
    "time_zone": "Europe/Vienna",
}


def test_everything_about_a_person_can_be_changed(owner_client: Client, person: Person) -> None:
    owner_client.post(reverse("people:change_person"), ABOUT)
    kept = Person.objects.get(pk=person.pk)
    assert (kept.name, kept.birth_month, kept.authority) == ("Robin", date(1986, 5, 1), "us-ca")
    assert (kept.sex, kept.country, kept.time_zone) == ("female", "US", "Europe/Vienna")


def test_settings_name_the_country(owner_client: Client, person: Person) -> None:
    owner_client.post(reverse("people:change_person"), ABOUT)
    page = owner_client.get(reverse("people:show_settings")).content.decode()
    assert "<b>Country</b></span><span>United States" in page


def test_a_red_flag_raised_while_settings_were_open_goes_on_standing(person: Person) -> None:
    form = KidneyForm({"kidney_disease": "no"}, instance=person)
    Person.objects.filter(pk=person.pk).update(has_standing_flag=True)
    assert form.is_valid()
    form.save()
    kept = Person.objects.get(pk=person.pk)
    assert (kept.kidney_disease, kept.has_standing_flag) == ("no", True)


def test_what_was_set_can_be_unset(owner_client: Client, person: Person) -> None:
    owner_client.post(reverse("people:change_person"), ABOUT)
    blank = {"birth_month_0": "", "birth_month_1": "", "sex": "", "authority": "", "country": ""}
    owner_client.post(reverse("people:change_person"), ABOUT | blank)
    kept = Person.objects.get(pk=person.pk)
    assert (kept.birth_month, kept.sex, kept.authority, kept.country) == (None, "", "", "")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("birth_month_1", "1886"),
        ("authority", "nasa"),
        ("time_zone", "Mars/Base"),
        ("country", "XX"),
    ],
)
def test_what_cannot_be_is_asked_back_with_what_was_typed(
    owner_client: Client, person: Person, field: str, value: str
) -> None:
    response = owner_client.post(reverse("people:change_person"), ABOUT | {field: value})
    assert response.status_code == 200
    assert response.context["form"].errors
    assert Person.objects.get(pk=person.pk).name == person.name


@pytest.mark.parametrize("missing", ["birth_month_0", "birth_month_1"])
def test_a_half_typed_birth_month_is_asked_back(owner_client: Client, person: Person, missing: str) -> None:
    response = owner_client.post(reverse("people:change_person"), ABOUT | {missing: ""})
    assert "birth_month" in response.context["form"].errors


def test_another_person_begins_with_the_welcome(owner_client: Client, owner: Account) -> None:
    response = owner_client.post(reverse("people:add_person"), {"name": "Kim"})
    assert response.headers["Location"] == reverse("people:welcome")
    assert Person.objects.of(owner).filter(name="Kim").exists()


def test_a_pregnancy_can_be_added_changed_and_removed(owner_client: Client, person: Person) -> None:
    owner_client.post(
        reverse("people:add_condition"), {"kind": "pregnant", "first": "2026-01-15", "last": ""}
    )
    condition = Condition.objects.get(person=person)
    ended = {"kind": "pregnant", "first": "2026-01-15", "last": "2026-03-02"}
    owner_client.post(reverse("people:change_condition", args=[condition.pk]), ended)
    assert Condition.objects.get().last == date(2026, 3, 2)
    owner_client.post(reverse("people:delete_condition", args=[condition.pk]))
    assert not Condition.objects.exists()


def test_a_pregnancy_cannot_end_before_it_begins(owner_client: Client, person: Person) -> None:
    backwards = {"kind": "pregnant", "first": "2026-03-02", "last": "2026-01-15"}
    response = owner_client.post(reverse("people:add_condition"), backwards)
    assert "last" in response.context["form"].errors


def test_recent_changes_offer_to_take_each_back(owner_client: Client, person: Person) -> None:
    item = log(person)
    page = owner_client.get(reverse("people:list_acts")).content.decode()
    assert reverse("people:undo_act", args=[item.act_id]) in page


@pytest.mark.parametrize(
    "address", ["https://elsewhere.example.org/", "//elsewhere.example.org", "javascript:x"]
)
def test_undo_never_leads_to_somebody_elses_site(owner_client: Client, person: Person, address: str) -> None:
    act = log(person).act_id
    response = owner_client.post(reverse("people:undo_act", args=[act]), {"next": address})
    assert response.headers["Location"] == reverse("today:show_today")


def test_an_act_older_than_thirty_days_is_forgotten_by_the_command(person: Person) -> None:
    kept, removed = log(person), log(person, day=DAY)
    removed.delete_by(make_act(person, Act.Verb.DELETE))
    Act.objects.update(made_at=Act.objects.latest("made_at").made_at - timedelta(days=31))
    call_command("purge_acts", stdout=StringIO())
    assert list(MealItem.all_rows.values_list("pk", flat=True)) == [kept.pk]


def test_a_removed_supplement_stays_hidden_while_its_doses_are_in_the_diary(person: Person) -> None:
    dose = take(person)
    dose.supplement.delete_by(make_act(person, Act.Verb.DELETE))
    Act.objects.update(made_at=Act.objects.latest("made_at").made_at - timedelta(days=31))
    call_command("purge_acts", stdout=StringIO())
    assert SupplementDose.objects.of(person).get() == dose
    assert not Supplement.objects.of(person).exists()


def test_a_new_password_is_needed_twice_alike(owner_client: Client, owner: Account) -> None:
    address = reverse("people:choose_password")
    owner_client.post(address, {"new_password1": "another long password", "new_password2": "something else"})
    owner.refresh_from_db()
    assert owner.check_password("a long enough password")
    owner_client.post(
        address, {"new_password1": "another long password", "new_password2": "another long password"}
    )
    owner.refresh_from_db()
    assert owner.check_password("another long password")
    assert owner_client.get(reverse("people:show_settings")).status_code == 200
