"""How well typed lines are understood."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from foods.evaluation.lines import Judged, judged, read_lines, share

LINES = Path("tests/foods/evaluation/lines.csv")
# Lines that name a day are dated from here; which day it is does not matter.
TODAY = datetime.date(2026, 3, 4)


class Command(BaseCommand):
    """`manage evaluate_phrases`: shares of items and lines understood, by class, and what was not."""

    help = "Print how well typed lines are understood."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take another file of lines."""
        parser.add_argument("--file", type=Path, default=LINES, help="lines with what they mean (CSV)")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Print the shares, then the misses."""
        lines = [judged(line, TODAY) for line in read_lines(options["file"])]
        for kind in sorted({judgement.line.kind for judgement in lines}):
            self.stdout.write(summary(kind, [line for line in lines if line.line.kind == kind]))
        self.stdout.write(summary("all", lines))
        for line in lines:
            if not line.is_right:
                self.stdout.write(miss(line))


def summary(kind: str, lines: Sequence[Judged]) -> str:
    """Return the shares of one class."""
    items = [item for line in lines for item in line.items]
    foods, grams = share(food for food, _ in items), share(weight for _, weight in items)
    both, whole = share(all(item) for item in items), share(line.is_right for line in lines)
    return (
        f"{kind:12} {len(items):4} items: food {foods:5.1f} %, grams {grams:5.1f} %, both {both:5.1f} %;"
        f" {len(lines):4} lines: right {whole:5.1f} %"
    )


def miss(line: Judged) -> str:
    """Return one line that was not understood as meant."""
    marks = " ".join("".join("+" if right else "-" for right in item) for item in line.items)
    when = "" if line.has_right_moment else " (moment)"
    return f"  {line.line.kind}: {line.line.text!r} {marks}{when} -> {'; '.join(line.found)}"
