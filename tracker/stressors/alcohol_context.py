"""What guidelines say about alcohol: a country's drink and low-risk figures, and the word about stopping."""

from decimal import Decimal

from django.utils.translation import gettext as _

from tracker.reference.life_stages import LifeStage
from tracker.stressors.drinks import standard_drink
from tracker.stressors.guidelines import SOURCES, Guideline, Sourced, guidelines_of
from tracker.templatetags.amounts import quantity

# The sentences of low-risk figures, in the order they are said; a country has some of them or none.
LOW_RISK = ("week", "week_spread", "week_with_free_days", "day")


def alcohol_context(country: str, stage: LifeStage) -> list[Sourced]:
    """Return the country's drink and low-risk figures, and always the word about stopping.

    No figure in pregnancy, while breastfeeding or under 18.
    """
    if stage.status != "none" or stage.is_child:
        figures = [without_alcohol()]
    else:
        figures = [standard_drink_of(country), *low_risk(country, stage)]
    return [*figures, do_not_stop_at_once()]


def without_alcohol() -> Sourced:
    """Return what is said in place of a figure."""
    words = _("Pregnant, breastfeeding or under 18: no alcohol is the safest choice.")
    return Sourced(words, SOURCES["spf_2017"])


def standard_drink_of(country: str) -> Sourced:
    """Return what counts as one drink; without a country, where to set it."""
    if not country:
        words = _("Set your country to see its standard drink and advice.")
        return Sourced(words, leads_to="people:change_person")
    drink = standard_drink(country)
    if drink.country:
        words = _("Your country counts in %(drinks)s of %(grams)s g of alcohol.")
    else:
        words = _("No standard drink of your country is known here. Shown are %(drinks)s.")
    named = {"drinks": drink.name, "grams": quantity(drink.grams)}
    return Sourced(words % named, drink.source)


def low_risk(country: str, stage: LifeStage) -> list[Sourced]:
    """Return the figures of this country; none where we could not check one."""
    rows = [row for key in LOW_RISK for row in guidelines_of("alcohol", key)]
    fitting = [row for row in rows if row.country == country and row.fits(stage)]
    return [Sourced(low_risk_words(row), row.source_words) for row in fitting]


def low_risk_words(row: Guideline) -> str:
    """Say one figure in grams and in the drinks of its country."""
    words = {
        "week": _("%(whom)s: low risk up to %(grams)s g of alcohol a week (%(drinks)s: %(count)s)."),
        "week_spread": _(
            "%(whom)s: low risk up to %(grams)s g of alcohol a week (%(drinks)s: %(count)s), spread over "
            "three days or more."
        ),
        "week_with_free_days": _(
            "%(whom)s: low risk up to %(grams)s g of alcohol a week (%(drinks)s: %(count)s), with days "
            "without any."
        ),
        "day": _("%(whom)s: at most %(grams)s g of alcohol on any day (%(drinks)s: %(count)s)."),
    }
    whom = {"": _("Adults"), "female": _("Women"), "male": _("Men")}[row.sex]
    drink, grams = standard_drink(row.country), row.high or Decimal(0)
    named = {"whom": whom, "grams": quantity(grams), "drinks": drink.name}
    return words[row.key] % {**named, "count": quantity(drink.count(grams).quantize(1))}


def do_not_stop_at_once() -> Sourced:
    """Return what stands wherever figures of alcohol do."""
    return Sourced(
        _(
            "Do you drink heavily every day? Don’t stop from one day to the next: that can bring tremor and "
            "seizures. Get medical help with stopping."
        )
    )
