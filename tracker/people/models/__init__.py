"""Who uses the tracker, whose intake is kept, and what was done to it."""

from tracker.people.models.accounts import AccessLink, Account, ApiToken
from tracker.people.models.acts import Act, CannotUndoError, WrittenRow
from tracker.people.models.persons import Condition, Person, PersonAccess

__all__ = [
    "AccessLink",
    "Account",
    "Act",
    "ApiToken",
    "CannotUndoError",
    "Condition",
    "Person",
    "PersonAccess",
    "WrittenRow",
]
