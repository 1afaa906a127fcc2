"""What the gap pages say: what a food would bring, never what somebody ought to eat."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foods.diets import Allergen, Diet
from tracker.insights.gap.hints import DAYS_FOR_A_MEAN, Gap, GapHints
from tracker.insights.gap.portions import Hint
from tracker.insights.intake import MeanIntake
from tracker.insights.sentences import no_value_sentence, range_sentence, value_sentence
from tracker.people.models import Person
from tracker.reference.targets import Target
from tracker.templatetags.amounts import grams, milligrams, quantity


def day_sentence(hints: GapHints) -> str:
    """Say what today adds up to, and what would bring it to the reference."""
    if hints.of_day is None:
        return no_sum_sentence(hints)
    return f"{so_far_sentence(hints, hints.of_day)} {gap_sentence(hints.of_day)}"


def no_sum_sentence(hints: GapHints) -> str:
    """Say why there is no amount of today to start from; blank where it is the reference that is missing."""
    if not hints.day.is_logged:
        return _("Nothing logged yet today.")
    if hints.day.is_unknown:
        return _("Not known yet: no item has a value.")
    return "" if hints.target.mg is None else _("Today is not tracked.")


def so_far_sentence(hints: GapHints, gap: Gap) -> str:
    """Say what today adds up to: a lower bound where items have no value."""
    amount = {"mg": milligrams(gap.known_mg)}
    if hints.day.is_at_least:
        return _("At least %(mg)s mg so far today.") % amount
    return (_("%(mg)s mg so far today.") if hints.is_open else _("%(mg)s mg today.")) % amount


def gap_sentence(gap: Gap) -> str:
    """Say what would bring an amount to the reference; at or above it nothing would."""
    if gap.is_closed:
        return _("At the reference value. No need to go beyond it.")
    amounts = {"gap": milligrams(gap.mg), "reference": milligrams(gap.reference_mg)}
    return _("%(gap)s mg would bring it to the reference, %(reference)s mg.") % amounts


def uncertain_sentence(hints: GapHints) -> str:
    """Say why the gap of today may be smaller than it looks; blank where it may not."""
    if hints.of_day is None or hints.of_day.is_closed or not hints.is_uncertain:
        return ""
    if not hints.day.is_at_least:
        return _("That is uncertain: the day is not finished.")
    items = hints.day.incomplete_items
    said = ngettext(
        "That is uncertain: %(count)d item has no value or only a part of one.",
        "That is uncertain: %(count)d items have no value or only a part of one.",
        items,
    )
    return said % {"count": items}


def usual_sentence(hints: GapHints) -> str:
    """Say what the usual day adds up to, and what would bring it to the reference."""
    if hints.mean.mg is None:
        said = _("%(days)d of %(needed)d complete days. From then on there is a usual day to look at.")
        return said % {"days": hints.mean.days, "needed": DAYS_FOR_A_MEAN}
    if hints.of_usual_day is None:
        return mean_sentence(hints.mean)
    return f"{mean_sentence(hints.mean)} {gap_sentence(hints.of_usual_day)}"


def mean_sentence(mean: MeanIntake) -> str:
    """Say the mean of the usual day, a lower bound where items have no value."""
    values = {"mg": milligrams(mean.mg), "days": mean.days}
    if mean.is_at_least:
        return (
            ngettext(
                "At least %(mg)s mg a day on %(days)d complete day.",
                "At least %(mg)s mg a day on %(days)d complete days.",
                mean.days,
            )
            % values
        )
    return (
        ngettext(
            "%(mg)s mg a day on %(days)d complete day.",
            "%(mg)s mg a day on %(days)d complete days.",
            mean.days,
        )
        % values
    )


def target_sentence(target: Target) -> str:
    """Say whose value the reference is, or why there is none."""
    if target.no_value:
        return no_value_sentence(target)
    return range_sentence(target) if target.mg is None else value_sentence(target)


def amount_words(hint: Hint) -> str:
    """Say how much of a food it is: so many of a household measure, and the grams."""
    weight = _("%(grams)s g") % {"grams": grams(hint.grams)}
    if not hint.food.portion:
        return weight
    times = "" if hint.quantity == 1 else f"{quantity(hint.quantity)} × "
    return f"{times}{hint.food.portion}, {weight}"


def left_out_sentence(person: Person) -> str:
    """Say what hints leave out; blank where nothing is."""
    diet = [str(Diet(person.diet).label)] if person.diet in set(Diet.values) - {Diet.EVERYTHING} else []
    allergens = [str(allergen.label) for allergen in Allergen if allergen in person.allergies]
    if not diet and not allergens:
        return ""
    return _("Respected: %(what)s.") % {"what": "; ".join([*diet, *allergens])}
