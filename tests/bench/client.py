"""A browser's connection, reduced to what is timed: one at a time, kept open, nothing followed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection
from time import perf_counter

# A request before these are counted: opening the connection is not what is measured.
UNCOUNTED = 2
ACCEPTED = "gzip, deflate, br"


@dataclass(frozen=True)
class Call:
    """One request and the status it must be answered with."""

    path: str
    method: str = "GET"
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200


class WrongAnswerError(Exception):
    """An answer was not the one that is to be measured."""


def answered(connection: HTTPConnection, call: Call) -> bytes:
    """Send one request and return the body of its answer, as packed as it came."""
    connection.request(
        call.method, call.path, call.body or None, {"Accept-Encoding": ACCEPTED} | call.headers
    )
    response = connection.getresponse()
    body = response.read()
    if response.status != call.status:
        raise WrongAnswerError(f"{call.method} {call.path}: {response.status} in place of {call.status}")
    return body


def times(address: str, calls: Sequence[Call], number: int, start: int = 0) -> list[float]:
    """Send `number` requests over one connection, from the call `start` on; return the seconds each took."""
    connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
    taken = []
    for position in range(-UNCOUNTED, number):
        begun = perf_counter()
        answered(connection, calls[(start + position) % len(calls)])
        taken.append(perf_counter() - begun)
    connection.close()
    return taken[UNCOUNTED:]


def body_of(address: str, call: Call) -> bytes:
    """Return one answer's packed body, over a connection of its own."""
    connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
    body = answered(connection, call)
    connection.close()
    return body
