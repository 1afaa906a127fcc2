"""Lists of one import: what it would do with each row, and what is wrong with lines of its file."""

import csv
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from foods import loading
from foods.importers.own_format.texts import guarded
from foods.importers.scratch import Problem, Scratch
from foods.models import ImportRun
from tracker.curation.imports.diaries import apart_by_food
from tracker.curation.imports.report import KINDS, VERDICTS, Report
from tracker.curation.imports.row_lines import RowLine, row_lines
from tracker.curation.permissions import admin_page, edits_foods, may_administer
from tracker.people.requests import AccountRequest

ROWS_A_PAGE = 100
# SQLite's whole numbers end here; behind it there are no rows.
LAST_PLACE = 2**63 - 1
# What is wrong with lines, as addresses name it.
WEIGHTS: Mapping[str, Any] = {"errors": _("Refused lines"), "warnings": _("Warnings")}
# While a run works at its scratch file, and after one broke, there is nothing to be read in it.
LEGIBLE = (ImportRun.State.READ, ImportRun.State.APPLIED, ImportRun.State.UNDONE)


@require_GET
@edits_foods
def list_import_rows(request: AccountRequest, run_id: int, kind: str, verdict: str) -> HttpResponse:
    """Show what an import does with rows of one kind, a hundred a page."""
    run = legible_run(run_id)
    if kind not in KINDS or verdict not in VERDICTS:
        raise Http404
    with scratch_of(run) as scratch:
        rows = scratch.rows(kind, verdict, after=place_asked_for(request), limit=ROWS_A_PAGE + 1)
        lines = row_lines(kind, scratch, rows[:ROWS_A_PAGE])
    context = {
        "title": f"{KINDS[kind]}: {VERDICTS[verdict]}",
        "run": run,
        "report": Report(run),
        "kind": kind,
        "verdict": verdict,
        "lines": with_entries(lines) if tells_entries(request, run, kind, verdict) else lines,
        "next": lines[-1].row.place if len(rows) > ROWS_A_PAGE else None,
    }
    return admin_page(request, "curation/imports/list_import_rows.html", context)


def tells_entries(request: AccountRequest, run: ImportRun, kind: str, verdict: str) -> bool:
    """Whether a list says how much is logged otherwise: of changed foods, to administrators."""
    is_of_changes = run.is_live and (kind, verdict) == ("foods", "changed")
    return is_of_changes and may_administer(request.user)


def with_entries(lines: list[RowLine]) -> list[RowLine]:
    """Return the lines with how many entries of their foods may hold other values than the table now."""
    entries = dict(apart_by_food([line.food_id for line in lines if line.food_id]))
    return [replace(line, entries=entries.get(line.food_id or 0, 0)) for line in lines]


@require_GET
@edits_foods
def list_import_problems(request: AccountRequest, run_id: int, weight: str) -> HttpResponse:
    """Show what is wrong with lines of the file, a hundred a page."""
    run = legible_run(run_id)
    if weight not in WEIGHTS:
        raise Http404
    with scratch_of(run) as scratch:
        found = scratch.problems(
            errors=weight == "errors", after=place_asked_for(request), limit=ROWS_A_PAGE + 1
        )
    context = {
        "title": WEIGHTS[weight],
        "run": run,
        "weight": weight,
        "problems": [problem for _place, problem in found[:ROWS_A_PAGE]],
        "next": found[ROWS_A_PAGE - 1][0] if len(found) > ROWS_A_PAGE else None,
    }
    return admin_page(request, "curation/imports/list_import_problems.html", context)


@require_GET
@edits_foods
def export_import_problems(request: AccountRequest, run_id: int) -> StreamingHttpResponse:
    """Send all that is wrong with lines of the file as CSV: whoever made the file can work through it."""
    run = legible_run(run_id)
    headers = {"Content-Disposition": f'attachment; filename="import-{run.pk}-problems.csv"'}
    return StreamingHttpResponse(problem_lines(run), content_type="text/csv; charset=utf-8", headers=headers)


def problem_lines(run: ImportRun) -> Iterator[str]:
    """Yield the lines of that file: refused lines first. It begins with the mark that Excel wants."""
    yield "\ufefffile,line,weight,problem\r\n"
    with scratch_of(run) as scratch:
        for weight in WEIGHTS:
            for _place, problem in all_problems(scratch, errors=weight == "errors"):
                yield as_csv([guarded(problem.file), problem.line, weight[:-1], guarded(problem.message)])


def all_problems(scratch: Scratch, *, errors: bool) -> Iterator[tuple[int, Problem]]:
    """Yield all refused lines or all warnings, some at a time."""
    after = 0
    while batch := scratch.problems(errors=errors, after=after):
        yield from batch
        after = batch[-1][0]


class Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        """Return the text."""
        return text


def as_csv(cells: list[Any]) -> str:
    """Return one line of CSV."""
    return str(csv.writer(Echo()).writerow(cells))


def legible_run(run_id: int) -> ImportRun:
    """Return an import whose scratch file can be read; 404 where there is none, or not any more."""
    run: ImportRun = get_object_or_404(ImportRun, pk=run_id, state__in=LEGIBLE)
    if not loading.scratch_path(run).is_file():
        raise Http404
    return run


@contextmanager
def scratch_of(run: ImportRun) -> Iterator[Scratch]:
    """Open the scratch file of an import; one that is being written anew just now cannot be shown."""
    try:
        with closing(Scratch(loading.scratch_path(run))) as scratch:
            yield scratch
    except sqlite3.DatabaseError as error:
        raise Http404 from error


def place_asked_for(request: AccountRequest) -> int:
    """Return the place behind which a page begins; the beginning where the address says nothing sensible."""
    try:
        return max(0, min(int(request.GET.get("after", "")), LAST_PLACE))
    except ValueError:
        return 0
