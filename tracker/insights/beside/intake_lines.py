"""What the panel says of magnesium: the mean of the complete days, and what came from supplements.

Never more or less than the reference: that is set beside it, and nothing is said of the distance.
"""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.diary.models import DiaryDay
from tracker.insights.beside.line import Line
from tracker.insights.beside.noted_lines import none_sentence
from tracker.insights.intake import NOTHING, DayIntake
from tracker.insights.sentences import range_sentence
from tracker.insights.standing.taken_in import DAYS_FOR_A_SPREAD, TakenIn, taken_in
from tracker.insights.standing.taken_in_words import incomplete_sentence, taken_in_words
from tracker.reference.targets import Target
from tracker.reference.values import kind_name, short_authority_name
from tracker.templatetags.amounts import milligrams

# Under so many complete days there is no mean, as everywhere.
LEAST_DAYS = DAYS_FOR_A_SPREAD


def intake_line(days: Sequence[DayIntake], target: Target | None) -> Line | None:
    """Return the mean with its days; None where nothing that counts was logged. No target, none named.

    Doses that add nothing are part of the mean as everywhere; a week of nothing else is no intake of 0 mg.
    """
    if not any(day.food_count for day in days) and doses_add_nothing(days):
        return None
    taken = taken_in(days)
    if not has_mean(taken):
        return Line(_("Magnesium"), few_days(taken))
    details = *mean_details(taken), *reference_details(target)
    return Line(_("Magnesium"), taken_in_words(taken), details)


def has_mean(taken: TakenIn) -> bool:
    """Whether enough complete days stand behind the mean."""
    return taken.is_of_complete and taken.mean.days >= LEAST_DAYS


def few_days(taken: TakenIn) -> str:
    """Say how far it is to a mean."""
    complete = taken.mean.days if taken.is_of_complete else 0
    said = _("%(days)d of %(needed)d complete days. First days say little, so no mean yet.")
    return said % {"days": complete, "needed": LEAST_DAYS}


def mean_details(taken: TakenIn) -> Iterator[str]:
    """Yield what of the mean is not known, or guessed."""
    if taken.mean.is_at_least and not taken.is_unknown:
        yield incomplete_sentence(taken)
    if taken.guess_mg:
        yield _("%(mg)s mg a day is your guess.") % {"mg": milligrams(taken.guess_mg)}


def reference_details(target: Target | None) -> Iterator[str]:
    """Yield the reference value or range; nothing where there is none."""
    if target is None or target.no_value:
        return
    if target.mg is None:
        yield range_sentence(target)
        return
    yield _("Reference: %(mg)s mg (%(kind)s, %(authority)s, %(group)s).") % {
        "mg": milligrams(target.mg),
        "kind": kind_name(target.authority, target.kind or ""),
        "authority": short_authority_name(target.authority or ""),
        "group": target.group,
    }


def supplement_line(days: Sequence[DayIntake]) -> Line | None:
    """Return how many doses were noted and what they come to a day, or on how many days there was none."""
    doses = dose_count(days)
    if not doses:
        return none_line(days)
    said = ngettext("%(doses)d dose in these days.", "%(doses)d doses in these days.", doses)
    return Line(_("Supplements and medicines"), said % {"doses": doses}, tuple(dose_details(days)))


def none_line(days: Sequence[DayIntake]) -> Line | None:
    """Return that none was taken on the days that tell; None where nobody said so of any day."""
    told = sum(day.supplements == DiaryDay.Status.COMPLETE for day in days)
    if not told:
        return None
    return Line(_("Supplements and medicines"), none_sentence({"days": told, "of": len(days)}))


def dose_count(days: Sequence[DayIntake]) -> int:
    """Return how many doses were noted."""
    return sum(day.item_count - day.food_count for day in days)


def doses_add_nothing(days: Sequence[DayIntake]) -> bool:
    """Whether every dose is known to add no magnesium, as through the skin; so do no doses at all."""
    added_to_foods = sum((day.added_mg or NOTHING for day in days), NOTHING)
    of_all = sum((day.supplement_mg or NOTHING for day in days), NOTHING)
    return of_all == added_to_foods and not any(day.unknown_doses for day in days)


def dose_details(days: Sequence[DayIntake]) -> Iterator[str]:
    """Yield the mean of the complete days, the same days as for all magnesium, and what has no value."""
    taken, unknown = taken_in(days), sum(day.unknown_doses for day in days)
    if doses_add_nothing(days):
        yield ngettext("It adds no magnesium.", "None of them adds magnesium.", dose_count(days))
    if has_mean(taken) and taken.supplement_mg:
        yield ngettext(
            "%(mg)s mg a day on %(days)d complete day.",
            "%(mg)s mg a day on %(days)d complete days.",
            taken.mean.days,
        ) % {"mg": milligrams(taken.supplement_mg), "days": taken.mean.days}
    if unknown:
        yield ngettext("%(doses)d without a value.", "%(doses)d without a value.", unknown) % {
            "doses": unknown
        }
