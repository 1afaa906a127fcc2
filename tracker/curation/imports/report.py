"""What an import would do or did, as numbers for its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from foods.models import ImportRun

# What rows of an import are, as addresses and scratch files name it, in the order a page shows it.
KINDS: Mapping[str, Any] = {
    "foods": _("Foods"),
    "portions": _("Portions"),
    "names": _("Names"),
    "sources": _("Sources"),
}
# What happens to a row. What is refused is listed by what is wrong with it.
VERDICTS: Mapping[str, Any] = {
    "added": _("added"),
    "changed": _("changed"),
    "unchanged": _("unchanged"),
    "kept": _("left alone, as corrected here"),
}


class Count(NamedTuple):
    """How many rows of one kind have one verdict."""

    kind: str
    label: str
    number: int


class CountLine(NamedTuple):
    """One verdict and how many rows of each kind have it."""

    verdict: str
    label: str
    counts: list[Count]


@dataclass(frozen=True)
class Report:
    """The numbers of an import that was read: see foods.loading.comparing."""

    run: ImportRun

    def number(self, kind: str, verdict: str) -> int:
        """Return how many rows of a kind have a verdict."""
        return int(self.run.counts.get(kind, {}).get(verdict, 0))

    def whole(self, name: str) -> int:
        """Return a number of the whole import."""
        return int(self.run.counts.get(name, 0))

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """The kinds of rows the file has, with their headings."""
        return [
            (kind, str(label)) for kind, label in KINDS.items() if any(self.run.counts.get(kind, {}).values())
        ]

    @property
    def lines(self) -> list[CountLine]:
        """What happens to rows, so far as it happens to any."""
        lines = [
            CountLine(
                verdict, str(label), [Count(*kind, self.number(kind[0], verdict)) for kind in self.kinds]
            )
            for verdict, label in VERDICTS.items()
        ]
        return [line for line in lines if any(count.number for count in line.counts)]

    @property
    def foods_added(self) -> int:
        """How many foods are new."""
        return self.number("foods", "added")

    @property
    def foods_changed(self) -> int:
        """How many foods get other values."""
        return self.number("foods", "changed")

    @property
    def others(self) -> int:
        """How many portions, names and sources are added or changed."""
        others = [kind for kind in KINDS if kind != "foods"]
        return sum(self.number(kind, verdict) for kind in others for verdict in ("added", "changed"))

    @property
    def changes_nothing(self) -> bool:
        """Whether the table holds all of it already."""
        return not (self.foods_added or self.foods_changed or self.others)

    @property
    def has_rows(self) -> bool:
        """Whether there was any row in the file, good or bad."""
        return bool(self.kinds or self.errors)

    @property
    def errors(self) -> int:
        """How many lines are refused."""
        return self.whole("errors")

    @property
    def warnings(self) -> int:
        """How many lines look odd and are taken all the same."""
        return self.whole("warnings")

    @property
    def missing(self) -> int:
        """How many foods of the file's sources are in the table and not in the file; they stay."""
        return self.whole("missing")

    @property
    def left(self) -> int:
        """How many rows an undo left, because they were changed again since."""
        return self.whole("left")
