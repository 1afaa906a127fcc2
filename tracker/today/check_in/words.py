"""What the check-in says in words."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.diary.models import DiaryDay
from tracker.insights.intake import DayIntake
from tracker.people.models import Person
from tracker.stressors.drinks import standard_drink
from tracker.stressors.kinds import KINDS, StressorKind, Words
from tracker.templatetags.amounts import milligrams, quantity
from tracker.templatetags.frame import day_name
from tracker.today.check_in.hours import hours_words

# Kinds whose name on the page tells the unit to type.
LABELS: dict[str, Words] = {
    "sleep": gettext_lazy("Sleep"),
    "exercise": gettext_lazy("Exercise, minutes"),
}
SAID: dict[str, Callable[[Decimal], str]] = {"sleep": hours_words}


def label_of(kind: StressorKind) -> str:
    """Return a kind's name as its field shows it; an own amount with its unit."""
    if kind.key in LABELS:
        return str(LABELS[kind.key])
    if kind.key in KINDS or not kind.unit:
        return str(kind.label)
    return _("%(name)s, %(unit)s") % {"name": kind.label, "unit": kind.unit}


def value_words(kind: StressorKind, value: Decimal) -> str:
    """Say a kept value: the word that was chosen, hours and minutes, else the number."""
    chosen = next((choice.label for choice in kind.choices if choice.value == value), None)
    if chosen is not None:
        return str(chosen)
    return SAID.get(kind.key, quantity)(value)


def caffeine_words(mg: Decimal) -> str:
    """Say an amount of caffeine."""
    return _("%(mg)s mg") % {"mg": milligrams(mg)}


def alcohol_words(grams: Decimal) -> str:
    """Say an amount of ethanol."""
    return _("%(grams)s g") % {"grams": quantity(with_one_decimal(grams))}


def drinks_words(grams: Decimal, person: Person) -> str:
    """Say an amount of ethanol as the standard drinks of the person's country."""
    drink = standard_drink(person.country)
    said = {"drinks": drink.name, "count": quantity(with_one_decimal(drink.count(grams)))}
    return _("%(drinks)s: %(count)s") % said


def with_one_decimal(amount: Decimal) -> Decimal:
    """Return an amount with one decimal, half up."""
    return amount.quantize(Decimal("0.1"), ROUND_HALF_UP)


def check_in_state(day: DayIntake, person: Person) -> str:
    """Say how far the check-in of a day is; paused symptoms are not waited for."""
    answers = [day.stressors] if person.pauses_symptoms_on(day.date) else [day.stressors, day.symptoms]
    said = {"day": day_name(day.date)}
    if not any(answers):
        return _("Not filled in yet for %(day)s.") % said
    if all(answer == DiaryDay.Status.COMPLETE for answer in answers):
        return _("Everything is answered for %(day)s.") % said
    return _("Partly answered for %(day)s.") % said
