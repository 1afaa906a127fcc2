"""What the background worker does for the food table. Each task is a function that can be called as well."""

from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import task

from foods import loading
from foods.models import ImportRun
from tracker.curation.imports import acts
from tracker.curation.imports.tidying import clean_up_imports
from tracker.curation.models import Look
from tracker.curation.worklists import refresh_worklists
from tracker.people.models import Account


@task
def read_import(run_id: int) -> None:
    """Read the file of an import and work out what it would do."""
    loading.read_run(ImportRun.objects.get(pk=run_id))


@task
def apply_import(run_id: int, account_id: int) -> None:
    """Apply an import that was read, as an act of the account that asked for it."""
    run = acts.apply_import(ImportRun.objects.get(pk=run_id), Account.objects.get(pk=account_id))
    if run.is_live:
        queue_look(timezone.now())


@task
def look_for_work() -> None:
    """Look the whole table through for what could be done next."""
    refresh_worklists(timezone.now())


def queue_look(now: datetime) -> None:
    """Have the table looked through as soon as there is time; pages say meanwhile that it is."""
    Look.begin(now)
    look_for_work.enqueue()


def queue_first_look(now: datetime) -> bool:
    """Have the table looked through if it never was; return whether that was so."""
    is_first = Look.begin_first(now)
    if is_first:
        look_for_work.enqueue()
    return is_first


def follow_undo() -> None:
    """Queue what an import that was undone leaves to be done: rows nobody sees any more, other worklists."""
    clean_up_imports.enqueue()
    queue_look(timezone.now())


def queue_daily_work() -> None:
    """Queue what is done every day: tidying up, and the worklists where somebody looks at them."""
    clean_up_imports.enqueue()
    now, last = timezone.now(), Look.last()
    if last is not None and now - last.begun_at > timedelta(days=1):
        queue_look(now)
