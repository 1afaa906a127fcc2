"""Life-stage groups in words: "women 31 to 50", "pregnant, 19 to 30", "infants 0 to 6 months"."""

from dataclasses import dataclass
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.reference.life_stages import CHILD_UNTIL_MONTHS, MONTHS_A_YEAR, LifeStage

# Below this age a published "both sexes" group is called children, from here on girls and boys.
_CHILDREN_UNTIL_MONTHS = 10 * MONTHS_A_YEAR


class _Words(NamedTuple):
    """How one kind of people is named: with both ages, with the first age only, without age, at one age."""

    ages: str | Promise
    from_age: str | Promise
    all_ages: str | Promise
    at_age: str | Promise


_WORDS = {
    "infants": _Words(
        _("infants %(first)d to %(last)d months"),
        _("infants from %(first)d months"),
        _("infants"),
        _("infants"),
    ),
    "children": _Words(
        _("children %(first)d to %(last)d"),
        _("children from %(first)d"),
        _("children"),
        _("children of %(first)d"),
    ),
    "girls_and_boys": _Words(
        _("girls and boys %(first)d to %(last)d"),
        _("girls and boys from %(first)d"),
        _("girls and boys"),
        _("girls and boys of %(first)d"),
    ),
    "girls": _Words(
        _("girls %(first)d to %(last)d"), _("girls from %(first)d"), _("girls"), _("girls of %(first)d")
    ),
    "boys": _Words(
        _("boys %(first)d to %(last)d"), _("boys from %(first)d"), _("boys"), _("boys of %(first)d")
    ),
    "adults": _Words(
        _("adults %(first)d to %(last)d"), _("adults from %(first)d"), _("adults"), _("adults of %(first)d")
    ),
    "women": _Words(
        _("women %(first)d to %(last)d"), _("women from %(first)d"), _("women"), _("women of %(first)d")
    ),
    "men": _Words(_("men %(first)d to %(last)d"), _("men from %(first)d"), _("men"), _("men of %(first)d")),
    "everyone": _Words(
        _("everyone %(first)d to %(last)d"),
        _("everyone from %(first)d"),
        _("everyone"),
        _("everyone of %(first)d"),
    ),
    "pregnant": _Words(
        _("pregnant, %(first)d to %(last)d"),
        _("pregnant, from %(first)d"),
        _("pregnant"),
        _("pregnant, %(first)d"),
    ),
    "lactating": _Words(
        _("breastfeeding, %(first)d to %(last)d"),
        _("breastfeeding, from %(first)d"),
        _("breastfeeding"),
        _("breastfeeding, %(first)d"),
    ),
}
_OF_SEX = {  # sex: under 18, from 18
    "female": ("girls", "women"),
    "male": ("boys", "men"),
    "both": ("girls_and_boys", "adults"),
}


@dataclass(frozen=True)
class LifeStageGroup:
    """The people one published value is for; first month included, last one not, None is open."""

    sex: str
    age_from_months: int | None
    age_to_months: int | None
    status: str

    def __str__(self) -> str:
        words, first, last = _WORDS[self._people()], self.age_from_months, self.age_to_months
        if first is None:
            return str(words.all_ages)
        if last is None:
            return str(words.from_age) % {"first": first // MONTHS_A_YEAR}
        if last <= MONTHS_A_YEAR:
            return str(words.ages) % {"first": first, "last": last}
        return str(words.ages) % {"first": first // MONTHS_A_YEAR, "last": last // MONTHS_A_YEAR - 1}

    def _people(self) -> str:
        if self.status in {"pregnant", "lactating"}:
            return self.status
        first, last = self.age_from_months, self.age_to_months
        if last is None and first is not None and first < CHILD_UNTIL_MONTHS:
            return "everyone"
        if first is None or first >= CHILD_UNTIL_MONTHS:
            return _OF_SEX[self.sex][1]
        if self.sex == "both":
            return _young(first, last)
        return _OF_SEX[self.sex][0]


def stage_in_words(stage: LifeStage) -> str:
    """Return who a person is by what is known: "adults", "women", "girls of 9". For ranges over groups."""
    if stage.age_months is None:
        return str(_WORDS[_grown(stage)].all_ages)
    age = stage.age_months if stage.age_months < MONTHS_A_YEAR else stage.age_months // MONTHS_A_YEAR
    return str(_WORDS[_people_at(stage, stage.age_months)].at_age) % {"first": age}


def _young(first: int, last: int | None) -> str:
    if last is not None and last <= MONTHS_A_YEAR:
        return "infants"
    return "children" if first < _CHILDREN_UNTIL_MONTHS else "girls_and_boys"


def _grown(stage: LifeStage) -> str:
    return stage.status if stage.status != "none" else _OF_SEX[stage.sex or "both"][1]


def _people_at(stage: LifeStage, age_months: int) -> str:
    if not stage.is_child or stage.status != "none":
        return _grown(stage)
    if age_months < MONTHS_A_YEAR:
        return "infants"
    return "children" if stage.sex is None else _OF_SEX[stage.sex][0]
