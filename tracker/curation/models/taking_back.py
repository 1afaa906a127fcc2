"""Taking a correction back: entries hold again what they held, in whatever order things are undone.

An entry bears the moment of the correction whose values it holds. One that does not bear it any more was
changed since, by its person or by a later correction; whoever did that keeps the moment among the former
values, and takes over what is to come back when that is undone too.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import ROUND_DOWN, Decimal
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet, TextField
from django.db.models.functions import Cast

from foods.amounts import MAX_AMOUNT, THREE_PLACES
from tracker.curation.models.former_values import AMOUNTS_PER_100_G, KEPT, CorrectedItem, FormerValues
from tracker.diary.models import MealItem
from tracker.diary.models.weighed import Weighed
from tracker.people.models import Act
from tracker.people.models.acts import pass_on
from tracker.people.models.kept_values import Kept, kept_row, set_again

MODEL = MealItem._meta.label_lower  # noqa: SLF001 (public: docs, Model _meta API)


def take_back_entries(correction: Any) -> None:
    """Give the entries of a correction back what they held; its transaction is open."""
    hand_on_to_changes(correction)
    hand_on_to_corrections(correction)
    for former in correction.former_values.all():
        entries = MealItem.all_rows.filter(pk__in=former.items.values("item"))
        standing = entries.filter(corrected_at=correction.made_at)
        set_values(standing.exclude(value_kind=MealItem.ValueKind.GUESS), former.as_columns)


def set_values(entries: "QuerySet[MealItem]", columns: dict[str, Any]) -> int:
    """Set what 100 g of these entries hold and weigh them with the grams they have; return how many.

    One that is too heavy to hold so much stays as it is.
    """
    per_100_g = {name: columns[name] for name in AMOUNTS_PER_100_G}
    amounts = {
        name.removesuffix("_per_100_g"): None if value is None else Weighed(F("grams"), value)
        for name, value in per_100_g.items()
    }
    return entries.filter(grams__lte=most_grams(per_100_g.values())).update(**columns, **amounts)


def most_grams(per_100_g: Iterable[Decimal | None]) -> Decimal:
    """Return how much of something a row can hold that holds so much in 100 g."""
    most = max((value for value in per_100_g if value), default=Decimal(0))
    if not most:
        return MAX_AMOUNT
    return min(MAX_AMOUNT, (MAX_AMOUNT * 100 / most).quantize(THREE_PLACES, ROUND_DOWN))


def hand_on_to_corrections(correction: Any) -> None:
    """Let later corrections of the same entries keep what they held before this one."""
    taken_over: dict[UUID, list[int]] = {}
    later = FormerValues.objects.filter(correction__deleted_by=None, corrected_at=correction.made_at)
    for key, former_key in later.values_list("correction", "pk"):
        taken_over.setdefault(key, []).append(former_key)
    for key, former_keys in taken_over.items():
        rows = CorrectedItem.objects.filter(former__in=former_keys)
        for former in correction.former_values.all():
            copy = FormerValues.objects.create(correction_id=key, **former.as_columns)
            rows.filter(item__in=former.items.values("item")).update(former=copy)


def hand_on_to_changes(correction: Any) -> None:
    """Let the acts of people who changed the values of an entry since keep what it held before this one.

    What they left as this correction had set it, such as the caffeine beside a number of their own, comes
    back at once.
    """
    for act, keys in changes_since(correction.made_at):
        later = Act.objects.filter(person=act.person_id, undone_at=None, made_at__gte=act.made_at)
        former = correction.items.filter(item__in=keys).select_related("former", "item")
        kept_rows = [kept_former(each) for each in former]
        left = pass_on(kept_rows, later.order_by("made_at"))
        for kept in left:
            set_again(kept)
        MealItem.settle([kept["pk"] for kept in left])


def changes_since(made_at: datetime) -> list[tuple[Act, list[str]]]:
    """Return the acts that keep this moment of a correction, with the keys of the entries."""
    moment = made_at.isoformat()
    said = Act.objects.annotate(text=Cast("before", TextField())).filter(
        undone_at=None, made_at__gt=made_at, text__contains=moment
    )
    return [(act, keys) for act in said if (keys := keys_with(act.before, moment))]


def keys_with(before: Iterable[Kept], moment: str) -> list[str]:
    """Return the keys of the entries that were corrected at this moment when they were changed."""
    return [
        kept["pk"]
        for kept in before
        if kept["model"] == MODEL and kept["fields"].get("corrected_at") == moment
    ]


def kept_former(corrected: CorrectedItem) -> Kept:
    """Return what an entry held before a correction as acts keep it."""
    fields = kept_row(corrected.former, KEPT)["fields"]
    return {"model": MODEL, "pk": str(corrected.item_id), "fields": fields}
