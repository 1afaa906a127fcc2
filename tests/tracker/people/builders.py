"""Plain builders: accounts and persons with only what a test is about."""

from typing import Any

from tracker.people.models import Account, Person

QUESTIONS = ["birth-month", "sex", "condition", "country", "kidneys"]


def make_account(email: str = "somebody@example.org", **options: Any) -> Account:
    """Return an account whose person has nothing set and was asked everything."""
    account = Account.objects.open(email, "a long enough password", **options)
    Person.objects.of(account).update(asked_questions=QUESTIONS)
    return account


def make_person(account: Account, name: str = "Child", **fields: Any) -> Person:
    """Return another person of `account`."""
    person = Person.objects.add(account, name=name)
    return change(person, asked_questions=QUESTIONS, **fields)


def change(person: Person, **fields: Any) -> Person:
    """Set fields of a person and return them as the database has them."""
    Person.objects.filter(pk=person.pk).update(**fields)
    return Person.objects.get(pk=person.pk)
