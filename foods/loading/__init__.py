"""Imports of food tables: read, compared, looked at, applied as a whole or not at all, taken back.

What a page or a command calls:

- `begun(path, format)` makes the run, `read_run(run)` reads and compares: the dry run, nothing is changed;
- `apply_run(run, when_live)` makes the table hold it, `take_back(run)` undoes it within the caller's
  transaction, `dismiss(run)` forgets a run that was not applied;
- `clean_up(now)` does what killed runs and undone ones left to be done;
- `scratch_path(run)` is the file that holds what was read and what it would do.

Reading and applying never raise for what the file or the table may hold: the run says in `state` and
`message` how it went. Writing is done in batches of at most half a second, see foods.loading.pace.
"""

from foods.loading.applying import apply_run
from foods.loading.cleaning import clean_up
from foods.loading.reading import read_run
from foods.loading.runs import begun, dismiss, scratch_path
from foods.loading.undoing import take_back

__all__ = ["apply_run", "begun", "clean_up", "dismiss", "read_run", "scratch_path", "take_back"]
