"""Which published values apply to a life stage."""

from collections.abc import Set as AbstractSet

from tracker.reference.life_stages import ADULT_FROM_MONTHS, LifeStage
from tracker.reference.values import AUTHORITY_NAMES, ReferenceValue, reference_values

# What intake can be set beside. An EAR judges, it is never a target (IOM 2000); increments, label references
# and guidance levels stand on the reference page only.
TARGET_KINDS = frozenset({"RDA", "RDI", "RNI", "AI"})
# Only the UK's values for adults were read in full, so the set is offered from 19 years.
_OFFERED_FROM_MONTHS = {"uk": ADULT_FROM_MONTHS}


def target_values(authority: str | None, stage: LifeStage) -> list[ReferenceValue]:
    """Return the values `stage` could be measured against: one when all is known, several while not.

    Empty where the authority has none for the group; nothing stands in for it. None as authority means
    all sets that can be chosen; an unknown age means adults from 19 years.
    """
    if authority is None:
        return [value for key in AUTHORITY_NAMES for value in target_values(key, stage)]
    if authority not in AUTHORITY_NAMES:
        return []
    offered_from = _OFFERED_FROM_MONTHS.get(authority, 0)
    values = matching_values(authority, TARGET_KINDS, stage)
    return [value for value in values if (value.age_from_months or 0) >= offered_from]


def matching_values(authority: str, kinds: AbstractSet[str], stage: LifeStage) -> list[ReferenceValue]:
    """Return what the authority's newest edition says of `kinds` for `stage`."""
    values = [
        value for value in reference_values(authority) if value.kind in kinds and _applies(value, stage)
    ]
    newest = max((value.year for value in values), default=None)
    return [value for value in values if value.year == newest]


def authorities_with_value(stage: LifeStage) -> tuple[str, ...]:
    """Return the sets with a value for `stage`: what a page offers by name where the chosen one has none."""
    return tuple(key for key in AUTHORITY_NAMES if target_values(key, stage))


def _applies(value: ReferenceValue, stage: LifeStage) -> bool:
    fits_status = value.status in {stage.status, "any"}
    fits_sex = value.sex == "both" or value.sex in stage.possible_sexes
    return fits_status and fits_sex and _fits_age(value, stage.age_months)


def _fits_age(value: ReferenceValue, age_months: int | None) -> bool:
    """Whether the age, or while it is unknown any adult age, lies in the group of `value`."""
    first, last = value.age_from_months or 0, value.age_to_months
    if age_months is None:
        return last is None or last > ADULT_FROM_MONTHS
    return first <= age_months and (last is None or age_months < last)
