"""The person whose diary it is: everything that decides a reference value."""

from typing import Annotated
from zoneinfo import available_timezones

from django.utils.translation import gettext as _
from django_countries.data import COUNTRIES
from pydantic import AfterValidator, BaseModel, Field, model_validator

from tracker.api.fields import Day, Month, OneOf, Text
from tracker.api.schemas.contents import LEFT_OUT, Content
from tracker.people.forms.fields import OLDEST_YEAR
from tracker.people.models import Condition, Person
from tracker.reference.values import AUTHORITY_NAMES

# More stretches of pregnancy and breastfeeding than a life holds.
MAX_CONDITIONS = 60


def country_code(code: str) -> str:
    """Refuse what is no country code of ISO 3166-1."""
    if code not in COUNTRIES:
        raise ValueError(_("This is no country code. Write two capital letters, such as DE."))
    return code


def zone_name(name: str) -> str:
    """Refuse what is no name of a time zone."""
    if name not in available_timezones():
        raise ValueError(_("This is no time zone. Write a name such as Europe/Berlin."))
    return name


def lived_month(month: Month) -> Month:
    """Refuse a month before anybody alive was born; what is still to come depends on the person's today."""
    if month.year < OLDEST_YEAR:
        raise ValueError(_("Enter a month between January 1900 and this month."))
    return month


Authority = Annotated[str, OneOf(tuple(AUTHORITY_NAMES))]
Sex = Annotated[str, OneOf(tuple(Person.Sex.values))]
KidneyAnswer = Annotated[str, OneOf(tuple(Person.KidneyAnswer.values))]


class ConditionContent(Content):
    """A stretch of days, both ends included; without `last` it lasts."""

    kind: Annotated[str, OneOf(tuple(Condition.Kind.values))]
    first: Day
    last: Day | None = None

    @model_validator(mode="after")
    def refuse_end_before_beginning(self) -> "ConditionContent":
        """Refuse an end before the beginning."""
        if self.last is not None and self.last < self.first:
            raise ValueError(_("The last day cannot be before the first."))
        return self


class PersonChange(Content):
    """Fields to change; null unsets, a list of conditions replaces the one there is."""

    name: Annotated[Text, Field(max_length=80)] = LEFT_OUT
    birth_month: Annotated[Month, AfterValidator(lived_month)] | None = None
    sex: Sex | None = None
    country: Annotated[str, AfterValidator(country_code)] | None = None
    authority: Authority | None = None
    kidney_disease: KidneyAnswer | None = None
    conditions: Annotated[list[ConditionContent], Field(max_length=MAX_CONDITIONS)] = LEFT_OUT
    time_zone: Annotated[str, AfterValidator(zone_name)] | None = None


class PersonAnswer(BaseModel):
    """A person; what is not set is null."""

    id: str
    name: str
    birth_month: Month | None
    sex: str | None
    country: str | None
    authority: str | None
    kidney_disease: str | None
    conditions: list[ConditionContent]
    time_zone: str | None

    @classmethod
    def of(cls, person: Person) -> "PersonAnswer":
        """Return a person with the conditions the database has now."""
        stretches = person.conditions.values("kind", "first", "last")
        return cls(
            id=str(person.pk),
            name=person.name,
            birth_month=person.birth_month,
            sex=person.sex or None,
            country=person.country or None,
            authority=person.authority or None,
            kidney_disease=person.kidney_disease or None,
            conditions=[ConditionContent(**stretch) for stretch in stretches],
            time_zone=person.time_zone or None,
        )
