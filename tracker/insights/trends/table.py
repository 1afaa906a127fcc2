"""The chart as a table: a row for each bar, the newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tracker.insights.trends.intake_words import Amounts
from tracker.insights.trends.trend import Bar, Trend, Unit
from tracker.insights.trends.words import Said


class Missing(NamedTuple):
    """Why a bar has no amounts."""

    entries: str
    values: str


@dataclass(frozen=True)
class Table:
    """Heads of the columns, and the rows as HTML: a template would take longer for them than for all else."""

    heads: tuple[str, ...]
    rows: SafeString


def table_of(
    trend: Trend, names: Sequence[str], hrefs: Sequence[str], amounts: Sequence[Amounts], said: Said
) -> Table:
    """Return the table of a trend; `said` are the words of its strips."""
    has_reference = any(in_bar.reference for in_bar in amounts)
    beside = list(zip(*said, strict=True)) or [()] * len(names)
    missing = missing_words()
    rows = [
        row(
            name,
            href,
            amount_cells(bar, in_bar, missing),
            [*own_cells(trend.unit, bar, in_bar, has_reference=has_reference), *words],
        )
        for name, href, bar, in_bar, words in zip(names, hrefs, trend.bars, amounts, beside, strict=True)
    ]
    return Table(tuple(heads(trend, has_reference=has_reference)), SafeString("".join(reversed(rows))))


def heads(trend: Trend, *, has_reference: bool) -> Iterator[str]:
    """Return the heads of the columns."""
    yield {Unit.DAY: _("Day"), Unit.WEEK: _("Week"), Unit.MONTH: _("Month")}[trend.unit]
    yield from (_("Food"), _("Water"), _("Supplements"), _("Total, mg"))
    if has_reference:
        yield _("Reference")
    if trend.unit != Unit.DAY:
        yield _("Complete days")
    yield from (strip.name for strip in trend.strips)


def missing_words() -> Missing:
    """Return why amounts are missing, in the language of the page."""
    return Missing(_("not logged"), _("no item has a value"))


def row(name: str, href: str, amounts: str, beside: Sequence[str]) -> str:
    """Return one bar: where its name leads, and its cells."""
    head = f'<tr><th scope="row"><a href="{escape(href)}">{escape(name)}</a></th>'
    return f"{head}{amounts}{cells(beside)}</tr>\n"


def amount_cells(bar: Bar, amounts: Amounts, missing: Missing) -> str:
    """Return the amounts, or across them why there are none."""
    if not bar.is_logged or bar.is_unknown:
        said = missing.values if bar.is_logged else missing.entries
        return f'<td class="r quiet" colspan="4">{escape(said)}</td>'
    total = f"≥ {amounts.total}" if bar.is_at_least else amounts.total
    return cells([amounts.food, amounts.water, amounts.supplements, total])


def own_cells(unit: Unit, bar: Bar, amounts: Amounts, *, has_reference: bool) -> Iterator[str]:
    """Return what stands between the amounts and the strips."""
    if has_reference:
        yield amounts.reference
    if unit != Unit.DAY:
        yield str(bar.complete) if bar.is_logged else ""


def cells(values: Sequence[str]) -> str:
    """Return cells aligned to the right."""
    return "".join([f'<td class="r">{escape(value)}</td>' for value in values])
