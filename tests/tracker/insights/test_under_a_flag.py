"""While a red flag stands, every page of charts shows its advice first, and the charts at one tap."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import log
from tests.tracker.symptoms.builders import make_flag
from tests.visible_words import visible_words
from tracker.people.models import Person

PAGES = ("show_trends", "show_standing", "show_enough", "show_patterns", "show_sources")
WAY_ON = "Show my charts"


@pytest.mark.parametrize("name", PAGES)
def test_advice_comes_first_and_one_tap_leads_on(owner_client: Client, person: Person, name: str) -> None:
    log(person)
    make_flag(person)
    path = reverse(f"insights:{name}")
    first = visible_words(owner_client.get(path).content.decode())
    assert WAY_ON in first
    assert WAY_ON not in visible_words(owner_client.get(path, {"charts": "1"}).content.decode())


@pytest.mark.parametrize("name", [*PAGES, "show_gap"])
def test_what_belongs_to_the_next_visit_hides_nothing(
    owner_client: Client, person: Person, name: str
) -> None:
    log(person)
    make_flag(person, "worry")
    assert WAY_ON not in visible_words(owner_client.get(reverse(f"insights:{name}")).content.decode())
