"""Import a food table from a file on this machine."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from foods import loading
from foods.importers.formats import format_of
from foods.importers.records import UnreadableError
from foods.importers.scratch import KINDS, Problem, Scratch, ScratchRow
from foods.models import ImportRun
from tracker.curation.imports.acts import apply_import
from tracker.people.models import Account

VERDICTS = ("added", "changed", "unchanged", "refused", "kept")
LISTS = ("added", "changed", "refused")


class Command(BaseCommand):
    """`manage import_table PATH`: says what it would do, asks, does it, and says how to undo it."""

    help = (
        "Import a food table: our own format or a FoodData Central download, see foods/importers/README.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file and what is to be done."""
        parser.add_argument("path", type=Path, help="the CSV file or ZIP")
        parser.add_argument("--format", choices=ImportRun.Format.values, help="told by the file unless given")
        parser.add_argument("--dry-run", action="store_true", help="only say what it would do")
        parser.add_argument("--list", choices=LISTS, help="print these rows, too")
        parser.add_argument("--yes", action="store_true", help="apply without asking")

    def handle(self, *_arguments: Any, path: Path, **options: Any) -> None:
        """Read, say what it would do, and apply it where that is wanted."""
        run = self.read(path, options["format"])
        with closing(Scratch(loading.scratch_path(run))) as scratch:
            self.stdout.writelines(f"{line}\n" for line in summary(run))
            self.stdout.writelines(f"{line}\n" for line in listed(scratch, options["list"]))
        if options["dry_run"] or not would_write(run):
            loading.dismiss(run)
            self.stdout.write("Nothing was changed.")
        elif options["yes"] or self.is_wanted(run):
            self.apply(run)

    def read(self, path: Path, file_format: str | None) -> ImportRun:
        """Return the run of the file, read and compared."""
        try:
            file_format = file_format or format_of(path)
        except (UnreadableError, OSError) as error:
            raise CommandError(f"{path}: {error}") from error
        return checked(loading.read_run(loading.begun(path.resolve(), file_format, administrator())))

    def is_wanted(self, run: ImportRun) -> bool:
        """Ask whether to apply it; without anybody to ask it stays as it is."""
        if not sys.stdin.isatty():
            loading.dismiss(run)
            raise CommandError("Nothing was changed. Add --yes to apply this.")
        if input("Apply this? [y/N] ").strip().lower() in {"y", "yes"}:
            return True
        loading.dismiss(run)
        self.stdout.write("Nothing was changed.")
        return False

    def apply(self, run: ImportRun) -> None:
        """Apply the run as an act of the administrator, if there is one, and say how to undo it."""
        account = administrator()
        checked(apply_import(run, account) if account else loading.apply_run(run), ImportRun.State.APPLIED)
        self.stdout.write("Applied. To undo it, open Imports in the administration within 30 days.")


def administrator() -> Account | None:
    """Return whose act an import from the command line is: the first administrator's."""
    return Account.objects.filter(is_superuser=True, is_active=True).order_by("pk").first()


def checked(run: ImportRun, state: str = ImportRun.State.READ) -> ImportRun:
    """Return a run that came as far as it should; otherwise say why it did not."""
    if run.state != state:
        raise CommandError(run.message or f"The import is {run.get_state_display()}.")
    return run


def would_write(run: ImportRun) -> bool:
    """Whether applying it would change anything."""
    return any(run.counts[kind].get(verdict) for kind in KINDS for verdict in ("added", "changed"))


def summary(run: ImportRun) -> Iterator[str]:
    """Yield in words what the import would do."""
    for kind in KINDS:
        of_kind = run.counts[kind]
        if of_kind:
            yield f"{kind}: " + ", ".join(f"{of_kind.get(each, 0)} {each}" for each in VERDICTS)
    yield f"in the table and not in the file: {run.counts['missing']} foods, which stay"
    yield f"lines with errors: {run.counts['errors']}, with warnings: {run.counts['warnings']}"


def listed(scratch: Scratch, verdict: str | None) -> Iterator[str]:
    """Yield the rows with a verdict; refused ones with what is wrong with them."""
    if verdict == "refused":
        yield from problems(scratch)
    elif verdict:
        for kind in KINDS:
            for rows in scratch.all_rows(kind, verdict):
                yield from (f"{kind} {' | '.join(row.key)}{changes(row)}" for row in rows)


def changes(row: ScratchRow) -> str:
    """Return former and new values of a row in one line."""
    said = [f"{column} {shown(row.former[column])} -> {shown(value)}" for column, value in row.news.items()]
    return f": {'; '.join(said)}" if said else ""


def shown(value: Any) -> str:
    """Return a value; what nobody knows is no value and no zero."""
    return "no value" if value is None else str(value)


def problems(scratch: Scratch) -> Iterator[str]:
    """Yield what is wrong with lines of the file."""
    after = 0
    while found := scratch.problems(errors=True, after=after):
        yield from (f"{place_of(problem)}: {problem.message}" for _, problem in found)
        after = found[-1][0]


def place_of(problem: Problem) -> str:
    """Return where a problem is; one of a whole file has no line."""
    return f"{problem.file}, line {problem.line}" if problem.line else problem.file
