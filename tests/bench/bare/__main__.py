"""Serve the bare page as the app is served; prints the address and the key of a session."""

import sys

import django
from django.core.management import call_command
from django.db import connection
from django.test import Client

from tracker.serving import listening_socket


def session_key() -> str:
    """Make the table, somebody and their session."""
    from django.contrib.auth.models import User

    call_command("migrate", verbosity=0)
    client = Client()
    client.force_login(User.objects.create_user("somebody"))  # type: ignore[arg-type]  # mypy knows the product only
    connection.close()
    return str(client.cookies["sessionid"].value)


def serve() -> None:
    """Serve with the workers of the product, until the process is told to end."""
    from tracker.server import Server

    listener = listening_socket("127.0.0.1", 0)
    line = f"http://127.0.0.1:{listener.getsockname()[1]} {session_key()}\n"

    def tell_address() -> None:
        sys.stdout.write(line)
        sys.stdout.flush()

    Server(listener, when_ready=tell_address).run()


if __name__ == "__main__":
    django.setup()
    serve()
