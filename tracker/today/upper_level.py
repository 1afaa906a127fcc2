"""Whether the note above the upper level belongs on a day."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tracker.diary.models import Supplement, SupplementDose
from tracker.insights.intake import NOTHING, DayIntake
from tracker.people.models import Person
from tracker.reference.targets import Target


def is_above_upper_level(intake: DayIntake, target: Target) -> bool:
    """Whether supplements, medicines and what was added to foods are above the level.

    What foods hold by themselves never counts here.
    """
    if intake.supplement_mg is None or target.upper_level_mg is None:
        return False
    return intake.supplement_mg > target.upper_level_mg


def is_news_for_doctor(
    person: Person,
    intake: DayIntake,
    doses: Iterable[SupplementDose],
    supplements: Iterable[Supplement],
) -> bool:
    """Whether something is taken in that no doctor is said to know of, or more of it than they know."""
    if intake.added_mg and intake.added_mg > (person.known_added_mg or NOTHING):
        return True
    known = {supplement.pk: supplement.known_daily_mg for supplement in supplements}
    taken: dict[Any, Decimal] = {}
    for dose in doses:
        if dose.elemental_magnesium_mg is not None:
            taken[dose.supplement_id] = taken.get(dose.supplement_id, NOTHING) + dose.elemental_magnesium_mg
    return any((known_mg := known.get(key)) is None or mg > known_mg for key, mg in taken.items())
