"""Sessions in the database, asked for by a compiled query: every page begins with one."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.contrib.sessions.models import Session
from django.utils.timezone import now

from foods.compiled import Compiled

SESSIONS: Compiled[Session] = Compiled(
    lambda key, moment: Session.objects.filter(session_key=key, expire_date__gt=moment)
)


class SessionStore(DatabaseSessions):
    """Django's, but for how a session that is there is found."""

    def load(self) -> dict[str, Any]:
        """Return what the session holds; a key nobody has, or an expired one, is Django's affair."""
        found = SESSIONS.rows(self.session_key, now()) if self.session_key else []
        return self.decode(found[0].session_data) if found else super().load()
