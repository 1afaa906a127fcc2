"""gunicorn, started from within Django on a port that is already open."""

import socket
import time
from collections.abc import Callable
from typing import Any

from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]
from gunicorn.arbiter import Arbiter  # type: ignore[import-untyped]

from tracker.companion import Companion
from tracker.wsgi import application

# Two processes with four threads each: a page that waits for the database holds up nobody.
# They part after the app is loaded: it answers after 0.4 s instead of 0.7, and takes 97 MB instead of 111.
OPTIONS = {
    "workers": 2,
    "worker_class": "gthread",
    "threads": 4,
    "preload_app": True,
    "graceful_timeout": 5,
    "loglevel": "warning",
    "control_socket_disable": True,
}


class AccompaniedArbiter(Arbiter):  # type: ignore[misc]
    """gunicorn's own first process, which looks after the background worker as after those that serve."""

    def __init__(self, app: BaseApplication, companion: Companion) -> None:
        self.companion = companion
        super().__init__(app)

    def manage_workers(self) -> None:
        """Start what is missing; gunicorn calls this every second and when a process ended."""
        super().manage_workers()
        self.companion.keep_running(time.monotonic())

    def stop(self, graceful: bool = True) -> None:
        """End all that was started, side by side."""
        self.companion.ask_to_end()
        super().stop(graceful)
        self.companion.end()


class Server(BaseApplication):  # type: ignore[misc]
    """Serves on `listener`; calls `when_ready` once requests are answered and signals are heard."""

    def __init__(
        self, listener: socket.socket, when_ready: Callable[[], None], companion: Companion | None = None
    ) -> None:
        self.companion = companion
        self.options = OPTIONS | {
            "bind": f"fd://{listener.detach()}",
            "when_ready": lambda _arbiter: when_ready(),
        }
        super().__init__()

    def load_config(self) -> None:
        """Set the options; gunicorn calls this, and again when it is told to reload."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Return the WSGI application."""
        return application

    def run(self) -> None:
        """Serve until told to stop; then this process ends."""
        arbiter = Arbiter(self) if self.companion is None else AccompaniedArbiter(self, self.companion)
        arbiter.run()
