"""An import is killed, by a real SIGKILL, whenever it looks at the clock: before, between, after batches."""

import os
import signal
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connections, transaction
from django.utils import timezone

from foods.loading import apply_run, clean_up, dismiss, read_run, scratch_path, take_back
from foods.loading.runs import begun
from foods.models import ImportRun
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.loading.dumps import dump, waiting, what_people_see
from tests.foods.loading.files import SOURCE, food, name, portion, read, write

pytestmark = pytest.mark.django_db(transaction=True)
State = ImportRun.State

NEWS = {
    "sources": [SOURCE | {"release": "2"}, SOURCE | {"key": "new", "name": "New"}],
    "foods": [food(mg="258"), food("t:2", "Oats", source="new", group="grains")],
    "portions": [portion("1 cup", "140"), portion("1 nut", "1"), portion(source_id="t:2")],
    "names": [name(portion="1 nut"), name("badam", portion="1 nut"), name("Oats", source_id="t:2")],
}
WORDS = ("almonds", "oats", "badam")


class Clock:
    """A clock that goes a second at each look, so that every beat is written; it kills at look `deadly`."""

    def __init__(self, deadly=None):
        self.deadly, self.looks = deadly, 0
        self.now = datetime.now(tz=UTC)

    def __call__(self):
        self.looks += 1
        if self.looks == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        return self.now + timedelta(seconds=self.looks)


def killed(work, deadly):
    """Do some work in a process that dies when it looks at the clock for that time; say whether it did."""
    connections.close_all()
    pid = os.fork()
    if not pid:
        work(Clock(deadly))
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    return os.WIFSIGNALED(status)


@pytest.fixture
def almonds():
    """A food that stands with a measure and a name."""
    source = make_source("ours", name="Ours", data_set="Our analyses", release="1")
    standing = make_food("Nuts, almonds", "270", id_in_source="t:1", source=source)
    make_food_name(standing, "Almonds", default_portion=make_portion(standing, "1 cup", "143"))
    return standing


def later():
    return timezone.now() + timedelta(hours=1)


def test_wherever_an_import_is_killed_people_see_all_of_it_or_nothing(tmp_path, almonds):
    rows, before = dump(), what_people_see(*WORDS)
    seen_after = applied_and_undone(tmp_path)
    deadly, deaths_before = 0, 0
    while True:
        deadly += 1
        run = read(tmp_path, **NEWS)
        if not killed(lambda clock, run=run: apply_run(run, clock=clock), deadly):
            break
        is_live = ImportRun.objects.get(pk=run.pk).is_live
        deaths_before += not is_live
        assert what_people_see(*WORDS) == (seen_after if is_live else before), deadly
        clean_up(later())
        if is_live:
            undo(run)
        dismiss(run)
        assert dump() == rows, deadly
        assert is_live or waiting() == waiting_of_undone(), deadly
    assert deaths_before >= 10


def applied_and_undone(folder):
    """Return what people see once the import is applied."""
    run = apply_run(read(folder, **NEWS))
    seen = what_people_see(*WORDS)
    undo(run)
    return seen


def undo(run):
    with transaction.atomic():
        take_back(run, timezone.now())
    clean_up(timezone.now())


def waiting_of_undone():
    """Return how many history rows undone imports keep: of three rows, the change and the way back."""
    undone = ImportRun.objects.filter(state=State.UNDONE).count()
    return undone * 3 * 2


def test_a_killed_import_says_so_and_leaves_no_scratch_file(tmp_path, almonds):
    run = read(tmp_path, **NEWS)
    assert killed(lambda clock: apply_run(run, clock=clock), 6)
    run.refresh_from_db()
    assert run.state == State.APPLYING
    clean_up(timezone.now())
    run.refresh_from_db()
    assert (run.state, run.message != "") == (State.FAILED, True)
    assert not scratch_path(run).exists()
    assert waiting() == 0


def test_reading_that_is_killed_fails_and_the_next_run_goes_on(tmp_path, almonds):
    rows = dump()
    run = begun(write(tmp_path, **NEWS), "own")
    assert killed(lambda clock: read_run(run, clock=clock), 4)
    assert dump() == rows
    again = read(tmp_path, **NEWS)
    run.refresh_from_db()
    assert (run.state, again.state) == (State.FAILED, State.READ)
