"""What guidelines say about a stressor, beside what a person noted: dated, sourced, never a verdict.

By age, condition and country. Nothing here is subtracted from intake, and no reference value is raised.
"""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from tracker.people.models import Person
from tracker.reference.life_stages import MONTHS_A_YEAR, LifeStage
from tracker.stressors.alcohol_context import alcohol_context
from tracker.stressors.asked import fits_age
from tracker.stressors.guidelines import Guideline, Sourced, guidelines_of, said
from tracker.templatetags.amounts import quantity


def contexts(person: Person, day: date) -> dict[str, list[Sourced]]:
    """Return the sentences that fit this person on `day`, by kind; kinds they switched off are left out."""
    stage = person.life_stage_on(day)
    by_kind = {
        "sleep": sleep_context(stage),
        "caffeine": caffeine_context(stage),
        "alcohol": alcohol_context(person.country, stage),
        "sweat": sweat_context(),
    }
    return {
        kind: sentences
        for kind, sentences in by_kind.items()
        if kind not in person.hidden_kinds and fits_age(person, kind, day)
    }


def sleep_context(stage: LifeStage) -> list[Sourced]:
    """Return hours by age; without an age those of adults, with their ages."""
    ranges = said("sleep", "range", stage, hours_at_age)
    return [*ranges, *said("sleep", "adults", stage, at_least_hours)]


def hours_at_age(row: Guideline) -> str:
    """Say how many hours are named for an age."""
    return _("%(age)s: %(low)s to %(high)s hours of sleep a day.") % {
        "age": age_words(row),
        "low": quantity(row.low),
        "high": quantity(row.high),
    }


def at_least_hours(row: Guideline) -> str:
    """Say the least that is named for adults."""
    return _("Adults: %(low)s hours or more a night.") % {"low": quantity(row.low)}


def age_words(row: Guideline) -> str:
    """Name the ages a row was made for: in months under one year, else in years."""
    first, until = row.from_months or 0, row.until_months
    if until is None:
        return _("From %(first)d years") % {"first": first // MONTHS_A_YEAR}
    if until <= MONTHS_A_YEAR:
        return _("%(first)d to %(last)d months") % {"first": first, "last": until - 1}
    years = {"first": first // MONTHS_A_YEAR, "last": until // MONTHS_A_YEAR - 1}
    return _("%(first)d to %(last)d years") % years


def caffeine_context(stage: LifeStage) -> list[Sourced]:
    """Return amounts by condition and age; those of children are text, not a figure for one child."""
    others = ("dose", "bedtime") if stage.status == "none" else ()
    keys = (key_of_a_day(stage), *others, "child_per_kg")
    return [sentence for key in keys for sentence in said("caffeine", key, stage, caffeine)]


def caffeine_named_below(stage: LifeStage, mg: Decimal) -> Sourced | None:
    """Return what a guideline says of a day, where it names less than `mg`; None where it names no figure.

    In pregnancy and while breastfeeding the figure holds at any age; other children and teenagers have none.
    """
    fitting = (row for row in guidelines_of("caffeine", key_of_a_day(stage)) if row.fits(stage))
    row = next(fitting, None)
    if row is None or row.high is None or mg <= row.high:
        return None
    return Sourced(caffeine(row), row.source_words)


def key_of_a_day(stage: LifeStage) -> str:
    """Return which sentence is about a whole day: the condition decides before the age does."""
    return "day" if stage.status == "none" else "day_for_two"


def caffeine(row: Guideline) -> str:
    """Say one amount of caffeine."""
    words = {
        "day": _("Adults: up to %(mg)s mg a day from everything together raises no safety concern."),
        "dose": _("Adults: up to %(mg)s mg at once raises no safety concern."),
        "bedtime": _("About %(mg)s mg shortly before bedtime can disturb sleep."),
        "day_for_two": _(
            "Pregnant or breastfeeding: up to %(mg)s mg a day from everything together raises no safety "
            "concern for the child."
        ),
        "child_per_kg": _(
            "Children and teenagers: %(mg)s mg a day for each kilogram they weigh raises no safety concern."
        ),
    }
    return words[row.key] % {"mg": quantity(row.high)}


def sweat_context() -> list[Sourced]:
    """Return what sweat was measured to hold, as information: nothing is taken off an intake."""
    (mean,), (span,) = guidelines_of("sweat", "litre_mean"), guidelines_of("sweat", "litre")
    words = _(
        "A litre of sweat held about %(mean)s mg of magnesium (%(low)s to %(high)s): about 7 mg in 2 litres. "
        "It isn’t taken off your intake."
    )
    named = {"mean": quantity(mean.high), "low": quantity(span.low), "high": quantity(span.high)}
    return [Sourced(words % named, mean.source_words)]
