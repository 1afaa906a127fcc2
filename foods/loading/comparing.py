"""Compare what was read with the table: what each row would do. Nothing of the table is changed."""

import hashlib
from collections.abc import Sequence
from typing import Any

from foods.importers.scratch import KINDS, Scratch, Verdict, as_json
from foods.loading.beat import Beat
from foods.loading.compared_foods import ComparedFoods
from foods.loading.compared_parts import ComparedNames, ComparedPortions
from foods.loading.sources import source_verdicts
from foods.models import ImportRun
from foods.search.stamp import present_stamp

# What the scratch file remembers: how the table looked, and a digest of what the import would do to it.
STAMP, DIGEST = "stamp", "digest"


def compare(run: ImportRun, scratch: Scratch, beat: Beat) -> dict[str, Any]:
    """Write what the import would do into the scratch file; return the counts of it."""
    scratch.note(STAMP, present_stamp())
    scratch.forget_comparison()
    foods = ComparedFoods(run, scratch)
    compared = {
        "sources": source_verdicts,
        "foods": foods.verdicts,
        "portions": ComparedPortions(run, scratch).verdicts,
        "names": ComparedNames(run, scratch).verdicts,
    }
    total = sum(sum(scratch.counts(kind).values()) for kind in KINDS)
    digest, done = hashlib.blake2b(), 0
    for kind in KINDS:
        for rows in scratch.all_rows(kind):
            verdicts = compared[kind](rows)
            scratch.judge(verdicts)
            digest.update(gist(verdicts))
            done += len(rows)
            beat(done, total)
    foods.plausibility.sum_up()
    scratch.note(DIGEST, digest.hexdigest())
    return counts(scratch) | {"missing": foods.missing()}


def gist(verdicts: Sequence[Verdict]) -> bytes:
    """Return what two comparisons have in common that come to the same."""
    return as_json(
        {str(each.place): [each.verdict, each.row_id, as_json(each.former)] for each in verdicts}
    ).encode()


def counts(scratch: Scratch) -> dict[str, Any]:
    """Return how many rows of each kind have which verdict, and how many lines have something wrong."""
    of_kinds: dict[str, Any] = {kind: scratch.counts(kind) for kind in KINDS}
    return of_kinds | {
        "errors": scratch.problem_count(errors=True),
        "warnings": scratch.problem_count(errors=False),
    }


def still_holds(run: ImportRun, scratch: Scratch, beat: Beat) -> bool:
    """Whether an import would do what was looked at; if not, the scratch file says what it would do now."""
    if scratch.noted(STAMP) == present_stamp():
        return True
    looked_at = scratch.noted(DIGEST)
    compare(run, scratch, beat)
    return scratch.noted(DIGEST) == looked_at
