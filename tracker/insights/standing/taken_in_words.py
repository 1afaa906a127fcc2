"""What the first answer says. Below the reference is never a warning."""

from collections.abc import Iterable, Iterator

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.sentences import no_value_sentence, range_sentence, value_sentence
from tracker.insights.standing.answer import Answer, Step
from tracker.insights.standing.taken_in import Spread, TakenIn
from tracker.reference.targets import Target
from tracker.templatetags.amounts import milligrams, whole

# From so many days on a mean at the reference says more than that some days were rich.
DAYS_FOR_REACHED = 7


def answer_taken_in(
    taken: TakenIn, details: Iterable[str], span_query: str, *, is_of_child: bool = False
) -> Answer:
    """Return the answer with what stands behind it."""
    return Answer(
        _("What is taken in") if is_of_child else _("What I take in"),
        taken_in_words(taken),
        tuple(details),
        next_step(taken, span_query),
    )


def next_step(taken: TakenIn, span_query: str) -> Step:
    """Return the next step: until a day is complete an earlier one to answer, or to log on.

    Today is never asked about: at noon it is half a day.
    """
    if taken.is_of_complete:
        return Step(_("See the days"), f"{reverse('insights:show_trends')}?{span_query}")
    return unanswered_step(taken) or Step(_("Log what you had"), reverse("today:show_today"))


def unanswered_step(taken: TakenIn) -> Step | None:
    """Return the way to the latest earlier day without an answer; None where there is none."""
    if taken.unanswered is None:
        return None
    asked = _("Was %(day)s everything?") % {"day": date_format(taken.unanswered, "l j F")}
    return Step(asked, f"{reverse('today:show_day', args=[taken.unanswered])}#everything")


def taken_in_words(taken: TakenIn) -> str:
    """Say the mean and how many days stand behind it."""
    if not taken.is_logged:
        return _("Nothing logged in these 30 days.")
    if taken.is_unknown:
        return _("Not known yet: no item has a value.")
    values = {"mg": milligrams(taken.mean.mg), "days": taken.mean.days}
    return (of_complete_days(taken) if taken.is_of_complete else so_far(taken)) % values


def of_complete_days(taken: TakenIn) -> str:
    """Return the sentence for complete days: at least, about, or neither."""
    if taken.mean.is_at_least:
        return ngettext(
            "At least %(mg)s mg on %(days)d complete day.",
            "At least %(mg)s mg a day on %(days)d complete days.",
            taken.mean.days,
        )
    if taken.guess_mg:
        return ngettext(
            "About %(mg)s mg on %(days)d complete day.",
            "About %(mg)s mg a day on %(days)d complete days.",
            taken.mean.days,
        )
    return ngettext(
        "%(mg)s mg on %(days)d complete day.",
        "%(mg)s mg a day on %(days)d complete days.",
        taken.mean.days,
    )


def so_far(taken: TakenIn) -> str:
    """Return the sentence while no day is complete; only what has no value makes it "at least"."""
    if taken.only_day is not None:
        return (
            _("At least %(mg)s mg so far today.") if taken.mean.is_at_least else _("%(mg)s mg so far today.")
        )
    if taken.mean.is_at_least:
        return ngettext(
            "At least %(mg)s mg so far, on %(days)d day.",
            "At least %(mg)s mg a day so far, on %(days)d days.",
            taken.mean.days,
        )
    return ngettext(
        "%(mg)s mg so far, on %(days)d day.", "%(mg)s mg a day so far, on %(days)d days.", taken.mean.days
    )


def taken_in_details(taken: TakenIn, spread: Spread | None, target: Target | None) -> Iterator[str]:
    """Yield what stands behind the mean, and what it is set beside."""
    if not taken.is_logged:
        yield _("Type what you had, as you would say it: “porridge and a coffee”.")
    elif not taken.is_of_complete:
        yield from of_open_days(taken)
    if spread is not None:
        yield spread_sentence(spread)
    yield from parts_of_mean(taken)
    if target is not None:
        yield from reference_details(taken, target)


def of_open_days(taken: TakenIn) -> Iterator[str]:
    """Yield why the days are not the whole of it, and what makes them so."""
    if taken.only_day is None:
        yield _("None of these days is marked complete yet, so food may be missing.")
    if taken.unanswered is None:
        yield _("Log today to its end; tomorrow we ask whether it was everything.")


def spread_sentence(spread: Spread) -> str:
    """Say what the soft band is."""
    return _(
        "The soft band, %(low)s to %(high)s mg, is where the mean of ordinary days like these most likely"
        " lies."
    ) % {"low": milligrams(spread.low_mg), "high": milligrams(spread.high_mg)}


def parts_of_mean(taken: TakenIn) -> Iterator[str]:
    """Yield what of the mean is not known, guessed, or from supplements."""
    if taken.mean.is_at_least and not taken.is_unknown:
        yield incomplete_sentence(taken)
    if taken.guess_mg:
        yield _("%(mg)s mg a day is your guess.") % {"mg": milligrams(taken.guess_mg)}
    if taken.supplement_mg:
        yield _("%(mg)s mg a day comes from supplements and medicines.") % {
            "mg": milligrams(taken.supplement_mg)
        }


def incomplete_sentence(taken: TakenIn) -> str:
    """Say how many items have no value, or ingredients without one: counted as the page of sources does."""
    counts = {"unknown": whole(taken.mean.incomplete_items), "items": whole(taken.mean.item_count)}
    return (
        ngettext(
            "%(unknown)s of %(items)s items has no value, or only a part of one.",
            "%(unknown)s of %(items)s items have no value, or only a part of one.",
            taken.mean.incomplete_items,
        )
        % counts
    )


def reference_details(taken: TakenIn, target: Target) -> Iterator[str]:
    """Yield whose reference it is, or why there is none, and that there is no need to go beyond it."""
    if target.no_value:
        yield no_value_sentence(target)
    elif target.mg is None:
        yield range_sentence(target)
    else:
        if is_reached(taken, target):
            yield _("At or above the reference value. No need to go beyond it.")
        yield value_sentence(target)


def is_reached(taken: TakenIn, target: Target) -> bool:
    """Whether the mean of a week or more is at the reference value."""
    if not taken.is_measured or taken.mean.mg is None or target.mg is None:
        return False
    return taken.mean.days >= DAYS_FOR_REACHED and taken.mean.mg >= target.mg
