"""Why a value is what it is, as the history of its food tells."""

from foods.history.rows import seen
from foods.models import Food

# Nobody looks further back than so many changes of one food.
MOST_CHANGES = 50


def reason_of_value(food: Food) -> str:
    """Return the reason given when the food got its present magnesium; blank where none was."""
    rows = seen(Food).filter(id=food.pk).order_by("-history_id")
    reason = ""
    for mg, said in rows.values_list("magnesium_mg_per_100_g", "history_change_reason")[:MOST_CHANGES]:
        if mg != food.magnesium_mg_per_100_g:
            break
        reason = said or reason
    return reason
