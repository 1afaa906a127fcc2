"""`{= reference us-ca female 31}`, `{= average-requirement …}`, `{= upper-level us-ca 31}` and their table.

Ages are whole years. The values are files of the app, so what no authority says is a mistake of the article.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from tracker.articles.figures.directives import Directive
from tracker.articles.figures.markdown import table
from tracker.articles.figures.words import mg_words
from tracker.articles.markup import ContentError
from tracker.reference.life_stages import MONTHS_A_YEAR, LifeStage
from tracker.reference.matching import matching_values, target_values
from tracker.reference.upper_levels import upper_level
from tracker.reference.values import (
    AUTHORITY_NAMES,
    ReferenceValue,
    authority_name,
    kind_name,
)
from tracker.templatetags.amounts import milligrams

SEXES = {"female": "female", "male": "male", "any": None}
STATUSES = {"pregnant", "lactating"}


def reference_words(directive: Directive) -> str:
    """Return what intake is set beside: one value, or a range where it depends on what is left open."""
    authority, stage = authority_and_stage(directive)
    return range_words(directive, target_values(authority, stage))


def average_requirement_words(directive: Directive) -> str:
    """Return the average requirement of an authority."""
    authority, stage = authority_and_stage(directive)
    return range_words(directive, matching_values(authority, {"EAR"}, stage))


def upper_level_words(directive: Directive) -> str:
    """Return the level for supplements and medicines; it depends on age and status, not on sex."""
    authority, *words = directive.words or ("",)
    with_sex = Directive(directive.name, (authority, "any", *words))
    level = upper_level(*authority_and_stage(with_sex))
    return range_words(directive, [] if level is None else [level])


def range_words(directive: Directive, values: Iterable[ReferenceValue]) -> str:
    """Return "320 mg", or "310 to 320 mg" where several values apply."""
    amounts = sorted({value.mg for value in values})
    if not amounts:
        raise ContentError(f"the authority has no such value: {directive}")
    if len(amounts) == 1:
        return mg_words(amounts[0])
    low, high = milligrams(amounts[0]), milligrams(amounts[-1])
    return _("%(low)s to %(high)s mg") % {"low": low, "high": high}


def authority_and_stage(directive: Directive) -> tuple[str, LifeStage]:
    """Return whose value for whom a directive asks: authority, sex, years and at most one status."""
    match directive.words:
        case (authority, *who) if authority in AUTHORITY_NAMES:
            return authority, stage_from(tuple(who), directive)
    raise ContentError(f"no authority that can be chosen: {directive}")


def stage_from(words: tuple[str, ...], directive: Directive) -> LifeStage:
    """Return the life stage that "female 31 pregnant" names."""
    match words:
        case (sex, years) if sex in SEXES and years.isdecimal():
            return LifeStage(int(years) * MONTHS_A_YEAR, SEXES[sex])
        case (sex, years, status) if sex in SEXES and years.isdecimal() and status in STATUSES:
            return LifeStage(int(years) * MONTHS_A_YEAR, SEXES[sex], status)
    raise ContentError(f"no sex, age in years and status: {directive}")


def references_table(words: tuple[str, ...], directive: Directive) -> str:
    """Return what every set that can be chosen says of one life stage."""
    stage = stage_from(words, directive)
    headings = (_("Authority"), _("Kind and year"), _("mg a day"), _("Upper level, mg"))
    values = [value for key in AUTHORITY_NAMES for value in target_values(key, stage)]
    if not values:
        raise ContentError(f"no authority has such a value: {directive}")
    return table(headings, [reference_row(value, stage) for value in values])


def reference_row(value: ReferenceValue, stage: LifeStage) -> tuple[str, ...]:
    """Return the cells of one published value; a set has an upper level or says so.

    The documents have long titles: they stand on the page of reference values.
    """
    level = upper_level(value.authority, stage)
    return (
        authority_name(value.authority),
        _("%(kind)s, %(year)s") % {"kind": kind_name(value.authority, value.kind), "year": value.year},
        milligrams(value.mg),
        _("none set") if level is None else milligrams(level.mg),
    )
