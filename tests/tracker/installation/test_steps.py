"""Nothing is made twice, and what fails says so in one line."""

import fcntl
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.installation import steps


@pytest.fixture(autouse=True)
def checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return an empty checkout that the steps take for ours."""
    monkeypatch.setattr(steps, "ROOT", tmp_path)
    monkeypatch.setattr(steps, "BUILD", tmp_path / "build")
    monkeypatch.setattr(steps, "LOG", tmp_path / "build" / "step.log")
    (tmp_path / "build").mkdir()
    (tmp_path / "lock").write_text("one")
    return tmp_path


def make_counted_work(made: Path) -> tuple[list[int], Callable[[], None]]:
    """Return work that makes `made`, and the list in which it counts how often."""
    count: list[int] = []

    def work() -> None:
        made.touch()
        count.append(1)

    return count, work


def test_the_same_files_give_the_same_fingerprint(checkout) -> None:
    assert steps.fingerprint("lock", "*") == steps.fingerprint("lock")


@pytest.mark.parametrize("change", [("lock", "two"), ("lock2", "one")], ids=["content", "another file"])
def test_a_change_gives_another_fingerprint(checkout, change) -> None:
    before = steps.fingerprint("lock*")
    (checkout / change[0]).write_text(change[1])

    assert steps.fingerprint("lock*") != before


def test_finished_work_is_not_repeated(checkout) -> None:
    count, work = make_counted_work(checkout / "made")

    steps.once("work", ("lock",), checkout / "made", work)
    steps.once("work", ("lock",), checkout / "made", work)

    assert len(count) == 1


def test_work_is_done_again_when_its_source_changed(checkout) -> None:
    count, work = make_counted_work(checkout / "made")
    steps.once("work", ("lock",), checkout / "made", work)
    (checkout / "lock").write_text("two")

    steps.once("work", ("lock",), checkout / "made", work)

    assert len(count) == 2


def test_work_is_done_again_when_what_it_made_is_gone(checkout) -> None:
    count, work = make_counted_work(checkout / "made")
    steps.once("work", ("lock",), checkout / "made", work)
    (checkout / "made").unlink()

    steps.once("work", ("lock",), checkout / "made", work)

    assert len(count) == 2


def test_interrupted_work_counts_as_not_done(checkout) -> None:
    count, work = make_counted_work(checkout / "made")

    def interrupted() -> None:
        (checkout / "made").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        steps.once("work", ("lock",), checkout / "made", interrupted)
    steps.once("work", ("lock",), checkout / "made", work)

    assert len(count) == 1


def test_a_failing_command_becomes_one_line_with_its_last_words(checkout, capsys) -> None:
    script = "import sys; print('Reading'); print('error: no route\\n', file=sys.stderr); sys.exit(3)"

    with pytest.raises(steps.StepError) as failure:
        steps.step("Fetching", sys.executable, "-c", script)

    assert "Fetching failed: error: no route (" in str(failure.value)
    assert capsys.readouterr() == ("", "Fetching …\n")


def test_the_users_environment_reaches_the_command(checkout, monkeypatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "proxy.example.org")

    steps.step("Looking", sys.executable, "-c", "import os; print(os.environ['HTTPS_PROXY'])")

    assert steps.last_line(steps.LOG) == "proxy.example.org"


def test_two_cannot_prepare_at_once(checkout) -> None:
    with steps.alone(), (checkout / "build" / "lock").open("w") as lock, pytest.raises(BlockingIOError):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
