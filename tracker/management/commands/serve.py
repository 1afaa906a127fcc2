"""Start the server. `run.py` prepares everything first and then calls this."""

import io
import time
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from tracker import serving
from tracker.companion import Companion, worker_command
from tracker.server import Server


class Command(BaseCommand):
    """`serve [--host HOST] [--port PORT]`: prints the address once it answers there."""

    help = "Serve, and print the address and the link that makes the first account."
    requires_system_checks = ()  # run.py test makes them; here they would only delay the start

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        try:
            listener = serving.listening_socket(host, port)
        except serving.ListenError as error:
            raise CommandError(str(error)) from error
        addresses = serving.machine_addresses() if host in serving.EVERYWHERE else []
        settings.ALLOWED_HOSTS += serving.allowed_names(host, addresses)
        base_urls = serving.base_urls(host, listener.getsockname()[1], addresses)
        lines = [*serving.announcement(host, base_urls), *first_account(base_urls)]
        leave_database()
        Server(listener, when_ready=lambda: self.announce(lines), companion=background_worker()).run()

    def announce(self, lines: list[str]) -> None:
        """Print now: who reads through a pipe waits for the address."""
        self.stdout.write("\n".join(lines))
        self.stdout.flush()


def background_worker() -> Companion | None:
    """Return the worker to be started beside the server, unless it runs elsewhere."""
    return Companion(worker_command(), time.monotonic()) if settings.WORKER else None


def first_account(base_urls: list[str]) -> list[str]:
    """Return the line with the link that makes the first account, or nothing when there is one."""
    here, *phone = base_urls
    output = io.StringIO()
    # A server in a cupboard has no browser: its link is one that the phone can open.
    call_command("create_setup_link", base_url=phone[0] if phone else here, stdout=output)
    link = output.getvalue().strip()
    return [f"Make the first account here (the link works once): {link}"] if link else []


def leave_database() -> None:
    """Let each process open connections of its own: neither a connection nor a pool can be shared."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if connection.vendor == "postgresql":
            connection.close_pool()  # type: ignore[attr-defined]  # the other databases have none
