"""The hours of the day over a month: episodes beside caffeine, alcohol and doses."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tracker.insights.charts.hours import HOURS, HourRow, HoursChart, hours
from tracker.insights.names import within
from tracker.stressors.kinds import StressorKind
from tracker.today.calendar.choice import Choice
from tracker.today.calendar.kept import Kept
from tracker.today.calendar.rows import DOSE, DRINK, EPISODE
from tracker.today.calendar.sentences import hour_name, untimed_words


@dataclass(frozen=True)
class Entries:
    """Entries of one sort in a month, by hour; None holds those without a time."""

    key: str
    name: str
    shape: str
    counts: Counter[int | None]

    @property
    def untimed(self) -> str:
        """How many have no time, in words; they are not drawn."""
        return untimed_words(self.counts[None])

    @property
    def row(self) -> HourRow:
        """What is drawn of it."""
        timed = {hour: count for hour, count in self.counts.items() if hour is not None}
        return HourRow(self.key, self.name, self.shape, self.untimed, timed)


@dataclass(frozen=True)
class HoursTable:
    """The same as a table: hours in which anything lies, each with a count for every sort."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


def entries_by_hour(kept: Kept, choice: Choice, asked: Sequence[StressorKind]) -> list[Entries]:
    """Return the sorts of entries that have a row; caffeine and alcohol where they are asked for."""
    keys = {kind.key for kind in asked}
    symptom = choice.symptom
    named = [
        (EPISODE, symptom.key, _("Episodes: %(symptom)s") % {"symptom": within(symptom.label)}, "block")
        if symptom
        else None,
        (DRINK, "caffeine", _("Caffeine"), "dot") if "caffeine" in keys else None,
        (DRINK, "alcohol", _("Alcohol"), "diamond") if "alcohol" in keys else None,
        (DOSE, "", _("Supplement doses"), "dose"),
    ]
    return [
        Entries(key or part, name, shape, kept.hours.get((part, key), Counter()))
        for part, key, name, shape in filter(None, named)
    ]


def hours_chart(entries: Sequence[Entries]) -> HoursChart:
    """Return the strips."""
    return hours([sort.row for sort in entries])


def hours_table(entries: Sequence[Entries]) -> HoursTable:
    """Return the counts by hour, and those without a time at the end."""
    rows = [(hour_name(hour), tuple(sort.counts[hour] for sort in entries)) for hour in range(HOURS)]
    untimed = (_("Without a time"), tuple(sort.counts[None] for sort in entries))
    return HoursTable(
        names=tuple(sort.name for sort in entries),
        rows=tuple(row for row in [*rows, untimed] if any(row[1])),
    )
