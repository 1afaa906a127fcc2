"""What the lists say of a food, in words."""

from collections.abc import Callable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foods.derivations import Derivation
from tracker.curation.models import WorkItem
from tracker.templatetags.amounts import milligrams

Kind = WorkItem.Kind


def why(item: WorkItem) -> str:
    """Return why a food is on its list."""
    return REASONS[Kind(item.kind)](item)


def without_value(item: WorkItem) -> str:
    """Say that people log what nobody knows."""
    return _("It is logged, and the table has no magnesium value for it.")


def estimate(item: WorkItem) -> str:
    """Say how the value came about."""
    derivation = item.detail.get("derivation", "")
    if derivation == Derivation.IMPUTED:
        return _("Its magnesium was taken over from a similar food.")
    return _("Its magnesium was estimated.")


def outlier(item: WorkItem) -> str:
    """Say how far the value is from what the group usually holds."""
    amounts = {"mg": amount(item, "value"), "median": amount(item, "median")}
    if item.food.is_branded:
        return (
            _("It has %(mg)s mg per 100 g; the median of the brands of its group is %(median)s mg.") % amounts
        )
    return _("It has %(mg)s mg per 100 g; the median of its group is %(median)s mg.") % amounts


def duplicate(item: WorkItem) -> str:
    """Say what the other food is."""
    amounts = {"mg": amount(item, "value"), "other": amount(item, "other_value")}
    return (
        _("Both have the same words in their names; they have %(mg)s and %(other)s mg per 100 g.") % amounts
    )


def without_portion(item: WorkItem) -> str:
    """Say what people cannot do."""
    return _("It has no portion: people can log it in grams only.")


def amount(item: WorkItem, key: str) -> str:
    """Return an amount that an item keeps, as pages print it."""
    text = item.detail.get(key, "")
    return milligrams(Decimal(text) if text else None)


REASONS: dict[Kind, Callable[[WorkItem], str]] = {
    Kind.WITHOUT_VALUE: without_value,
    Kind.ESTIMATE: estimate,
    Kind.OUTLIER: outlier,
    Kind.DUPLICATE: duplicate,
    Kind.WITHOUT_PORTION: without_portion,
}


def logged(item: WorkItem) -> str:
    """Return by how many people a food was logged and how often: for administrators only."""
    if not item.entries:
        return _("not logged")
    people = ngettext("%(count)d person", "%(count)d people", item.people) % {"count": item.people}
    entries = ngettext("%(count)d entry", "%(count)d entries", item.entries) % {"count": item.entries}
    return f"{people} · {entries}"
