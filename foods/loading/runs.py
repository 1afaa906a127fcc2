"""Runs of imports: begun, taken up by a process, ended. And where their scratch files lie."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from foods.loading.beat import Clock, this_process
from foods.models import ImportRun

State = ImportRun.State

# Of these nothing stands in the table, so they can be forgotten.
NOT_APPLIED = (State.WAITING, State.READING, State.READ, State.FAILED)


def begun(path: Path, file_format: str, account: Any = None, file_name: str = "") -> ImportRun:
    """Return a new run for the file at `path`, waiting to be read."""
    name = (file_name or path.name)[:200]
    return ImportRun.objects.create(path=str(path), format=file_format, account=account, file_name=name)


def scratch_path(run: ImportRun) -> Path:
    """Return where the scratch file of a run lies; it is there from reading until the run is forgotten."""
    return imports_folder() / f"run-{run.pk}.sqlite3"


def imports_folder() -> Path:
    """Return the folder of files of imports."""
    return Path(settings.DATA_DIR) / "imports"


def dismiss(run: ImportRun) -> bool:
    """Forget a run that was not applied; one that is read stops at its next beat. False: it was."""
    if not became(run, NOT_APPLIED, state=State.DISMISSED):
        return False
    scratch_path(run).unlink(missing_ok=True)
    return True


def became(run: ImportRun, former: Iterable[str], **fields: Any) -> bool:
    """Write fields of a run that is in one of these states; False where it is in none of them any more."""
    written = ImportRun.objects.filter(pk=run.pk, state__in=former).update(**fields)
    run.refresh_from_db()
    return bool(written)


def taken_up(run: ImportRun, former: Iterable[str], state: str, clock: Clock) -> bool:
    """Let this process work on a run; False where another one does, or did."""
    fields = {"beat_at": clock(), "process": this_process(), "done": 0, "total": 0, "message": ""}
    return became(run, former, state=state, **fields)


@transaction.atomic
def taken_up_alone(run: ImportRun, clock: Clock) -> bool:
    """Let this process apply a run, unless it or another one is being applied."""
    rivals = ImportRun.objects.select_for_update().filter(state__in=[State.READ, State.APPLYING])
    if any(rival.state == State.APPLYING for rival in rivals.order_by("pk")):
        if run.state == State.READ:
            became(run, [State.READ], message=_("Another import is being applied. Apply this one after it."))
        return False
    return taken_up(run, [State.READ], State.APPLYING, clock)


def failed(run: ImportRun, message: str) -> None:
    """Say why a run came to nothing; its scratch file goes, as nobody needs it. A live one stays."""
    if became(run, [State.READING, State.APPLYING], state=State.FAILED, message=message):
        scratch_path(run).unlink(missing_ok=True)
