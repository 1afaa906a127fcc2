"""Former values of foods, names and portions: who changed them, when and why.

A row that is added gets no history row, or an import would double the table. Before a row is changed for
the first time, `foods.history.keep_former` writes down what it held, as of the day it came in.
Foods that accounts made for themselves have none: what is private is forgotten when it is deleted.
"""

from typing import Any

from django.db import models
from simple_history.models import HistoricalRecords


class WithRun(models.Model):
    """What every history row has beside the values: the import that made the change, if one did.

    Rows of an import that is not live are what it is going to set; nobody sees them yet.
    """

    import_run = models.ForeignKey(
        "foods.ImportRun", null=True, on_delete=models.CASCADE, related_name="+", editable=False
    )

    class Meta:
        abstract = True


class SharedHistory(HistoricalRecords):  # type: ignore[misc]  # the library has no types
    """History rows of changes and deletions of what everybody sees."""

    def __init__(self, **options: Any) -> None:
        reason = models.CharField(max_length=500, blank=True, default="")
        super().__init__(
            bases=(WithRun,),
            history_change_reason_field=reason,
            no_db_index=["source", "owner", "estimated_from", "last_run", "default_portion"],
            **options,
        )

    def post_save(self, instance: Any, created: bool, using: Any = None, **kwargs: Any) -> None:
        """Write a history row for a change."""
        if not created and is_shared(instance):
            super().post_save(instance, created, using=using, **kwargs)

    def post_delete(self, instance: Any, using: Any = None, **kwargs: Any) -> None:
        """Write a history row for a deletion, unless whoever deletes writes it down."""
        if not hasattr(instance, "skip_history_when_saving") and is_shared(instance):
            super().post_delete(instance, using=using, **kwargs)

    def get_meta_options(self, model: Any) -> dict[str, Any]:
        """Find what was removed without walking all that was changed."""
        removals = models.Index(
            fields=["-history_date"],
            name=f"{model.__name__.lower()}_removals",
            condition=models.Q(history_type="-"),
        )
        return {**super().get_meta_options(model), "indexes": (removals,)}

    def get_change_reason_for_object(self, instance: Any, history_type: str, using: Any) -> str:
        """Return why, where it was said; the library's None would need a column that may be NULL."""
        return super().get_change_reason_for_object(instance, history_type, using) or ""


def is_shared(row: Any) -> bool:
    """Whether everybody sees this food, or the food of this name or portion."""
    return getattr(row, "food", row).owner_id is None
