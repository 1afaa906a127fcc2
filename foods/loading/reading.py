"""Read the file of a run into its scratch file and compare it with the table: the dry run."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext as _

from foods.importers.fdc.reader import read as read_fdc
from foods.importers.known import Known
from foods.importers.own_format.reading import read as read_own
from foods.importers.records import UnreadableError
from foods.importers.scratch import Scratch
from foods.loading.beat import Beat, Clock, RunStoppedError
from foods.loading.cleaning import clean_up
from foods.loading.comparing import compare
from foods.loading.runs import State, failed, scratch_path, taken_up
from foods.medians import known_now
from foods.models import ImportRun

Reader = Callable[[Path, Scratch, Known, Callable[[int, int], None]], None]
READERS: Mapping[str, Reader] = {ImportRun.Format.OWN: read_own, ImportRun.Format.FDC: read_fdc}


def read_run(run: ImportRun, clock: Clock = timezone.now) -> ImportRun:
    """Read and compare; the run is then READ with `counts`, or FAILED with a `message`.

    A run that is not waiting to be read stays as it is.
    """
    clean_up(clock())
    if taken_up(run, [State.WAITING], State.READING, clock):
        read_and_compare(run, clock)
    return run


def read_and_compare(run: ImportRun, clock: Clock) -> None:
    """Read what is in the file and say what it would do."""
    beat = Beat(run, State.READING, clock)
    try:
        with closing(new_scratch(run)) as scratch:
            READERS[run.format](Path(run.path), scratch, known_now(), beat)
            counts = compare(run, scratch, beat)
        beat.write(state=State.READ, read_at=clock(), counts=counts)
        run.refresh_from_db()
    except UnreadableError as error:
        failed(run, str(error))
    except FileNotFoundError:
        failed(run, _("The file is not there any more. Import it again."))
    except RunStoppedError:
        run.refresh_from_db()
    except BaseException:
        failed(run, _("The program met an error while it read the file; nothing was changed."))
        raise


def new_scratch(run: ImportRun) -> Scratch:
    """Return an empty scratch file."""
    path = scratch_path(run)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    return Scratch(path)
