"""What a comparison says: how it was reached, how often chance does as well, and that it shows no why."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker.insights.names import within
from tracker.insights.patterns.conditions import Missing
from tracker.insights.patterns.exposures import Exposure
from tracker.insights.patterns.results import Comparison, Pair
from tracker.insights.patterns.when_words import name_within, pair_words, when_words
from tracker.stressors.kinds import Words
from tracker.symptoms.models import SymptomDay
from tracker.templatetags.amounts import quantity

LACKS: dict[Missing, Words] = {
    Missing.DAYS: gettext_lazy("%(name)s: more than three in ten days have no answer."),
    Missing.SYMPTOM: gettext_lazy("The symptom was there, or was not, on fewer than five days."),
    Missing.CHANGE: gettext_lazy("%(name)s: hardly changed from day to day."),
    Missing.KIDNEYS: gettext_lazy(
        "%(name)s: left out. Your doctor or kidney team can say what is right for you."
    ),
}
ONE_DECIMAL = Decimal("0.1")
# A link as strong as that is hand in hand: nobody is told that only such ones would have shown.
HAND_IN_HAND = 0.9

Exposures = Mapping[str, Exposure]


def sentences(comparison: Comparison, symptom: str, exposures: Exposures) -> tuple[str, ...]:
    """Return what was found, the shortest sentence first; `symptom` as it stands within a sentence."""
    if not comparison.pairs:
        return too_few_sentences(comparison)
    if not comparison.found:
        return none_sentences(comparison)
    found = comparison.found
    return (
        headline(found, symptom, exposures),
        *(found_sentence(pair, symptom, exposures[pair.exposure]) for pair in found),
        pairs_sentence(comparison),
        *(twins_sentence(exposures[one], exposures[other]) for one, other in comparison.twins),
        _("They go along; your diary can’t show why."),
    )


def headline(found: Iterable[Pair], symptom: str, exposures: Exposures) -> str:
    """Name what goes along."""
    names = dict.fromkeys(name_within(exposures[pair.exposure]) for pair in found)
    return _("Going along with %(symptom)s: %(names)s.") % {"symptom": symptom, "names": ", ".join(names)}


def found_sentence(pair: Pair, symptom: str, exposure: Exposure) -> str:
    """Say one finding with the days behind it and its chance."""
    said = {"symptom": symptom, "when": when_words(pair, exposure), "chance": chance_words(pair.p)}
    noted = ngettext(
        "In %(days)d day you noted %(symptom)s more often %(when)s%(figures)s.",
        "In %(days)d days you noted %(symptom)s more often %(when)s%(figures)s.",
        pair.days,
    )
    noted %= {**said, "days": pair.days, "figures": figures(pair)}
    return f"{noted} {_('Shuffled copies of your diary did as well in %(chance)s.') % said}"


def figures(pair: Pair) -> str:
    """Say the middle answers of both sides, else on how many days it was there, else nothing.

    The link is judged without weekday and trend, so the plain figures may show less of it.
    """
    more, less = (pair.higher, pair.lower) if pair.is_with_more else (pair.lower, pair.higher)
    if more.middle > less.middle:
        return _(" (middle answer “%(more)s”, else “%(less)s”)") % {
            "more": within(SymptomDay.Frequency(more.middle).label),
            "less": within(SymptomDay.Frequency(less.middle).label),
        }
    if more.there * less.days <= less.there * more.days:
        return ""
    counts = {"there": more.there, "days": more.days, "else_there": less.there, "else_days": less.days}
    return _(" (on %(there)d of %(days)d, else on %(else_there)d of %(else_days)d)") % counts


def chance_words(p: float) -> str:
    """Say how often chance does as well: "1 of 100", "2 of 1,000"."""
    hundredths, thousandths = (
        int(Decimal(str(p * of)).quantize(Decimal(1), ROUND_HALF_UP)) for of in (100, 1000)
    )
    if p * 100 >= 1:
        return _("%(count)d of 100") % {"count": hundredths}
    return _("%(count)d of 1,000") % {"count": thousandths} if thousandths else _("fewer than 1 of 1,000")


def pairs_sentence(comparison: Comparison) -> str:
    """Say how many pairs were looked at."""
    count = len(comparison.pairs)
    return ngettext("%(count)d pair was looked at.", "%(count)d pairs were looked at.", count) % {
        "count": count
    }


def twins_sentence(one: Exposure, other: Exposure) -> str:
    """Say that two exposures cannot be told apart."""
    return _("“%(one)s” and “%(other)s” travel together; your diary can’t tell them apart.") % {
        "one": one.name,
        "other": other.name,
    }


def none_sentences(comparison: Comparison) -> tuple[str, ...]:
    """Say that nothing clear was found, and how little that says."""
    days = comparison.checkpoint
    none = ngettext("No clear link in %(days)d day.", "No clear link in %(days)d days.", days) % {
        "days": days
    }
    return none, strength_sentence(comparison.smallest_link), pairs_sentence(comparison)


def strength_sentence(smallest: float | None) -> str:
    """Say how strong a link had to be to show; where hardly any could, that."""
    if smallest is None or smallest >= HAND_IN_HAND:
        return _("Even a strong link might not have shown: the days resemble each other too much.")
    strength = Decimal(str(smallest)).quantize(ONE_DECIMAL, ROUND_HALF_UP)
    return _("Only strong links (about %(link)s or more, where 1 is hand in hand) would have shown.") % {
        "link": quantity(strength)
    }


def too_few_sentences(comparison: Comparison) -> tuple[str, ...]:
    """Say that nothing could be compared."""
    return (
        _("Too little to compare at day %(day)d.") % {"day": comparison.checkpoint},
        _("Keep logging as it suits you; charts only for now."),
    )


def lacking_sentences(comparison: Comparison, exposures: Exposures) -> list[str]:
    """Say what was not looked at, and why; what holds for all of them once."""
    left_out = [(exposures[key].name, why) for key, why in comparison.left_out if key in exposures]
    return [*dict.fromkeys(str(LACKS[why]) % {"name": name} for name, why in left_out)]


def looked_at_words(comparison: Comparison, exposures: Exposures) -> list[str]:
    """Name the pairs that were looked at."""
    return [
        pair_words(exposures[pair.exposure], pair.lag)
        for pair in comparison.pairs
        if pair.exposure in exposures
    ]
