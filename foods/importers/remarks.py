"""What there is to say of lines: a file of millions may say the same of each, so only the first are kept."""

from collections import Counter

from foods.importers.scratch import Problem, Scratch

# Of one kind of remark.
MOST_KEPT = 200
# The line of a remark on a whole file.
WHOLE_FILE = 0


class Remarks:
    """Errors and warnings on lines, by kind: "rows that …", of which there may be one or a million."""

    def __init__(self, scratch: Scratch) -> None:
        self.scratch = scratch
        self.seen: Counter[tuple[str, str, bool]] = Counter()
        self.counts: Counter[tuple[str, str]] = Counter()

    def error(self, kind: str, file: str, line: int, message: str) -> None:
        """Keep why a line, or part of it, is not taken over."""
        self.keep(kind, Problem(file, line, message))

    def warn(self, kind: str, file: str, line: int, message: str) -> None:
        """Keep what to know of a line that is taken over, or left out as it should be."""
        self.keep(kind, Problem(file, line, message, is_error=False))

    def count(self, kind: str, file: str) -> None:
        """Count lines whose number alone is worth a remark: "sample foods, which are left out: 3"."""
        self.counts[kind, file] += 1

    def keep(self, kind: str, problem: Problem) -> None:
        """Keep one of the first remarks of its kind, count the others."""
        key = (kind, problem.file, problem.is_error)
        self.seen[key] += 1
        if self.seen[key] <= MOST_KEPT:
            self.scratch.add_problem(problem)

    def sum_up(self) -> None:
        """Write how many more there were, and what was only counted."""
        for (kind, file, is_error), number in self.seen.items():
            if number > MOST_KEPT:
                message = f"and {number - MOST_KEPT:,} more of this kind: {kind}"
                self.scratch.add_problem(Problem(file, WHOLE_FILE, message, is_error))
        for (kind, file), number in self.counts.items():
            self.scratch.add_problem(Problem(file, WHOLE_FILE, f"{kind}: {number:,}", is_error=False))
