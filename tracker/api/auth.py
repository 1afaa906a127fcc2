"""Who is asking: a token, the account it belongs to and the person it reads or writes for.

There is no limit on requests: a token is 256 random bits, so guessing needs none, and one that holds across
workers would cost every read a write to the database.
"""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.security import HttpBearer

from tracker.api.found import found
from tracker.api.problems import ProblemError
from tracker.people.models import Account, Act, ApiToken, Person


@dataclass(frozen=True)
class Caller:
    """An account, asking about one of its persons."""

    account: Account
    person: Person

    def begun_act(self, verb: str, subject: str) -> Act:
        """Return an act of this account, not saved yet; the writing verb of the model saves it."""
        return Act.begun(self.account, self.person, verb, subject)


class TokenRequest(HttpRequest):
    """A request with a valid token."""

    auth: Caller


class Bearer(HttpBearer):
    """`Authorization: Bearer TOKEN`. No session and no cookie is looked at."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """Return the caller, None without a valid token; refuse writes to a token that may only read."""
        known = ApiToken.objects.with_secret(token)
        if known is None:
            return None
        if request.method != "GET" and known.scope != ApiToken.Scope.WRITE:
            raise ProblemError(HTTPStatus.FORBIDDEN, _("This token may read, not write."))
        key = request.GET.get("person", str(known.person_id))
        return Caller(known.account, found(Person.objects.of(known.account), key))
