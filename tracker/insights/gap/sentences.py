"""What the gap pages say: what a food would bring, never what somebody ought to eat."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foods.diets import Allergen, Diet
from tracker.insights.gap.counted import counted
from tracker.insights.gap.hints import DAYS_FOR_A_MEAN, Gap, GapHints, known_mg
from tracker.insights.gap.portions import Hint
from tracker.insights.intake import MeanIntake
from tracker.insights.sentences import no_value_sentence, range_sentence, value_sentence
from tracker.people.models import Person
from tracker.reference.targets import Target
from tracker.templatetags.amounts import grams, milligrams


def day_sentence(hints: GapHints) -> str:
    """Say what today adds up to, and what would bring it to the reference where there is one."""
    if known_mg(hints.day) is None:
        return no_sum_sentence(hints)
    if hints.of_day is None:
        return so_far_sentence(hints)
    return f"{so_far_sentence(hints)} {day_gap_sentence(hints, hints.of_day)}"


def no_sum_sentence(hints: GapHints) -> str:
    """Say why there is no amount of today to start from."""
    if not hints.day.is_logged:
        return _("Nothing logged yet today.")
    return _("Not known yet: no item has a value.") if hints.day.is_unknown else _("Today is not tracked.")


def day_gap_sentence(hints: GapHints, gap: Gap) -> str:
    """Say what would bring today to the reference: nothing has to, where the usual day is there."""
    if hints.is_usually_reached and not gap.is_closed:
        return _("One day says little: your usual day is at the reference value.")
    return gap_sentence(gap)


def so_far_sentence(hints: GapHints) -> str:
    """Say what today adds up to: a lower bound where items have no value."""
    amount = {"mg": milligrams(hints.day.total_mg)}
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
    if not hints.is_day_below or not hints.is_uncertain:
        return ""
    if not hints.day.is_at_least:
        return _("That is uncertain: the day is not finished.")
    return incomplete_sentence(hints.day.incomplete_items)


def usual_uncertain_sentence(hints: GapHints) -> str:
    """Say why the gap of the usual day may be smaller than it looks; blank where it may not."""
    if hints.of_usual_day is None or hints.of_usual_day.is_closed or not hints.mean.is_at_least:
        return ""
    return incomplete_sentence(hints.mean.incomplete_items)


def incomplete_sentence(items: int) -> str:
    """Say that a gap is uncertain for so many items."""
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
        return mean_sentence(hints.mean, hints.mean_length)
    return f"{mean_sentence(hints.mean, hints.mean_length)} {gap_sentence(hints.of_usual_day)}"


def mean_sentence(mean: MeanIntake, length: int) -> str:
    """Say the mean of the usual day and of how many last days it is, a lower bound where items have no value.

    Other pages have means over other stretches: without its length nobody knows why they differ.
    """
    values = {"mg": milligrams(mean.mg), "days": mean.days, "length": length}
    if mean.is_at_least:
        said = ngettext(
            "Your %(length)d-day mean: at least %(mg)s mg from %(days)d complete day.",
            "Your %(length)d-day mean: at least %(mg)s mg from %(days)d complete days.",
            mean.days,
        )
    else:
        said = ngettext(
            "Your %(length)d-day mean: %(mg)s mg from %(days)d complete day.",
            "Your %(length)d-day mean: %(mg)s mg from %(days)d complete days.",
            mean.days,
        )
    return said % values


def target_sentence(target: Target) -> str:
    """Say whose value the reference is, or why there is none."""
    if target.no_value:
        return no_value_sentence(target)
    return range_sentence(target) if target.mg is None else value_sentence(target)


def amount_words(hint: Hint) -> str:
    """Say how much of a food it is: so many of a household measure, and the grams."""
    weight = _("%(grams)s g") % {"grams": grams(hint.grams)}
    return f"{counted(hint.food.portion, hint.quantity)}, {weight}" if hint.food.portion else weight


def with_it_words(mg: Decimal, *, is_at_least: bool) -> str:
    """Say what an amount would come to with a food, a lower bound where items have no value."""
    return _("with it %(amount)s") % {"amount": sum_words(mg, is_at_least=is_at_least)}


def with_it_on_both_words(hints: GapHints, mg: Decimal) -> str:
    """Say what today and the usual day would come to with so much more of a food."""
    day_mg, mean_mg = hints.day.total_mg or Decimal(0), hints.mean.mg or Decimal(0)
    return _("with it today %(day)s, the usual day %(mean)s") % {
        "day": sum_words(day_mg + mg, is_at_least=hints.day.is_at_least),
        "mean": sum_words(mean_mg + mg, is_at_least=hints.mean.is_at_least),
    }


def sum_words(mg: Decimal, *, is_at_least: bool) -> str:
    """Say an amount, a lower bound where items have no value."""
    return (_("at least %(mg)s mg") if is_at_least else _("%(mg)s mg")) % {"mg": milligrams(mg)}


def left_out_sentence(person: Person) -> str:
    """Say what hints leave out; blank where nothing is."""
    diet = [str(Diet(person.diet).label)] if person.diet in set(Diet.values) - {Diet.EVERYTHING} else []
    allergens = [str(allergen.label) for allergen in Allergen if allergen in person.allergies]
    if not diet and not allergens:
        return ""
    return _("Respected: %(what)s.") % {"what": "; ".join([*diet, *allergens])}
