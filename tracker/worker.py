"""Doing what is queued, such as reading and applying imports.

The loop asks with a plain read whether there is a task, and lets django-tasks take the write lock only
then: its own loop takes it at every turn, and ends when somebody else holds it for long.
"""

import os
import signal
import threading
import time
from collections.abc import Callable

from django.db import close_old_connections
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

# Somebody who starts an import sees it begin; asking takes less than a millisecond.
POLL_SECONDS = 1.0
DAY_SECONDS = 86_400.0


def work(queue_daily_work: Callable[[], None]) -> None:
    """Do what is queued until this process is ended, and now and every day what is done daily."""
    due = time.monotonic()
    while True:
        if time.monotonic() >= due:
            due += DAY_SECONDS
            queue_daily_work()
        do_queued()
        time.sleep(POLL_SECONDS)


def do_queued() -> None:
    """Do all tasks that are queued. One that fails is kept as failed, and what broke goes to the log."""
    close_old_connections()
    if DBTaskResult.objects.ready().exists():
        until_none_is_left().run()


def until_none_is_left() -> Worker:
    """Return django-tasks' worker, set to stop when the queue is empty."""
    return Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        backend_name="default",
        worker_id=f"process {os.getpid()}",
        batch=True,
        interval=0,
        startup_delay=False,
        max_tasks=None,
    )


def end_with(process: int) -> None:
    """End this process when the one that started it is gone, however it went, and whatever is being done."""
    threading.Thread(target=wait_for_end, args=(process,), daemon=True).start()


def wait_for_end(process: int) -> None:
    """Wait until this process has another parent, which is when its own is gone; then end."""
    while os.getppid() == process:
        time.sleep(POLL_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
