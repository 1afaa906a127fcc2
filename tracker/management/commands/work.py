"""Do long work in the background. `serve` starts this beside the server unless WORKER is off."""

import signal
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from tracker import worker
from tracker.curation.tasks import queue_daily_work


class Command(BaseCommand):
    """`work [--beside PID]`: runs until it is told to end."""

    help = "Read and apply imports of the food table as they are asked for, and tidy up after them."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--beside", type=int, metavar="PID", help="the server that started this; ends when that is gone"
        )

    def handle(self, *args: Any, beside: int | None, **options: Any) -> None:
        # Whatever is being done can be cut short at any moment; the next start tidies up.
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        if beside is not None:
            worker.end_with(beside)
        with suppress(KeyboardInterrupt):
            worker.work(queue_daily_work)
