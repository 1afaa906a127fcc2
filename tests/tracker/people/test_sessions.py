"""Sessions and accounts asked for by compiled queries behave as Django's."""

from datetime import timedelta

import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from tracker.people.models import Account

PAGE = "people:show_settings"


def is_signed_in(client: Client) -> bool:
    return client.get(reverse(PAGE)).status_code == 200


def test_a_session_ends_when_its_time_is_over(owner_client: Client) -> None:
    assert is_signed_in(owner_client)
    with time_machine.travel(now() + timedelta(seconds=settings.SESSION_COOKIE_AGE + 60)):
        assert not is_signed_in(owner_client)


def test_an_account_that_may_no_longer_sign_in_is_out_at_once(owner_client: Client, owner: Account) -> None:
    Account.objects.filter(pk=owner.pk).update(is_active=False)
    assert not is_signed_in(owner_client)


def test_a_new_password_ends_the_sessions_of_the_old_one(owner_client: Client, owner: Account) -> None:
    owner.set_password("quite another long password")
    owner.save()
    assert not is_signed_in(owner_client)


def test_a_made_up_session_key_is_nobodys(client: Client, db: None) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    assert not is_signed_in(client)
