"""Which foods everybody sees. Said once more in SQL, in foods.search.statements."""

from django.db.models import Q

from foods.models.runs import ImportRun


def shared_by_all(prefix: str = "") -> Q:
    """Return the condition of a food that is nobody's own and of no import still under way or undone.

    `prefix` leads from the rows to the food: "food__".
    """
    no_run, live = Q(**{f"{prefix}last_run": None}), Q(**{f"{prefix}last_run__in": ImportRun.objects.live()})
    return Q(**{f"{prefix}owner": None}) & (no_run | live)
