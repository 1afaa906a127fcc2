"""A program with a token: sends JSON and reads JSON."""

import json
from decimal import Decimal
from typing import Any

from django.test import Client

from tracker.people.models import ApiToken, Person

ROOT = "/api/v1/"


class Program:
    """Sends requests with a token, or without one."""

    def __init__(self, secret: str | None = None) -> None:
        self.client = Client()
        self.headers = {} if secret is None else {"Authorization": f"Bearer {secret}"}

    def get(self, path: str, **headers: str) -> Any:
        return self.send("GET", path, **headers)

    def delete(self, path: str, **headers: str) -> Any:
        return self.send("DELETE", path, **headers)

    def post(self, path: str, content: Any, **headers: str) -> Any:
        return self.send("POST", path, json.dumps(content), **headers)

    def patch(self, path: str, content: Any, **headers: str) -> Any:
        return self.send("PATCH", path, json.dumps(content), **headers)

    def send(self, method: str, path: str, body: str | bytes = "", **headers: str) -> Any:
        """Send a body as it is. `path` follows /api/v1/; names of headers have underscores for hyphens."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        address = path if path.startswith(("/", "http")) else ROOT + path
        return self.client.generic(method, address, body, "application/json", headers=self.headers | named)


def make_token(person: Person, scope: str = ApiToken.Scope.WRITE) -> str:
    """Return the secret of a token of the person's owner."""
    return ApiToken.objects.issue(person.accesses.get().account, person=person, scope=scope)


def program(person: Person, scope: str = ApiToken.Scope.WRITE) -> Program:
    """Return a program that reads or writes for `person`."""
    return Program(make_token(person, scope))


def exactly(response: Any) -> Any:
    """Return the answer with its numbers as Decimal, digit by digit as they were sent."""
    return json.loads(response.content, parse_float=Decimal)


def fields_at_fault(response: Any) -> list[str]:
    """Return the names of the fields a problem names."""
    return [error["field"] for error in response.json()["errors"]]
