"""How many queries a request makes, counted in this process and never while something is timed."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.client import Call, WrongAnswerError

# What only frames queries.
FRAMES = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


def query_count(call: Call) -> int:
    """Return the queries of one request, those for session and account included; the first time warms up."""
    sent(call)
    with CaptureQueriesContext(connection) as captured:
        sent(call)
    return sum(not query["sql"].startswith(FRAMES) for query in captured.captured_queries)


def sent(call: Call) -> None:
    """Send a request to the app in this process."""
    content_type = call.headers.get("Content-Type", "text/html")
    headers = {name: value for name, value in call.headers.items() if name != "Content-Type"}
    client = Client(raise_request_exception=False, SERVER_NAME="127.0.0.1", headers=headers)
    response = client.generic(call.method, call.path, call.body, content_type)
    if response.status_code != call.status:
        raise WrongAnswerError(f"{call.method} {call.path}: {response.status_code} in place of {call.status}")
