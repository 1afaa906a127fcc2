"""The chart as a table: a row for each bar, the newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tracker.insights.trends.intake_words import Amounts
from tracker.insights.trends.trend import Bar, Trend, Unit
from tracker.insights.trends.words import Said

# Parts the cells of a row while it is put together: a sign no words hold.
BETWEEN = "\x1f"


@dataclass(frozen=True)
class Row:
    """One bar: where its name leads, and its cells as they are printed."""

    name: str
    href: str
    cells: SafeString


@dataclass(frozen=True)
class Table:
    """Heads of the columns, and the rows."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


def table_of(
    trend: Trend, names: Sequence[str], hrefs: Sequence[str], amounts: Sequence[Amounts], said: Said
) -> Table:
    """Return the table of a trend; `said` are the words of its strips."""
    has_reference = any(bar.reference_mg is not None for bar in trend.bars)
    beside = list(zip(*said, strict=True)) or [()] * len(names)
    rows = [
        Row(
            name,
            href,
            amount_cells(bar, in_bar)
            + cells([*own_cells(trend.unit, bar, in_bar, has_reference=has_reference), *words]),
        )
        for name, href, bar, in_bar, words in zip(names, hrefs, trend.bars, amounts, beside, strict=True)
    ]
    return Table(tuple(heads(trend, has_reference=has_reference)), tuple(reversed(rows)))


def heads(trend: Trend, *, has_reference: bool) -> Iterator[str]:
    """Return the heads of the columns."""
    yield {Unit.DAY: _("Day"), Unit.WEEK: _("Week"), Unit.MONTH: _("Month")}[trend.unit]
    yield from (_("Food"), _("Water"), _("Supplements"), _("Total, mg"))
    if has_reference:
        yield _("Reference")
    if trend.unit != Unit.DAY:
        yield _("Complete days")
    yield from (strip.name for strip in trend.strips)


def amount_cells(bar: Bar, amounts: Amounts) -> SafeString:
    """Return the amounts, or across them why there are none."""
    if not bar.is_logged or bar.is_unknown:
        said = _("no item has a value") if bar.is_logged else _("not logged")
        return format_html('<td class="r quiet" colspan="4">{}</td>', said)
    total = f"≥ {amounts.total}" if bar.is_at_least else amounts.total
    return cells([amounts.food, amounts.water, amounts.supplements, total])


def own_cells(unit: Unit, bar: Bar, amounts: Amounts, *, has_reference: bool) -> Iterator[str]:
    """Return what stands between the amounts and the strips."""
    if has_reference:
        yield amounts.reference
    if unit != Unit.DAY:
        yield str(bar.complete) if bar.is_logged else ""


def cells(values: Sequence[str]) -> SafeString:
    """Return cells aligned to the right. A page has hundreds: a row is escaped as one text."""
    if not values:
        return SafeString()
    row = escape(BETWEEN.join(values)).replace(BETWEEN, '</td><td class="r">')
    return SafeString(f'<td class="r">{row}</td>')
