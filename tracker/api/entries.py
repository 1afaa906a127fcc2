"""What logging food and taking doses have in common."""

from decimal import Decimal

from django.utils.translation import gettext as _

from foods.amounts import MAX_AMOUNT
from tracker.api.problems import refused


def refuse_overflow(field: str, *amounts: Decimal | None) -> None:
    """Refuse `field` when what follows from it is more than a column holds; SQLite would keep it."""
    if any(amount is not None and amount > MAX_AMOUNT for amount in amounts):
        raise refused(field, _("This adds up to more than an entry can hold."))
