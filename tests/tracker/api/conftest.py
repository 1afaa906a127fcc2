"""Programs of the owner and of a stranger."""

import pytest

from tests.tracker.api.builders import Program, program
from tracker.people.models import Account, Person


@pytest.fixture
def owner_program(person: Person) -> Program:
    """A program that writes the owner's diary."""
    return program(person)


@pytest.fixture
def stranger_program(stranger: Account) -> Program:
    """A program that writes a stranger's diary."""
    return program(Person.objects.of(stranger).get())
