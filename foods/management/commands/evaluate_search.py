"""Print how often the search finds what was meant."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from foods.evaluation.searches import Share, answers, misses, read_queries, share, shares

QUERIES = Path(settings.BASE_DIR, "tests", "foods", "evaluation", "searches.csv")


class Command(BaseCommand):
    """`manage evaluate_search`: shares by class, then what was missed and what came instead."""

    help = "Search for queries whose answers are known, and print how often these come first."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take another file of queries."""
        parser.add_argument("--file", type=Path, default=QUERIES, help="CSV: class, query, acceptable")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Read, search, print."""
        try:
            queries = read_queries(options["file"])
        except OSError as error:
            raise CommandError(f"Cannot read {options['file']}: {error.strerror}") from error
        given = answers(queries)
        self.stdout.write(f"{'class':20} {'queries':>7} {'hit@1':>6} {'hit@3':>6}")
        for query_class, part in {**shares(given), "all": share(given)}.items():
            self.stdout.write(line(query_class, part))
        for one in misses(given):
            where = f"at {one.place}" if one.place else "not found"
            found = " / ".join(one.names) or "nothing"
            self.stdout.write(f"{one.asked.query_class}: {one.asked.query!r} {where}; found {found}")


def line(query_class: str, part: Share) -> str:
    """Return one line of the table."""
    return f"{query_class:20} {part.queries:7} {part.hit_at_1:6.1f} {part.hit_at_3:6.1f}"
