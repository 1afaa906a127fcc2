"""What one person is measured against on one day.

Nothing is assumed about a person: what is unset gives a range. Nothing stands in for a value an authority
does not have.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from tracker.reference.countries import authority_for_country
from tracker.reference.groups import stage_in_words
from tracker.reference.life_stages import LifeStage
from tracker.reference.matching import authorities_with_value, matching_values, target_values
from tracker.reference.upper_levels import eu_upper_level_mg, upper_level, upper_level_note
from tracker.reference.values import Document, ReferenceValue

__all__ = ["Target", "authorities_with_value", "authority_for_country", "eu_upper_level_mg", "target"]


@dataclass(frozen=True)
class Target:
    """The reference value of a life stage in mg a day, or the range it lies in while something is unset.

    `missing` names the unset fields of a person that would change it: "birth_month", "sex", "authority".
    `rows` are the published values behind it: one, several for a range, none where there is no value.
    """

    authority: str | None
    stage: LifeStage
    rows: tuple[ReferenceValue, ...]
    missing: tuple[str, ...]
    ear_mg: Decimal | None
    upper_level_row: ReferenceValue | None

    @property
    def mg(self) -> Decimal | None:
        """The one value; None while it is a range, and where the authority has none."""
        amounts = {row.mg for row in self.rows}
        return amounts.pop() if len(amounts) == 1 and not self.missing else None

    @property
    def mg_low(self) -> Decimal | None:
        """The lowest value that could apply, while there is more than one answer."""
        return min((row.mg for row in self.rows), default=None) if self.mg is None else None

    @property
    def mg_high(self) -> Decimal | None:
        """The highest value that could apply, while there is more than one answer."""
        return max((row.mg for row in self.rows), default=None) if self.mg is None else None

    @property
    def no_value(self) -> bool:
        """Whether the authority has none for the group; `authorities_with_value` names those that have."""
        return not self.rows

    @property
    def row(self) -> ReferenceValue | None:
        """The published value, where it is one."""
        return self.rows[0] if self.mg is not None else None

    @property
    def kind(self) -> str | None:
        """RDA, AI or RNI; None where the rows behind a range differ."""
        kinds = {row.kind for row in self.rows}
        return kinds.pop() if len(kinds) == 1 else None

    @property
    def group(self) -> str:
        """The group in words; of a range whom it spans ("adults", "women of 40")."""
        groups = {row.life_stage_group for row in self.rows}
        return str(groups.pop()) if len(groups) == 1 and not self.missing else stage_in_words(self.stage)

    @property
    def document(self) -> str | None:
        """The title of the publication; None where rows come from several, or there is no row."""
        return None if self._source is None else self._source.title

    @property
    def year(self) -> int | None:
        """The year of that publication."""
        return None if self._source is None else self._source.year

    @property
    def citation(self) -> str | None:
        """That publication as one cites it."""
        return None if self._source is None else self._source.citation

    @property
    def upper_level_mg(self) -> Decimal | None:
        """The level for supplements and medicines alone; None where the authority sets none."""
        return None if self.upper_level_row is None else self.upper_level_row.mg

    @property
    def upper_level_authority(self) -> str | None:
        """Whose level it is; never another than the chosen authority."""
        return None if self.upper_level_row is None else self.upper_level_row.authority

    @property
    def upper_level_note(self) -> str:
        """What stands under the gauge of supplements: no level, one below the reference, or nothing."""
        return upper_level_note(self.authority, self.stage, self.mg)

    @property
    def _source(self) -> Document | None:
        sources = {row.source for row in self.rows}
        return sources.pop() if len(sources) == 1 else None


@lru_cache(maxsize=4096)
def target(authority: str | None, stage: LifeStage) -> Target:
    """Return what `stage` is measured against by a key of AUTHORITY_NAMES, or by all while it is None."""
    rows = tuple(target_values(authority, stage))
    return Target(
        authority=authority,
        stage=stage,
        rows=rows,
        missing=_missing_fields(authority, stage, rows),
        ear_mg=_ear_mg(authority, stage),
        upper_level_row=upper_level(authority, stage),
    )


def _missing_fields(
    authority: str | None, stage: LifeStage, rows: tuple[ReferenceValue, ...]
) -> tuple[str, ...]:
    """Return the unset fields that matter.

    An age matters as soon as a row has one, even if all adults share a value: nobody is assumed to be adult.
    """
    fields = {
        "birth_month": stage.age_months is None and any(row.age_from_months is not None for row in rows),
        "sex": stage.sex is None and _differs_by_sex(rows, stage),
        "authority": authority is None,
    }
    return tuple(name for name, is_missing in fields.items() if is_missing)


def _differs_by_sex(rows: tuple[ReferenceValue, ...], stage: LifeStage) -> bool:
    amounts = [
        {(row.authority, row.mg) for row in rows if row.sex in {sex, "both"}} for sex in stage.possible_sexes
    ]
    return any(amount != amounts[0] for amount in amounts)


def _ear_mg(authority: str | None, stage: LifeStage) -> Decimal | None:
    """Return the average requirement, which judges "is it enough"; None without one or for a range."""
    if authority is None:
        return None
    amounts = {value.mg for value in matching_values(authority, {"EAR"}, stage)}
    return amounts.pop() if len(amounts) == 1 else None
