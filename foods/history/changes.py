"""The changes of a food, its names and its portions, as people read them: the newest first."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db.models import CharField, Value
from django.utils.translation import gettext as _

from foods.history.differences import Difference, KnownRows, differences
from foods.history.rows import ADDED, CHANGED, KINDS, REMOVED, food_key, history_of, later, previous, told

PAGE_LENGTH = 50
# Whoever asks for a page behind this one gets it: nobody turns so many.
LAST_PAGE = 1_000


@dataclass(frozen=True)
class Change:
    """One change of a food, a name or a portion.

    `account` is None where it was no person, or one who is gone; `run` is the import that made the change.
    """

    kind: str
    state: Any
    former: Any
    differences: list[Difference] = field(default_factory=list)
    is_followed: bool = False  # whether the row was changed or came back later
    hides_all: bool = False  # whether there was more than the reader wants to see

    @property
    def at(self) -> datetime:
        """When it was made."""
        moment: datetime = self.state.history_date
        return moment

    @property
    def account(self) -> Any:
        """Who made it."""
        return self.state.history_user

    @property
    def run(self) -> Any:
        """The import that made it."""
        return self.state.import_run

    @property
    def is_taking_back(self) -> bool:
        """Whether it took back what its import had changed."""
        return self.was_undone and self.at >= self.run.undone_at

    @property
    def was_undone(self) -> bool:
        """Whether its import was taken back since, so that there is nothing more to take back."""
        return bool(self.run and self.run.undone_at)

    @property
    def reason(self) -> str:
        """Why it was made."""
        return str(self.state.history_change_reason)

    @property
    def is_removal(self) -> bool:
        """Whether the row was removed."""
        return bool(self.state.history_type == REMOVED)

    @property
    def is_return(self) -> bool:
        """Whether the row was brought back."""
        return bool(self.state.history_type == ADDED)

    @property
    def can_go_back(self) -> bool:
        """Whether it can be taken back: no return, nothing undone, and no removal of what came back since."""
        return not self.is_return and not self.was_undone and not (self.is_removal and self.is_followed)

    @property
    def subject(self) -> str:
        """What was changed, as a heading."""
        return subject(self.kind, self.state)

    def without(self, fields: Collection[str]) -> "Change":
        """Return the change without the differences of these fields."""
        shown = [each for each in self.differences if each.field not in fields]
        return replace(self, differences=shown, hides_all=bool(self.differences) and not shown)


@dataclass(frozen=True)
class Changes:
    """One page of changes."""

    changes: list[Change]
    page: int
    has_older: bool

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def without(self, *fields: str) -> "Changes":
        """Return the changes without the differences of these fields, such as energy where it is off."""
        return replace(self, changes=[each.without(fields) for each in self.changes])

    @property
    def newer_page(self) -> int | None:
        """The number of the page before this one."""
        return self.page - 1 if self.page > 1 else None

    @property
    def older_page(self) -> int | None:
        """The number of the page after this one."""
        return self.page + 1 if self.has_older else None


def subject(kind: str, state: Any) -> str:
    """Return what a history row is about."""
    if kind == "name":
        return _("Name “%(text)s”") % {"text": state.text}
    if kind == "portion":
        return _("Portion “%(text)s”") % {"text": state.description}
    return str(state.source_name)


def page_number(asked: Any) -> int:
    """Return the number of a page as an address asks for it; the first where it says no number."""
    text = str(asked or "")
    return min(max(int(text), 1), LAST_PAGE) if text.isdecimal() and len(text) < len(str(10**9)) else 1


def changes_of(food_id: int, page: int = 1) -> Changes:
    """Return a page of changes of one food with its names and portions: at most seven queries.

    What an import was going to change that never was live is left out, and so is what rows held before their
    first change: that is in the change.
    """
    return changes_among({kind: made_to(model, food_id) for kind, model in KINDS.items()}, page)


def made_to(model: Any, food_id: int) -> Any:
    """Return the history rows that are changes of a food, or of its names or portions."""
    rows = told(model).filter(**{food_key(model): food_id}).annotate(before=previous(model, told))
    return rows.exclude(before=None, history_type__in=(ADDED, CHANGED))


def changes_among(rows: dict[str, Any], page: int) -> Changes:
    """Return a page of the changes in these rows, each annotated with the key of the row `before`."""
    found = [keys(kind, each) for kind, each in rows.items()]
    newest = found[0].union(*found[1:], all=True).order_by("-history_date", "which", "-history_id")
    first = (page - 1) * PAGE_LENGTH
    shown = list(newest[first : first + PAGE_LENGTH + 1])
    changes = list(with_differences(shown[:PAGE_LENGTH]))
    return Changes(changes, page, has_older=len(shown) > PAGE_LENGTH)


def keys(kind: str, rows: Any) -> Any:
    """Return kind, key, moment and former row of history rows, alike for every kind."""
    told = rows.annotate(which=Value(kind, CharField())).order_by()
    return told.values_list("which", "history_id", "history_date", "before")


def with_differences(shown: Iterable[tuple[Any, ...]]) -> Iterator[Change]:
    """Yield the changes with these keys, in their order."""
    pairs = [(kind, key, before) for kind, key, _at, before in shown]
    states = states_with(pairs)
    known = KnownRows.of(states.values())
    for kind, key, before in pairs:
        state, former = states[kind, key], states.get((kind, before))
        other = [] if former is None else differences(KINDS[kind], former, state, known)
        yield Change(kind, state, former, other, is_followed=state.is_followed)


def states_with(pairs: Iterable[tuple[str, int, int | None]]) -> dict[tuple[str, int], Any]:
    """Return the history rows named here, by kind and key: a query for each kind there is."""
    wanted: dict[str, set[int]] = {}
    for kind, key, before in pairs:
        wanted.setdefault(kind, set()).update({key} if before is None else {key, before})
    return {(kind, row.history_id): row for kind, ids in wanted.items() for row in with_makers(kind, ids)}


def with_makers(kind: str, ids: set[int]) -> Any:
    """Return history rows with who made them, the import that did, and the food of names and portions."""
    along = ("history_user", "import_run", *(["food"] if kind != "food" else []))
    rows = history_of(KINDS[kind]).objects.filter(history_id__in=ids).select_related(*along)
    return rows.annotate(is_followed=later(KINDS[kind]))
