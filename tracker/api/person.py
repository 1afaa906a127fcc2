"""The person: read, and change what decides the reference value."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _
from ninja import Router

from tracker.api.auth import TokenRequest
from tracker.api.problems import refused
from tracker.api.schemas.persons import ConditionContent, PersonAnswer, PersonChange
from tracker.api.versions import refuse_stale
from tracker.people.models import Condition, Person

router = Router(tags=["person"])


@router.get("person", response=PersonAnswer)
def read_person(request: TokenRequest) -> PersonAnswer:
    """The person of the token, or the one `person` names."""
    return PersonAnswer.of(request.auth.person)


@router.patch("person", response=PersonAnswer)
def change_person(request: TokenRequest, change: PersonChange) -> PersonAnswer:
    """Change the fields that are sent; null unsets. A country chooses no authority: that is a choice."""
    given = change.given()
    refuse_month_to_come(request.auth.person, given)
    with transaction.atomic():
        person = Person.objects.select_for_update().get(pk=request.auth.person.pk)
        refuse_stale(request, PersonAnswer.of(person))
        if "conditions" in given:
            replace_conditions(person, given.pop("conditions"))
        save_fields(person, given)
    return PersonAnswer.of(person)


def refuse_month_to_come(person: Person, given: dict[str, Any]) -> None:
    """Refuse a month of birth after this one, by the calendar where the person is."""
    month = given.get("birth_month")
    if month is not None and month > person.local_time(now()).date():
        raise refused("birth_month", _("Enter a month between January 1900 and this month."))


def save_fields(person: Person, given: dict[str, Any]) -> None:
    """Save what was sent; a text that is unset is blank in the database, a month is NULL."""
    for name, value in given.items():
        setattr(person, name, "" if value is None and name != "birth_month" else value)
    person.save(update_fields=list(given))


def replace_conditions(person: Person, stretches: Sequence[ConditionContent]) -> None:
    """Keep these conditions and no others."""
    person.conditions.all().delete()
    Condition.objects.bulk_create(Condition(person=person, **stretch.model_dump()) for stretch in stretches)
